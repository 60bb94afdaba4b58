import type { Messages } from '@vstrecha/kernel';

export type PlatformCode =
  | 'conflict.version'
  | 'conflict.idempotency-key'
  | 'record.gone'
  | 'page.size'
  | 'page.cursor'
  | 'page.both-directions'
  | 'input.malformed'
  | 'access.sign-in'
  | 'access.forbidden'
  | 'internal';

export const platformMessages: Messages<PlatformCode> = {
  'conflict.version': {
    ru: 'Запись уже изменил кто-то другой (сейчас версия {currentVersion}). Посмотрите свежую версию и повторите правку.',
    en: 'Somebody else has changed this already (it is at version {currentVersion} now). Look at the present version and make your change again.',
  },
  'conflict.idempotency-key': {
    ru: 'С этим ключом уже отправляли другие данные. Для нового действия нужен новый ключ.',
    en: 'This key was already used with other input. A new action needs a new key.',
  },
  'record.gone': { ru: 'Этой записи больше нет: её удалили.', en: 'This record is no longer there: it was deleted.' },
  'page.size': {
    ru: 'Размер страницы — целое число от 1 до {max}.',
    en: 'A page size is a whole number from 1 to {max}.',
  },
  'page.cursor': {
    ru: 'Такой позиции в списке нет. Начните список сначала.',
    en: 'There is no such position in the list. Start the list again.',
  },
  'page.both-directions': {
    ru: 'Укажите либо first и after, либо last и before.',
    en: 'Give either first and after, or last and before.',
  },
  'input.malformed': { ru: 'Поле заполнено неверно: {detail}.', en: 'The field is not filled in correctly: {detail}.' },
  'access.sign-in': { ru: 'Сначала войдите.', en: 'Sign in first.' },
  'access.forbidden': { ru: 'У вас нет права на это действие.', en: 'You have no permission for this.' },
  internal: {
    ru: 'Что-то сломалось у нас. Повторите попытку; если не поможет, сообщите номер запроса {requestId}.',
    en: 'Something broke on our side. Try again; if that does not help, tell us the request id {requestId}.',
  },
};
