import {
  type CalendarAnswer,
  type InvitationChange,
  type InvitationMessage,
  asksAgain,
  isCancelling,
  laterStamp,
} from '@vstrecha/icalendar';
import { type Failure, type Id, type LocalizedText, type Result, err, issue, ok, ruleBroken } from '@vstrecha/kernel';
import type { InvitationsCode } from './messages.js';
import { type Versioned, revised } from './record.js';

export const answers = ['accepted', 'tentative', 'declined', 'delegated'] as const satisfies readonly CalendarAnswer[];
export type Answer = (typeof answers)[number];

export const answerLabels: Readonly<Record<Answer, LocalizedText>> = {
  accepted: { ru: 'придёт', en: 'accepted' },
  tentative: { ru: 'возможно, придёт', en: 'tentative' },
  declined: { ru: 'не придёт', en: 'declined' },
  delegated: { ru: 'передал приглашение', en: 'delegated' },
};

export const replyWays = ['link', 'mail', 'product'] as const;
/** How an answer came: by the link in a mail, from the person's calendar by mail, or in the product itself. */
export type ReplyWay = (typeof replyWays)[number];

export const replyWayLabels: Readonly<Record<ReplyWay, LocalizedText>> = {
  link: { ru: 'по ссылке из письма', en: 'by the link in a mail' },
  mail: { ru: 'из календаря, письмом', en: 'from a calendar, by mail' },
  product: { ru: 'в системе', en: 'in the product' },
};

export interface InvitationReply {
  readonly answer: Answer;
  /** Of the request that was answered. */
  readonly sequence: number;
  /** When the person answered, by our clocks. */
  readonly at: Date;
  /** DTSTAMP of an answer by mail, by the clock of the calendar that answered: it tells which of its mails is the later one. */
  readonly stampedAt?: Date;
  readonly way: ReplyWay;
  readonly comment?: string;
  /** To whom the invitation was handed on: an e-mail address. */
  readonly delegatedTo?: string;
}

/** The calendar object of one meeting for one person, as they were last told of it. */
export interface Invitation extends Versioned {
  readonly id: Id<'Invitation'>;
  readonly eventId: Id<'Event'>;
  /** Of the meeting itself, in whichever plan. */
  readonly seriesId: Id<'MeetingSeries'>;
  /** Of the meeting in the plan that was told of last. */
  readonly meetingId: Id<'Meeting'>;
  readonly delegateId: Id<'Delegate'>;
  readonly delegationId: Id<'Delegation'>;
  readonly personId: Id<'Person'>;
  /** Immutable, and never used for another meeting. */
  readonly uid: string;
  readonly state: 'invited' | 'cancelled';
  readonly change: InvitationChange;
  readonly sequence: number;
  /** DTSTAMP of what was told last. */
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly tableId: Id<'Table'>;
  /** The answer that counts now. */
  readonly reply?: InvitationReply;
  /** All answers, the latest last. */
  readonly replies: readonly InvitationReply[];
}

const mostReplies = 50;
export const longestComment = 1000;

/** The invitation after its person is told of a change, or the first one of the person. */
export function toldInvitation(
  present: Invitation | undefined,
  subject: Pick<
    Invitation,
    'id' | 'eventId' | 'seriesId' | 'meetingId' | 'delegateId' | 'delegationId' | 'personId' | 'uid'
  >,
  { change, sequence, stamp, start, end, place }: InvitationMessage,
  now: Date,
): Invitation {
  const { id, eventId, seriesId, delegateId, delegationId, uid, meetingId, personId } = subject;
  const state = isCancelling(change) ? 'cancelled' : 'invited';
  const tableId = place as Id<'Table'>;
  if (present) {
    const told = { meetingId, personId, state, change, sequence, stamp, start, end, tableId } as const;
    return revised(present, { ...told, reply: asksAgain(change) ? undefined : present.reply }, now);
  }
  // Written out: a release makes tens of thousands at once, and spreading objects into one another takes ten times as long.
  return {
    id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    eventId,
    seriesId,
    meetingId,
    delegateId,
    delegationId,
    personId,
    uid,
    state,
    change,
    sequence,
    stamp,
    start,
    end,
    tableId,
    replies: [],
  };
}

/**
 * The invitation with an answer. Null where the answer is about an earlier request than the present one, or older than the
 * answer that counts (RFC 5546, 2.1.5): then nothing changes.
 */
export function recordReply(
  invitation: Invitation,
  reply: InvitationReply,
  now: Date,
): Result<Invitation | null, Failure<InvitationsCode>> {
  const comment = reply.comment?.trim() || undefined;
  if (comment && comment.length > longestComment) {
    const fault = issue('invitation.comment-too-long' as const, ['comment'], { longest: longestComment });
    return err({ kind: 'invalid', issues: [fault] });
  }
  if (invitation.state === 'cancelled') return err(ruleBroken('invitation.cancelled', []));
  if (reply.sequence < invitation.sequence) {
    // Whoever answers on a page is there to look again; a mail is only too late.
    return reply.way === 'mail' ? ok(null) : err(ruleBroken('invitation.moved', ['sequence']));
  }
  if (isOutdated(reply, invitation)) return ok(null);
  const counted = { ...reply, comment };
  const replies = [...invitation.replies, counted].slice(-mostReplies);
  return ok(revised(invitation, { reply: counted, replies }, now));
}

/**
 * Mails of a calendar are told apart by its own clock, however late they arrive or how often they are taken; answers that came in
 * different ways by when they were given.
 */
function isOutdated(reply: InvitationReply, { reply: present, replies }: Invitation): boolean {
  const stamp = ({ stampedAt, at }: InvitationReply): Date => stampedAt ?? at;
  if (reply.way === 'mail' && replies.some((one) => one.way === 'mail' && stamp(one) >= stamp(reply))) return true;
  const areOfOneClock = reply.way === 'mail' && present?.way === 'mail';
  return present !== undefined && !areOfOneClock && reply.at < present.at;
}

/**
 * The answer as a repeated request shows it (PARTSTAT): one to the SEQUENCE that is told stands; whoever was told of another time since
 * is asked anew.
 */
export function standingAnswer(
  { reply }: Pick<Invitation, 'reply'>,
  sequence: number,
): Pick<InvitationReply, 'answer' | 'delegatedTo'> | undefined {
  if (!reply || reply.sequence < sequence) return undefined;
  const { answer, delegatedTo } = reply;
  return { answer, ...(delegatedTo && { delegatedTo }) };
}

/** The invitation as it is told once more: the same SEQUENCE with a later DTSTAMP, which every calendar takes as news. */
export function toldAgain(invitation: Invitation, now: Date): Invitation {
  return revised(invitation, { stamp: laterStamp(now, invitation.stamp) }, now);
}
