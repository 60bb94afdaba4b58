import type { Messages } from '@vstrecha/kernel';

export type WorkforceCode = keyof typeof workforceMessages;

/** What the workforce area refuses: what is wrong, where, and what to do about it. */
export const workforceMessages = {
  'occupation.not-found': {
    ru: 'Такой профессии или специальности нет в справочнике. Выберите другую или добавьте её в справочник.',
    en: 'The catalogue holds no such occupation. Choose another one or add it to the catalogue.',
  },
  'occupation.code-shape': {
    ru: 'Код «{code}» не похож на код профессии. Введите его в виде 15.01.32.',
    en: 'The code “{code}” is no occupation code. Enter it like 15.01.32.',
  },
  'occupation.code-taken': {
    ru: 'Код {code} уже есть в справочнике: «{name}». Измените ту запись.',
    en: 'The catalogue already has the code {code}: “{name}”. Change that entry.',
  },
  'occupation.name-missing': {
    ru: 'Не указано название профессии или специальности. Введите его.',
    en: 'The occupation has no name. Enter it.',
  },
  'occupation.kind-unknown': {
    ru: 'Неизвестный вид «{kind}». Укажите «профессия» или «специальность».',
    en: 'Unknown kind “{kind}”. Say “profession” or “speciality”.',
  },
  'occupation.kind-contradicts-code': {
    ru: 'Вид не сходится с кодом {code}: середина {middle} означает другое (01 — профессия, 02 — специальность). Исправьте код или вид.',
    en: 'The kind does not fit the code {code}: its middle {middle} means the other one (01 profession, 02 speciality). Correct either.',
  },
  'occupation.in-use': {
    ru: 'Запись «{code} {name}» нельзя удалить: на неё ссылаются потребности и программы ({count}). Сначала измените их.',
    en: '“{code} {name}” cannot be deleted: needs and programmes refer to it ({count}). Change those first.',
  },
  'workforce.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'workforce.year-out-of-range': {
    ru: 'Год {year} вне пределов от {from} до {to}. Исправьте год.',
    en: 'The year {year} is not between {from} and {to}. Correct it.',
  },
  'workforce.year-twice': {
    ru: 'Год {year} указан дважды. Сложите числа в одной строке.',
    en: 'The year {year} is given twice. Put both numbers together.',
  },
  'workforce.count-out-of-range': {
    ru: 'Число людей {count} не подходит: нужно целое число от 0 до {max}.',
    en: 'The number of people {count} does not fit: it has to be a whole number from 0 to {max}.',
  },
  'workforce.basis-unknown': {
    ru: 'Неизвестный вид потребности «{basis}». Укажите текущую (present) или прогноз (forecast).',
    en: 'Unknown basis “{basis}” of a demand. Say present or forecast.',
  },
  'workforce.form-unknown': {
    ru: 'Неизвестная форма сотрудничества «{form}». Выберите её из списка.',
    en: 'Unknown form of cooperation “{form}”. Choose one from the list.',
  },
  'workforce.too-many-skills': {
    ru: 'Слишком много навыков: {count} при допустимых {max}. Оставьте главные.',
    en: 'Too many skills: {count} where {max} are allowed. Keep the main ones.',
  },
  'workforce.organization-not-found': {
    ru: 'Организация не найдена. Выберите её из списка.',
    en: 'There is no such organization. Choose one from the list.',
  },
  'workforce.delegation-not-found': {
    ru: 'Делегация не найдена. Обновите список и выберите её ещё раз.',
    en: 'There is no such delegation. Reload the list and choose again.',
  },
  'need.not-found': {
    ru: 'Потребность не найдена: возможно, её удалили. Обновите список.',
    en: 'There is no such staffing need; it may have been deleted. Reload the list.',
  },
  'need.exists': {
    ru: 'Потребность этой организации по профессии «{occupation}» уже записана. Измените её, вместо того чтобы добавлять вторую.',
    en: 'This organization already has a staffing need for “{occupation}”. Change that one instead of adding a second.',
  },
  'need.headcount-missing': {
    ru: 'Не указано, сколько нужно людей. Введите число хотя бы для одного года.',
    en: 'It is not said how many people are needed. Enter a number for at least one year.',
  },
  'programme.not-found': {
    ru: 'Программа не найдена: возможно, её удалили. Обновите список.',
    en: 'There is no such training programme; it may have been deleted. Reload the list.',
  },
  'programme.exists': {
    ru: 'Программа этой организации по профессии «{occupation}» с таким названием уже записана. Измените её или дайте новой другое название.',
    en: 'This organization already has a programme of that title for “{occupation}”. Change it, or give the new one another title.',
  },
  'offer.not-found': {
    ru: 'Предложение не найдено: возможно, его удалили. Обновите список.',
    en: 'There is no such offer; it may have been deleted. Reload the list.',
  },
  'offer.kind-unknown': {
    ru: 'Неизвестный вид предложения «{kind}». Выберите меру поддержки или инструмент взаимодействия.',
    en: 'Unknown kind of offer “{kind}”. Choose a support measure or a cooperation tool.',
  },
  'offer.title-missing': {
    ru: 'У предложения нет названия. Введите его.',
    en: 'The offer has no title. Enter one.',
  },
  'offer.audience-missing': {
    ru: 'Не указано, для кого предложение. Выберите хотя бы одну аудиторию.',
    en: 'It is not said for whom the offer is. Choose at least one audience.',
  },
  'offer.audience-unknown': {
    ru: 'Неизвестная аудитория «{audience}». Выберите её из списка.',
    en: 'Unknown audience “{audience}”. Choose one from the list.',
  },
  'offer.link-unclear': {
    ru: 'Ссылка «{link}» не похожа на адрес. Введите её целиком, начиная с https://.',
    en: 'The link “{link}” is no address. Enter the whole of it, beginning with https://.',
  },
  'import.empty': {
    ru: 'В таблице нет строк с данными. Вставьте таблицу вместе с заголовком.',
    en: 'The table holds no rows of data. Paste it together with its headings.',
  },
  'import.too-many-rows': {
    ru: 'В таблице {count} строк при допустимых {max}. Разделите её на части.',
    en: 'The table has {count} rows where {max} are allowed. Split it.',
  },
  'import.quote-open': {
    ru: 'Строка {row}: кавычка открыта и не закрыта. Закройте её или уберите.',
    en: 'Row {row}: a quote is opened and never closed. Close it or take it away.',
  },
  'import.too-many-cells': {
    ru: 'Строка {row}: больше {max} ячеек. Уберите лишние или возьмите в кавычки текст с разделителем.',
    en: 'Row {row}: more than {max} cells. Take away the rest, or quote a text that holds a separator.',
  },
  'import.column-unknown': {
    ru: 'Непонятный столбец «{column}». Переименуйте его или удалите; известны: {known}.',
    en: 'The column “{column}” is not understood. Rename or delete it; known are: {known}.',
  },
  'import.column-twice': {
    ru: 'Столбец «{column}» встречается дважды. Оставьте один.',
    en: 'The column “{column}” occurs twice. Keep one.',
  },
  'import.year-column-missing': {
    ru: 'В таблице нет столбца с годом. Назовите столбцы с числом людей по годам, например «2024» или «2023 сейчас».',
    en: 'The table has no column of a year. Name the columns that hold numbers of people by their years, like “2024” or “2023 now”.',
  },
  'import.organization-missing': {
    ru: 'Строка {row}: не указана организация. Заполните столбец «ИНН» или «Организация».',
    en: 'Row {row}: no organization is named. Fill in the column “INN” or “Organization”.',
  },
  'import.organization-unknown': {
    ru: 'Строка {row}: организации «{organization}» нет в справочнике. Добавьте её или исправьте название или ИНН.',
    en: 'Row {row}: the directory has no organization “{organization}”. Add it, or correct the name or the INN.',
  },
  'import.organization-ambiguous': {
    ru: 'Строка {row}: организаций «{organization}» несколько. Укажите ИНН или объедините записи.',
    en: 'Row {row}: there are several organizations “{organization}”. Give the INN, or merge the records.',
  },
  'import.occupation-missing': {
    ru: 'Строка {row}: не указана профессия. Заполните столбец «Код» или «Профессия».',
    en: 'Row {row}: no occupation is named. Fill in the column “Code” or “Occupation”.',
  },
  'import.occupation-unknown': {
    ru: 'Строка {row}: профессии «{occupation}» нет в справочнике. Добавьте её или исправьте код.',
    en: 'Row {row}: the catalogue has no occupation “{occupation}”. Add it, or correct the code.',
  },
  'import.occupation-ambiguous': {
    ru: 'Строка {row}: профессий «{occupation}» несколько. Укажите код.',
    en: 'Row {row}: there are several occupations “{occupation}”. Give the code.',
  },
  'import.occupation-twice': {
    ru: 'Строка {row}: код {code} уже был в строке {earlier}. Оставьте одну из них.',
    en: 'Row {row}: the code {code} already stands in row {earlier}. Keep one of them.',
  },
  'import.need-twice': {
    ru: 'Строка {row}: потребность этой организации по этой профессии уже была в строке {earlier}. Сложите их в одной.',
    en: 'Row {row}: the need of this organization for this occupation already stands in row {earlier}. Put them together.',
  },
  'import.programme-twice': {
    ru: 'Строка {row}: такая программа этой организации уже была в строке {earlier}. Оставьте одну или назовите их по-разному.',
    en: 'Row {row}: this programme of this organization already stands in row {earlier}. Keep one, or give them different titles.',
  },
  'import.count-unclear': {
    ru: 'Строка {row}: «{count}» за {year} год — не целое число людей. Исправьте ячейку.',
    en: 'Row {row}: “{count}” in {year} is no whole number of people. Correct the cell.',
  },
  'import.free-places-unclear': {
    ru: 'Строка {row}: «{count}» — не целое число свободных мест. Исправьте ячейку.',
    en: 'Row {row}: “{count}” is no whole number of free places. Correct the cell.',
  },
} as const satisfies Messages;
