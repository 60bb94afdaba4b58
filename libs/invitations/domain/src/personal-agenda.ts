import type { Id, Language } from '@vstrecha/kernel';
import {
  type CalendarEntry,
  type CalendarUser,
  type MeetingFacts,
  type PublishedCalendar,
  agendaItemUid,
  meetingEntry,
  meetingUid,
} from '@vstrecha/icalendar';

/** One delegate's event as it stands in the released plan, with all the words that a calendar shows. */
export interface PersonalAgenda {
  readonly language: Language;
  readonly eventTitle: string;
  readonly venue?: string;
  readonly delegateName: string;
  /** Who publishes the agenda. */
  readonly organizer: CalendarUser;
  /** The released plan: its number counts the releases from 1. */
  readonly release: { readonly number: number; readonly releasedAt: Date };
  readonly meetings: readonly AgendaMeeting[];
  readonly items: readonly AgendaTalk[];
}

export interface AgendaMeeting {
  readonly seriesId: Id<'MeetingSeries'>;
  readonly start: Date;
  readonly end: Date;
  readonly cancelled: boolean;
  /** When the record of the meeting in this plan was last changed. */
  readonly changedAt: Date;
  readonly counterpart: string;
  /** Name and position of each. */
  readonly counterpartDelegates: readonly string[];
  readonly table?: string;
  readonly room?: string;
  readonly topics: readonly string[];
  /** Where in the product the person records what it came to. */
  readonly outcomePath: string;
  /** What the person was told of it by mail: the calendar and the mails must agree. */
  readonly told?: { readonly uid: string; readonly sequence: number; readonly stamp: Date };
}

/** An item of the event's programme. */
export interface AgendaTalk {
  readonly id: Id<'AgendaItem'>;
  readonly version: number;
  readonly changedAt: Date;
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly room?: string;
  readonly speakers: readonly string[];
  /** Whether the delegate must be there; otherwise it leaves the time free. */
  readonly mandatory: boolean;
}

/** The installation, as calendars name it. */
export interface Installation {
  /** Name space of UIDs: the host name, which must never change. */
  readonly domain: string;
  /** Where the product is found. */
  readonly address?: string;
}

const titles = { ru: 'Моя программа', en: 'My agenda' } as const;
const refreshMinutes = 30;
const reminderMinutesBefore = 10;

/** The agenda as a calendar to download, or to subscribe to. */
export function personalCalendar(agenda: PersonalAgenda, installation: Installation): PublishedCalendar {
  const entries = [
    ...agenda.meetings.map((meeting) => meetingEntry(factsOf(meeting, agenda, installation), agenda.language)),
    ...agenda.items.map((item) => talkEntry(item, agenda, installation)),
  ].sort((a, b) => a.start.getTime() - b.start.getTime() || (a.uid < b.uid ? -1 : 1));
  return {
    name: `${titles[agenda.language]}: ${agenda.delegateName} — ${agenda.eventTitle}`,
    language: agenda.language,
    refreshMinutes,
    organizer: agenda.organizer,
    entries,
  };
}

/** What goes on at a table or in a room, as a calendar to subscribe to. */
export function roomCalendar(
  name: string,
  language: Language,
  organizer: CalendarUser,
  entries: readonly CalendarEntry[],
): PublishedCalendar {
  const inOrder = [...entries].sort((a, b) => a.start.getTime() - b.start.getTime() || (a.uid < b.uid ? -1 : 1));
  return { name, language, refreshMinutes, organizer, entries: inOrder };
}

/**
 * SEQUENCE is what the person was told by mail. Where nobody was told, it follows the releases, as a plan cannot change once it is released; a cancellation on the day raises it once more, to
 * where the next release stands, which no longer holds the meeting.
 */
function factsOf(meeting: AgendaMeeting, agenda: PersonalAgenda, { domain, address }: Installation): MeetingFacts {
  const { releasedAt, number } = agenda.release;
  return {
    uid: meeting.told?.uid ?? meetingUid(meeting.seriesId, domain),
    sequence: meeting.told?.sequence ?? number - 1 + (meeting.cancelled ? 1 : 0),
    revisedAt:
      meeting.told?.stamp ?? (meeting.cancelled && meeting.changedAt > releasedAt ? meeting.changedAt : releasedAt),
    start: meeting.start,
    end: meeting.end,
    status: meeting.cancelled ? 'cancelled' : 'confirmed',
    eventTitle: agenda.eventTitle,
    counterpart: meeting.counterpart,
    counterpartDelegates: meeting.counterpartDelegates,
    table: meeting.table,
    room: meeting.room,
    venue: agenda.venue,
    topics: meeting.topics,
    link: address && `${address}${meeting.outcomePath}`,
    reminderMinutesBefore: meeting.cancelled ? undefined : reminderMinutesBefore,
  };
}

function talkEntry(item: AgendaTalk, agenda: PersonalAgenda, { domain, address }: Installation): CalendarEntry {
  const location = [item.room, agenda.venue].filter((place) => place).join(', ');
  return {
    uid: agendaItemUid(item.id, domain),
    sequence: item.version - 1,
    revisedAt: item.changedAt,
    start: item.start,
    end: item.end,
    summary: item.title,
    location: location || undefined,
    description: [agenda.eventTitle, ...item.speakers].join('\n'),
    url: address,
    status: 'confirmed',
    busy: item.mandatory,
  };
}
