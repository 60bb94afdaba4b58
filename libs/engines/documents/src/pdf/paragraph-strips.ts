import type { Paragraph } from '../document-model.js';
import { typeset } from '../printable.js';
import type { Strip } from './paginate.js';
import { type PdfCanvas, type TextStyle, lineHeight } from './pdf-canvas.js';
import { type TextLine, breakLines } from './text-lines.js';

/** Where lines stand, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export type Align = NonNullable<Paragraph['align']>;

/** PT Serif looks larger than Times New Roman, for which sizes are meant. */
const fontScale = 0.94;

/** A paragraph as a strip a line; its first and its last two lines are never parted. */
export function paragraphStrips(
  paragraph: Paragraph,
  fontSize: number,
  column: Column,
  canvas: PdfCanvas,
): readonly Strip[] {
  const { heading, size, firstLine = 0, after = 0, keepWithNext = false, align = 'left' } = paragraph;
  const isBold = paragraph.bold === true || heading !== undefined;
  const style: TextStyle = {
    face: paragraph.italic ? (isBold ? 'boldItalic' : 'italic') : isBold ? 'bold' : 'regular',
    size: fontScale * (size ?? (heading === 1 ? fontSize + 2 : fontSize)),
  };
  const lines = linesIn(column, typeset(paragraph.text), style, canvas, firstLine);
  return lines.map((line, index): Strip => {
    const isLast = index === lines.length - 1;
    const startsParagraph = index === 0 || lines[index - 1]!.isLast;
    const indented = startsParagraph ? { x: column.x + firstLine, width: column.width - firstLine } : column;
    return {
      height: lineHeight(style),
      after: isLast ? after : 0,
      keepWithNext: isLast ? keepWithNext : index === 0 || index === lines.length - 2,
      draw: (y) => drawAligned(line, indented, y, align, style, canvas),
    };
  });
}

/** The text in lines of this column. */
export function linesIn(
  { width }: Column,
  text: string,
  style: TextStyle,
  canvas: PdfCanvas,
  firstLine = 0,
): readonly TextLine[] {
  return breakLines(text, { width, firstLine, measure: (words) => canvas.widthOf(words, style) });
}

export function drawAligned(
  line: TextLine,
  { x, width }: Column,
  y: number,
  align: Align,
  style: TextStyle,
  canvas: PdfCanvas,
): void {
  const free = width - line.width;
  if (align === 'justify' && !line.isLast) {
    drawStretched(line, x, y, free, style, canvas);
  } else {
    const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
    canvas.drawLine(line.words, x + shift, y, style);
  }
}

/** Each word by itself, with what is free shared out between them. */
function drawStretched(
  { words }: TextLine,
  x: number,
  y: number,
  free: number,
  style: TextStyle,
  canvas: PdfCanvas,
): void {
  const parts = words.split(/(?<= )/);
  const gap = free / Math.max(1, parts.length - 1);
  let at = x;
  for (const part of parts) {
    canvas.drawLine(part, at, y, style);
    at += canvas.widthOf(part, style) + gap;
  }
}
