import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { type DocumentModel, type Table, type TableRow, checkedTableRows } from '../document-model.js';
import { a4, margin, textWidth } from '../page-layout.js';
import { printable } from '../printable.js';

const line = 0.5;
const padding = { side: 3.5, top: 2 };
const gridLayout: CustomTableLayout = {
  hLineWidth: () => line,
  vLineWidth: () => line,
  paddingLeft: () => padding.side,
  paddingRight: () => padding.side,
  paddingTop: () => padding.top,
  paddingBottom: () => padding.top,
};

/** PT Serif is wider than Times New Roman, for which the shares of columns are made. */
const fontScale = 0.9;

/** The mean width of a letter of PT Serif, and its line height, in shares of the font size; both on the safe side. */
const letterWidth = 0.56;
const lineHeight = 1.34;

/**
 * A ruled table. A row goes to the next page as a whole, and the title of a section together with the row below it: the two
 * are a small table of the same columns inside one row. A row higher than most of a page is cut into several.
 */
export function tableContent(table: Table, model: DocumentModel): Content {
  const fontSize = (table.fontSize ?? model.fontSize) * fontScale;
  const width = textWidth(model);
  const widths = table.columns.map(({ share }) => share * width - 2 * padding.side - line);
  const tallest = tallestRow(model, fontSize);
  const rows = checkedTableRows(table).flatMap((row) => cutRow(row, widths, fontSize, tallest));
  const body: TableCell[][] = [
    table.columns.map(({ title }) => ({ text: printable(title), bold: true, alignment: 'center' })),
  ];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const next = rows[index + 1];
    if (row.kind === 'section' && next?.kind === 'cells') {
      body.push(spanning(together(rowOf(row, table), rowOf(next, table), widths), table.columns.length));
      index += 1;
    } else {
      body.push(rowOf(row, table));
    }
  }
  return {
    table: { headerRows: 1, keepWithHeaderRows: Math.min(1, rows.length), dontBreakRows: true, widths, body },
    layout: gridLayout,
    fontSize,
  };
}

function rowOf(row: TableRow, { columns }: Table): TableCell[] {
  if (row.kind === 'section') {
    return spanning({ text: printable(row.text), bold: true, alignment: 'center' }, columns.length);
  }
  return row.cells.map((text, index) => ({ text: printable(text), alignment: columns[index]?.align ?? 'left' }));
}

function spanning(cell: object, columns: number): TableCell[] {
  return [{ ...cell, colSpan: columns } as TableCell, ...Array.from({ length: columns - 1 }, (): TableCell => '')];
}

/** Its lines lie on those of the outer table. */
function together(section: TableCell[], row: TableCell[], widths: number[]): object {
  return {
    table: { widths, body: [section, row] },
    layout: gridLayout,
    margin: [-padding.side - line, -padding.top - line, -padding.side - line, -padding.top - line],
  };
}

/** Lines of text that a row may hold. */
function tallestRow({ orientation }: DocumentModel, fontSize: number): number {
  const height = (orientation === 'landscape' ? a4.width : a4.height) - margin.top - margin.bottom;
  return Math.max(4, Math.floor((height * 0.6) / (fontSize * lineHeight)));
}

/** The row, or several that hold a part of each text, where it would not fit on a page. */
function cutRow(row: TableRow, widths: readonly number[], fontSize: number, tallest: number): TableRow[] {
  if (row.kind === 'section') return [row];
  const parts = row.cells.map((text, index) => {
    const letters = Math.max(1, Math.floor((widths[index] ?? 0) / (fontSize * letterWidth)));
    return text.length <= letters * tallest && !text.includes('\n') ? [text] : cutText(text, letters, tallest);
  });
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => ({
    kind: 'cells',
    cells: parts.map((part) => part[index] ?? ''),
  }));
}

/** Parts of at most so many lines of so many letters, cut between words where a word fits on a line. */
function cutText(text: string, letters: number, lines: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const paragraph of text.split('\n')) {
    let rest = paragraph;
    do {
      const free = (lines - used) * letters;
      let piece = rest;
      if (rest.length > free) {
        const space = rest.lastIndexOf(' ', free);
        piece = rest.slice(0, space > 0 ? space : free);
      }
      rest = rest.slice(piece.length).trimStart();
      part += used > 0 ? `\n${piece}` : piece;
      used += Math.max(1, Math.ceil(piece.length / letters));
      if (used >= lines || rest !== '') {
        parts.push(part);
        part = '';
        used = 0;
      }
    } while (rest !== '');
  }
  return part !== '' || parts.length === 0 ? [...parts, part] : parts;
}
