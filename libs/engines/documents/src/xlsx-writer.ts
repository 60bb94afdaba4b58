import type { Column, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import { printable } from './printable.js';
import { type Sheet, type SheetColumn, type SheetValue, type Workbook, checkedRows } from './workbook.js';

/** What a cell can hold, and a tab be called (ECMA-376 part 1, 18.3.1 and Microsoft's limits of Excel). */
const longestText = 32_767;
const longestName = 31;

/** Text stays text when somebody edits the cell: '@' keeps Excel from reading a formula into it. */
const formats = { text: '@', integer: '#,##0', year: '0', decimal: '#,##0.00', date: 'dd.mm.yyyy' } as const;

const alignments = { text: 'left', integer: 'right', year: 'center', decimal: 'right', date: 'center' } as const;

/** Told by name: programs differ in what they take for a font without one. */
const font = { name: 'Calibri', size: 11 };
const line = { style: 'hair', color: { argb: 'FF9AA5B1' } } as const;
const ruled = { top: line, left: line, bottom: line, right: line };

const widths = { least: 8, most: 60 };

/** In points; 409 is as high as Excel lets a row be. */
const lineHeight = 15;
const tallestRow = 409;

/**
 * Writes the tables as Office Open XML (ECMA-376): the bytes of an `.xlsx` file. Each sheet has a header that stays in sight
 * and is repeated on every printed page, a filter on each column, real numbers and days. No text ever becomes a formula.
 * @throws RangeError where a row does not fit its columns
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const file = new excel.Workbook();
  file.title = workbook.title;
  file.creator = 'Vstrecha';
  const names = new Set<string>();
  for (const sheet of workbook.sheets) addSheet(file, sheet, freeName(sheet.name, names));
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function addSheet(file: ExcelWorkbook, sheet: Sheet, name: string): void {
  const rows = checkedRows(sheet);
  const page = file.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  page.columns = sheet.columns.map((column, index): Partial<Column> => ({
    header: cellText(column.title),
    width: widthOf(column, rows, index),
    style: {
      font,
      numFmt: formats[column.kind],
      alignment: {
        vertical: 'top',
        wrapText: column.kind === 'text',
        horizontal: alignments[column.kind],
      },
    },
  }));
  page.addRows(rows.map((row) => row.map((value) => (typeof value === 'string' ? cellText(value) : value))));
  // Not every program makes rows as high as their wrapped text when it opens a file.
  rows.forEach((row, index) => {
    page.getRow(index + 2).eachCell({ includeEmpty: true }, (cell) => {
      cell.border = ruled;
    });
    const lines = row.map((value, column) => linesOf(value, page.getColumn(column + 1).width ?? widths.least));
    const most = Math.max(1, ...lines);
    if (most > 1) page.getRow(index + 2).height = Math.min(tallestRow, most * lineHeight);
  });
  dressHeader(page, sheet.columns.length);
}

/** Lines that a text takes in a column of so many characters, with some room for words that do not break. */
function linesOf(value: SheetValue, width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.2) / width)), 0);
}

function dressHeader(page: Worksheet, columns: number): void {
  if (columns === 0) return;
  const header = page.getRow(1);
  header.font = { ...font, bold: true };
  header.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7ECF3' } };
    cell.border = { ...ruled, bottom: { style: 'thin' } };
  });
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(1, page.rowCount), column: columns } };
  page.pageSetup.printTitlesRow = '1:1';
}

function widthOf(column: SheetColumn, rows: readonly (readonly SheetValue[])[], index: number): number {
  if (column.width !== undefined) return column.width;
  const lengths = rows.map((row) => lengthOf(row[index] ?? null));
  const longest = lengths.reduce((a, b) => Math.max(a, b), longestLine(column.title) + 3);
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

function lengthOf(value: SheetValue): number {
  if (value === null) return 0;
  if (value instanceof Date) return 10;
  return typeof value === 'string' ? longestLine(value) : value.toFixed(2).length;
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);
}

function cellText(text: string): string {
  const clean = printable(text);
  return clean.length <= longestText ? clean : printable(`${clean.slice(0, longestText - 1)}…`);
}

/** A tab's name that XLSX allows and no other tab has (they are compared without case). */
function freeName(wished: string, taken: Set<string>): string {
  const clean =
    cellText(wished)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = clean.slice(0, longestName - suffix.length).trimEnd() + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
