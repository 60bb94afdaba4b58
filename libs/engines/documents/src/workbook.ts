/** Tables that go on being worked with: sorted, filtered, pivoted. Written as XLSX or, sheet by sheet, as CSV. */
export interface Workbook {
  /** Shown in the properties of the file. */
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** One table: a header and rows below it, nothing else, so that filters and pivot tables take it as it is. */
export interface Sheet {
  /** The tab's name. XLSX allows 31 characters without `[ ] : * ? / \`: what does not fit is replaced or cut. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** One value a column. */
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface SheetColumn {
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'year' | 'decimal' | 'date';
  /** In characters; without it the column is as wide as its content, between 8 and 60. */
  readonly width?: number;
}

/** A `Date` stands for its day in UTC. Null is an empty cell. */
export type SheetValue = string | number | Date | null;

/**
 * The rows, checked against the columns.
 * @throws RangeError where a row has another number of cells than the table, or a number or day is none
 */
export function checkedRows({ name, columns, rows }: Sheet): readonly (readonly SheetValue[])[] {
  rows.forEach((row, index) => {
    const at = `Sheet "${name}", row ${index + 1}`;
    if (row.length !== columns.length) {
      throw new RangeError(`${at}: ${row.length} cells where the table has ${columns.length} columns`);
    }
    row.forEach((value, column) => {
      const isBroken =
        value instanceof Date ? Number.isNaN(value.getTime()) : typeof value === 'number' && !Number.isFinite(value);
      if (isBroken) throw new RangeError(`${at}, column "${columns[column]?.title}": ${String(value)} is no value`);
    });
  });
  return rows;
}
