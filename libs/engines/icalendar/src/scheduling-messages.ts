import type { Language } from '@vstrecha/kernel';
import type { CalendarEntry } from './calendar-entry.js';
import { calendarText } from './calendar-object.js';
import { escapedText, utcStamp } from './calendar-text.js';
import {
  type Attendee,
  type CalendarAnswer,
  type CalendarUser,
  type Organizer,
  attendeeLine,
  organizerLine,
} from './calendar-user.js';
import { foldAll } from './content-lines.js';

/** What one person is sent about one meeting. */
export interface SchedulingMessage {
  readonly language: Language;
  readonly organizer: Organizer;
  /** The person to whom the message goes, first; others only where the event shows addresses. */
  readonly attendees: readonly [Attendee, ...Attendee[]];
  readonly entry: CalendarEntry;
}

/** Times come from a plan of all: Outlook offers no "Propose New Time" then. */
const noCounterProposals = 'X-MICROSOFT-DISALLOW-COUNTER:TRUE';

/** An invitation, or what has become of it since (METHOD:REQUEST, RFC 5546, 3.2.2). */
export function requestCalendar({ language, organizer, attendees, entry }: SchedulingMessage): string {
  const lines = [organizerLine(organizer), ...attendees.map(attendeeLine), noCounterProposals];
  return calendarText({ method: 'REQUEST', language, entries: [{ entry, lines }] });
}

/**
 * Calls a meeting off (METHOD:CANCEL, RFC 5546, 3.2.5): for everybody, with STATUS:CANCELLED, or only for the person to whom the message
 * goes, as the meeting goes on without them; then STATUS is left out, and so is whoever stays: the attendees of such a CANCEL are those who
 * are removed.
 */
export function cancelCalendar(message: SchedulingMessage, whom: 'everybody' | 'thisPerson'): string {
  const { language, organizer, attendees, entry } = message;
  const removed = whom === 'thisPerson' ? attendees.slice(0, 1) : attendees;
  const lines = [organizerLine(organizer), ...removed.map(attendeeLine)];
  const cancelled = { ...entry, status: 'cancelled', busy: false, reminderMinutesBefore: undefined } as const;
  return calendarText({
    method: 'CANCEL',
    language,
    entries: [{ entry: cancelled, lines, withoutStatus: whom === 'thisPerson' }],
  });
}

/** An attendee's answer, as the attendee's calendar would send it (METHOD:REPLY, RFC 5546, 3.2.3). */
export interface Reply {
  readonly uid: string;
  /** Of the request that is answered. */
  readonly sequence: number;
  readonly repliedAt: Date;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly organizer: CalendarUser;
  readonly attendee: CalendarUser;
  readonly answer: CalendarAnswer;
  readonly comment?: string;
}

export function replyCalendar(reply: Reply): string {
  const { uid, sequence, repliedAt, start, end, summary, organizer, attendee, answer, comment } = reply;
  return foldAll([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vstrecha//Event management//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcStamp(repliedAt)}`,
    `DTSTART:${utcStamp(start)}`,
    `DTEND:${utcStamp(end)}`,
    `SUMMARY:${escapedText(summary)}`,
    organizerLine(organizer),
    attendeeLine({ ...attendee, answer, rsvp: false }),
    ...(comment === undefined ? [] : [`COMMENT:${escapedText(comment)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
