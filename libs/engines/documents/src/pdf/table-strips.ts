import { type DocumentModel, type Table, type TableRow, checkedTableRows } from '../document-model.js';
import { textHeight, textWidth } from '../page-layout.js';
import { printable } from '../printable.js';
import { type Align, type Column, drawAligned, linesIn } from './paragraph-strips.js';
import type { Strip } from './paginate.js';
import { type PdfCanvas, type TextStyle, lineHeight } from './pdf-canvas.js';
import type { TextLine } from './text-lines.js';

const rule = 0.5;
const padding = { side: 3.5, top: 2 };

/** PT Serif is wider than Times New Roman, for which the shares of columns are made. */
const fontScale = 0.9;

/** A cell of a row under way: its lines and where they stand. */
interface Cell {
  readonly lines: readonly TextLine[];
  readonly column: Column;
  readonly align: Align;
  readonly style: TextStyle;
}

/** A ruled table as a strip a row. The title of a section stays with the row below it; a row that is higher than a page is a strip a line. */
export function tableStrips(table: Table, model: DocumentModel, left: number, canvas: PdfCanvas): readonly Strip[] {
  const plain: TextStyle = { face: 'regular', size: (table.fontSize ?? model.fontSize) * fontScale };
  const bold: TextStyle = { ...plain, face: 'bold' };
  const columns = columnsOf(table, left, textWidth(model));
  const whole: Column = { x: left, width: textWidth(model) };
  const cellOf = (text: string, outer: Column, align: Align, style: TextStyle): Cell => {
    const column = { x: outer.x + padding.side, width: outer.width - 2 * padding.side };
    return { lines: linesIn(column, printable(text), style, canvas), column, align, style };
  };
  const titles = table.columns.map(({ title }, index) => cellOf(title, columns[index]!, 'center', bold));
  const header: Strip = {
    ...rowStrip(titles, columns, canvas),
    keepWithNext: table.rows.length > 0,
  };
  const dressed: Strip = {
    ...header,
    draw: (y, isLast) => {
      header.draw?.(y, isLast);
      canvas.drawRules([[whole.x, y, whole.x + whole.width, y]], rule);
    },
  };
  const tallest = textHeight(model) - header.height;
  const rows = checkedTableRows(table);
  const strips = rows.flatMap((row, index): Strip[] => {
    const isSection = row.kind === 'section';
    const outer = isSection ? [whole] : columns;
    const cells = cellsOf(row, table, outer, (text, column, align) =>
      cellOf(text, column, align, isSection ? bold : plain),
    );
    const strip = rowStrip(cells, outer, canvas);
    const keepWithNext = isSection && rows[index + 1]?.kind === 'cells';
    const parts = strip.height > tallest ? lineStrips(cells, outer, canvas) : [strip];
    return parts.map((part) => ({ ...part, keepWithNext, header: dressed }));
  });
  return [dressed, ...strips];
}

function columnsOf({ columns }: Table, left: number, width: number): Column[] {
  let x = left;
  return columns.map(({ share }) => {
    const column = { x, width: share * width };
    x += column.width;
    return column;
  });
}

function cellsOf(
  row: TableRow,
  { columns }: Table,
  outer: readonly Column[],
  cellOf: (text: string, outer: Column, align: Align) => Cell,
): Cell[] {
  if (row.kind === 'section') return [cellOf(row.text, outer[0]!, 'center')];
  return row.cells.map((text, index) => cellOf(text, outer[index]!, columns[index]?.align ?? 'left'));
}

/** A row in one piece, ruled below and at its sides. */
function rowStrip(cells: readonly Cell[], columns: readonly Column[], canvas: PdfCanvas): Strip {
  const height = Math.max(0, ...cells.map(({ lines, style }) => lines.length * lineHeight(style))) + 2 * padding.top;
  return {
    height,
    draw: (y) => {
      for (const { lines, column, align, style } of cells) {
        lines.forEach((line, index) => {
          drawAligned(line, column, y + padding.top + index * lineHeight(style), align, style, canvas);
        });
      }
      drawBox(columns, y, height, true, canvas);
    },
  };
}

/** A row that no page can hold: a strip a line, ruled below where the row or the page ends. */
function lineStrips(cells: readonly Cell[], columns: readonly Column[], canvas: PdfCanvas): Strip[] {
  const count = Math.max(...cells.map(({ lines }) => lines.length));
  const tallest = Math.max(...cells.map(({ style }) => lineHeight(style)));
  return Array.from({ length: count }, (_, index): Strip => {
    const above = index === 0 ? padding.top : 0;
    const height = above + tallest + (index === count - 1 ? padding.top : 0);
    return {
      height,
      draw: (y, isLast) => {
        for (const { lines, column, align, style } of cells) {
          const line = lines[index];
          if (line) drawAligned(line, column, y + above, align, style, canvas);
        }
        drawBox(columns, y, height, isLast || index === count - 1, canvas);
      },
    };
  });
}

function drawBox(columns: readonly Column[], y: number, height: number, isClosed: boolean, canvas: PdfCanvas): void {
  const left = columns[0]!.x;
  const right = columns.at(-1)!.x + columns.at(-1)!.width;
  const sides = [...columns.map(({ x }) => x), right].map((x) => [x, y, x, y + height] as const);
  canvas.drawRules(isClosed ? [...sides, [left, y + height, right, y + height]] : sides, rule);
}
