import type { Block, DocumentModel, SideBySide } from '../document-model.js';
import { a4, margin, pageWords, textHeight, textWidth } from '../page-layout.js';
import { typeset } from '../printable.js';
import { type PlacedStrip, type Strip, pageEnd, paginate } from './paginate.js';
import { paragraphStrips } from './paragraph-strips.js';
import { PdfCanvas, type PdfFonts, type PdfProgress, type TextStyle } from './pdf-canvas.js';
import { tableStrips } from './table-strips.js';

/** In points from the edge of the paper: the mark at the head and the number at the foot. */
const headAt = 28;
const footAt = 32;
const columnGap = 8;
const longestFootnote = 70;

/**
 * Writes one document, or several one after the other, as PDF. Each begins on a page of its own; where there are several, each
 * counts its pages from 1, says at the foot which document it is, and is an entry of the reader's outline.
 * @throws RangeError where there is no document, or a row does not fit its table
 */
export async function writePdf(
  documents: DocumentModel | readonly DocumentModel[],
  fonts: PdfFonts,
  progress?: PdfProgress,
): Promise<Uint8Array> {
  const models: readonly DocumentModel[] = 'blocks' in documents ? [documents] : documents;
  const [first] = models;
  if (!first) throw new RangeError('There is no document to write');
  const canvas = await PdfCanvas.open(first, fonts);
  for (const [index, model] of models.entries()) {
    const pages = paginate(stripsOf(model, canvas), textHeight(model));
    for (const [at, page] of pages.entries()) {
      drawPage(page, model, canvas);
      const number = `${pageWords.page[model.language]} ${at + 1}`;
      const isOnly = models.length === 1;
      if (!isOnly && at === 0) canvas.addOutline(model.title);
      const foot = isOnly
        ? `${number} ${pageWords.of[model.language]} ${pages.length}`
        : `${shortened(typeset(model.title))}  ·  ${number}`;
      drawFoot(foot, model, canvas);
      progress?.((index + (at + 1) / pages.length) / models.length);
    }
  }
  return canvas.close();
}

function stripsOf(model: DocumentModel, canvas: PdfCanvas): (Strip | typeof pageEnd)[] {
  return model.blocks.flatMap((block) => stripsOfBlock(block, model, canvas));
}

function stripsOfBlock(block: Block, model: DocumentModel, canvas: PdfCanvas): readonly (Strip | typeof pageEnd)[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphStrips(block, model.fontSize, { x: margin.left, width: textWidth(model) }, canvas);
    case 'gap':
      return [{ height: block.height, isGap: true, keepWithNext: block.keepWithNext }];
    case 'pageBreak':
      return [pageEnd];
    case 'sideBySide':
      return [sideBySideStrip(block, model, canvas)];
    case 'table':
      return tableStrips(block, model, canvas);
  }
}

/** The columns as one piece. */
function sideBySideStrip({ columns, keepWithNext }: SideBySide, model: DocumentModel, canvas: PdfCanvas): Strip {
  let x = margin.left;
  const placed = columns.flatMap(({ share, blocks }) => {
    const column = { x, width: share * textWidth(model) - columnGap };
    x += share * textWidth(model);
    return paginate(
      blocks.flatMap((block) => paragraphStrips(block, model.fontSize, column, canvas)),
      Number.POSITIVE_INFINITY,
    ).flat();
  });
  return {
    height: placed.reduce((most, { strip, y }) => Math.max(most, y + strip.height + (strip.after ?? 0)), 0),
    keepWithNext,
    draw: (top) => {
      for (const { strip, y } of placed) strip.draw?.(top + y, false);
    },
  };
}

function drawPage(page: readonly PlacedStrip[], model: DocumentModel, canvas: PdfCanvas): void {
  const { width, height } = paperOf(model);
  canvas.addPage(width, height);
  page.forEach(({ strip, y }, index) => strip.draw?.(margin.top + y, index === page.length - 1));
  if (!model.mark) return;
  const style: TextStyle = { face: 'bold', size: model.fontSize };
  const mark = typeset(model.mark);
  canvas.drawLine(mark, width - margin.right - canvas.widthOf(mark, style), headAt, style);
}

function drawFoot(text: string, model: DocumentModel, canvas: PdfCanvas): void {
  const style: TextStyle = { face: 'regular', size: model.fontSize - 2 };
  const { height } = paperOf(model);
  const x = margin.left + (textWidth(model) - canvas.widthOf(text, style)) / 2;
  canvas.drawLine(text, x, height - footAt, style);
}

function paperOf({ orientation }: DocumentModel): { readonly width: number; readonly height: number } {
  return orientation === 'landscape' ? { width: a4.height, height: a4.width } : a4;
}

/** What fits on the line at the foot of a page. */
function shortened(text: string): string {
  return text.length <= longestFootnote ? text : `${text.slice(0, longestFootnote - 1).trimEnd()}…`;
}
