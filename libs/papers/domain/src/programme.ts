import type { Block, DocumentModel, TableRow } from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import {
  type PaperAgendaItem,
  type PaperEvent,
  type PaperSpeaker,
  dayInWords,
  localTime,
  occasionLine,
  timeSpan,
  venueLine,
} from './paper-setting.js';
import { word } from './words.js';

/** The programme of the event: what happens when, where and who speaks; a section a day where it lasts several. */
export function programmeDocument(
  event: PaperEvent,
  agenda: readonly PaperAgendaItem[],
  language: Language,
): DocumentModel {
  const title = word('programme', language);
  return {
    title: `${title}. ${event.title}`,
    language,
    orientation: 'portrait',
    fontSize: 12,
    blocks: [
      ...heading(title, event, language),
      {
        kind: 'table',
        columns: [
          { title: word('time', language), share: 0.16, align: 'center' },
          { title: word('item', language), share: 0.62 },
          { title: word('place', language), share: 0.22 },
        ],
        rows: byDay(agenda, event, language, (item) => ({
          cells: [
            timeSpan(item, event.timeZone),
            [item.title, item.description, ...item.speakers.map(speakerLine)].filter(Boolean).join('\n'),
            [item.room, item.track].filter(Boolean).join(',\n') || '—',
          ],
          leads: [1],
        })),
      },
    ],
  };
}

/** The title of a paper, then the event, its days and its place. */
export function heading(title: string, event: PaperEvent, language: Language): Block[] {
  const line = (text: string | undefined, rest: object = {}): Block[] =>
    text ? [{ kind: 'paragraph', text, align: 'center', keepWithNext: true, ...rest }] : [];
  return [
    ...line(title, { bold: true, heading: 1, after: 4 }),
    ...line(event.title, { bold: true, after: 2 }),
    ...line(saysMore(event) ? event.theme : undefined),
    ...line(occasionLine(event, language)),
    ...line(venueLine(event)),
    { kind: 'gap', height: 8 },
  ];
}

/** Whether the theme tells what the title does not. */
function saysMore({ title, theme = '' }: PaperEvent): boolean {
  return !title.toLowerCase().includes(theme.toLowerCase());
}

/** Rows in their order, with the day as a section where there are several. */
export function byDay<Entry extends { readonly start: Date }>(
  entries: readonly Entry[],
  { timeZone, firstDay, lastDay }: PaperEvent,
  language: Language,
  rowOf: (entry: Entry) => Omit<Extract<TableRow, { kind: 'cells' }>, 'kind'>,
): TableRow[] {
  let current = firstDay === lastDay ? firstDay : undefined;
  const rows = entries.flatMap((entry): TableRow[] => {
    const { day } = localTime(entry.start, timeZone);
    const isNew = day !== current;
    current = day;
    const row: TableRow = { kind: 'cells', ...rowOf(entry) };
    return isNew ? [{ kind: 'section', text: dayInWords(day, language) }, row] : [row];
  });
  return rows.length > 0 ? rows : [{ kind: 'section', text: word('nothingPlanned', language) }];
}

/** A speaker may be named by the position alone. */
export function speakerLine({ name, position, topic }: PaperSpeaker): string {
  const who = position === name ? name : [name, position].filter(Boolean).join(', ');
  return topic ? `${who} — ${topic}` : who;
}
