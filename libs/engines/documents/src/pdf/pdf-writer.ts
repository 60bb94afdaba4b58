import type { Content, ContentStack, CustomTableLayout } from 'pdfmake/interfaces.js';
import type { Block, DocumentModel, Paragraph, SideBySide } from '../document-model.js';
import { a4, margin, pageWords, textWidth } from '../page-layout.js';
import { printable } from '../printable.js';
import { type PdfFonts, type PdfProgress, drawPdf, family } from './pdf-fonts.js';
import { tableContent } from './pdf-table.js';

const margins: [number, number, number, number] = [margin.left, margin.top, margin.right, margin.bottom];

/** A table of more rows may be parted from its title. */
const mostKeptRows = 6;

const longestFootnote = 70;

/** Layout takes about as long as drawing. */
const layoutShare = 0.6;

/**
 * Writes one document, or several one after the other, as PDF. Each begins on a page of its own; where there are several, each
 * counts its pages from 1 and says at the foot which document it is.
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
  let laidOut = 0;
  const sections = models.map((model, index) => {
    const reached = () => {
      if (index < laidOut) return;
      laidOut = index + 1;
      progress?.((layoutShare * laidOut) / models.length);
    };
    return sectionOf(model, models.length === 1, reached);
  });
  return drawPdf(
    {
      info: {
        title: printable(first.title),
        creator: 'Vstrecha',
        producer: 'Vstrecha',
        ...(first.writtenAt && { creationDate: first.writtenAt }),
      },
      language: first.language === 'ru' ? 'ru-RU' : 'en-GB',
      displayTitle: true,
      pageSize: 'A4',
      defaultStyle: { font: family, fontSize: first.fontSize },
      content: sections as unknown as Content[],
    },
    fonts,
    (share) => progress?.(layoutShare + (1 - layoutShare) * share),
  );
}

/** What fits on the line at the foot of a page. */
function shortened(text: string): string {
  return text.length <= longestFootnote ? text : `${text.slice(0, longestFootnote - 1).trimEnd()}…`;
}

/** A part of the file with its own paper, header and footer. The library's types do not know it yet. */
type SectionContent = Readonly<Record<string, unknown>>;

function sectionOf(model: DocumentModel, isOnly: boolean, reached: () => void): SectionContent {
  const { language, mark, title, fontSize } = model;
  let firstPage: number | undefined;
  const footer = (page: number, pages: number): Content => {
    firstPage ??= page;
    const number = `${pageWords.page[language]} ${page - firstPage + 1}`;
    const text = isOnly
      ? `${number} ${pageWords.of[language]} ${pages}`
      : `${shortened(printable(title))}  ·  ${number}`;
    return { text, alignment: 'center', fontSize: fontSize - 2, margin: [margin.left, 24, margin.right, 0] };
  };
  const header: Content = {
    text: printable(mark ?? ''),
    bold: true,
    fontSize,
    alignment: 'right',
    margin: [margin.left, 28, margin.right, 0],
  };
  const content: ContentStack = {
    stack: [{ table: { body: [['']] }, layout: watching(reached) }, ...contentsOf(model)],
    fontSize,
  };
  return {
    section: [content],
    pageSize: { width: a4.width, height: a4.height },
    pageOrientation: model.orientation,
    pageMargins: margins,
    header: mark ? header : null,
    footer,
  };
}

/** An invisible table of no size: the library asks it for its lines when layout reaches it. */
function watching(reached: () => void): CustomTableLayout {
  const nothing = () => 0;
  return {
    hLineWidth: () => {
      reached();
      return 0;
    },
    vLineWidth: nothing,
    paddingLeft: nothing,
    paddingRight: nothing,
    paddingTop: nothing,
    paddingBottom: nothing,
  };
}

/** Blocks in their order; one that stays with the next stands with it in a part that is not broken, as far as that can be small. */
function contentsOf(model: DocumentModel): Content[] {
  const contents: Content[] = [];
  let kept: Content[] = [];
  for (const block of model.blocks) {
    const content = contentOf(block, model);
    if (block.kind === 'paragraph' && block.keepWithNext) {
      kept.push(content);
    } else if (kept.length === 0) {
      contents.push(content);
    } else {
      const isLarge = block.kind === 'pageBreak' || (block.kind === 'table' && block.rows.length > mostKeptRows);
      contents.push({ stack: isLarge ? kept : [...kept, content], unbreakable: true }, ...(isLarge ? [content] : []));
      kept = [];
    }
  }
  return [...contents, ...kept];
}

function contentOf(block: Block, model: DocumentModel): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block, model.fontSize);
    case 'gap':
      return { text: '', fontSize: 1, lineHeight: 0.1, margin: [0, 0, 0, block.height] };
    case 'pageBreak':
      return { text: '', fontSize: 1, lineHeight: 0.1, pageBreak: 'after' };
    case 'sideBySide':
      return sideBySideOf(block, model);
    case 'table':
      return tableContent(block, model);
  }
}

function paragraphOf(paragraph: Paragraph, fontSize: number): Content {
  const { align, bold, italic, heading, size, after, firstLine } = paragraph;
  return {
    text: printable(paragraph.text) || ' ',
    alignment: align ?? 'left',
    bold: bold || heading !== undefined,
    italics: italic ?? false,
    fontSize: size ?? (heading === 1 ? fontSize + 2 : fontSize),
    margin: [0, 0, 0, after ?? 0],
    ...(firstLine ? { leadingIndent: firstLine } : {}),
  };
}

function sideBySideOf({ columns }: SideBySide, model: DocumentModel): Content {
  const width = textWidth(model);
  return {
    unbreakable: true,
    columnGap: 8,
    columns: columns.map(({ share, blocks }) => ({
      width: share * width - 8,
      stack: blocks.length > 0 ? blocks.map((block) => paragraphOf(block, model.fontSize)) : [' '],
    })),
  };
}
