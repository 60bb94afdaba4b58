/** A paragraph of a part of a DOCX, with where a person finds it in Word. */
export interface TemplateParagraph {
  readonly text: string;
  /** Of the part, from 1, those in tables included. */
  readonly number: number;
  /** The cell it stands in, all counted from 1; of nested tables the innermost. */
  readonly cell?: TemplateCell;
}

export interface TemplateCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Tags that tell of paragraphs, tables and text (ECMA-376 part 1, 17.3 and 17.4). What stands twice for old programs is read once. */
const tags = /<(\/?)(w:p|w:t|w:tbl|w:tr|w:tc|mc:Fallback)(?=[\s/>])[^<>]*>/g;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * The paragraphs in their order, in one pass whatever the XML: a text box may stand within a paragraph, a table within a
 * cell. Word cuts text into runs as it likes; here they are joined.
 */
export function paragraphsOf(xml: string): readonly TemplateParagraph[] {
  const paragraphs: { text: string; number: number; cell?: TemplateCell }[] = [];
  const open: (typeof paragraphs)[number][] = [];
  const cells: { table: number; row: number; column: number }[] = [];
  let tables = 0;
  let fallbacks = 0;
  for (const match of xml.matchAll(tags)) {
    const [tag, slash, name] = match;
    const isClosing = slash === '/';
    const isEmpty = tag.endsWith('/>');
    if (name === 'mc:Fallback') fallbacks += isEmpty ? 0 : isClosing ? -1 : 1;
    if (fallbacks > 0) continue;
    const cell = cells.at(-1);
    if (name === 'w:tbl' && !isEmpty) {
      if (isClosing) cells.pop();
      else cells.push({ table: (tables += 1), row: 0, column: 0 });
    } else if (name === 'w:tr' && !isClosing && cell) {
      cell.row += 1;
      cell.column = 0;
    } else if (name === 'w:tc' && !isClosing && cell) {
      cell.column += 1;
    } else if (name === 'w:p' && !isClosing) {
      const paragraph = { text: '', number: paragraphs.length + 1, ...(cell && { cell: { ...cell } }) };
      paragraphs.push(paragraph);
      if (!isEmpty) open.push(paragraph);
    } else if (name === 'w:p') {
      open.pop();
    } else if (name === 'w:t' && !isClosing && !isEmpty) {
      const from = match.index + tag.length;
      const end = xml.indexOf('<', from);
      const paragraph = open.at(-1);
      if (paragraph) paragraph.text += plain(xml.slice(from, end < 0 ? xml.length : end));
    }
  }
  return paragraphs;
}

function plain(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return entities[String(name).toLowerCase()] ?? String(whole);
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : String(whole);
  });
}
