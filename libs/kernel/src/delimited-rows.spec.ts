import fc from 'fast-check';
import { delimitedRows } from './delimited-rows.js';
import { err, ok } from './result.js';

describe('delimitedRows', () => {
  it('reads semicolons as Excel writes them in Russian, with its byte order mark and empty rows', () => {
    expect(
      delimitedRows('\uFEFFкод;название\r\n15.01.32; Оператор станков \r\n;\r\n\r\n08.01.04;"Кровельщик"'),
    ).toEqual(
      ok([
        { line: 1, cells: ['код', 'название'] },
        { line: 2, cells: ['15.01.32', 'Оператор станков'] },
        { line: 5, cells: ['08.01.04', 'Кровельщик'] },
      ]),
    );
  });

  it('reads tabs and commas where the first row has more of them', () => {
    expect(delimitedRows('a\tb, c\n1\t2')).toEqual(
      ok([
        { line: 1, cells: ['a', 'b, c'] },
        { line: 2, cells: ['1', '2'] },
      ]),
    );
    expect(delimitedRows('a,b,c;d')).toEqual(ok([{ line: 1, cells: ['a', 'b', 'c;d'] }]));
  });

  it('keeps separators, doubled quotes and line ends inside quotes, and counts the lines on', () => {
    expect(delimitedRows('a;"ООО ""Заря""; цех 2\nТверь";c\nd;e;f')).toEqual(
      ok([
        { line: 1, cells: ['a', 'ООО "Заря"; цех 2\nТверь', 'c'] },
        { line: 3, cells: ['d', 'e', 'f'] },
      ]),
    );
  });

  it('takes a quote in the middle of a cell for a letter', () => {
    expect(delimitedRows('ООО "Заря";1')).toEqual(ok([{ line: 1, cells: ['ООО "Заря"', '1'] }]));
  });

  it('names the line of a quote that is never closed', () => {
    expect(delimitedRows('a;b\n1;"2\n3;4\n')).toEqual(err({ openQuoteLine: 2 }));
  });

  it('reads back any table that is quoted by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'я', ';', '"', '\n', ' ', ',') }).map((text) => text.trim());
    const row = fc.array(cell, { minLength: 2, maxLength: 5 }).filter((cells) => cells.some(Boolean));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replace(/"/g, '""')}"`).join(';')).join('\n');
        const read = delimitedRows(text);
        expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
