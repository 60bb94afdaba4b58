import { type Result, err, ok } from './result.js';

/** One row of a pasted or exported table; `line` counts from 1, as an editor or a spreadsheet does. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [';', '\t', ','] as const;

/**
 * Reads a table as spreadsheets export and paste it: cells separated by semicolons, tabs or commas (whichever the first row
 * holds most of), quoted cells with doubled quotes and line ends inside (RFC 4180), an optional byte order mark. Empty rows are
 * left out. The error names the line on which a quote opens that is never closed.
 */
export function delimitedRows(text: string): Result<DelimitedRow[], { readonly openQuoteLine: number }> {
  const table = text.replace(/^\uFEFF/, '');
  const separator = guessSeparator(table);
  const rows: DelimitedRow[] = [];
  let [cells, cell, line, rowLine, quoteLine]: [string[], string, number, number, number] = [[], '', 1, 1, 0];

  const endRow = () => {
    const row = [...cells, cell].map((one) => one.trim());
    if (row.some((one) => one !== '')) rows.push({ line: rowLine, cells: row });
    [cells, cell, rowLine] = [[], '', line];
  };

  for (let at = 0; at < table.length; at++) {
    const character = table.charAt(at);
    if (character === '\n') line++;
    if (quoteLine > 0) {
      if (character !== '"') cell += character;
      else if (table[at + 1] === '"') cell += table.charAt(at++);
      else quoteLine = 0;
    } else if (character === '"' && cell.trim() === '') {
      [quoteLine, cell] = [line, ''];
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
    } else if (character !== '\r') {
      cell += character;
    }
  }
  if (quoteLine > 0) return err({ openQuoteLine: quoteLine });
  endRow();
  return ok(rows);
}

function guessSeparator(table: string): string {
  const firstRow = /[^\r\n]+/.exec(table.replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const countOf = (separator: string) => firstRow.split(separator).length;
  return separators.reduce((best, next) => (countOf(next) > countOf(best) ? next : best));
}
