import type { InvitationChange } from '@vstrecha/icalendar';
import { type Id, type IdSource, type LocalizedText, asId } from '@vstrecha/kernel';
import type { Invitation } from './invitation.js';
import type { MailContent } from './mail-content.js';

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'held', 'superseded'] as const;
/**
 * - `queued`: waits for its turn, or for another try
 * - `sending`: handed to the mail server, whose answer is not known yet
 * - `failed`: the server refused it for good, and `response` is what it said; or there was nobody to send it to: `reason`
 * - `held`: the event's sending is switched off
 * - `superseded`: nobody needs it any more; `reason` says why
 */
export type MailState = (typeof mailStates)[number];

export const mailStateLabels: Readonly<Record<MailState, LocalizedText>> = {
  queued: { ru: 'в очереди', en: 'queued' },
  sending: { ru: 'отправляется', en: 'sending' },
  sent: { ru: 'отправлено', en: 'sent' },
  failed: { ru: 'не доставлено', en: 'failed' },
  held: { ru: 'отправка остановлена', en: 'held back' },
  superseded: { ru: 'устарело до отправки', en: 'superseded' },
};

const supersededReasons = ['newerMail', 'neverTold', 'nothingToSay', 'tooLate', 'switchedOff', 'optedOut'] as const;
/** Why nobody needs a mail any more. */
export type SupersededReason = (typeof supersededReasons)[number];

/** Why a mail never went out; `noAddress`: it failed before any server was asked. */
export const mailReasons = [...supersededReasons, 'noAddress'] as const;
export type MailReason = (typeof mailReasons)[number];

export const mailReasonLabels: Readonly<Record<MailReason, LocalizedText>> = {
  newerMail: { ru: 'более новое письмо говорит всё', en: 'a newer mail says it all' },
  neverTold: { ru: 'об этой встрече ещё не сообщали', en: 'nobody had been told of this meeting yet' },
  nothingToSay: { ru: 'сообщать больше не о чем', en: 'nothing was left to say' },
  tooLate: { ru: 'письмо опоздало бы', en: 'it would have come too late' },
  switchedOff: { ru: 'такие письма отключены организатором', en: 'the organizer switched such mails off' },
  optedOut: { ru: 'участник отказался от таких писем', en: 'the delegate wants no such mails' },
  noAddress: { ru: 'у участника не указан адрес почты', en: 'the delegate has no e-mail address' },
};

export const mailKinds = ['invitation', 'agenda', 'reminder'] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailKindLabels: Readonly<Record<MailKind, LocalizedText>> = {
  invitation: { ru: 'приглашение', en: 'invitation' },
  agenda: { ru: 'программа дня', en: 'agenda of the day' },
  reminder: { ru: 'напоминание', en: 'reminder' },
};

export const digestOccasions = ['evening', 'morning'] as const;
export type DigestOccasion = (typeof digestOccasions)[number];

/** One mail to one person. Its id is part of its Message-ID, so that a repeated attempt is the same message for ever. */
interface MailBase {
  readonly id: Id<'Mail'>;
  readonly eventId: Id<'Event'>;
  readonly delegateId: Id<'Delegate'>;
  readonly personId: Id<'Person'>;
  readonly createdAt: Date;
  readonly state: MailState;
  /** How often it was handed over, or might have been. While it is being sent, it tells whose attempt is under way. */
  readonly attempts: number;
  /** How often the server said "not now". */
  readonly refusals: number;
  /** When it is tried next; while it is being sent, when another process may try. */
  readonly nextAt: Date;
  /** What it says, from the first attempt on. Once it may have left, it is sent again as it was, whatever changes. */
  readonly content?: MailContent;
  readonly to?: string;
  readonly subject?: string;
  /** What the mail server said last. */
  readonly response?: string;
  readonly sentAt?: Date;
  readonly failedAt?: Date;
  /** Why it never went out, where that is not for the server to say. */
  readonly reason?: MailReason;
}

export interface InvitationMail extends MailBase {
  readonly kind: 'invitation';
  readonly invitationId: Id<'Invitation'>;
  readonly seriesId: Id<'MeetingSeries'>;
  /** What has changed since the mail that was queued before; what the mail says is another matter ({@link newsOf}). */
  readonly change: InvitationChange;
  readonly sequence: number;
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly tableId: Id<'Table'>;
  readonly note?: string;
}

export interface AgendaMail extends MailBase {
  readonly kind: 'agenda';
  readonly occasion: DigestOccasion;
  /** The day of the agenda, in the event's zone. */
  readonly day: string;
}

export interface ReminderMail extends MailBase {
  readonly kind: 'reminder';
  readonly seriesId: Id<'MeetingSeries'>;
  readonly start: Date;
}

export type Mail = InvitationMail | AgendaMail | ReminderMail;

/** A mail that nobody has tried to send yet. */
export function queuedState(now: Date) {
  return { state: 'queued', attempts: 0, refusals: 0, nextAt: now, createdAt: now } as const;
}

/** The mail that tells of the present state of an invitation. */
export function queuedMail(
  invitation: Invitation,
  { note, isStopped }: { readonly note?: string; readonly isStopped: boolean },
  ids: IdSource,
  now: Date,
): InvitationMail {
  const { id, eventId, delegateId, personId, seriesId, change, sequence, stamp, start, end, tableId } = invitation;
  return {
    id: ids.next<'Mail'>(),
    kind: 'invitation',
    eventId,
    delegateId,
    personId,
    ...queuedState(now),
    ...(isStopped && { state: 'held' }),
    invitationId: id,
    seriesId,
    change,
    sequence,
    stamp,
    start,
    end,
    tableId,
    ...(note && { note }),
  };
}

/**
 * The mail that says anew what one that may have left says no more. Its id comes from that one's, so that it is made once however often it
 * is asked for.
 */
export function replacementOf(mail: AgendaMail | ReminderMail, now: Date): AgendaMail | ReminderMail {
  const { eventId, delegateId, personId } = mail;
  const fresh = { id: asId<'Mail'>(`${mail.id}-anew`), eventId, delegateId, personId, ...queuedState(now) };
  return mail.kind === 'agenda'
    ? { ...fresh, kind: 'agenda', occasion: mail.occasion, day: mail.day }
    : { ...fresh, kind: 'reminder', seriesId: mail.seriesId, start: mail.start };
}

/** How long to wait after so many refusals: doubling from the first pause, to an hour at most. In milliseconds. */
export function retryPause(refusals: number, firstPause: number): number {
  return Math.min(firstPause * 2 ** Math.max(0, refusals - 1), 3_600_000);
}

/** After so many refusals the server has had more than half a day to take the mail. */
export const mostRefusals = 18;
