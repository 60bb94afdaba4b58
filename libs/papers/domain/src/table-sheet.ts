import type { DocumentModel } from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import {
  type PaperSetting,
  type PaperSide,
  type PaperTable,
  peopleLine,
  tablePlace,
  timeSpan,
} from './paper-setting.js';
import { byDay } from './programme.js';
import { word } from './words.js';

/** What lies on a table: its number in large figures and who meets there, in order of time. */
export function tableSheetDocument(table: PaperTable, setting: PaperSetting, language: Language): DocumentModel {
  const { event } = setting;
  const meetings = setting.meetings.filter((meeting) => meeting.table.id === table.id && meeting.state !== 'cancelled');
  const rows = byDay(meetings, event, language, ({ sides, topics, ...meeting }) => ({
    cells: [timeSpan(meeting, event.timeZone), sideText(sides[0]), sideText(sides[1]), topics || '—'],
    leads: [1, 2],
  }));
  return {
    title: `${word('table', language)} ${table.number}. ${event.title}`,
    language,
    orientation: 'landscape',
    fontSize: 12,
    blocks: [
      { kind: 'paragraph', text: event.title, align: 'center', after: 4 },
      {
        kind: 'paragraph',
        text: `${word('table', language)} ${table.number}`,
        align: 'center',
        bold: true,
        heading: 1,
        size: 40,
        after: 4,
      },
      {
        kind: 'paragraph',
        text: tablePlace(table),
        align: 'center',
        size: 16,
        after: 10,
      },
      {
        kind: 'table',
        columns: [
          { title: word('time', language), share: 0.12, align: 'center' },
          { title: word('sideOne', language), share: 0.32 },
          { title: word('sideTwo', language), share: 0.32 },
          { title: word('topics', language), share: 0.24 },
        ],
        rows: meetings.length > 0 ? rows : [{ kind: 'section', text: word('noMeetings', language) }],
      },
    ],
  };
}

function sideText({ organization, people }: PaperSide): string {
  return [organization, peopleLine(people)].filter(Boolean).join('\n');
}
