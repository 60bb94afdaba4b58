import type { Messages } from '@vstrecha/kernel';

export type AccessCode =
  | 'access.email-unclear'
  | 'access.link-unknown'
  | 'access.link-used'
  | 'access.link-expired'
  | 'access.token-name-missing'
  | 'access.token-not-found'
  | 'access.grant-not-found'
  | 'access.last-organizer';

export const accessMessages: Messages<AccessCode> = {
  'access.email-unclear': {
    ru: '«{email}» не похоже на адрес электронной почты. Проверьте его: например, ivanova@example.org.',
    en: '“{email}” does not look like an e-mail address. Check it: for example, ivanova@example.org.',
  },
  'access.link-unknown': {
    ru: 'Такой ссылки для входа нет. Откройте последнее письмо или запросите новую ссылку.',
    en: 'There is no such sign-in link. Open the latest mail or ask for a new link.',
  },
  'access.link-used': {
    ru: 'По этой ссылке уже входили. Запросите новую.',
    en: 'This link has been used. Ask for a new one.',
  },
  'access.link-expired': {
    ru: 'Ссылка действовала {minutes} минут и устарела. Запросите новую.',
    en: 'The link was valid for {minutes} minutes and has expired. Ask for a new one.',
  },
  'access.token-name-missing': { ru: 'Назовите токен: для чего он.', en: 'Name the token: what it is for.' },
  'access.token-not-found': { ru: 'Такого токена нет.', en: 'There is no such token.' },
  'access.grant-not-found': { ru: 'Такой роли у этого адреса нет.', en: 'This address has no such role.' },
  'access.last-organizer': {
    ru: 'Это последний организатор мероприятия. Сначала назначьте другого.',
    en: 'This is the last organizer of the event. Appoint another one first.',
  },
};
