import {
  type DelimitedRow,
  type Failure,
  type Issue,
  type Result,
  cleanLine,
  delimitedRows,
  err,
  invalid,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { WorkforceCode } from './messages.js';

/** The most rows one import takes. */
export const mostImportRows = 5_000;

/** Rows whose columns are known: `cell` gives the text under a column, or an empty text. */
export interface ImportRow<Column> {
  readonly line: number;
  cell(column: Column): string;
}

export interface ImportTable<Column> {
  readonly columns: readonly Column[];
  readonly rows: readonly ImportRow<Column>[];
}

/** Reads a pasted or exported table as rows of cells; names an unclosed quote, an empty table, and too many rows. */
export function readRows(text: string): Result<DelimitedRow[], Failure<WorkforceCode>> {
  const rows = delimitedRows(text);
  if (!rows.ok)
    return err(
      invalid(
        issue('import.quote-open', ['rows', String(rows.error.openQuoteLine)], { row: rows.error.openQuoteLine }),
      ),
    );
  if (rows.value.length === 0) return err(invalid(issue('import.empty', ['rows'])));
  if (rows.value.length > mostImportRows + 1) {
    return err(invalid(issue('import.too-many-rows', ['rows'], { max: mostImportRows, count: rows.value.length })));
  }
  return rows;
}

/**
 * Reads a table whose first row names its columns. `columnOf` tells the column that a heading means: `null` for one to be
 * ignored, `undefined` for an unknown one, which is a fault, as a misspelt heading would lose data silently.
 */
export function readTable<Column>(
  text: string,
  columnOf: (heading: string) => Column | null | undefined,
  known: string,
): Result<ImportTable<Column>, Failure<WorkforceCode>> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  if (!header || body.length === 0) return err(invalid(issue('import.empty', ['rows'])));
  const issues: Issue<WorkforceCode>[] = [];
  const placeOf = new Map<string, number>();
  const columns: Column[] = [];
  header.cells.forEach((heading, place) => {
    const column = columnOf(headingKey(heading));
    const path = ['rows', String(header.line)];
    if (column === undefined) {
      const used = body.some(({ cells }) => cells[place]);
      if (heading || used) issues.push(issue('import.column-unknown', path, { column: heading, known }));
      return;
    }
    if (column === null) return;
    const key = JSON.stringify(column);
    if (placeOf.has(key)) issues.push(issue('import.column-twice', path, { column: heading }));
    placeOf.set(key, place);
    columns.push(column);
  });
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  const importRows = body.map(({ line, cells }) => ({
    line,
    cell: (column: Column) => cells[placeOf.get(JSON.stringify(column)) ?? -1] ?? '',
  }));
  return ok({ columns, rows: importRows });
}

/** A heading without case, ё, punctuation and doubled spaces. */
export function headingKey(heading: string): string {
  return cleanLine(heading)
    .toLocaleLowerCase('ru')
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\d№]+/gu, ' ')
    .trim();
}

/** A whole number of people as typed (`1 200`), 0 for an empty cell, undefined for anything else. */
export function countIn(cell: string): number | undefined {
  const digits = cell.replace(/[\s\u00A0]/g, '');
  if (digits === '' || digits === '-' || digits === '—') return 0;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Several texts in one cell, separated by semicolons, bars, commas or line ends. */
export function listIn(cell: string): string[] {
  return cell
    .split(/[;|,\n]/)
    .map(cleanLine)
    .filter(Boolean);
}

/** Moves the faults of one row to its place in the import, and lets each message name the row. */
export function issuesOfRow(line: number, issues: readonly Issue<WorkforceCode>[]): Issue<WorkforceCode>[] {
  return issues.map(({ code, path, params }) => issue(code, ['rows', String(line), ...path], { ...params, row: line }));
}
