import type { Language, LocalizedText } from '@vstrecha/kernel';
import type { CalendarEntry } from './calendar-entry.js';

/** What a calendar tells about a meeting to one of its sides. */
export interface MeetingFacts {
  /** Of the meeting itself: the same however often it is planned anew. */
  readonly uid: string;
  readonly sequence: number;
  readonly revisedAt: Date;
  readonly start: Date;
  readonly end: Date;
  readonly status: CalendarEntry['status'];
  readonly eventTitle: string;
  readonly counterpart: string;
  /** The counterpart's people as they shall be shown: name and position, never an address. */
  readonly counterpartDelegates: readonly string[];
  readonly table?: string;
  readonly room?: string;
  readonly venue?: string;
  readonly topics: readonly string[];
  readonly link?: string;
  readonly reminderMinutesBefore?: number;
}

const words = {
  meeting: { ru: 'Встреча', en: 'Meeting' },
  with: { ru: 'С кем', en: 'With' },
  delegates: { ru: 'Участники', en: 'Delegates' },
  topics: { ru: 'Темы', en: 'Topics' },
  link: { ru: 'Подробности', en: 'Details' },
} as const satisfies Record<string, LocalizedText>;

/** The entry of one meeting: where (table, room, venue), with whom, about what, and the link to it. */
export function meetingEntry(facts: MeetingFacts, language: Language): CalendarEntry {
  const word = (key: keyof typeof words) => words[key][language];
  const paragraphs = [
    facts.eventTitle,
    `${word('with')}: ${facts.counterpart}`,
    facts.counterpartDelegates.length > 0 ? `${word('delegates')}: ${facts.counterpartDelegates.join('; ')}` : '',
    facts.topics.length > 0 ? `${word('topics')}:\n${facts.topics.map((topic) => `— ${topic}`).join('\n')}` : '',
    facts.link ? `${word('link')}: ${facts.link}` : '',
  ].filter((paragraph) => paragraph !== '');
  const location = [facts.table, facts.room, facts.venue].filter((place) => place).join(', ');
  return {
    uid: facts.uid,
    sequence: facts.sequence,
    revisedAt: facts.revisedAt,
    start: facts.start,
    end: facts.end,
    summary: `${word('meeting')}: ${facts.counterpart}`,
    location: location || undefined,
    description: paragraphs.join('\n'),
    url: facts.link,
    status: facts.status,
    busy: facts.status !== 'cancelled',
    reminderMinutesBefore: facts.reminderMinutesBefore,
  };
}
