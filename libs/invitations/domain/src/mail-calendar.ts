import {
  type Attendee,
  type CalendarEntry,
  cancelCalendar,
  isCancelling,
  meetingEntry,
  requestCalendar,
} from '@vstrecha/icalendar';
import type { InvitationContent } from './mail-content.js';

/** The calendar object that a mail about a meeting carries. */
export function invitationCalendar(content: InvitationContent): {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
} {
  const { language, from, to, others, facts, change, answered } = content;
  const asked: Attendee = answered
    ? { ...to, ...answered, rsvp: false }
    : { ...to, answer: 'needsAction', rsvp: !isCancelling(change) };
  const entry: CalendarEntry = meetingEntry(facts, language);
  const message = { language, organizer: from, entry, attendees: [asked, ...others] as const };
  if (!isCancelling(change)) return { method: 'REQUEST', text: requestCalendar(message) };
  return { method: 'CANCEL', text: cancelCalendar(message, change === 'cancelled' ? 'everybody' : 'thisPerson') };
}
