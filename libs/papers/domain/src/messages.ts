import type { Messages } from '@vstrecha/kernel';

export type PapersCode = keyof typeof papersMessages;

/** What the papers of an event refuse: what is wrong, where, and what to do about it. */
export const papersMessages = {
  'papers.event-not-found': {
    ru: 'Мероприятие не найдено. Обновите список и выберите его ещё раз.',
    en: 'There is no such event. Reload the list and choose it again.',
  },
  'papers.too-long': {
    ru: 'Слишком длинный текст: {length} знаков, можно не больше {max}. Сократите его.',
    en: 'The text is too long: {length} characters, {max} at most. Shorten it.',
  },
  'papers.too-many': {
    ru: 'Слишком много записей: {count}, можно не больше {max}. Оставьте главное.',
    en: 'Too many entries: {count}, {max} at most. Keep what matters.',
  },
  'papers.text-missing': { ru: 'Текст не указан. Введите его.', en: 'The text is missing. Enter it.' },
  'papers.day-unclear': {
    ru: 'Дата «{day}» не читается: нужна существующая дата в виде ГГГГ-ММ-ДД.',
    en: 'The date “{day}” is not clear: give a day that exists as YYYY-MM-DD.',
  },
  'protocol.not-found': {
    ru: 'Протокол не найден. Создайте его на странице мероприятия.',
    en: 'There is no such protocol. Create it on the page of the event.',
  },
  'protocol.exists': {
    ru: 'У мероприятия уже есть протокол. Откройте его и внесите правку.',
    en: 'The event has a protocol already. Open it and change it.',
  },
  'protocol.talk-not-found': {
    ru: 'Пункт программы не найден в этом мероприятии. Выберите его из программы.',
    en: 'The agenda item does not belong to this event. Choose one of its programme.',
  },
  'attendance.delegate-not-found': {
    ru: 'Этого человека нет в делегациях мероприятия. Обновите список участников и отметьте его ещё раз.',
    en: 'This person is in no delegation of the event. Reload the list of delegates and mark them again.',
  },
  'document.not-found': {
    ru: 'Документ не найден или уже удалён: готовые документы хранятся {days} дней. Закажите его заново.',
    en: 'There is no such document, or it has been removed: documents are kept for {days} days. Order it again.',
  },
  'document.not-yours': {
    ru: 'Этот документ заказывают организаторы. Вам доступны программа и повестки вашей делегации.',
    en: 'This document is for organizers. You can order the programme and the agendas of your delegation.',
  },
  'document.format': {
    ru: 'Документ «{kindRu}» не выпускается в формате {format}. Возможные форматы: {formats}.',
    en: 'The document “{kindEn}” is not made as {format}. Formats that are: {formats}.',
  },
  'document.zip': {
    ru: 'Архивом выдаются только повестки и листы столов. Закажите один файл.',
    en: 'Only agendas and table sheets come as an archive. Order one file.',
  },
  'document.edition': {
    ru: 'Редакции есть только у дорожной карты, и предложений в утверждённой редакции нет. Уберите номер редакции или предложения.',
    en: 'Only the roadmap has editions, and an approved edition holds no proposals. Leave out the edition or the proposals.',
  },
  'document.nobody': {
    ru: 'В документ некого или нечего включить. Проверьте отбор: {what}.',
    en: 'There is nobody and nothing to put into the document. Check the selection: {what}.',
  },
  'document.no-protocol': {
    ru: 'У мероприятия нет протокола. Сначала создайте его.',
    en: 'The event has no protocol. Create it first.',
  },
  'document.no-roadmap': {
    ru: 'У мероприятия нет дорожной карты. Сначала создайте её.',
    en: 'The event has no roadmap. Create it first.',
  },
  'document.failed': {
    ru: 'Документ не удалось выпустить из-за внутренней ошибки. Закажите его ещё раз; если не поможет, сообщите номер {id}.',
    en: 'The document could not be made because of an internal error. Order it again; if that does not help, tell the number {id}.',
  },
  'document.too-many-waiting': {
    ru: 'У вас уже готовится документов: {count}. Дождитесь их.',
    en: 'Documents of yours under way: {count}. Wait for them.',
  },
  'template.not-found': {
    ru: 'Шаблон не найден. Обновите список шаблонов.',
    en: 'There is no such template. Reload the list of templates.',
  },
  'template.kind': {
    ru: 'Шаблон сделан для другого документа. Выберите шаблон для этого.',
    en: 'The template is for another document. Choose one for this.',
  },
  'template.format': {
    ru: 'По шаблону выпускается только DOCX. Выберите формат DOCX или уберите шаблон.',
    en: 'A template gives DOCX only. Choose DOCX, or leave the template out.',
  },
  'template.unsupported': {
    ru: 'Для документа «{kindRu}» свои шаблоны не применяются.',
    en: 'Templates of your own do not serve the document “{kindEn}”.',
  },
  'template.too-many': {
    ru: 'У мероприятия уже {max} шаблонов. Удалите лишние.',
    en: 'The event has {max} templates already. Delete those that are not needed.',
  },
  'template.not-base64': {
    ru: 'Содержимое файла передано не в Base64. Передайте файл целиком в этой кодировке.',
    en: 'The content of the file is not Base64. Send the whole file in that encoding.',
  },
  'template.tooLarge': {
    ru: 'Файл шаблона слишком большой: можно не больше {megabytes} МБ, а в распакованном виде не больше {unpacked} МБ. Уменьшите рисунки.',
    en: 'The template is too large: {megabytes} MB at most, {unpacked} MB unpacked. Make its pictures smaller.',
  },
  'template.tooComplex': {
    ru: 'Шаблон слишком сложен, чтобы его проверить. Перенесите текст в новый документ Word и загрузите его.',
    en: 'The template is too complex to be checked. Copy its text into a new Word document and upload that.',
  },
  'template.notDocx': {
    ru: 'Это не документ DOCX. Сохраните файл в Word как «Документ Word (.docx)».',
    en: 'This is no DOCX document. Save the file in Word as “Word Document (.docx)”.',
  },
  'template.damaged': {
    ru: 'Файл повреждён и не читается. Откройте его в Word и сохраните заново.',
    en: 'The file is damaged. Open it in Word and save it again.',
  },
  'template.macros': {
    ru: 'В файле есть макросы. Сохраните его как «Документ Word (.docx)», без макросов.',
    en: 'The file has macros. Save it as “Word Document (.docx)”, without macros.',
  },
  'template.encrypted': {
    ru: 'Файл защищён паролем. Снимите защиту и загрузите его снова.',
    en: 'The file is protected by a password. Remove the protection and upload it again.',
  },
  'template.unknown': {
    ru: 'Неизвестное поле «{{placeholder}}» ({placeRu}). Возьмите имя из списка полей этого документа.',
    en: 'Unknown placeholder “{{placeholder}}” ({placeEn}). Take a name from the list for this document.',
  },
  'template.unclosed': {
    ru: 'Поле «{placeholder}» не закрыто фигурной скобкой ({placeRu}). Допишите «}».',
    en: 'The placeholder “{placeholder}” is not closed by a brace ({placeEn}). Add “}”.',
  },
  'template.unopened': {
    ru: 'У поля «{placeholder}» нет открывающей фигурной скобки ({placeRu}). Допишите «{».',
    en: 'The placeholder “{placeholder}” has no opening brace ({placeEn}). Add “{”.',
  },
  'template.unclosedList': {
    ru: 'Список «{#{placeholder}}» не закрыт ({placeRu}). Поставьте в конце «{/{placeholder}}».',
    en: 'The list “{#{placeholder}}” is not closed ({placeEn}). Put “{/{placeholder}}” at its end.',
  },
  'template.unopenedList': {
    ru: 'Конец списка «{/{placeholder}}» стоит без начала ({placeRu}). Поставьте перед ним «{#{placeholder}}».',
    en: 'The end “{/{placeholder}}” stands without a beginning ({placeEn}). Put “{#{placeholder}}” before it.',
  },
  'template.crossedLists': {
    ru: 'Списки пересекаются у «{placeholder}» ({placeRu}). Закройте внутренний список раньше внешнего.',
    en: 'Lists cross at “{placeholder}” ({placeEn}). Close the inner list before the outer one.',
  },
  'template.listInItself': {
    ru: 'Список «{placeholder}» стоит внутри себя самого ({placeRu}). Уберите внутренний.',
    en: 'The list “{placeholder}” stands within itself ({placeEn}). Take the inner one away.',
  },
  'template.broken': {
    ru: 'Поле «{placeholder}» стоит не так, чтобы его можно было заполнить ({placeRu}). Наберите его заново одним куском.',
    en: 'The placeholder “{placeholder}” cannot be filled where it stands ({placeEn}). Type it again in one piece.',
  },
} as const satisfies Messages;
