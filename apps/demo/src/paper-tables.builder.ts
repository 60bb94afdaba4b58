import { readFile } from 'node:fs/promises';
import excel from 'exceljs';
import mammoth from 'mammoth';

/** A table as a stranger reads it: rows of cells, spaces all alike. */
export type ReadTable = readonly (readonly string[])[];

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** The tables of a DOCX, by mammoth; the title of a section is a row of one cell. */
export async function docxTables(source: string | Buffer): Promise<readonly ReadTable[]> {
  const { value } = await mammoth.convertToHtml(typeof source === 'string' ? { path: source } : { buffer: source });
  const text = (html: string) =>
    plain(
      html
        .replace(/<\/p><p>|<br \/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity]!),
    );
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => text(cell)),
    ),
  );
}

/** The first sheet of an XLSX, by exceljs; days as a CSV in Russian writes them. */
export async function xlsxTable(path: string): Promise<ReadTable> {
  const book = new excel.Workbook();
  await book.xlsx.readFile(path);
  const page = book.worksheets[0]!;
  return Array.from({ length: page.rowCount }, (_, row) =>
    Array.from({ length: page.columnCount }, (_, column) => {
      const { value } = page.getCell(row + 1, column + 1);
      if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.');
      return plain(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
    }),
  );
}

/** A CSV with semicolons (RFC 4180). */
export async function csvTable(path: string): Promise<ReadTable> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n$/, '');
  const rows: string[][] = [[]];
  for (const [, end, quoted, bare] of text.matchAll(/(^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;"\r\n]*))/g)) {
    if (end === '\r\n') rows.push([]);
    rows.at(-1)!.push(plain(quoted?.replaceAll('""', '"') ?? bare ?? ''));
  }
  return rows;
}

/** The rows of all tables of a Markdown file, headers and rules left out. */
export async function markdownRows(path: string): Promise<ReadTable> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const isRule = (line: string | undefined) => line !== undefined && /^\|( :?-+:? \|)+$/.test(line);
  return lines
    .filter((line, index) => line.startsWith('| ') && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/ (?<!\\)\| /)
        .map((cell) => plain(cell.replaceAll('<br>', '\n').replace(/\\([\\`*_[\]<>|#\-+.)])/g, '$1'))),
    );
}
