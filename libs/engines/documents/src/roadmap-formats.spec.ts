import excel from 'exceljs';
import { calendarDate } from './dates-in-words.js';
import { ptSerif } from './node/pt-serif.js';
import { writePdf } from './pdf/pdf-writer.js';
import { pdfPages } from './node/pdf-text.builder.js';
import { type RoadmapPaper, roadmapDocument } from './roadmap-document.js';
import { roadmapWorkbook } from './roadmap-workbook.js';
import { writeXlsx } from './xlsx-writer.js';

const paper: RoadmapPaper = {
  subject: 'по кадрам',
  isDraft: true,
  year: 2023,
  approvedBy: { position: 'Министр', name: 'Ильин Владимир Викторович' },
  agreedBy: [],
  sections: [
    {
      title: 'Практика',
      items: [
        {
          text: 'Принять на практику',
          start: calendarDate('2023-09-06'),
          due: calendarDate('2023-12-01'),
          owner: 'Колледж',
          coExecutors: ['Завод', 'ЦОПП'],
          expectedResult: 'Договор',
          indicator: '80 человек',
          confirmation: 'Приказ',
          funding: 'Средства завода',
        },
        { text: 'Наставники', owner: 'Завод', coExecutors: [], expectedResult: 'Назначены', confirmation: '—' },
      ],
    },
  ],
  signedBy: [{ position: 'Заместитель министра', name: 'Иванюк Людмила Анатольевна' }],
};

describe('the roadmap', () => {
  it('as a table has one row an action, with real days', async () => {
    const book = new excel.Workbook();
    await book.xlsx.load((await writeXlsx(roadmapWorkbook(paper, 'ru'))) as unknown as ArrayBuffer);
    const page = book.getWorksheet('Дорожная карта')!;
    const row = (number: number) => Array.from({ length: 11 }, (_, column) => page.getCell(number, column + 1).value);
    expect(row(2)).toEqual([
      '1.1',
      'Практика',
      'Принять на практику',
      new Date('2023-09-06T00:00:00Z'),
      new Date('2023-12-01T00:00:00Z'),
      'Колледж',
      'Завод; ЦОПП',
      'Договор',
      '80 человек',
      'Приказ',
      'Средства завода',
    ]);
    expect(row(3)).toEqual(['1.2', 'Практика', 'Наставники', null, null, 'Завод', null, 'Назначены', null, '—', null]);
    expect(roadmapWorkbook(paper, 'en').sheets[0].columns[4]!.title).toBe('Due');
  });

  it('as a PDF has the blocks of approval, the table and the signature', async () => {
    const [text = ''] = pdfPages(await writePdf(roadmapDocument(paper, 'ru'), await ptSerif()));
    for (const part of [
      'УТВЕРЖДАЮ Министр',
      'В. В. Ильин',
      'ДОРОЖНАЯ КАРТА по кадрам',
      '1. Практика 1.1 Принять на практику 6 сентября 2023 г. / 1 декабря 2023 г. Колледж Завод; ЦОПП',
      'Заместитель министра',
      'Л. А. Иванюк',
      'ПРОЕКТ',
    ]) {
      expect(text.replaceAll('\u00A0', ' ')).toContain(part);
    }
  });

  it('is never signed on a page on which no action stands, however many there are', async () => {
    const fonts = await ptSerif();
    const [item] = paper.sections[0]!.items;
    const signedBy = Array.from({ length: 3 }, () => paper.signedBy[0]!);
    for (let count = 1; count <= 24; count += 1) {
      const sections = [{ title: 'Практика', items: Array.from({ length: count }, () => item!) }];
      const pages = pdfPages(await writePdf(roadmapDocument({ ...paper, sections, signedBy }, 'ru'), fonts));
      const last = pages.at(-1)!.replaceAll('\u00A0', ' ');
      expect([count, last.includes(`1.${count} Принять`), last.split('Л. А. Иванюк').length - 1]).toEqual([
        count,
        true,
        3,
      ]);
    }
  });
});
