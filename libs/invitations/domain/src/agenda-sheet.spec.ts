import { ptSerif, writePdf } from '@vstrecha/documents';
import { agendaSheet } from './agenda-sheet.js';
import type { AgendaContent } from './mail-content.js';

const content: AgendaContent = {
  kind: 'agenda',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  eventTitle: 'Синхронизация кадров',
  from: { address: 'event@example.org' },
  to: { address: 'petrov@example.org', name: 'Петров Пётр' },
  occasion: 'evening',
  day: '2023-09-06',
  venue: 'ЦОПП',
  lines: [
    {
      start: new Date('2023-09-06T08:15:00Z'),
      end: new Date('2023-09-06T08:35:00Z'),
      title: 'Встреча: Завод «Прогресс»',
      place: 'Стол 4',
      details: ['Темы: практика'],
      isMeeting: true,
    },
    {
      start: new Date('2023-09-06T09:00:00Z'),
      end: new Date('2023-09-06T10:00:00Z'),
      title: 'Обед',
      details: [],
      isMeeting: false,
    },
  ],
};

describe('the agenda of a mail on paper', () => {
  it('says when, what and where, by the clocks of the event', () => {
    const { title, blocks } = agendaSheet(content, new Date(0));
    expect(title).toBe('Ваша программа на завтра (среда, 6 сентября 2023 г.)');
    expect(blocks.at(-1)).toMatchObject({
      rows: [
        { kind: 'cells', cells: ['11:15–11:35', 'Встреча: Завод «Прогресс»\nТемы: практика', 'Стол 4'] },
        { kind: 'cells', cells: ['12:00–13:00', 'Обед', '—'] },
      ],
    });
  });

  it('has the same octets whenever it is written, so that a repeated mail is the same mail', async () => {
    const fonts = await ptSerif();
    const at = new Date('2023-09-05T15:00:00Z');
    const first = await writePdf(agendaSheet(content, at), fonts);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const again = await writePdf(agendaSheet(content, at), fonts);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });
});
