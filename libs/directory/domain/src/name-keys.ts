import { cleanLine } from '@vstrecha/kernel';

/** Legal forms and statuses that two spellings of one organization may or may not carry, abbreviated and in full. */
const abbreviatedForms = new Set(
  (
    'ооо оао зао пао нао ао ип тоо ано нко ано_дпо нп фгуп гуп муп фгу фку гку мку фгбу фгау гбу гау мбу мау гу му фгбоу фгаоу гбоу гаоу мбоу маоу моу ' +
    'гбпоу гапоу гпоу фгбпоу фгапоу мбпоу спбгбпоу огбпоу огапоу кгбпоу кгапоу гоу чоу чпоу почу почпо огоу во впо спо дпо до пк оо роо кроо мооо нчоу ноу'
  ).split(' '),
);

const formsInFull = [
  'общество с ограниченной ответственностью',
  '(публичное |непубличное |открытое |закрытое )?акционерное общество',
  'индивидуальный предприниматель',
  'автономная некоммерческая( профессиональная)?( образовательная)? организация',
  '(федеральное |краевое |областное |муниципальное |частное )?(государственное |муниципальное )?(бюджетное |автономное |казенное )?' +
    '(профессиональное |общеобразовательное )?(образовательное )?учреждение' +
    '( (высшего|среднего профессионального|дополнительного|дополнительного профессионального) (образования|профессионального образования))?',
  '(федеральное |областное )?(государственное |муниципальное )?унитарное предприятие',
];
const formInFull = new RegExp(`(?<![\\p{L}\\d])(?:${formsInFull.join('|')})(?![\\p{L}\\d])`, 'gu');

/** Latin letters that look like Cyrillic ones: «OOO» is typed with either. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/**
 * What stays of an organization's name when the spelling is forgotten: case, ё, quotes, punctuation, legal form, Latin
 * letters among Cyrillic ones. Two records with equal keys in one city are likely the same organization.
 */
export function organizationNameKey(name: string): string {
  const words = wordsOf(name);
  const withoutForms = words
    .join(' ')
    .replace(formInFull, ' ')
    .split(' ')
    .filter((word) => word !== '' && !abbreviatedForms.has(word));
  // A name that is nothing but a legal form still has to differ from the others.
  return (withoutForms.length > 0 ? withoutForms : words).join(' ');
}

/** The city without «г.», case and ё. */
export function cityKey(city: string): string {
  const words = wordsOf(city);
  const settlement = new Set([
    'г',
    'гор',
    'город',
    'пгт',
    'пос',
    'поселок',
    'с',
    'село',
    'д',
    'дер',
    'деревня',
    'рп',
    'ст',
    'станица',
  ]);
  const named = words.filter((word) => !settlement.has(word));
  return (named.length > 0 ? named : words).join(' ');
}

/** Family, given name and patronymic without case and ё; an initial stays an initial. */
export function personNameKey(name: string): string {
  return wordsOf(name).join(' ');
}

function wordsOf(text: string): string[] {
  return cleanLine(text)
    .toLocaleLowerCase('ru')
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map(inOneAlphabet);
}

/** Writes a word in Cyrillic if it mixes the alphabets or is a legal form typed in Latin look-alikes. */
function inOneAlphabet(word: string): string {
  const cyrillic = word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter);
  if (cyrillic === word || /[a-z]/.test(cyrillic)) return word;
  return /[а-я]/.test(word) || abbreviatedForms.has(cyrillic) ? cyrillic : word;
}
