import mammoth from 'mammoth';
import type { DocumentModel } from './document-model.js';
import { writeDocx } from './docx/docx-writer.js';
import { writeMarkdown } from './markdown-writer.js';
import { ptSerif } from './node/pt-serif.js';
import { pdfBaselines, pdfPages } from './node/pdf-text.builder.js';
import { writePdf } from './pdf/pdf-writer.js';

const model = (changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Протокол',
  language: 'ru',
  orientation: 'portrait',
  fontSize: 14,
  mark: 'ПРОЕКТ',
  blocks: [
    { kind: 'paragraph', text: 'ПРОТОКОЛ № 1', heading: 1, align: 'center', keepWithNext: true },
    { kind: 'paragraph', text: 'Слово «к делу» & <знак>\nвторая строка', italic: true, firstLine: 35 },
    {
      kind: 'sideBySide',
      columns: [
        { share: 0.5, blocks: [{ kind: 'paragraph', text: 'Министр' }] },
        { share: 0.5, blocks: [] },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '№', share: 0.2, align: 'center' },
        { title: 'Мероприятие', share: 0.8 },
      ],
      rows: [
        { kind: 'section', text: 'Практика' },
        { kind: 'cells', cells: ['1.1', 'Принять | обучающихся\nна практику'] },
        { kind: 'section', text: 'Поручения' },
        { kind: 'cells', cells: ['2.1', '* Памятка\nкратко'], leads: [1] },
      ],
    },
    { kind: 'gap', height: 10 },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: 'Приложение', align: 'right' },
  ],
  ...changes,
});

const longTable = (rows: number, cell: string): DocumentModel =>
  model({
    mark: undefined,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'Номер', share: 0.3 },
          { title: 'Текст', share: 0.7 },
        ],
        rows: Array.from({ length: rows }, (_, index) => [
          ...(index % 7 === 0 ? [{ kind: 'section' as const, text: `Раздел${index}` }] : []),
          { kind: 'cells' as const, cells: [`[${index}]`, cell] },
        ]).flat(),
      },
    ],
  });

describe('a document as PDF', () => {
  it('says on each page what it was given, with mark and page numbers', async () => {
    const pages = pdfPages(await writePdf(model(), await ptSerif()));
    expect(pages).toEqual([
      'ПРОТОКОЛ № 1 Слово «к делу» & <знак> вторая строка Министр № Мероприятие Практика ' +
        '1.1 Принять | обучающихся на практику Поручения 2.1 * Памятка кратко ПРОЕКТ Страница 1 из 2',
      'Приложение ПРОЕКТ Страница 2 из 2',
    ]);
  });

  it('keeps a section with its first row and repeats the header, on whatever page they fall', async () => {
    const pages = pdfPages(await writePdf(longTable(120, 'слово '.repeat(30)), await ptSerif()));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      expect(page).toMatch(/^Номер Текст /);
      expect(page).not.toMatch(/Раздел\d+ Страница/);
    }
    const numbers = pages.flatMap((page) => [...page.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index));
  });

  it('loses no word of a row that is higher than a page', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `с${index}`);
    const pages = pdfPages(await writePdf(longTable(1, words.join(' ')), await ptSerif()));
    const found = pages.flatMap((page) => [...page.matchAll(/с\d+/g)].map(([word]) => word));
    expect(found).toEqual(words);
  });

  it('is read cell by cell, on each page that a row reaches', async () => {
    const words = (letter: string) => Array.from({ length: 900 }, (_, index) => `${letter}${index}`).join(' ');
    const { blocks } = longTable(1, words('б'));
    const [table] = blocks as [Extract<DocumentModel['blocks'][number], { kind: 'table' }>];
    const rows = [{ kind: 'cells' as const, cells: [words('а'), words('б')] }];
    const pages = pdfPages(await writePdf(model({ blocks: [{ ...table, rows }] }), await ptSerif()));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const letters = [...page.matchAll(/([аб])\d+/g)].map(([, letter]) => letter).join('');
      expect(letters).toMatch(/^а+б*$/);
    }
  });

  it('puts several documents into one file, each counted from 1 under its own name, and tells how far it is', async () => {
    const told: number[] = [];
    const bytes = await writePdf(
      [model({ title: 'А' }), model({ title: 'Б', orientation: 'landscape' })],
      await ptSerif(),
      (done) => told.push(done),
    );
    const pages = pdfPages(bytes);
    expect(pages.map((page) => page.slice(-15).trim())).toEqual([
      'А · Страница 1',
      'А · Страница 2',
      'Б · Страница 1',
      'Б · Страница 2',
    ]);
    expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('sets the titles of columns half-way down their row', async () => {
    const titles = ['Срок\nначало\nокончание', 'Мероприятие'];
    const columns = titles.map((title) => ({ title, share: 0.5 }));
    const document = model({ mark: undefined, blocks: [{ kind: 'table', columns, rows: [] }] });
    const baselines = pdfBaselines(await writePdf(document, await ptSerif()));
    expect(baselines.get('Мероприятие')).toBeCloseTo(baselines.get('начало')!, 3);
    expect(baselines.get('Срок')! - baselines.get('окончание')!).toBeGreaterThan(20);
  });

  it('begins no line with a dash or a slash and keeps № with its number', async () => {
    const text = ['а'.repeat(66), '— б / в № 7'].join(' ');
    const bytes = await writePdf(model({ mark: undefined, blocks: [{ kind: 'paragraph', text }] }), await ptSerif());
    expect(pdfPages(bytes)[0]).toBe(`${text} Страница 1 из 1`);
    const docx = await mammoth.extractRawText({
      buffer: Buffer.from(await writeDocx(model({ blocks: [{ kind: 'paragraph', text }] }))),
    });
    expect(docx.value.trim()).toBe(`${'а'.repeat(66)}\u00A0— б\u00A0/ в №\u00A07`);
  });

  it('refuses to write nothing', async () => {
    await expect(writePdf([], await ptSerif())).rejects.toThrow('There is no document to write');
    await expect(writeDocx([])).rejects.toThrow('There is no document to write');
  });
});

describe('a document as DOCX', () => {
  it('says what it was given, line feeds kept, tables apart', async () => {
    const bytes = Buffer.from(await writeDocx(model()));
    const { value, messages } = await mammoth.convertToHtml({ buffer: bytes });
    expect(messages).toEqual([]);
    expect(value.replace(/<a [^>]*><\/a>/g, '').replaceAll('\u00A0', ' ')).toBe(
      '<h1>ПРОТОКОЛ № 1</h1><p><em>Слово «к делу» &amp; &lt;знак&gt;<br />вторая строка</em></p>' +
        '<table><tr><td><p>Министр</p></td><td></td></tr></table>' +
        '<table><thead><tr><th><p><strong>№</strong></p></th><th><p><strong>Мероприятие</strong></p></th></tr></thead><tbody>' +
        '<tr><td colspan="2"><p><strong>Практика</strong></p></td></tr>' +
        '<tr><td><p>1.1</p></td><td><p>Принять | обучающихся<br />на практику</p></td></tr>' +
        '<tr><td colspan="2"><p><strong>Поручения</strong></p></td></tr>' +
        '<tr><td><p>2.1</p></td><td><p><strong>* Памятка</strong><br />кратко</p></td></tr></tbody></table><p>Приложение</p>',
    );
  });

  it('is the same bytes for the same document', async () => {
    expect(Buffer.from(await writeDocx(model()))).toEqual(Buffer.from(await writeDocx(model())));
  });

  it('puts several documents into one file', async () => {
    const bytes = Buffer.from(await writeDocx([model(), model({ mark: undefined })]));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value.match(/ПРОТОКОЛ №\u00A01/g)).toHaveLength(2);
  });
});

describe('a document as Markdown', () => {
  it('is headings, paragraphs and a table for each section', () => {
    expect(writeMarkdown(model())).toBe(
      `**ПРОЕКТ**

# ПРОТОКОЛ № 1

*Слово «к делу» & \\<знак\\>*${'  '}
*вторая строка*

Министр

### Практика

| № | Мероприятие |
| :-: | --- |
| 1.1 | Принять \\| обучающихся<br>на практику |

### Поручения

| № | Мероприятие |
| :-: | --- |
| 2.1 | **\\* Памятка**<br>кратко |

---

Приложение
`,
    );
  });
});
