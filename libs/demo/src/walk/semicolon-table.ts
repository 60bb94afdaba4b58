/** Rows of cells as spreadsheets export them in Russian: semicolons between cells, quotes where a cell needs them. */
export function semicolonTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join(';')).join('\r\n');
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
