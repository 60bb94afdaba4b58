import { type DocumentModel, type Table, type TableRow, checkedTableRows } from '../document-model.js';
import { margin, textHeight, textWidth } from '../page-layout.js';
import { typeset } from '../printable.js';
import { type Align, type Column, drawAligned, linesIn } from './paragraph-strips.js';
import type { Strip } from './paginate.js';
import { type PdfCanvas, type TextStyle, lineHeight } from './pdf-canvas.js';
import type { TextLine } from './text-lines.js';

const rule = 0.5;
const padding = { side: 3.5, top: 2 };

/** PT Serif is wider than Times New Roman, for which the shares of columns are made. */
const fontScale = 0.9;

/** A text of a row under way, and where it stands. */
interface Cell {
  readonly lines: readonly { readonly line: TextLine; readonly style: TextStyle }[];
  readonly column: Column;
  readonly align: Align;
  /** How far below the top of its row it begins, in points, where that is not at once. */
  readonly drop?: number;
}

/** The cells of a row with the columns whose sides are ruled. */
interface Row {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
}

/**
 * A ruled table as a strip a row. The title of a section stays with the row below it; a row that is higher than a page is
 * a strip a line.
 */
export function tableStrips(table: Table, model: DocumentModel, canvas: PdfCanvas): readonly Strip[] {
  const layout = new TableLayout(table, model, canvas);
  const header = layout.headerStrip();
  const tallest = textHeight(model) - header.height;
  const rows = checkedTableRows(table);
  const strips = rows.flatMap((row, index): Strip[] => {
    const laidOut = layout.rowOf(row);
    const strip = layout.rowStrip(laidOut);
    const isLast = index === rows.length - 1;
    const keepWithNext = isLast ? table.keepWithNext : row.kind === 'section' && rows[index + 1]?.kind === 'cells';
    const parts = strip.height > tallest ? layout.lineStrips(laidOut) : [strip];
    return parts.map((part, at) => ({ ...part, keepWithNext: keepWithNext && at === parts.length - 1, header }));
  });
  return [header, ...strips];
}

class TableLayout {
  readonly #plain: TextStyle;
  readonly #bold: TextStyle;
  readonly #lineHeight: number;
  readonly #whole: Column;
  readonly #columns: readonly Column[];

  constructor(
    private readonly table: Table,
    model: DocumentModel,
    private readonly canvas: PdfCanvas,
  ) {
    this.#plain = { face: 'regular', size: (table.fontSize ?? model.fontSize) * fontScale };
    this.#bold = { ...this.#plain, face: 'bold' };
    this.#lineHeight = lineHeight(this.#plain);
    this.#whole = { x: margin.left, width: textWidth(model) };
    let { x } = this.#whole;
    this.#columns = table.columns.map(({ share }) => {
      const column = { x, width: share * this.#whole.width };
      x += column.width;
      return column;
    });
  }

  rowOf(row: TableRow): Row {
    if (row.kind === 'section') {
      return { cells: [this.#cell(row.text, this.#whole, 'center', this.#bold)], columns: [this.#whole] };
    }
    const cells = row.cells.map((text, index) => {
      const first = row.leads?.includes(index) ? this.#bold : this.#plain;
      return this.#cell(text, this.#columns[index]!, this.table.columns[index]?.align ?? 'left', first);
    });
    return { cells, columns: this.#columns };
  }

  /** The titles, each half-way down their row, which is ruled above, too. */
  headerStrip(): Strip {
    const titles = this.table.columns.map(({ title }, index) =>
      this.#cell(title, this.#columns[index]!, 'center', this.#bold, this.#bold),
    );
    const lines = this.#linesOf({ cells: titles, columns: this.#columns });
    const cells = titles.map((cell) => ({ ...cell, drop: ((lines - cell.lines.length) * this.#lineHeight) / 2 }));
    const strip = this.rowStrip({ cells, columns: this.#columns });
    const { x, width } = this.#whole;
    return {
      ...strip,
      keepWithNext: this.table.rows.length > 0,
      draw: (y, isLast) => {
        strip.draw?.(y, isLast);
        this.canvas.drawRules([[x, y, x + width, y]], rule);
      },
    };
  }

  /** A row in one piece, ruled below and at its sides. */
  rowStrip(row: Row): Strip {
    const height = this.#linesOf(row) * this.#lineHeight + 2 * padding.top;
    return {
      height,
      draw: (y) => {
        const lines = this.#linesOf(row);
        this.#drawCells(
          row,
          Array.from({ length: lines }, (_, index) => y + padding.top + index * this.#lineHeight),
        );
        this.#drawBox(row, y, height, true);
      },
    };
  }

  /** A row that no page can hold: a strip a line, ruled below where the row or the page ends. */
  lineStrips(row: Row): Strip[] {
    const count = this.#linesOf(row);
    // Where the lines on the page under way begin: they are drawn cell by cell when its last one is reached.
    let from = 0;
    let tops: number[] = [];
    return Array.from({ length: count }, (_, index): Strip => {
      const above = index === 0 ? padding.top : 0;
      const isEnd = index === count - 1;
      const height = above + this.#lineHeight + (isEnd ? padding.top : 0);
      return {
        height,
        draw: (y, isLast) => {
          tops.push(y + above);
          this.#drawBox(row, y, height, isLast || isEnd);
          if (!isLast && !isEnd) return;
          this.#drawCells(row, tops, from);
          from = index + 1;
          tops = [];
        },
      };
    });
  }

  /** So many lines of each cell as there are tops, from one of them on. Cell by cell, as programs read the text in the order in which it is drawn. */
  #drawCells({ cells }: Row, tops: readonly number[], from = 0): void {
    for (const { lines, column, align, drop = 0 } of cells) {
      for (const [index, { line, style }] of lines.slice(from, from + tops.length).entries()) {
        drawAligned(line, column, tops[index]! + drop, align, style, this.canvas);
      }
    }
  }

  /** Its first paragraph may look different. */
  #cell(text: string, outer: Column, align: Align, first: TextStyle, rest = this.#plain): Cell {
    const column = { x: outer.x + padding.side, width: outer.width - 2 * padding.side };
    const lines = typeset(text)
      .split('\n')
      .flatMap((paragraph, index) => {
        const style = index === 0 ? first : rest;
        return linesIn(column, paragraph, style, this.canvas).map((line) => ({ line, style }));
      });
    return { lines, column, align };
  }

  #linesOf({ cells }: Row): number {
    return cells.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  }

  #drawBox({ columns }: Row, y: number, height: number, isClosed: boolean): void {
    const { x: left, width } = this.#whole;
    const right = left + width;
    const sides = [...columns.map(({ x }) => x), right].map((x) => [x, y, x, y + height] as const);
    this.canvas.drawRules(isClosed ? [...sides, [left, y + height, right, y + height]] : sides, rule);
  }
}
