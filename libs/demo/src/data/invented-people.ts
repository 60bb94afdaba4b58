import type { DemoDelegate } from './demo-event.js';

// Common names, combined by number; a likeness to a living person is accidental.
// prettier-ignore
const familyNames = [
  'Абрамов', 'Белов', 'Воробьёв', 'Горшков', 'Дроздов', 'Ершов', 'Жданов', 'Зимин', 'Калинин', 'Лаптев', 'Мельников',
  'Назаров', 'Осипов', 'Панкратов', 'Рябов', 'Савельев', 'Третьяков', 'Уваров', 'Филатов', 'Харитонов', 'Цветков',
  'Чернов', 'Шубин', 'Щукин', 'Яковлев', 'Антипов', 'Баранов', 'Веселов', 'Голубев', 'Данилов', 'Емельянов', 'Жуков',
  'Захаров', 'Кудряшов', 'Логинов', 'Маслов', 'Никонов', 'Орехов', 'Платонов', 'Родионов', 'Селезнёв', 'Туманов',
  'Фомин', 'Хохлов', 'Черкасов', 'Шилов', 'Бычков',
];
// prettier-ignore
const men = [
  'Алексей', 'Борис', 'Виталий', 'Григорий', 'Денис', 'Евгений', 'Игорь', 'Кирилл', 'Леонид', 'Максим', 'Николай',
  'Олег', 'Роман', 'Сергей', 'Тимур', 'Фёдор', 'Юрий',
];
// prettier-ignore
const women = [
  'Алла', 'Вера', 'Галина', 'Дарья', 'Екатерина', 'Жанна', 'Инна', 'Ксения', 'Лариса', 'Марина', 'Надежда', 'Ольга',
  'Полина', 'Светлана', 'Татьяна', 'Юлия', 'Яна',
];
// prettier-ignore
const patronymics = [
  ['Андреевич', 'Андреевна'], ['Борисович', 'Борисовна'], ['Викторович', 'Викторовна'], ['Геннадьевич', 'Геннадьевна'],
  ['Дмитриевич', 'Дмитриевна'], ['Егорович', 'Егоровна'], ['Иванович', 'Ивановна'], ['Константинович', 'Константиновна'],
  ['Львович', 'Львовна'], ['Михайлович', 'Михайловна'], ['Олегович', 'Олеговна'], ['Павлович', 'Павловна'],
  ['Сергеевич', 'Сергеевна'],
] as const;

// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
};

/**
 * The delegate with this running number. Addresses stand under example.org and the phone numbers begin with 00, which
 * no subscriber's number does.
 */
export function inventedDelegate(
  number: number,
  organizationKey: string,
  position: string,
  role: DemoDelegate['role'],
): DemoDelegate {
  const stem = pick(familyNames, number);
  const woman = number % 3 !== 1;
  const familyName = woman ? `${stem}а` : stem;
  const [his, hers] = pick(patronymics, number * 5 + Math.floor(number / 13));
  return {
    familyName,
    givenName: pick(woman ? women : men, number * 3 + Math.floor(number / 17)),
    patronymic: woman ? hers : his,
    position,
    email: `${transliterate(familyName)}@${organizationKey}.example.org`,
    phone: `+7482200${String(1000 + number).padStart(4, '0')}`,
    role,
  };
}

function transliterate(word: string): string {
  return Array.from(word.toLowerCase(), (letter) => latin[letter] ?? letter).join('');
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
