import type { Language } from '@vstrecha/kernel';
import { type Sheet, type SheetValue, checkedRows } from './workbook.js';

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * Writes one table as CSV the way Excel opens it with a double click: UTF-8 with a byte order mark, semicolons, CRLF, fields
 * quoted where they must be (RFC 4180). Numbers and days are written as the language writes them: `1,5` and `01.12.2026` in
 * Russian, `1.5` and `2026-12-01` in English. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 * @throws RangeError where a row does not fit its columns
 */
export function writeCsv(sheet: Sheet, language: Language = 'ru'): Uint8Array {
  const lines = [
    sheet.columns.map(({ title }) => title),
    ...checkedRows(sheet).map((row) => row.map((value) => textOf(value, language))),
  ];
  const text = lines.map((fields) => fields.map((field) => fieldOf(field)).join(';')).join('\r\n');
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`);
}

/** Numbers are never read as formulas, however negative: only texts are guarded. */
function textOf(value: SheetValue, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  if (typeof value === 'number') return language === 'ru' ? String(value).replace('.', ',') : String(value);
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  return language === 'ru' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}

function fieldOf(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
