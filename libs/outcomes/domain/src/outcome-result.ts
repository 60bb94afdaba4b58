import type { LocalizedText } from '@vstrecha/kernel';

/** What a meeting came to, from the most to the least. */
export const outcomeResults = ['agreement', 'intent', 'toBeContinued', 'noInterest', 'notHeld'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

export const outcomeResultLabels: Readonly<Record<OutcomeResult, LocalizedText>> = {
  agreement: { ru: 'Договорились', en: 'Agreement' },
  intent: { ru: 'Есть намерение', en: 'Intent' },
  toBeContinued: { ru: 'Продолжим разговор', en: 'To be continued' },
  noInterest: { ru: 'Нет взаимного интереса', en: 'No interest' },
  notHeld: { ru: 'Встреча не состоялась', en: 'Not held' },
};

export const notHeldReasons = ['sideAbsent', 'bothAbsent', 'agreedToCancel', 'noTime', 'other'] as const;
export type NotHeldReason = (typeof notHeldReasons)[number];

export const notHeldReasonLabels: Readonly<Record<NotHeldReason, LocalizedText>> = {
  sideAbsent: { ru: 'Одна из сторон не пришла', en: 'One side did not come' },
  bothAbsent: { ru: 'Не пришёл никто', en: 'Nobody came' },
  agreedToCancel: { ru: 'Стороны отменили встречу', en: 'Both sides called it off' },
  noTime: { ru: 'Не хватило времени', en: 'There was no time' },
  other: { ru: 'Другая причина', en: 'Another reason' },
};
