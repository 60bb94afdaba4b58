import type { DocumentModel } from '@vstrecha/documents';
import type { Id, Language } from '@vstrecha/kernel';
import {
  type PaperAgendaItem,
  type PaperMeeting,
  type PaperPerson,
  type PaperSetting,
  peopleLine,
  tableName,
  timeSpan,
} from './paper-setting.js';
import { byDay, heading } from './programme.js';
import { word } from './words.js';

/** One line of somebody's day. */
export type PersonalEntry =
  | { readonly kind: 'item'; readonly start: Date; readonly end: Date; readonly item: PaperAgendaItem }
  | {
      readonly kind: 'meeting';
      readonly start: Date;
      readonly end: Date;
      readonly meeting: PaperMeeting;
      /** Whom they meet. */
      readonly counterpart: PaperMeeting['sides'][number];
    };

/** The meetings that a delegate attends and the programme, in order of time. What is cancelled is not among them. */
export function personalEntries(person: PaperPerson, setting: PaperSetting): readonly PersonalEntry[] {
  const own = meetingsByDelegate(setting).get(person.id) ?? [];
  const entries: PersonalEntry[] = [
    ...setting.agenda
      .filter(({ holdsMeetings }) => !holdsMeetings)
      .map((item): PersonalEntry => ({ kind: 'item', start: item.start, end: item.end, item })),
    ...own.map((meeting): PersonalEntry => {
      const [one, two] = meeting.sides;
      const counterpart = one.delegationId === person.delegationId ? two : one;
      return { kind: 'meeting', start: meeting.start, end: meeting.end, meeting, counterpart };
    }),
  ];
  return entries.sort((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
}

const indexes = new WeakMap<PaperSetting, ReadonlyMap<Id<'Delegate'>, readonly PaperMeeting[]>>();

/** Built once for a setting: hundreds of agendas are made of the same. */
function meetingsByDelegate(setting: PaperSetting): ReadonlyMap<Id<'Delegate'>, readonly PaperMeeting[]> {
  const known = indexes.get(setting);
  if (known) return known;
  const index = new Map<Id<'Delegate'>, PaperMeeting[]>();
  for (const meeting of setting.meetings) {
    if (meeting.state === 'cancelled') continue;
    for (const { id } of meeting.sides.flatMap(({ people }) => people)) {
      const list = index.get(id);
      if (list) list.push(meeting);
      else index.set(id, [meeting]);
    }
  }
  indexes.set(setting, index);
  return index;
}

/** The day of one person on a page: meetings with table, counterpart and topics, and the programme around them. */
export function agendaDocument(person: PaperPerson, setting: PaperSetting, language: Language): DocumentModel {
  const { event } = setting;
  return {
    title: `${person.name} (${person.organization})`,
    language,
    orientation: 'portrait',
    fontSize: 12,
    blocks: [
      ...heading(word('agenda', language), event, language),
      { kind: 'paragraph', text: person.name, bold: true, size: 14 },
      { kind: 'paragraph', text: [person.position, person.organization].filter(Boolean).join(', '), after: 8 },
      {
        kind: 'table',
        fontSize: 11,
        columns: [
          { title: word('time', language), share: 0.15, align: 'center' },
          { title: word('what', language), share: 0.57 },
          { title: word('place', language), share: 0.28 },
        ],
        rows: byDay(personalEntries(person, setting), event, language, (entry) =>
          entry.kind === 'item'
            ? { cells: [timeSpan(entry, event.timeZone), entry.item.title, entry.item.room ?? '—'] }
            : {
                cells: [
                  timeSpan(entry, event.timeZone),
                  meetingText(entry, language),
                  tableName(entry.meeting.table, language),
                ],
                leads: [0, 1, 2],
              },
        ),
      },
    ],
  };
}

function meetingText(entry: Extract<PersonalEntry, { kind: 'meeting' }>, language: Language): string {
  const { counterpart, meeting } = entry;
  return [
    `${word('meetingWith', language)} ${counterpart.organization}`,
    peopleLine(counterpart.people),
    meeting.topics && `${word('topics', language)}: ${meeting.topics}`,
  ]
    .filter(Boolean)
    .join('\n');
}
