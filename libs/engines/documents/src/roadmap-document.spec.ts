import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { calendarDate } from './dates-in-words.js';
import type { DocumentModel } from './document-model.js';
import { writeDocx } from './docx/docx-writer.js';
import { pdfBaselines, pdfPages } from './node/pdf-text.builder.js';
import { ptSerif } from './node/pt-serif.js';
import { writePdf } from './pdf/pdf-writer.js';
import { type RoadmapPaper, roadmapDocument } from './roadmap-document.js';

const paper: RoadmapPaper = {
  subject: 'по синхронизации кадровой потребности предприятий и ресурсов системы СПО',
  occasion: 'по результатам совещания 6 сентября 2023 г., г. Тверь',
  isDraft: true,
  year: 2023,
  approvedBy: { position: 'Министр промышленности и торговли', name: 'Ильин Владимир Викторович' },
  agreedBy: [
    { position: 'Начальник управления' },
    { position: 'Руководитель ЦОПП', name: 'Шокина Агнесса Александровна' },
  ],
  sections: [
    {
      title: 'Производственная практика',
      items: [
        {
          text: 'Практика по 15.01.05 Сварщик: «ручная & механизированная» <сварка>',
          start: calendarDate('2023-09-06'),
          due: calendarDate('2023-12-01'),
          owner: 'Колледж',
          coExecutors: ['Завод', 'ЦОПП'],
          expectedResult: 'Договор заключён',
          indicator: '80 человек',
          confirmation: 'Договор',
          funding: 'Средства завода',
        },
        {
          text: 'Наставники',
          owner: 'Завод',
          coExecutors: [],
          expectedResult: 'Наставники назначены',
          confirmation: 'Приказ',
        },
      ],
    },
    {
      title: 'Поручения',
      items: [
        {
          text: 'Памятка',
          due: calendarDate('2023-09-20'),
          owner: 'Управление',
          coExecutors: [],
          expectedResult: 'Разослана',
          confirmation: 'Реестр',
        },
      ],
    },
  ],
  signedBy: [{ position: 'Заместитель министра', name: 'Иванюк Людмила Анатольевна' }],
};

/** The cells of every table of a document, row by row, as an independent reader sees them. */
async function tablesOf(model: DocumentModel): Promise<string[][][]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(model)) });
  const text = (html: string) =>
    html
      .replace(/<\/p><p>|<br \/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00A0', ' ');
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => text(cell)),
    ),
  );
}

/** The XML part of a `.docx` file, read from the package's central directory (PKWARE APPNOTE, 4.3.12). */
function docxPart(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(entry + 28);
    const found = file.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (found === name) {
      const local = file.readUInt32LE(entry + 42);
      const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(data, data + file.readUInt32LE(entry + 20));
      return (file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    entry += 46 + nameLength + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32);
  }
  throw new Error(`The package has no part ${name}`);
}

describe('the roadmap as a DOCX', () => {
  it('says in Russian what it was given, cell by cell', async () => {
    const [approvals, actions, signature] = await tablesOf(roadmapDocument(paper, 'ru'));
    const blank = '________________';
    expect(approvals).toEqual([
      [
        `СОГЛАСОВАНО\nНачальник управления\n${blank} ${blank}\n«___» ______________ 2023 г.`,
        `СОГЛАСОВАНО\nРуководитель ЦОПП\n${blank} А. А. Шокина\n«___» ______________ 2023 г.`,
        `УТВЕРЖДАЮ\nМинистр промышленности и торговли\n${blank} В. В. Ильин\n«___» ______________ 2023 г.`,
      ],
    ]);
    expect(actions).toEqual([
      [
        '№ п/п',
        'Мероприятие',
        'Срок\n(начало / окончание)',
        'Ответственный исполнитель',
        'Соисполнители',
        'Ожидаемый результат / показатель',
        'Форма подтверждения',
      ],
      ['1. Производственная практика'],
      [
        '1.1',
        'Практика по 15.01.05 Сварщик: «ручная & механизированная» <сварка>',
        '6 сентября 2023 г. /\n1 декабря 2023 г.',
        'Колледж',
        'Завод;\nЦОПП',
        'Договор заключён\nПоказатель: 80 человек\nФинансирование: Средства завода',
        'Договор',
      ],
      ['1.2', 'Наставники', '—', 'Завод', '—', 'Наставники назначены', 'Приказ'],
      ['2. Поручения'],
      ['2.1', 'Памятка', 'до 20 сентября 2023 г.', 'Управление', '—', 'Разослана', 'Реестр'],
    ]);
    expect(signature).toEqual([['Заместитель министра', blank, 'Л. А. Иванюк']]);
  });

  it('has room for many who agree: two abreast, and none below the foot of the page', async () => {
    const agreedBy = Array.from({ length: 19 }, (_, index) => ({ position: `Начальник-${index + 1}` }));
    const model = roadmapDocument({ ...paper, agreedBy }, 'ru');
    const tables = await tablesOf(model);
    const named = tables.slice(0, 10).map(([row]) => row!.map((cell) => cell.split('\n')[1] ?? ''));
    expect(named[0]).toEqual(['Начальник-1', 'Начальник-2', 'Министр промышленности и торговли']);
    expect(named[9]).toEqual(['Начальник-19', '', '']);
    const bytes = await writePdf(model, await ptSerif());
    expect(Math.min(...pdfBaselines(bytes).values())).toBeGreaterThan(20);
    const pages = pdfPages(bytes).join(' ');
    expect(pages.match(/Начальник-\d+/g)).toHaveLength(19);
  });

  it('says when it was approved and under which number', async () => {
    const approval = { on: calendarDate('2023-10-02'), number: '12-р' };
    const blockOf = async (language: 'ru' | 'en') =>
      (await tablesOf(roadmapDocument({ ...paper, isDraft: false, approval }, language)))[0]![0]![2];
    expect(await blockOf('ru')).toMatch(/ В\. В\. Ильин\n«2» октября 2023 г\.\n№ 12-р$/);
    expect(await blockOf('en')).toMatch(/ В\. В\. Ильин\n2 October 2023\nNo\. 12-р$/);
  });

  it('names a term that has a beginning or an end only', async () => {
    const [section] = paper.sections;
    const { due: _due, ...begun } = section!.items[0]!;
    const model = (language: 'ru' | 'en') =>
      roadmapDocument({ ...paper, sections: [{ title: 'x', items: [begun, paper.sections[1]!.items[0]!] }] }, language);
    const terms = async (language: 'ru' | 'en') =>
      (await tablesOf(model(language)))[1]!.slice(2).map((cells) => cells[2]);
    expect(await terms('ru')).toEqual(['с 6 сентября 2023 г.', 'до 20 сентября 2023 г.']);
    expect(await terms('en')).toEqual(['from 6 September 2023', 'by 20 September 2023']);
  });

  it('lets many co-executors run on, as one below the other they would fill a page', async () => {
    const coExecutors = Array.from({ length: 6 }, (_, index) => `Завод ${index}`);
    const [section] = paper.sections;
    const items = [{ ...section!.items[0]!, coExecutors }];
    const [, actions] = await tablesOf(roadmapDocument({ ...paper, sections: [{ title: 'x', items }] }, 'ru'));
    expect(actions![2]![4]).toBe('Завод 0; Завод 1; Завод 2; Завод 3; Завод 4; Завод 5');
  });

  it('lists the co-executors of an action in an annex where their column would fill a page', async () => {
    const coExecutors = Array.from({ length: 16 }, (_, index) => `Завод ${index}`);
    const [section] = paper.sections;
    const text = 'Наставники\n– Закрепить места (до 1 октября 2023 г.)';
    const [few, many] = [15, 16].map((count) => ({
      ...section!.items[1]!,
      text,
      coExecutors: coExecutors.slice(0, count),
    }));
    const model = roadmapDocument({ ...paper, sections: [{ title: 'x', items: [few!, many!] }] }, 'ru');
    const [, actions, , annex] = await tablesOf(model);
    expect(actions!.slice(2).map((cells) => cells[4])).toEqual([
      coExecutors.slice(0, 15).join('; '),
      'согласно приложению (16)',
    ]);
    expect(annex).toEqual([
      ['№ п/п', 'Мероприятие', 'Соисполнители'],
      ['1.2', 'Наставники', coExecutors.join('; ')],
    ]);
    expect(model.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))).toContain(
      'Приложение\nк дорожной карте',
    );
    expect(await tablesOf(roadmapDocument({ ...paper, sections: [{ title: 'x', items: [few!] }] }, 'ru'))).toHaveLength(
      3,
    );
  });

  it('says in English what is the same everywhere', async () => {
    const [approvals, actions] = await tablesOf(roadmapDocument({ ...paper, agreedBy: [], sections: [] }, 'en'));
    expect(approvals![0]![2]).toMatch(/^APPROVED\n/);
    expect(actions).toEqual([
      [
        'No.',
        'Action',
        'Term\n(start / due)',
        'Owner',
        'Co-executors',
        'Expected result / indicator',
        'Form of confirmation',
      ],
      ['No actions yet'],
    ]);
  });

  it('is a landscape A4 in Times New Roman with repeated header, unbroken rows and page numbers', async () => {
    const bytes = await writeDocx(roadmapDocument(paper, 'ru'));
    const body = docxPart(bytes, 'word/document.xml');
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tr>/g)!.length).toBe(body.match(/<w:cantSplit\/>/g)!.length);
    expect(docxPart(bytes, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
    const footer = docxPart(bytes, 'word/footer1.xml');
    expect(footer).toContain('Страница ');
    expect(footer).toContain('NUMPAGES');
  });

  it('is marked as a draft until it is approved', async () => {
    const draft = await writeDocx(roadmapDocument(paper, 'ru'));
    expect(docxPart(draft, 'word/header1.xml')).toContain('ПРОЕКТ');
    const approved = await writeDocx(roadmapDocument({ ...paper, isDraft: false }, 'ru'));
    expect(() => docxPart(approved, 'word/header1.xml')).toThrow('no part word/header1.xml');
  });

  it('refuses a row that does not fit its table', async () => {
    const broken: DocumentModel = {
      title: 'x',
      language: 'ru',
      orientation: 'portrait',
      fontSize: 14,
      blocks: [{ kind: 'table', columns: [{ title: 'a', share: 1 }], rows: [{ kind: 'cells', cells: ['1', '2'] }] }],
    };
    await expect(writeDocx(broken)).rejects.toThrow('A row has 2 cells where the table has 1 columns');
  });
});
