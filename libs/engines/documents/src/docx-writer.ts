import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow as DocxTableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LocalizedText } from '@vstrecha/kernel';
import type { Block, DocumentModel, Paragraph, SideBySide, Table } from './document-model.js';

/** Lengths in twentieths of a point (twips), as WordprocessingML counts them; A4 is 210 by 297 mm. */
const a4 = { width: 11_906, height: 16_838 };
/** Left margin wide enough for a binder, as GOST R 7.0.97-2016 asks of papers (20 and 10 mm). */
const margin = { top: 1134, bottom: 1134, left: 1134, right: 567 };

const font = 'Times New Roman';
const pageOf: { readonly page: LocalizedText; readonly of: LocalizedText } = {
  page: { ru: 'Страница ', en: 'Page ' },
  of: { ru: ' из ', en: ' of ' },
};

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine };

/** Writes the document as Office Open XML (ECMA-376): the bytes of a `.docx` file. */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const landscape = model.orientation === 'landscape';
  const textWidth = (landscape ? a4.height : a4.width) - margin.left - margin.right;
  const document = new Document({
    title: model.title,
    creator: 'Vstrecha',
    styles: {
      default: {
        document: {
          run: { font, size: model.fontSize * 2, language: { value: model.language === 'ru' ? 'ru-RU' : 'en-GB' } },
        },
        heading1: { run: { font, bold: true, color: '000000', size: model.fontSize * 2 + 4 } },
        heading2: { run: { font, bold: true, color: '000000', size: model.fontSize * 2 } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin,
          },
        },
        headers: model.mark
          ? {
              default: new Header({
                children: [
                  new DocxParagraph({
                    alignment: AlignmentType.RIGHT,
                    children: [new TextRun({ text: model.mark, bold: true })],
                  }),
                ],
              }),
            }
          : undefined,
        footers: { default: pageNumbers(model) },
        children: model.blocks.flatMap((block) => blockOf(block, textWidth)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageNumbers({ language, fontSize }: DocumentModel): Footer {
  return new Footer({
    children: [
      new DocxParagraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: (fontSize - 2) * 2,
            children: [pageOf.page[language], PageNumber.CURRENT, pageOf.of[language], PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function blockOf(block: Block, textWidth: number): (DocxParagraph | DocxTable)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)];
    case 'gap':
      return [new DocxParagraph({ spacing: { before: 0, after: block.height * 20, line: 20 }, children: [] })];
    case 'sideBySide':
      return [sideBySideOf(block, textWidth)];
    case 'table':
      return [tableOf(block, textWidth)];
  }
}

function paragraphOf(paragraph: Paragraph): DocxParagraph {
  return new DocxParagraph({
    alignment: alignments[paragraph.align ?? 'left'],
    heading: paragraph.heading && (paragraph.heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2),
    spacing: { before: 0, after: (paragraph.after ?? 0) * 20 },
    keepNext: paragraph.keepWithNext,
    children: linesOf(paragraph.text, { bold: paragraph.bold, size: paragraph.size && paragraph.size * 2 }),
  });
}

/** Text with its line feeds kept as breaks. XML 1.0 cannot hold other control characters. */
function linesOf(text: string, style: { bold?: boolean; size?: number }): TextRun[] {
  return text
    .replace(/[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]/g, ' ')
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, break: index > 0 ? 1 : undefined }));
}

function sideBySideOf({ columns }: SideBySide, textWidth: number): DocxTable {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    textWidth,
  );
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    rows: [
      new DocxTableRow({
        cantSplit: true,
        children: columns.map(
          ({ blocks }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: noLines,
              children: blocks.length > 0 ? blocks.map(paragraphOf) : [new DocxParagraph({})],
            }),
        ),
      }),
    ],
  });
}

function tableOf({ columns, rows, fontSize }: Table, textWidth: number): DocxTable {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    textWidth,
  );
  const size = fontSize && fontSize * 2;
  const margins = { top: 40, bottom: 40, left: 80, right: 80 };
  const cell = (text: string, index: number, style: { bold?: boolean; align: keyof typeof alignments }) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins,
      verticalAlign: style.bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new DocxParagraph({ alignment: alignments[style.align], children: linesOf(text, { bold: style.bold, size }) }),
      ],
    });
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new DocxTableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, { bold: true, align: 'center' })),
      }),
      ...rows.map((row) => {
        if (row.kind === 'section') {
          return new DocxTableRow({
            cantSplit: true,
            children: [
              new TableCell({
                columnSpan: columns.length,
                margins,
                children: [
                  new DocxParagraph({
                    alignment: AlignmentType.CENTER,
                    keepNext: true,
                    children: linesOf(row.text, { bold: true, size }),
                  }),
                ],
              }),
            ],
          });
        }
        if (row.cells.length !== columns.length) {
          throw new RangeError(`A row has ${row.cells.length} cells where the table has ${columns.length} columns`);
        }
        return new DocxTableRow({
          cantSplit: true,
          children: row.cells.map((text, index) => cell(text, index, { align: columns[index]?.align ?? 'left' })),
        });
      }),
    ],
  });
}

/** Whole twips for each share; what rounding leaves goes to the last column. */
function columnWidths(shares: readonly number[], textWidth: number): number[] {
  const widths = shares.map((share) => Math.floor(share * textWidth));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
