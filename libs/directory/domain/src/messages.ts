import type { Messages } from '@vstrecha/kernel';

export type DirectoryCode = keyof typeof directoryMessages;

/** What the directory refuses: what is wrong, where, and what to do about it. */
export const directoryMessages = {
  'organization.not-found': {
    ru: 'Организация не найдена: возможно, её удалили. Обновите список и выберите организацию ещё раз.',
    en: 'There is no such organization; it may have been deleted. Reload the list and choose again.',
  },
  'organization.kind-unknown': {
    ru: 'Неизвестный вид организации «{kind}». Выберите вид из списка.',
    en: 'Unknown kind of organization “{kind}”. Choose one from the list.',
  },
  'organization.name-missing': {
    ru: 'Не указано название организации. Введите полное название.',
    en: 'The organization has no name. Enter its full name.',
  },
  'organization.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'organization.inn-not-digits': {
    ru: 'ИНН «{inn}» содержит не только цифры. Введите 10 цифр организации или 12 цифр предпринимателя.',
    en: 'The INN “{inn}” holds something else than digits. Enter the 10 digits of a company or the 12 of an entrepreneur.',
  },
  'organization.inn-length': {
    ru: 'В ИНН «{inn}» не 10 и не 12 цифр. Введите 10 цифр организации или 12 цифр предпринимателя.',
    en: 'The INN “{inn}” has neither 10 nor 12 digits. Enter the 10 digits of a company or the 12 of an entrepreneur.',
  },
  'organization.inn-checksum': {
    ru: 'Контрольные цифры ИНН «{inn}» не сходятся: в номере опечатка. Сверьте его с документами.',
    en: 'The check digits of the INN “{inn}” do not fit: it holds a typing error. Compare it with the papers.',
  },
  'organization.inn-taken': {
    ru: 'ИНН {inn} уже указан у организации «{name}». Откройте её или объедините две записи.',
    en: 'The INN {inn} already belongs to “{name}”. Open that organization or merge the two.',
  },
  'organization.website-unclear': {
    ru: 'Адрес сайта «{website}» не похож на адрес. Введите его как в браузере, например zavod.ru.',
    en: 'The website “{website}” is no address. Enter it as in a browser, for example zavod.ru.',
  },
  'organization.in-use': {
    ru: 'Организацию «{name}» нельзя удалить: на неё ссылаются другие записи (их {count}). Объедините её с другой или уберите ссылки.',
    en: '“{name}” cannot be deleted: other records refer to it ({count} of them). Merge it with another one or remove those references.',
  },
  'person.not-found': {
    ru: 'Человек не найден: возможно, запись удалили. Обновите список и выберите ещё раз.',
    en: 'There is no such person; the record may have been deleted. Reload the list and choose again.',
  },
  'person.family-name-missing': {
    ru: 'Не указана фамилия. Введите её.',
    en: 'The family name is missing. Enter it.',
  },
  'person.given-name-missing': {
    ru: 'Не указано имя. Введите имя или инициал.',
    en: 'The given name is missing. Enter it, or its initial.',
  },
  'person.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'person.email-unclear': {
    ru: 'Адрес «{email}» не похож на адрес почты. Введите его целиком, например ivanov@zavod.ru.',
    en: '“{email}” is no e-mail address. Enter the whole of it, for example ivanov@zavod.ru.',
  },
  'person.email-taken': {
    ru: 'Адрес {email} уже указан у человека «{name}». Откройте эту запись или объедините две.',
    en: 'The address {email} already belongs to {name}. Open that record or merge the two.',
  },
  'person.phone-unclear': {
    ru: 'Номер «{phone}» не похож на телефон. Введите его с кодом города, например +7 4822 32-10-10 доб. 12.',
    en: '“{phone}” is no telephone number. Enter it with its area code, for example +7 4822 32-10-10 ext. 12.',
  },
  'person.in-use': {
    ru: 'Запись «{name}» нельзя удалить: на неё ссылаются другие записи (их {count}). Объедините её с другой или уберите ссылки.',
    en: '{name} cannot be deleted: other records refer to this person ({count} of them). Merge the record with another one or remove those references.',
  },
  'merge.same-record': {
    ru: 'Нельзя объединить запись с ней самой. Выберите две разные записи.',
    en: 'A record cannot be merged with itself. Choose two different ones.',
  },
  'merge.inn-differs': {
    ru: 'У организаций разные ИНН: {first} и {second}. Это разные юридические лица; если один из номеров ошибочный, укажите, какой оставить.',
    en: 'The organizations have different INNs, {first} and {second}: they are two legal entities. If one number is wrong, say which one to keep.',
  },
  'intake.organization-ambiguous': {
    ru: 'Организаций «{name}» в справочнике несколько. Укажите ИНН или город, или объедините записи.',
    en: 'The directory has several organizations “{name}”. Give the INN or the city, or merge the records.',
  },
} as const satisfies Messages;
