import type { Language } from '@vstrecha/kernel';

/** A document before any file format: what it says and how it is laid out, to be written by one of several writers. */
export interface DocumentModel {
  /** Shown in the properties of the file and in the title bar of a reader. */
  readonly title: string;
  readonly language: Language;
  readonly orientation: 'portrait' | 'landscape';
  /** Base size of text in points. */
  readonly fontSize: number;
  /** Told as the file's date where it is to be the same to the last octet whenever it is written; else the time of writing. */
  readonly writtenAt?: Date;
  /** Stands at the top of every page, such as «ПРОЕКТ». */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | SideBySide | Table | Gap | PageBreak;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A heading for the reader's outline, 1 the highest. */
  readonly heading?: 1 | 2;
  /** In points, where it differs from the base size. */
  readonly size?: number;
  /** The first line is set in by that many points. */
  readonly firstLine?: number;
  /** Space after it in points. */
  readonly after?: number;
  /** Stays on one page with the block that follows. */
  readonly keepWithNext?: boolean;
}

/** Columns without lines, for the blocks of approval and signatures; widths are shares of the page's text width. */
export interface SideBySide {
  readonly kind: 'sideBySide';
  /** Stays on one page with the block that follows. */
  readonly keepWithNext?: boolean;
  readonly columns: readonly { readonly share: number; readonly blocks: readonly Paragraph[] }[];
}

/** A ruled table; its header stands on every page that it reaches, and no row is broken between two pages. */
export interface Table {
  readonly kind: 'table';
  /** In points, where it differs from the base size. */
  readonly fontSize?: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Its last row stays on one page with the block that follows. */
  readonly keepWithNext?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the page's text width; all shares together are 1. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export type TableRow =
  /** Spans all columns: the title of a section. It stays with the row after it. */
  | { readonly kind: 'section'; readonly text: string }
  /** One text a column; line feeds are kept. In the columns that lead, by their index, the first line is bold. */
  | { readonly kind: 'cells'; readonly cells: readonly string[]; readonly leads?: readonly number[] };

export interface Gap {
  readonly kind: 'gap';
  /** In points. */
  readonly height: number;
  /** Stays on one page with the block that follows. */
  readonly keepWithNext?: boolean;
}

/** What follows begins on a new page. */
export interface PageBreak {
  readonly kind: 'pageBreak';
}

/** The blocks with signatures below them, so that nobody signs a page on which nothing else stands. */
export function signedBelow(blocks: readonly Block[], signatures: readonly SideBySide[]): readonly Block[] {
  if (signatures.length === 0) return blocks;
  const last = blocks.findLastIndex(({ kind }) => kind !== 'gap');
  const kept = <Kept extends Block>(block: Kept): Kept =>
    block.kind === 'pageBreak' ? block : { ...block, keepWithNext: true };
  return [
    ...blocks.map((block, index) => (index < last ? block : kept(block))),
    ...signatures.slice(0, -1).map(kept),
    ...signatures.slice(-1),
  ];
}

/**
 * The table's rows, checked.
 * @throws RangeError where a row has another number of cells than the table has columns
 */
export function checkedTableRows({ columns, rows }: Table): readonly TableRow[] {
  for (const row of rows) {
    if (row.kind === 'cells' && row.cells.length !== columns.length) {
      throw new RangeError(`A row has ${row.cells.length} cells where the table has ${columns.length} columns`);
    }
  }
  return rows;
}
