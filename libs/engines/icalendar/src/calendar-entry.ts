import type { Language } from '@vstrecha/kernel';

/** One entry of a personal agenda, as it will stand in a calendar. Times are instants; the calendar shows them in its own zone. */
export interface CalendarEntry {
  /** Globally unique and unchanging for the life of what it stands for (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Rises with each significant change of the same UID (RFC 5546, 2.1.4); an integer from 0. */
  readonly sequence: number;
  /** When the entry was last revised (RFC 5545, 3.8.7.2, for METHOD:PUBLISH); written to the second. */
  readonly revisedAt: Date;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  /** An absolute http(s) address. */
  readonly url?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Whether the time is taken in free/busy searches. */
  readonly busy: boolean;
  /** Shows a reminder so many minutes before the start. */
  readonly reminderMinutesBefore?: number;
}

export interface PublishedCalendar {
  readonly name: string;
  readonly language: Language;
  /** How often a client that subscribes should ask again. */
  readonly refreshMinutes?: number;
  readonly entries: readonly CalendarEntry[];
}

/** The UID of a meeting: its id in the name space of the installation, so that two installations never share one. */
export function meetingUid(meetingId: string, domain: string): string {
  return `meeting-${meetingId}@${domain}`;
}

/** The UID of an agenda item in one person's calendar. */
export function agendaItemUid(agendaItemId: string, domain: string): string {
  return `agenda-item-${agendaItemId}@${domain}`;
}
