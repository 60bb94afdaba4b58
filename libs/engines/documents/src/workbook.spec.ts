import excel from 'exceljs';
import { writeCsv } from './csv-writer.js';
import type { Sheet, SheetValue } from './workbook.js';
import { writeXlsx } from './xlsx-writer.js';

const needs: Sheet = {
  name: 'Потребность',
  columns: [
    { title: 'Профессия', kind: 'text' },
    { title: 'Человек', kind: 'integer' },
    { title: 'Доля', kind: 'decimal', width: 12 },
    { title: 'Срок', kind: 'date' },
  ],
  rows: [
    ['15.01.05 Сварщик «ручной»; <&>', 80, 0.25, new Date('2026-12-01T00:00:00Z')],
    ['=HYPERLINK("http://x";"y")', -3, null, null],
    ['+7 900', 1, 1.5, new Date('2024-02-29T00:00:00Z')],
    ['две\nстроки', null, 2, null],
  ],
};

async function reopened(...sheets: Sheet[]): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  const bytes = await writeXlsx({ title: 'Свод', sheets });
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

const cellsOf = (page: excel.Worksheet): unknown[][] =>
  Array.from({ length: page.rowCount }, (_, row) =>
    Array.from({ length: page.columnCount }, (_, column) => page.getCell(row + 1, column + 1).value),
  );

describe('a workbook as XLSX', () => {
  it('holds texts, numbers and days as they are', async () => {
    const page = (await reopened(needs)).getWorksheet('Потребность')!;
    expect(cellsOf(page)).toEqual([['Профессия', 'Человек', 'Доля', 'Срок'], ...needs.rows.map((row) => [...row])]);
    expect(page.getColumn(4).numFmt).toBe('dd.mm.yyyy');
    expect(page.getCell('A3').type).toBe(excel.ValueType.String);
    expect(page.getCell('A3').numFmt).toBe('@');
    expect(page.getCell('B2').numFmt).toBe('#,##0');
  });

  it('keeps its header in sight, filters each column and repeats the header in print', async () => {
    const page = (await reopened(needs)).getWorksheet('Потребность')!;
    expect(page.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(page.autoFilter).toBe('A1:D5');
    expect(page.pageSetup.printTitlesRow).toBe('1:1');
    expect(page.getCell('A1').font.bold).toBe(true);
    expect([1, 2, 3, 4].map((column) => page.getColumn(column).width)).toEqual([32, 12, 12, 12]);
  });

  it('gives each tab a name that is allowed and its own', async () => {
    const named = (name: string): Sheet => ({ name, columns: [{ title: 'a', kind: 'text' }], rows: [] });
    const long = 'Сводный баланс потребности и выпуска по годам';
    const book = await reopened(named('A/B: [1]?'), named(long), named(long), named(''), named('sheet'));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'A B   1',
      'Сводный баланс потребности и вы',
      'Сводный баланс потребности (2)',
      'Sheet',
      'sheet (2)',
    ]);
  });

  it('takes texts that XML cannot hold and cuts those that a cell cannot', async () => {
    const texts: Sheet = {
      name: 'x',
      columns: [{ title: 'a', kind: 'text' }],
      rows: [['a\u0001b\uD800c'], ['я'.repeat(40_000)]],
    };
    const page = (await reopened(texts)).getWorksheet('x')!;
    expect(page.getCell('A2').value).toBe('a b\uFFFDc');
    expect(page.getCell('A3').value).toBe(`${'я'.repeat(32_766)}…`);
  });

  it.each<[string, SheetValue[], string]>([
    ['a row too short', ['x'], 'Sheet "Потребность", row 1: 1 cells where the table has 4 columns'],
    ['no number', ['x', Number.NaN, 1, null], 'Sheet "Потребность", row 1, column "Человек": NaN is no value'],
    ['no day', ['x', 1, 1, new Date('x')], 'Sheet "Потребность", row 1, column "Срок": Invalid Date is no value'],
  ])('refuses %s', async (_, row, message) => {
    const broken = { ...needs, rows: [row] };
    await expect(writeXlsx({ title: 'x', sheets: [broken] })).rejects.toThrow(message);
    expect(() => writeCsv(broken)).toThrow(message);
  });
});

describe('a sheet as CSV', () => {
  const text = (...args: Parameters<typeof writeCsv>) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(...args));

  it('opens in Excel: byte order mark, semicolons, Russian numbers and days, no formulas', () => {
    expect(text(needs)).toBe(
      '\uFEFFПрофессия;Человек;Доля;Срок\r\n' +
        '"15.01.05 Сварщик «ручной»; <&>";80;0,25;01.12.2026\r\n' +
        '"\'=HYPERLINK(""http://x"";""y"")";-3;;\r\n' +
        "'+7 900;1;1,5;29.02.2024\r\n" +
        '"две\nстроки";;2;\r\n',
    );
  });

  it('writes numbers and days as the language does', () => {
    expect(text({ ...needs, rows: needs.rows.slice(2, 3) }, 'en')).toBe(
      "\uFEFFПрофессия;Человек;Доля;Срок\r\n'+7 900;1;1.5;2024-02-29\r\n",
    );
  });
});
