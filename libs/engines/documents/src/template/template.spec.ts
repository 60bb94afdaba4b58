import JSZip from 'jszip';
import mammoth from 'mammoth';
import { writeDocx } from '../docx/docx-writer.js';
import { checkTemplate } from '../node/check-template.js';
import { readDocxPackage } from '../node/docx-package.js';
import { fillTemplate } from './fill-template.js';
import { partFaults } from './part-faults.js';
import type { Placeholder } from './placeholders.js';
import { paragraphsOf } from './template-paragraphs.js';

const meaning = { ru: '', en: '' };
const placeholders: readonly Placeholder[] = [
  { name: 'title', meaning },
  { name: 'items', meaning, entries: [{ name: 'text', meaning }] },
];

const docx = (...texts: string[]): Promise<Uint8Array> =>
  writeDocx({
    title: 'Шаблон',
    language: 'ru',
    orientation: 'portrait',
    fontSize: 14,
    mark: texts.length > 4 ? texts[4] : undefined,
    blocks: texts.slice(0, 4).map((text) => ({ kind: 'paragraph', text })),
  });

describe('a template of one’s own', () => {
  it('is filled with texts and lists; what is absent is a dash', async () => {
    const template = await docx('Карта {title}', '{#items}', '{text}, {title}', '{/items}');
    expect(await checkTemplate(template, placeholders)).toEqual({ ok: true });
    const filled = await fillTemplate(template, { title: '<А & Б>', items: [{ text: 'раз' }, { text: 'два' }] });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(filled) });
    expect(value.trim().split('\n\n')).toEqual(['Карта <А & Б>', 'раз, <А & Б>', 'два, <А & Б>']);
    const empty = await mammoth.extractRawText({ buffer: Buffer.from(await fillTemplate(template, {})) });
    expect(empty.value.trim()).toBe('Карта —');
  });

  it.each([
    [
      'an unknown name',
      ['x', 'Карта {titel}'],
      { kind: 'unknown', placeholder: 'titel', part: 'body', paragraph: 2, excerpt: 'Карта {titel}' },
    ],
    [
      'a name out of its list',
      ['{text}'],
      { kind: 'unknown', placeholder: 'text', part: 'body', paragraph: 1, excerpt: '{text}' },
    ],
    [
      'raw XML',
      ['{@title}'],
      { kind: 'unknown', placeholder: '@title', part: 'body', paragraph: 1, excerpt: '{@title}' },
    ],
    [
      'a brace that is not closed',
      ['Это {title'],
      { kind: 'unclosed', placeholder: 'title', part: 'body', paragraph: 1, excerpt: 'Это {title' },
    ],
    [
      'a brace that is not opened',
      ['title}'],
      { kind: 'unopened', placeholder: 'title', part: 'body', paragraph: 1, excerpt: 'title}' },
    ],
    [
      'a list without an end',
      ['{#items}', '{text}'],
      { kind: 'unclosedList', placeholder: 'items', part: 'body', paragraph: 1, excerpt: '{#items}' },
    ],
    [
      'an end without a list',
      ['{/items}'],
      { kind: 'unopenedList', placeholder: 'items', part: 'body', paragraph: 1, excerpt: '{/items}' },
    ],
    [
      'a list in itself, which would grow beyond all bounds',
      ['{#items}{#items}{text}{/items}{/items}'],
      {
        kind: 'listInItself',
        placeholder: 'items',
        part: 'body',
        paragraph: 1,
        excerpt: '{#items}{#items}{text}{/items}{/items}',
      },
    ],
    [
      'a fault in the header',
      ['a', 'b', 'c', 'd', '{date}'],
      { kind: 'unknown', placeholder: 'date', part: 'header', paragraph: 1, excerpt: '{date}' },
    ],
  ])('names %s and its place', async (_, texts, fault) => {
    expect(await checkTemplate(await docx(...texts), placeholders)).toEqual({ ok: false, faults: [fault] });
  });

  it('tells all faults at once, each where it stands', async () => {
    const check = await checkTemplate(await docx('{one} и {one', '{two}', '{title}', '{one}', 'x}'), placeholders);
    expect('faults' in check && check.faults.map(({ kind, part, paragraph }) => [kind, part, paragraph])).toEqual([
      ['unknown', 'body', 1],
      ['unclosed', 'body', 1],
      ['unknown', 'body', 2],
      ['unknown', 'body', 4],
      ['unopened', 'header', 1],
    ]);
  });

  it('tells the cell of a table, and what stands around a fault in a long text', async () => {
    const cells = (...texts: string[]) => ({ kind: 'cells' as const, cells: texts });
    const template = await writeDocx({
      title: 'Шаблон',
      language: 'ru',
      orientation: 'portrait',
      fontSize: 14,
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'Время', share: 0.5 },
            { title: 'Тема', share: 0.5 },
          ],
          rows: [cells('{#items}{text}', '{/items}'), cells('x', `${'слово '.repeat(30)}{tiem} конец`)],
        },
      ],
    });
    const check = await checkTemplate(template, placeholders);
    expect(check).toEqual({
      ok: false,
      faults: [
        {
          kind: 'unknown',
          placeholder: 'tiem',
          part: 'body',
          paragraph: 6,
          cell: { table: 1, row: 3, column: 2 },
          excerpt: '…слово слово слово слово слово слово слово слово {tiem} конец',
        },
      ],
    });
  });

  it.each([
    ['{ title }', 'раз'],
    ['{#items}{ text }{/}', 'два'],
    ['{# items }{text}{/ items }', 'два'],
    ['{^items}никого{/items}', ''],
    ['{#title}есть{/title}', 'есть'],
    ['{constructor}', undefined],
  ])('%s becomes “%s”', async (text, expected) => {
    const template = await docx(text);
    expect((await checkTemplate(template, placeholders)).ok).toBe(expected !== undefined);
    const filled = await fillTemplate(template, { title: 'раз', items: [{ text: 'два' }] });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(filled) });
    expect(value.trim()).toBe(expected ?? '—');
  });

  it('finds paragraphs in text boxes and next to empty ones, and reads what stands twice for old programs once', () => {
    const paragraph = (text: string) => `<w:p w:rsidR="1"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const box = `<mc:AlternateContent><mc:Choice>${paragraph('в рамке')}</mc:Choice><mc:Fallback>${paragraph('ещё раз')}</mc:Fallback></mc:AlternateContent>`;
    const xml = `<w:p w:rsidR="1"/><w:p><w:r><w:t>до {</w:t></w:r><w:r>${box}</w:r><w:r><w:t>x} &amp; &#169;</w:t></w:r></w:p>`;
    expect(paragraphsOf(xml)).toEqual([
      { number: 1, text: '' },
      { number: 2, text: 'до {x} & ©' },
      { number: 3, text: 'в рамке' },
    ]);
  });

  it('is read in a time that grows with its length, whatever it is', () => {
    const hostile = ['<w:p ', '<w:p>', '<w:t>', '{', '<w:tbl><w:tr><w:tc>'].map((piece) => piece.repeat(200_000));
    for (const xml of hostile) expect(paragraphsOf(xml).length).toBeLessThanOrEqual(200_000);
    const paragraphs = [{ number: 1, text: '{#items '.repeat(100_000) }];
    expect(partFaults(paragraphs, 'body', placeholders)).toHaveLength(100_000);
  });
});

describe('a package that somebody sent', () => {
  const limits = { packed: 100_000, unpacked: 1_000_000, parts: 20 };
  const changed = async (change: (zip: JSZip) => void): Promise<Uint8Array> => {
    const zip = await JSZip.loadAsync(await docx('x'));
    change(zip);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };

  it('is read where it is a DOCX', async () => {
    const read = readDocxPackage(await docx('Текст'), limits);
    expect('files' in read && read.files.get('word/document.xml')).toContain('Текст');
  });

  it('that unpacks beyond all bounds is refused, whatever its directory claims', async () => {
    const bomb = await changed((zip) => zip.file('word/media/a.xml', '0'.repeat(5_000_000)));
    expect(bomb.length).toBeLessThan(limits.packed);
    expect(readDocxPackage(bomb, limits)).toEqual({ fault: 'tooLarge' });
    const lying = Buffer.from(bomb);
    const entry = lying.lastIndexOf(Buffer.from('word/media/a.xml')) - 46;
    lying.writeUInt32LE(10, entry + 24);
    expect(readDocxPackage(lying, limits)).toEqual({ fault: 'tooLarge' });
  });

  it('is refused where it is too large, has too many parts, or macros', async () => {
    expect(readDocxPackage(new Uint8Array(limits.packed + 1), limits)).toEqual({ fault: 'tooLarge' });
    const many = await changed((zip) => Array.from({ length: 30 }, (_, index) => zip.file(`p${index}.xml`, 'x')));
    expect(readDocxPackage(many, limits)).toEqual({ fault: 'tooLarge' });
    const macros = await changed((zip) => zip.file('word/vbaProject.bin', 'x'));
    expect(readDocxPackage(macros, limits)).toEqual({ fault: 'macros' });
  });

  it('is refused as damaged where only the library that fills it stumbles', async () => {
    const bytes = Buffer.from(await docx('x'));
    // A size that needs the 64 bit form of the format, which is not there.
    bytes.writeUInt32LE(0xffffffff, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect(await checkTemplate(bytes, placeholders)).toEqual({ ok: false, fault: 'damaged' });
    const malformed = await changed((zip) => zip.file('word/document.xml', '<w:document><w:body><w:p></w:body'));
    expect(await checkTemplate(malformed, placeholders)).toEqual({ ok: false, fault: 'damaged' });
  });

  it('is refused where it is no DOCX at all', async () => {
    const other = await changed((zip) => zip.remove('word/document.xml'));
    expect(readDocxPackage(other, limits)).toEqual({ fault: 'notDocx' });
    expect(readDocxPackage(new TextEncoder().encode('привет'), limits)).toEqual({ fault: 'notDocx' });
    const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);
    expect(readDocxPackage(encrypted, limits)).toEqual({ fault: 'encrypted' });
    const encryptedPart = Buffer.from(await docx('x'));
    encryptedPart.writeUInt16LE(1, encryptedPart.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8);
    expect(readDocxPackage(encryptedPart, limits)).toEqual({ fault: 'encrypted' });
    const cut = (await docx('x')).slice(0, -40);
    expect(readDocxPackage(cut, limits)).toEqual({ fault: 'damaged' });
  });
});
