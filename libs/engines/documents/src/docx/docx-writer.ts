import type { DocumentModel } from '../document-model.js';
import { a4, margin, pageWords } from '../page-layout.js';
import { bodyXml, gapXml, runProperties, twips, xmlText } from './wordprocessing-ml.js';
import { appXml, coreXml, packageXml, settingsXml, stylesXml } from './docx-parts.js';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ZIP knows no time zones and starts in 1980: the same document gives the same bytes. */
const entryDate = new Date('2000-01-01T00:00:00Z');

/**
 * Writes one document, or several one after the other, as Office Open XML (ECMA-376): the bytes of a `.docx` file. Each
 * document begins on a page of its own and counts its pages from 1.
 * @throws RangeError where there is no document, or a row does not fit its table
 */
export async function writeDocx(documents: DocumentModel | readonly DocumentModel[]): Promise<Uint8Array> {
  const models: readonly DocumentModel[] = 'blocks' in documents ? [documents] : documents;
  const [first] = models;
  if (!first) throw new RangeError('There is no document to write');
  const { default: Zip } = await import('jszip');
  const zip = new Zip();
  const parts = new Map<string, string>();
  const sections = models.map((model, index) => sectionOf(model, index + 1, models.length === 1));
  const body = sections
    .map(({ xml, properties }, index) => xml + (index < sections.length - 1 ? gapXml(0, properties) : properties))
    .join('');
  parts.set('word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);
  for (const { headers } of sections) for (const { name, xml } of headers) parts.set(`word/${name}`, xml);
  parts.set('word/styles.xml', stylesXml(first, namespaces));
  parts.set('word/settings.xml', settingsXml(namespaces));
  parts.set('docProps/core.xml', coreXml(first));
  parts.set('docProps/app.xml', appXml());
  for (const [name, xml] of packageXml([...parts.keys()])) parts.set(name, xml);
  // Readers look for the content types first.
  for (const name of ['[Content_Types].xml', ...[...parts.keys()].filter((key) => key !== '[Content_Types].xml')]) {
    zip.file(name, declaration + parts.get(name)!, { date: entryDate, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 4 } });
}

interface Section {
  readonly xml: string;
  /** `w:sectPr`: paper, margins, header and footer. */
  readonly properties: string;
  readonly headers: readonly { readonly name: string; readonly xml: string }[];
}

function sectionOf(model: DocumentModel, number: number, isOnly: boolean): Section {
  const headers = [{ name: `footer${number}.xml`, xml: footerXml(model, isOnly) }];
  let references = '';
  // A section without a header of its own would go on with that of the section before.
  if (model.mark || !isOnly) {
    headers.push({ name: `header${number}.xml`, xml: headerXml(model) });
    references += `<w:headerReference w:type="default" r:id="header${number}"/>`;
  }
  references += `<w:footerReference w:type="default" r:id="footer${number}"/>`;
  const landscape = model.orientation === 'landscape';
  const [width, height] = landscape ? [a4.height, a4.width] : [a4.width, a4.height];
  const properties =
    `<w:sectPr>${references}<w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" ` +
    `w:left="${twips(margin.left)}" w:header="567" w:footer="567" w:gutter="0"/>` +
    `${isOnly ? '' : '<w:pgNumType w:start="1"/>'}</w:sectPr>`;
  return { xml: bodyXml(model), properties, headers };
}

function headerXml({ mark = '' }: DocumentModel): string {
  const run = mark && `<w:r>${runProperties({ bold: true })}<w:t>${xmlText(mark)}</w:t></w:r>`;
  return `<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run}</w:p></w:hdr>`;
}

/** The number of pages counts the whole file, so it is left out where the file holds several documents. */
function footerXml({ language, fontSize }: DocumentModel, isOnly: boolean): string {
  const style = runProperties({ size: fontSize - 2 });
  const text = (words: string) => `<w:r>${style}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const field = (name: string) =>
    `<w:r>${style}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${style}<w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>` +
    `<w:r>${style}<w:fldChar w:fldCharType="separate"/></w:r>${text('1')}<w:r>${style}<w:fldChar w:fldCharType="end"/></w:r>`;
  const total = isOnly ? text(` ${pageWords.of[language]} `) + field('NUMPAGES') : '';
  const runs = text(`${pageWords.page[language]} `) + field('PAGE') + total;
  return `<w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs}</w:p></w:ftr>`;
}
