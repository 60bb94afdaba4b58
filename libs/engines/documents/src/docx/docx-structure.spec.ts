import JSZip from 'jszip';
import { type DocumentModel, signedBelow } from '../document-model.js';
import { writeDocx } from './docx-writer.js';

const model = (changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Протокол',
  language: 'ru',
  orientation: 'portrait',
  fontSize: 14,
  mark: 'ПРОЕКТ',
  blocks: [
    {
      kind: 'paragraph',
      text: 'ПРОТОКОЛ\tтаб\nстрока',
      heading: 1,
      align: 'justify',
      firstLine: 20,
      keepWithNext: true,
    },
    {
      kind: 'sideBySide',
      columns: [
        { share: 1 / 3, blocks: [{ kind: 'paragraph', text: 'a' }] },
        { share: 2 / 3, blocks: [] },
      ],
    },
    {
      kind: 'table',
      fontSize: 11,
      columns: [
        { title: '№', share: 0.1, align: 'center' },
        { title: 'x', share: 0.3 },
        { title: 'y', share: 0.6, align: 'right' },
      ],
      rows: [
        { kind: 'section', text: 'Раздел' },
        { kind: 'cells', cells: ['1', 'два\nтри', ''], leads: [1] },
      ],
    },
  ],
  ...changes,
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** The elements of a well-formed part; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, slash, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>/g)) {
    if (slash) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element: Element = {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      children: [],
    };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const names = (element: Element) => element.children.map((child) => child.name);

async function partsOf(models: DocumentModel | readonly DocumentModel[]): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await writeDocx(models));
  const read = Object.values(zip.files).map(async (file) => [file.name, await file.async('string')] as const);
  return new Map(await Promise.all(read));
}

/** Children in the order of their schemas (ECMA-376 part 1, 17.3.1.26, 17.3.2.28, 17.4.59, 17.4.69, 17.4.81, 17.6.17): Word repairs others. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:pageBreakBefore',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
    'w:sectPr',
  ],
  'w:rPr': ['w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs', 'w:lang'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': ['w:tblW', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vAlign'],
  'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgNumType'],
};

describe.each([
  ['one document', model()],
  ['one without a mark', model({ mark: undefined, orientation: 'landscape' })],
  ['several documents', [model(), model({ mark: undefined, orientation: 'landscape' }), model()]],
])('the package of %s', (_, models) => {
  let parts: Map<string, string>;

  beforeAll(async () => {
    parts = await partsOf(models);
  });

  it('has well-formed parts, each with a content type, and its relationships lead to parts', () => {
    for (const xml of parts.values()) expect(() => parse(xml)).not.toThrow();
    const types = parse(parts.get('[Content_Types].xml')!);
    const typed = all(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
    expect(typed.sort()).toEqual([...parts.keys()].filter((name) => /^(word|docProps)\/\w+\.xml$/.test(name)).sort());
    for (const [file, folder] of [
      ['_rels/.rels', ''],
      ['word/_rels/document.xml.rels', 'word/'],
    ] as const) {
      const relations = all(parse(parts.get(file)!), 'Relationship').map(({ attributes }) => attributes);
      expect(new Set(relations.map(({ Id }) => Id)).size).toBe(relations.length);
      for (const { Target } of relations) expect(parts.has(`${folder}${Target}`)).toBe(true);
    }
  });

  it('refers to headers and footers that there are, and ends each section once', () => {
    const body = parse(parts.get('word/document.xml')!);
    const ids = all(parse(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map(
      ({ attributes }) => attributes['Id'],
    );
    const sections = all(body, 'w:sectPr');
    expect(sections).toHaveLength(Array.isArray(models) ? models.length : 1);
    for (const section of sections) {
      for (const kind of ['w:headerReference', 'w:footerReference']) {
        for (const { attributes } of all(section, kind)) expect(ids).toContain(attributes['r:id']);
      }
    }
    expect(names(all(body, 'w:body')[0]!).at(-1)).toBe('w:sectPr');
  });

  it('names styles that there are', () => {
    const styles = all(parse(parts.get('word/styles.xml')!), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = all(parse(parts.get('word/document.xml')!), 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(used.length).toBeGreaterThan(0);
    for (const style of used) expect(styles).toContain(style);
  });

  it('has elements in the order of the schema', () => {
    for (const xml of parts.values()) {
      for (const [name, expected] of Object.entries(order)) {
        for (const element of all(parse(xml), name)) {
          const places = names(element).map((child) => expected.indexOf(child));
          expect(places).not.toContain(-1);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }
    }
  });

  it('keeps the last row of a table, the gap and all signatures but the last with what follows', async () => {
    const side = {
      kind: 'sideBySide',
      columns: [{ share: 1, blocks: [{ kind: 'paragraph', text: 'Подпись' }] }],
    } as const;
    const row = { kind: 'cells', cells: ['1'] } as const;
    const table = { kind: 'table', columns: [{ title: 'x', share: 1 }], rows: [row, row] } as const;
    const blocks = signedBelow([table, { kind: 'gap', height: 18 }], [side, side]);
    const body = parse((await partsOf(model({ blocks }))).get('word/document.xml')!);
    expect(all(body, 'w:p').map((paragraph) => all(paragraph, 'w:keepNext').length)).toEqual([0, 0, 1, 1, 1, 1, 0]);
  });

  it('begins a page with the paragraph after the break, so that no break stands alone on an empty page', async () => {
    const text = { kind: 'paragraph', text: 'Приложение', keepWithNext: true } as const;
    const table = { kind: 'table', columns: [{ title: 'x', share: 1 }], rows: [] } as const;
    const blocks = [text, { kind: 'pageBreak' }, text, { kind: 'pageBreak' }, table] as const;
    const body = parse((await partsOf(model({ blocks }))).get('word/document.xml')!);
    const children = all(body, 'w:body')[0]!.children;
    expect(children.map((child) => [child.name, all(child, 'w:pageBreakBefore').length])).toEqual([
      ['w:p', 0],
      ['w:p', 1],
      ['w:p', 1],
      ['w:tbl', 0],
      ['w:sectPr', 0],
    ]);
    expect(all(body, 'w:br')).toEqual([]);
  });

  it('has tables whose rows fill the grid, and cells that end with a paragraph', () => {
    const tables = all(parse(parts.get('word/document.xml')!), 'w:tbl');
    expect(tables.length).toBeGreaterThanOrEqual(2);
    const number = (element: Element | undefined, attribute: string) => Number(element?.attributes[attribute]);
    for (const table of tables) {
      const grid = all(table, 'w:gridCol').map((column) => number(column, 'w:w'));
      const width = number(all(table, 'w:tblW')[0], 'w:w');
      expect(grid.reduce((sum, one) => sum + one, 0)).toBe(width);
      for (const row of all(table, 'w:tr')) {
        const cells = all(row, 'w:tc');
        const spans = cells.map((cell) => number(all(cell, 'w:gridSpan')[0], 'w:val') || 1);
        expect(spans.reduce((sum, one) => sum + one, 0)).toBe(grid.length);
        expect(cells.reduce((sum, cell) => sum + number(all(cell, 'w:tcW')[0], 'w:w'), 0)).toBe(width);
        for (const cell of cells) expect(names(cell).at(-1)).toBe('w:p');
      }
    }
  });
});
