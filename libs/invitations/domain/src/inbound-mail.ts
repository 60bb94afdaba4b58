import type { Failure, Id, LocalizedText } from '@vstrecha/kernel';

export const quarantineReasons = [
  'noCalendar',
  'tooLarge',
  'unreadable',
  'notAReply',
  'counterProposal',
  'severalAttendees',
  'unknownMeeting',
  'uninvited',
  'foreignSender',
  'noAnswer',
  'cancelled',
] as const;
/** Why an incoming mail changed nothing and waits for a person to look at it. */
export type QuarantineReason = (typeof quarantineReasons)[number];

export const quarantineReasonLabels: Readonly<Record<QuarantineReason, LocalizedText>> = {
  noCalendar: { ru: 'в письме нет ответа календаря', en: 'the mail holds no calendar answer' },
  tooLarge: { ru: 'письмо слишком большое: больше 5 МБ', en: 'the mail is too large: more than 5 MB' },
  unreadable: { ru: 'письмо или ответ календаря не читается', en: 'the mail or its calendar answer cannot be read' },
  notAReply: { ru: 'это не ответ на приглашение', en: 'it is no answer to an invitation' },
  counterProposal: { ru: 'предложено другое время', en: 'another time is proposed' },
  severalAttendees: { ru: 'ответ сразу нескольких людей', en: 'several people answer at once' },
  unknownMeeting: { ru: 'такой встречи нет', en: 'there is no such meeting' },
  uninvited: { ru: 'отвечает тот, кого не приглашали', en: 'who answers was not invited' },
  foreignSender: { ru: 'письмо прислал кто-то другой', en: 'somebody else sent the mail' },
  noAnswer: { ru: 'в ответе нет решения', en: 'the answer decides nothing' },
  cancelled: { ru: 'встреча уже отменена', en: 'the meeting is cancelled already' },
};

/** Why an answer could not be recorded, for good; undefined where it may go well another time. */
export function unansweredBecause(failure: Failure): QuarantineReason | undefined {
  if (failure.kind === 'rule' && failure.code === 'invitation.cancelled') return 'cancelled';
  return failure.kind === 'not-found' ? 'unknownMeeting' : undefined;
}

/** A mail that arrived in the mailbox of answers. */
export interface InboundMail {
  readonly id: Id<'InboundMail'>;
  readonly messageId: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: Date;
  /** `outdated`: about an earlier request than the one that stands, or older than the answer that counts. */
  readonly outcome: 'applied' | 'outdated' | 'bounce' | 'quarantined';
  readonly reason?: QuarantineReason;
  /** The beginning of its text, for people to read. */
  readonly excerpt?: string;
  readonly eventId?: Id<'Event'>;
  readonly invitationId?: Id<'Invitation'>;
}
