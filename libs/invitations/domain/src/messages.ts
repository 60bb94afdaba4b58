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
  'invitation.comment-too-long': {
    ru: 'Комментарий слишком длинный: допустимо не более {longest} знаков.',
    en: 'The comment is too long: at most {longest} characters are allowed.',
  },
  'invitation.no-address': {
    ru: 'У участника нет адреса почты. Впишите его в карточке человека и отправьте снова.',
    en: 'The delegate has no e-mail address. Enter it in the directory and send again.',
  },
  'invitation.sending-stopped': {
    ru: 'Отправка писем этого мероприятия остановлена. Сначала включите её в настройках приглашений.',
    en: 'The sending of mail for this event is stopped. Switch it on in the invitation settings first.',
  },
  'mail.not-found': { ru: 'Письмо не найдено.', en: 'The mail was not found.' },
  'mail.not-failed': {
    ru: 'Снова отправляют только письма, которые не дошли. Это письмо сейчас: {state}.',
    en: 'Only failed mails are sent again. This one is: {state}.',
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
  'feed.no-owner': {
    ru: 'Подписка бывает у участника, стола или зала этого мероприятия.',
    en: 'A feed belongs to a delegate, a table or a room of the event.',
  },
  'change-request.not-found': { ru: 'Запрос на изменение не найден.', en: 'The change request was not found.' },
  'change-request.closed': {
    ru: 'Этот запрос уже закрыт.',
    en: 'This request is closed already.',
  },
} as const satisfies Messages;

export type InvitationsCode = keyof typeof invitationsMessages;
