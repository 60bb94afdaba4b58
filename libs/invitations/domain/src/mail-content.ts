import type { Attendee, CalendarUser, InvitationChange, MeetingFacts, Organizer } from '@vstrecha/icalendar';
import type { Language } from '@vstrecha/kernel';
import type { DigestOccasion } from './mail.js';

interface ContentBase {
  readonly language: Language;
  /** IANA name: the clocks by which times are shown. */
  readonly timeZone: string;
  readonly eventTitle: string;
  readonly from: Organizer;
  readonly to: CalendarUser;
  /** The date of the mail: it may have waited long since it was queued. Absent in mails of old. */
  readonly writtenAt?: Date;
}

interface ByTheClock extends ContentBase {
  /** Where the reader stops such mails; absent in mails of old. */
  readonly stopUrl?: string;
}

/** Everything that a mail about one meeting says. From the same content come the same octets. */
export interface InvitationContent extends ContentBase {
  readonly kind: 'invitation';
  readonly change: InvitationChange;
  readonly facts: MeetingFacts;
  /** What the person has answered to this very request: told again of the same time, they need not answer again. */
  readonly answered?: Pick<Attendee, 'answer' | 'delegatedTo'>;
  /** Other people of the meeting, where the event shows their addresses. */
  readonly others: readonly Attendee[];
  readonly before?: { readonly start: Date; readonly end: Date; readonly table?: string };
  readonly note?: string;
  /** The page where the person answers; absent where no answer is asked for. */
  readonly replyUrl?: string;
}

export interface AgendaLine {
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly place?: string;
  readonly details: readonly string[];
  readonly isMeeting: boolean;
}

export interface AgendaContent extends ByTheClock {
  readonly kind: 'agenda';
  readonly occasion: DigestOccasion;
  readonly day: string;
  readonly venue?: string;
  readonly lines: readonly AgendaLine[];
  readonly feedUrl?: string;
}

export interface ReminderContent extends ByTheClock {
  readonly kind: 'reminder';
  readonly line: AgendaLine;
}

export type MailContent = InvitationContent | AgendaContent | ReminderContent;
