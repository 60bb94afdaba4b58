import type { Messages } from '@vstrecha/kernel';

export const eventsMessages = {
  'event.not-found': {
    ru: 'Мероприятие не найдено. Возможно, оно удалено или у вас нет к нему доступа.',
    en: 'The event was not found. It may have been deleted, or you have no access to it.',
  },
  'event.text-missing': { ru: 'Поле пусто: заполните его.', en: 'This field is empty: fill it in.' },
  'event.text-too-long': {
    ru: 'Слишком длинный текст: {length} знаков, допустимо не более {longest}. Сократите его.',
    en: 'The text is too long: {length} characters, at most {longest} are allowed. Shorten it.',
  },
  'event.number-out-of-range': {
    ru: 'Число {value} не подходит: укажите целое число от {least} до {most}.',
    en: 'The number {value} does not fit: give a whole number from {least} to {most}.',
  },
  'event.zone-unknown': {
    ru: 'Неизвестный часовой пояс «{timeZone}». Укажите имя из базы IANA, например Europe/Moscow.',
    en: 'Unknown time zone “{timeZone}”. Give an IANA name such as Europe/Moscow.',
  },
  'event.zone-fixed': {
    ru: 'Часовой пояс мероприятия ({timeZone}) можно менять, только пока оно в черновике. Верните его в черновик.',
    en: 'The time zone of the event ({timeZone}) can only be changed while it is a draft. Take it back to draft first.',
  },
  'event.day-malformed': {
    ru: '«{day}» — не дата. Укажите день в виде ГГГГ-ММ-ДД, например 2026-09-06.',
    en: '“{day}” is no date. Give the day as YYYY-MM-DD, for example 2026-09-06.',
  },
  'event.days-reversed': {
    ru: 'Последний день ({lastDay}) раньше первого ({firstDay}). Исправьте один из них.',
    en: 'The last day ({lastDay}) is before the first ({firstDay}). Correct one of them.',
  },
  'event.days-too-many': {
    ru: 'Мероприятие длится слишком долго: допустимо не более {most} дней. Сократите его или разделите.',
    en: 'The event lasts too long: at most {most} days. Shorten or divide it.',
  },
  'event.days-leave-out': {
    ru: 'В новые дни мероприятия не попадает «{title}». Сначала перенесите или удалите этот пункт.',
    en: '“{title}” would fall outside the new days of the event. Move or delete it first.',
  },
  'event.time-reversed': {
    ru: 'Неверное время: окончание должно быть позже начала.',
    en: 'Wrong time: the end must be after the start.',
  },
  'event.time-outside-days': {
    ru: 'Время выходит за дни мероприятия ({firstDay} — {lastDay}). Укажите время в пределах этих дней.',
    en: 'The time lies outside the days of the event ({firstDay} to {lastDay}). Give a time within them.',
  },
  'event.transition-forbidden': {
    ru: 'Из состояния «{fromRu}» нельзя перейти в «{toRu}». Посмотрите допустимые переходы мероприятия.',
    en: 'An event cannot go from “{fromEn}” to “{toEn}”. See the transitions that it allows.',
  },
  'event.no-delegations': {
    ru: 'Для сбора заявок нужны хотя бы две делегации, а их {count}. Добавьте делегации.',
    en: 'Collecting requests takes at least two delegations, there are {count}. Add delegations.',
  },
  'event.no-slots': {
    ru: 'Для расписания нужен хотя бы один раунд встреч. Добавьте раунд.',
    en: 'A schedule takes at least one round of meetings. Add a round.',
  },
  'event.no-tables': {
    ru: 'Для расписания нужен хотя бы один стол. Добавьте столы.',
    en: 'A schedule takes at least one table. Add tables.',
  },
  'event.announced': {
    ru: 'Участников уже пригласили на встречи этого мероприятия. Сначала отмените встречи и дождитесь отправки писем, или переведите мероприятие в архив.',
    en: 'People have been invited to meetings of this event. Call the meetings off and let the mails go out first, or archive the event.',
  },
  'event.archived': {
    ru: 'Мероприятие в архиве и не меняется. Верните его из архива.',
    en: 'The event is archived and does not change. Take it out of the archive first.',
  },
  'event.not-deletable': {
    ru: 'Удалить можно только мероприятие в черновике. Переведите его в архив.',
    en: 'Only a draft event can be deleted. Archive it instead.',
  },
  'event.host-unknown': {
    ru: 'Организация-организатор не найдена в справочнике. Выберите другую.',
    en: 'The host organization is not in the directory. Choose another.',
  },
  'event.track-unknown': {
    ru: 'У мероприятия нет такого направления ({id}). Выберите одно из имеющихся.',
    en: 'The event has no such track ({id}). Choose one that it has.',
  },
  'event.track-untitled': {
    ru: 'У мероприятия нет направления «{title}». Исправьте название или сначала добавьте направление.',
    en: 'The event has no track “{title}”. Correct the title or add the track first.',
  },
  'event.track-twice': {
    ru: 'Направление «{title}» указано дважды. Оставьте одно.',
    en: 'The track “{title}” is given twice. Keep one.',
  },
  'event.track-in-use': {
    ru: 'Направление «{title}» нельзя убрать: на него ссылаются пункты программы или делегации.',
    en: 'The track “{title}” cannot be removed: agenda items or delegations refer to it.',
  },
  'agenda-item.not-found': { ru: 'Пункт программы не найден.', en: 'The agenda item was not found.' },
  'agenda-item.speakers-too-many': {
    ru: 'Слишком много докладчиков: допустимо не более {most}. Разделите пункт на несколько.',
    en: 'Too many speakers: at most {most}. Divide the item.',
  },
  'agenda-item.speaker-nameless': {
    ru: 'Докладчик не указан: выберите человека из справочника или впишите имя.',
    en: 'The speaker is not named: choose a person of the directory or write a name.',
  },
  'agenda-item.speaker-unknown': {
    ru: 'Докладчика нет в справочнике людей. Выберите другого или впишите имя.',
    en: 'The speaker is not in the directory of people. Choose another or write a name.',
  },
  'agenda-item.attendance-empty': {
    ru: 'Не сказано, кто обязан присутствовать. Назовите хотя бы одного или выберите «по желанию».',
    en: 'Nobody is named who must attend. Name at least one or choose “optional”.',
  },
  'round.not-found': { ru: 'Раунд встреч не найден.', en: 'The round was not found.' },
  'round.overlaps': {
    ru: 'Раунд пересекается по времени с раундом «{title}». Измените начало, длину или число встреч.',
    en: 'The round overlaps the round “{title}”. Change its start, length or number of slots.',
  },
  'table.not-found': { ru: 'Стол не найден.', en: 'The table was not found.' },
  'table.unknown': {
    ru: 'У мероприятия нет такого стола ({id}). Выберите один из имеющихся.',
    en: 'The event has no such table ({id}). Choose one that it has.',
  },
  'table.number-unknown': {
    ru: 'У мероприятия нет стола № {number}. Исправьте номер или сначала добавьте стол.',
    en: 'The event has no table No. {number}. Correct the number or add the table first.',
  },
  'table.number-taken': {
    ru: 'Стол № {number} уже есть. Выберите другой номер.',
    en: 'There is a table No. {number} already. Choose another number.',
  },
  'table.in-use': {
    ru: 'Стол № {number} — постоянное место делегации. Сначала назначьте ей другой.',
    en: 'Table No. {number} is the home table of a delegation. Give it another one first.',
  },
  'delegation.not-found': { ru: 'Делегация не найдена.', en: 'The delegation was not found.' },
  'delegation.unknown': {
    ru: 'У мероприятия нет такой делегации ({id}). Выберите одну из имеющихся.',
    en: 'The event has no such delegation ({id}). Choose one that it has.',
  },
  'delegation.organization-unknown': {
    ru: 'Организации нет в справочнике. Сначала добавьте её туда.',
    en: 'The organization is not in the directory. Add it there first.',
  },
  'delegation.exists': {
    ru: 'Эта организация уже участвует в мероприятии. Дополните её делегацию.',
    en: 'This organization takes part in the event already. Add to its delegation.',
  },
  'delegation.both-take-part': {
    ru: 'Обе организации участвуют в одном мероприятии. Сначала оставьте в нём одну из двух делегаций.',
    en: 'Both organizations take part in the same event. Keep only one of the two delegations there first.',
  },
  'delegate.both-take-part': {
    ru: 'Оба человека участвуют в одном мероприятии. Сначала уберите одного из них из делегации.',
    en: 'Both people take part in the same event. Take one of them out of the delegation first.',
  },
  'delegation.email-malformed': {
    ru: '«{email}» — не адрес электронной почты. Исправьте его.',
    en: '“{email}” is no e-mail address. Correct it.',
  },
  'delegation.delegates-too-many': {
    ru: 'В делегации слишком много людей: допустимо не более {most}.',
    en: 'The delegation has too many people: at most {most}.',
  },
  'delegation.withdrawn': {
    ru: 'Делегация уже отказалась от участия.',
    en: 'The delegation has withdrawn already.',
  },
  'delegation.not-withdrawn': {
    ru: 'Делегация и так участвует: восстанавливать нечего.',
    en: 'The delegation takes part as it is: there is no withdrawal to take back.',
  },
  'delegation.not-deletable': {
    ru: 'Удалить делегацию можно, только пока мероприятие в черновике. Отметьте её отказ от участия.',
    en: 'A delegation can only be deleted while the event is a draft. Withdraw it instead.',
  },
  'delegate.unknown': {
    ru: 'В делегации нет такого участника ({id}).',
    en: 'The delegation has no such delegate ({id}).',
  },
  'delegate.person-unknown': {
    ru: 'Человека нет в справочнике. Сначала добавьте его туда.',
    en: 'The person is not in the directory. Add them there first.',
  },
  'delegate.twice': {
    ru: 'Этот человек уже есть в делегации. Уберите повтор.',
    en: 'This person is in the delegation already. Remove the repetition.',
  },
  'delegate.elsewhere': {
    ru: 'Этот человек уже участвует в составе другой делегации мероприятия. Человек может быть только в одной.',
    en: 'This person is in another delegation of the event. A person can only be in one.',
  },
  'guest-list.empty': { ru: 'Список гостей пуст.', en: 'The guest list is empty.' },
  'guest-list.too-long': {
    ru: 'В списке гостей слишком много строк: допустимо не более {most} за один раз. Разделите его.',
    en: 'The guest list has too many rows: at most {most} at a time. Divide it.',
  },
  'guest-list.contradiction': {
    ru: 'Противоречит строке {row} той же организации. Укажите в обеих одно и то же.',
    en: 'Contradicts row {row} of the same organization. Say the same in both.',
  },
  'guest-list.person-twice': {
    ru: 'Этот человек уже есть в строке {row}. Уберите повтор.',
    en: 'This person stands in row {row} already. Remove the repetition.',
  },
} as const satisfies Messages;

export type EventsCode = keyof typeof eventsMessages;
