import { type Failure, type LocalizedText, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { RequestActor } from './matchmaking-stage.js';
import type { MatchmakingCode } from './messages.js';

export const requestStatuses = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const requestStatusLabels: Readonly<Record<RequestStatus, LocalizedText>> = {
  pending: { ru: 'Ждёт ответа', en: 'Pending' },
  accepted: { ru: 'Принята', en: 'Accepted' },
  declined: { ru: 'Отклонена', en: 'Declined' },
  withdrawn: { ru: 'Отозвана', en: 'Withdrawn' },
  expired: { ru: 'Истекла', en: 'Expired' },
};

/** What a delegation can say when it declines; `byOrganizer` is set when the organizer forbids the pair. */
export const declineReasons = [
  'noInterest',
  'noTime',
  'alreadyInContact',
  'wrongPartner',
  'byOrganizer',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const declineReasonLabels: Readonly<Record<DeclineReason, LocalizedText>> = {
  noInterest: { ru: 'Нет интереса к теме', en: 'No interest in the topic' },
  noTime: { ru: 'Нет времени на ещё одну встречу', en: 'No time for another meeting' },
  alreadyInContact: { ru: 'Уже работаем вместе', en: 'We are in contact already' },
  wrongPartner: { ru: 'Тема не к нам', en: 'We are the wrong partner' },
  byOrganizer: { ru: 'Решение организатора', en: 'Decision of the organizer' },
  other: { ru: 'Другое', en: 'Other' },
};

export type RequestAction = 'accept' | 'decline' | 'withdraw' | 'expire';

interface Transition {
  readonly to: RequestStatus;
  readonly by: readonly (RequestActor | 'clock')[];
}

/** A recipient can change its mind either way; what was withdrawn or has expired is asked anew. */
export const requestTransitions: Readonly<Record<RequestStatus, Partial<Record<RequestAction, Transition>>>> = {
  pending: {
    accept: { to: 'accepted', by: ['recipient', 'organizer'] },
    decline: { to: 'declined', by: ['recipient', 'organizer'] },
    withdraw: { to: 'withdrawn', by: ['sender', 'organizer'] },
    expire: { to: 'expired', by: ['clock'] },
  },
  accepted: {
    decline: { to: 'declined', by: ['recipient', 'organizer'] },
    withdraw: { to: 'withdrawn', by: ['sender', 'organizer'] },
  },
  declined: {
    accept: { to: 'accepted', by: ['recipient', 'organizer'] },
  },
  withdrawn: {},
  expired: {},
};

/** The status after an action, or why it cannot be taken: by this actor, or in this status. */
export function afterAction(
  status: RequestStatus,
  action: RequestAction,
  actor: RequestActor | 'clock',
): Result<RequestStatus, Failure<MatchmakingCode>> {
  const transition = requestTransitions[status][action];
  if (!transition) {
    return err(ruleBroken(status === 'pending' ? 'request.still-pending' : `request.already-${status}`, []));
  }
  if (transition.by.includes(actor)) return ok(transition.to);
  return err(ruleBroken(action === 'withdraw' ? 'request.only-sender' : 'request.only-recipient', []));
}
