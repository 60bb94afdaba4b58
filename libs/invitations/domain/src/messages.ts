import type { Messages } from '@vstrecha/kernel';

export const invitationsMessages = {
  'invitation.not-found': {
    ru: 'Приглашение не найдено. Возможно, мероприятие удалено.',
    en: 'The invitation was not found. The event may have been deleted.',
  },
  'invitation.cancelled': {
    ru: 'Эта встреча для вас отменена: отвечать не нужно.',
    en: 'This meeting is cancelled for you: no answer is needed.',
  },
  'invitation.moved': {
    ru: 'Время встречи изменилось, пока вы отвечали. Посмотрите на новое время и ответьте ещё раз.',
    en: 'The meeting moved while you were answering. Look at the new time and answer again.',
  },
  'invitation.comment-too-long': {
    ru: 'Комментарий слишком длинный: допустимо не более {longest} знаков.',
    en: 'The comment is too long: at most {longest} characters are allowed.',
  },
  'settings.address-malformed': {
    ru: '«{address}» не похоже на адрес почты. Пример: forum@example.org.',
    en: '“{address}” is no e-mail address. Example: forum@example.org.',
  },
  'settings.hour-malformed': {
    ru: 'Время «{time}» не подходит: укажите часы и минуты, например 18:00.',
    en: 'The time “{time}” does not fit: give hours and minutes, such as 18:00.',
  },
  'feed.not-found': { ru: 'Такой подписки нет: адрес отозван.', en: 'There is no such feed: the address was revoked.' },
  'change-request.not-found': { ru: 'Запрос на изменение не найден.', en: 'The change request was not found.' },
  'change-request.closed': {
    ru: 'Этот запрос уже закрыт.',
    en: 'This request is closed already.',
  },
  'feed.one-owner': {
    ru: 'Укажите что-то одно: участника, стол или зал.',
    en: 'Name one of these: a delegate, a table or a room.',
  },
  'feed.not-yours': {
    ru: 'Это подписка другого участника: её открывает он сам или организатор.',
    en: 'This feed is another delegate’s: they or the organizer open it.',
  },
} as const satisfies Messages;

export type InvitationsCode = keyof typeof invitationsMessages;
