import type { Language } from '@vstrecha/kernel';
import type { CalendarUser } from './calendar-user.js';

/** What every entry of a calendar has. */
export interface EntryIdentity {
  /** Globally unique and unchanging for the life of what it stands for (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Rises with each significant change of the same UID (RFC 5546, 2.1.4); an integer from 0. */
  readonly sequence: number;
  /** When the entry was last revised (RFC 5545, 3.8.7.2); written to the second. */
  readonly revisedAt: Date;
  readonly summary: string;
  readonly description?: string;
  /** An absolute http(s) address. */
  readonly url?: string;
}

/** One entry of a personal agenda, as it will stand in a calendar. Times are instants; the calendar shows them in its own zone. */
export interface CalendarEntry extends EntryIdentity {
  readonly start: Date;
  readonly end: Date;
  readonly location?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Whether the time is taken in free/busy searches. */
  readonly busy: boolean;
  /** Shows a reminder so many minutes before the start. */
  readonly reminderMinutesBefore?: number;
}

/** Something to be done, for calendars that show tasks (VTODO). Days are `YYYY-MM-DD`. */
export interface TaskEntry extends EntryIdentity {
  readonly startDay?: string;
  /** By when; a task may have no term yet. */
  readonly dueDay?: string;
  readonly status: 'needsAction' | 'inProcess' | 'completed' | 'cancelled';
  /** When it was done; for a completed one. */
  readonly completedAt?: Date;
  /** Reminds in the morning of so many days before the due day, where there is one. */
  readonly reminderDaysBefore?: number;
}

/** An entry of a whole day, `YYYY-MM-DD`, that leaves the time free. */
export interface DayEntry extends EntryIdentity {
  readonly day: string;
  readonly status: 'confirmed' | 'cancelled';
}

export interface PublishedCalendar {
  readonly name: string;
  readonly language: Language;
  /** How often a client that subscribes should ask again. */
  readonly refreshMinutes?: number;
  /** Who publishes it (required of METHOD:PUBLISH by RFC 5546, 3.2.1); no address of anybody else stands in it. */
  readonly organizer: CalendarUser;
  readonly entries: readonly CalendarEntry[];
  readonly days?: readonly DayEntry[];
  readonly tasks?: readonly TaskEntry[];
}

/** The UID of a meeting: its id in the name space of the installation, so that two installations never share one. */
export function meetingUid(meetingId: string, domain: string): string {
  return `meeting-${meetingId}@${domain}`;
}

/** The id of the meeting that a UID of this installation stands for. */
export function meetingIdOf(uid: string, domain: string): string | undefined {
  const [prefix, suffix] = ['meeting-', `@${domain}`];
  if (!uid.startsWith(prefix) || !uid.toLowerCase().endsWith(suffix.toLowerCase())) return undefined;
  return uid.slice(prefix.length, -suffix.length) || undefined;
}

/** The UID of an agenda item in one person's calendar. */
export function agendaItemUid(agendaItemId: string, domain: string): string {
  return `agenda-item-${agendaItemId}@${domain}`;
}

/** The UID of an action item of a roadmap. */
export function actionItemUid(actionItemId: string, domain: string): string {
  return `action-item-${actionItemId}@${domain}`;
}

/** The due day of a task as an entry of its own: many calendars (Google, Outlook on the web) show no tasks. */
export function dueDayEntry({ uid, dueDay, status, ...task }: TaskEntry & { readonly dueDay: string }): DayEntry {
  const { sequence, revisedAt, summary, description, url } = task;
  return {
    uid: `due-${uid}`,
    sequence,
    revisedAt,
    summary,
    description,
    url,
    day: dueDay,
    status: status === 'cancelled' ? 'cancelled' : 'confirmed',
  };
}
