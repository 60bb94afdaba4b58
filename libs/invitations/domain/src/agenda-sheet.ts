import type { DocumentModel } from '@vstrecha/documents';
import type { LocalizedText } from '@vstrecha/kernel';
import { clockWords } from './clock-words.js';
import type { AgendaContent } from './mail-content.js';
import { mailWords } from './mail-words.js';

const columns = {
  time: { ru: 'Время', en: 'Time' },
  what: { ru: 'Что', en: 'What' },
  place: { ru: 'Где', en: 'Where' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The agenda of a mail as a sheet to be printed, dated `at`: from the same content come the same octets. */
export function agendaSheet(content: AgendaContent, at: Date): DocumentModel {
  const { language, timeZone, to, eventTitle, venue, lines } = content;
  const { heading } = mailWords(content);
  return {
    title: heading,
    language,
    orientation: 'portrait',
    fontSize: 12,
    writtenAt: at,
    blocks: [
      { kind: 'paragraph', text: heading, heading: 1, bold: true, size: 16, after: 4, keepWithNext: true },
      { kind: 'paragraph', text: [eventTitle, venue].filter(Boolean).join('\n'), after: 6 },
      { kind: 'paragraph', text: to.name ?? to.address, bold: true, after: 8, keepWithNext: true },
      {
        kind: 'table',
        fontSize: 11,
        columns: [
          { title: columns.time[language], share: 0.16, align: 'center' },
          { title: columns.what[language], share: 0.58 },
          { title: columns.place[language], share: 0.26 },
        ],
        rows: lines.map(({ start, end, title, place, details }) => ({
          kind: 'cells',
          cells: [
            `${clockWords(start, timeZone, language)}–${clockWords(end, timeZone, language)}`,
            [title, ...details].join('\n'),
            place ?? '—',
          ],
        })),
      },
    ],
  };
}
