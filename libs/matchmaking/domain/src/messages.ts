import type { Messages } from '@vstrecha/kernel';

export type MatchmakingCode = keyof typeof matchmakingMessages;

/** What matchmaking refuses: what is wrong, where, and what to do about it. */
export const matchmakingMessages = {
  'request.not-found': {
    ru: 'Заявка на встречу не найдена. Обновите список.',
    en: 'There is no such meeting request. Reload the list.',
  },
  'request.event-not-found': {
    ru: 'Мероприятие не найдено. Обновите список и выберите его ещё раз.',
    en: 'There is no such event. Reload the list and choose again.',
  },
  'request.delegation-not-found': {
    ru: 'Такой делегации нет среди участников мероприятия. Выберите её из списка участников.',
    en: 'There is no such delegation in this event. Choose one from the list of participants.',
  },
  'request.delegation-withdrawn': {
    ru: 'Эта делегация отказалась от участия. Выберите другую.',
    en: 'This delegation has withdrawn from the event. Choose another one.',
  },
  'request.other-event': {
    ru: 'Делегации участвуют в разных мероприятиях. Выберите делегацию того же мероприятия.',
    en: 'The delegations take part in different events. Choose one of the same event.',
  },
  'request.to-oneself': {
    ru: 'Нельзя попросить о встрече собственную делегацию. Выберите другую.',
    en: 'A delegation cannot ask itself for a meeting. Choose another one.',
  },
  'request.pair-forbidden': {
    ru: 'Организатор исключил встречи этих делегаций между собой. Обратитесь к нему, если встреча нужна.',
    en: 'The organizer has ruled out meetings of these two delegations. Ask the organizer if you need one.',
  },
  'request.exists': {
    ru: 'Вы уже попросили эту делегацию о встрече. Измените ту заявку или дождитесь ответа.',
    en: 'You have already asked this delegation for a meeting. Change that request or wait for the answer.',
  },
  'request.declined-before': {
    ru: 'Эта делегация уже отклонила вашу заявку. Она может передумать и принять её; повторная заявка не нужна.',
    en: 'This delegation has declined your request before. It can still change its mind and accept; a second request is not needed.',
  },
  'request.priority-out-of-range': {
    ru: 'Важность {priority} не подходит: 1 — желательно, 2 — важно, 3 — обязательно.',
    en: 'The priority {priority} does not fit: 1 is nice to have, 2 important, 3 a must.',
  },
  'request.form-unknown': {
    ru: 'Неизвестная форма сотрудничества «{form}». Выберите её из списка.',
    en: 'Unknown form of cooperation “{form}”. Choose one from the list.',
  },
  'request.occupation-not-found': {
    ru: 'Одной из профессий нет в справочнике. Выберите её из списка.',
    en: 'One of the occupations is not in the catalogue. Choose it from the list.',
  },
  'request.too-many-occupations': {
    ru: 'Слишком много профессий: {count} при допустимых {max}. Оставьте главные.',
    en: 'Too many occupations: {count} where {max} are allowed. Keep the main ones.',
  },
  'request.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'request.deadline-in-past': {
    ru: 'Срок ответа уже прошёл. Укажите более поздний.',
    en: 'The deadline for the answer has passed already. Set a later one.',
  },
  'request.deadline-after-events': {
    ru: 'Срок ответа позже общего срока мероприятия. Укажите более ранний или оставьте поле пустым.',
    en: 'The deadline is later than that of the whole event. Set an earlier one or leave it empty.',
  },
  'request.requests-closed': {
    ru: 'Срок заявок на этом мероприятии прошёл. Обратитесь к организатору.',
    en: 'The deadline for requests in this event has passed. Ask the organizer.',
  },
  'request.not-yet': {
    ru: 'Мероприятие ещё готовится: заявки можно подавать, когда организатор его откроет.',
    en: 'The event is still being prepared: requests can be filed once the organizer opens it.',
  },
  'request.organizer-only': {
    ru: 'Расписание уже составляется: заявки теперь меняет только организатор. Обратитесь к нему.',
    en: 'The schedule is being made: only the organizer can change requests now. Ask the organizer.',
  },
  'request.over': {
    ru: 'Мероприятие завершено: заявки больше не меняются.',
    en: 'The event is over: requests cannot be changed any more.',
  },
  'request.only-sender': {
    ru: 'Это может сделать только делегация, подавшая заявку, или организатор.',
    en: 'Only the delegation that filed the request, or the organizer, can do this.',
  },
  'request.only-recipient': {
    ru: 'Это может сделать только делегация, которую пригласили, или организатор.',
    en: 'Only the delegation that was asked, or the organizer, can do this.',
  },
  'request.still-pending': {
    ru: 'Заявка ещё ждёт ответа: срок не наступил.',
    en: 'The request still waits for an answer: its deadline has not come.',
  },
  'request.already-accepted': {
    ru: 'Заявка уже принята.',
    en: 'The request has been accepted already.',
  },
  'request.already-declined': {
    ru: 'Заявка уже отклонена.',
    en: 'The request has been declined already.',
  },
  'request.already-withdrawn': {
    ru: 'Заявка отозвана. Если встреча нужна, подайте новую.',
    en: 'The request has been withdrawn. File a new one if you need the meeting.',
  },
  'request.already-expired': {
    ru: 'Срок заявки истёк. Если встреча нужна, подайте новую.',
    en: 'The request has expired. File a new one if you need the meeting.',
  },
  'request.reason-missing': {
    ru: 'Не указана причина отказа. Выберите её из списка: другая сторона увидит её.',
    en: 'No reason for the refusal is given. Choose one from the list: the other side will see it.',
  },
  'request.reason-text-missing': {
    ru: 'Выбрана причина «другое». Напишите, какая.',
    en: 'The reason chosen is “other”. Write which.',
  },
  'pair-rule.not-found': {
    ru: 'Правило для этой пары не найдено. Обновите список.',
    en: 'There is no such rule for a pair. Reload the list.',
  },
  'pair-rule.same-delegation': {
    ru: 'Правило связывает две разные делегации. Выберите вторую.',
    en: 'A rule ties two different delegations. Choose the second one.',
  },
  'pair-rule.exists': {
    ru: 'Для этой пары правило уже есть. Измените его.',
    en: 'This pair has a rule already. Change that one.',
  },
  'pair-rule.kind-unknown': {
    ru: 'Неизвестный вид правила «{kind}». Выберите «обязательная встреча» или «встреча исключена».',
    en: 'Unknown kind of rule “{kind}”. Choose a required or a forbidden meeting.',
  },
  'settings.deadline-in-past': {
    ru: 'Общий срок ответа уже прошёл. Укажите более поздний.',
    en: 'The common deadline has passed already. Set a later one.',
  },
} as const satisfies Messages;
