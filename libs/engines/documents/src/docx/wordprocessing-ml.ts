import type { DocumentModel, Paragraph, SideBySide, Table, TableRow } from '../document-model.js';
import { type Block, checkedTableRows } from '../document-model.js';
import { textWidth } from '../page-layout.js';
import { typeset } from '../printable.js';

/** Lengths in twentieths of a point, as WordprocessingML counts most of them. */
export const twips = (points: number) => Math.round(points * 20);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML, in elements and attributes. */
export function xmlText(text: string): string {
  return typeset(text).replace(/[&<>"]/g, (character) => escapes[character]!);
}

/**
 * The blocks as children of `w:body` (ECMA-376 part 1, 17.3 and 17.4). Elements stand in the order of the schema, as Word
 * repairs a file in which they do not.
 */
export function bodyXml(model: DocumentModel): string {
  const width = twips(textWidth(model));
  let previous: Block['kind'] | undefined;
  let kept = '';
  return model.blocks
    .map((block, index) => {
      // The break belongs to the paragraph that it stands before: one of its own may land on a page that it leaves empty.
      if (block.kind === 'pageBreak' && model.blocks[index + 1]?.kind === 'paragraph') {
        previous = block.kind;
        return '';
      }
      if (block.kind === 'paragraph' && previous === 'pageBreak') {
        previous = block.kind;
        return paragraphXml(block, pageBreakBefore);
      }
      const isTable = block.kind === 'table' || block.kind === 'sideBySide';
      // Two tables that touch become one in Word.
      const apart = isTable && (previous === 'table' || previous === 'sideBySide') ? gapXml(0, '', kept) : '';
      kept = 'keepWithNext' in block && block.keepWithNext ? keepNext : '';
      previous = block.kind;
      return apart + blockXml(block, width);
    })
    .join('');
}

function blockXml(block: Block, width: number): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block);
    case 'gap':
      return gapXml(block.height, '', block.keepWithNext ? keepNext : '');
    case 'pageBreak':
      return gapXml(0, '', pageBreakBefore);
    case 'sideBySide':
      return sideBySideXml(block, width);
    case 'table':
      return tableXml(block, width);
  }
}

const keepNext = '<w:keepNext/>';
const pageBreakBefore = '<w:pageBreakBefore/>';

/** An empty line one point high, and the space after it. */
export function gapXml(height: number, sectionXml = '', leadXml = ''): string {
  const spacing = `<w:spacing w:before="0" w:after="${twips(height)}" w:line="20" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${leadXml}${spacing}<w:rPr><w:sz w:val="2"/></w:rPr>${sectionXml}</w:pPr></w:p>`;
}

function paragraphXml(paragraph: Paragraph, breakXml = ''): string {
  const { align, heading, after, keepWithNext, firstLine } = paragraph;
  const properties =
    (heading ? `<w:pStyle w:val="Heading${heading}"/>` : '') +
    (keepWithNext ? keepNext : '') +
    breakXml +
    `<w:spacing w:before="0" w:after="${twips(after ?? 0)}"/>` +
    (firstLine ? `<w:ind w:firstLine="${twips(firstLine)}"/>` : '') +
    (align ? `<w:jc w:val="${alignments[align]}"/>` : '');
  return `<w:p><w:pPr>${properties}</w:pPr>${runXml(paragraph.text, runProperties(paragraph))}</w:p>`;
}

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** Sizes are counted in half points. */
export function runProperties(style: { bold?: boolean; italic?: boolean; size?: number }): string {
  const size = style.size === undefined ? undefined : Math.round(style.size * 2);
  const properties =
    (style.bold ? '<w:b/><w:bCs/>' : '') +
    (style.italic ? '<w:i/><w:iCs/>' : '') +
    (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '');
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

/** Text with its line feeds and tabs kept. */
function runXml(text: string, properties: string): string {
  const lines = xmlText(text)
    .split('\n')
    .map(
      (line) => `<w:t xml:space="preserve">${line.replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')}</w:t>`,
    );
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

/** The first line stands out from those below it. */
function leadXml(text: string, lead: string, plain: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? runXml(text, lead) : runXml(text.slice(0, end), lead) + runXml(text.slice(end), plain);
}

function sideBySideXml({ columns, keepWithNext = false }: SideBySide, width: number): string {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    width,
  );
  const cells = columns.map(({ blocks }, index) => {
    const content =
      blocks.length > 0
        ? blocks.map((paragraph) => paragraphXml(keepWithNext ? { ...paragraph, keepWithNext } : paragraph)).join('')
        : '<w:p/>';
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  });
  const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  return `<w:tbl>${tableProperties(width, '')}${gridXml(widths)}${row}</w:tbl>`;
}

function tableXml(table: Table, width: number): string {
  const widths = columnWidths(
    table.columns.map(({ share }) => share),
    width,
  );
  const plain = runProperties({ size: table.fontSize });
  const bold = runProperties({ size: table.fontSize, bold: true });
  const alignment = table.columns.map(({ align }) => (align && align !== 'left' ? `<w:jc w:val="${align}"/>` : ''));
  const aligned = alignment.map((xml) => xml && `<w:pPr>${xml}</w:pPr>`);
  const keptAligned = alignment.map((xml) => `<w:pPr>${keepNext}${xml}</w:pPr>`);
  const cellProperties = widths.map((cell) => `<w:tcW w:w="${cell}" w:type="dxa"/>`);
  const header = table.columns.map(
    ({ title }, index) =>
      `<w:tc><w:tcPr>${cellProperties[index]}<w:vAlign w:val="center"/></w:tcPr>` +
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runXml(title, bold)}</w:p></w:tc>`,
  );
  const rowXml = (row: TableRow, at: number): string => {
    if (row.kind === 'section') {
      return (
        `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
        `<w:gridSpan w:val="${table.columns.length}"/></w:tcPr>` +
        `<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>${runXml(row.text, bold)}</w:p></w:tc></w:tr>`
      );
    }
    const isKept = table.keepWithNext && at === table.rows.length - 1;
    const cells = row.cells.map((text, index) => {
      const runs = row.leads?.includes(index) ? leadXml(text, bold, plain) : runXml(text, plain);
      return `<w:tc><w:tcPr>${cellProperties[index]}</w:tcPr><w:p>${isKept ? keptAligned[index] : aligned[index]}${runs}</w:p></w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  };
  return (
    `<w:tbl>${tableProperties(width, linesXml)}${gridXml(widths)}` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.join('')}</w:tr>` +
    `${checkedTableRows(table).map(rowXml).join('')}</w:tbl>`
  );
}

const linesXml = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

function tableProperties(width: number, borders: string): string {
  const margins = borders ? { vertical: 40, horizontal: 80 } : { vertical: 0, horizontal: 80 };
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar>` +
    `<w:top w:w="${margins.vertical}" w:type="dxa"/><w:left w:w="${margins.horizontal}" w:type="dxa"/>` +
    `<w:bottom w:w="${margins.vertical}" w:type="dxa"/><w:right w:w="${margins.horizontal}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  );
}

function gridXml(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

/** Whole twips for each share; what rounding leaves goes to the last column. */
function columnWidths(shares: readonly number[], width: number): number[] {
  const widths = shares.map((share) => Math.floor(share * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
}
