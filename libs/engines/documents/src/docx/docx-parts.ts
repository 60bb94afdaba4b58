import type { DocumentModel } from '../document-model.js';
import { xmlText } from './wordprocessing-ml.js';

const font = 'Times New Roman';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSchemas = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Base text and headings: Times New Roman, black (ECMA-376 part 1, 17.7). */
export function stylesXml({ fontSize, language }: DocumentModel, namespaces: string): string {
  const half = fontSize * 2;
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const lang = `<w:lang w:val="${language === 'ru' ? 'ru-RU' : 'en-GB'}"/>`;
  const heading = (level: 1 | 2, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:b/><w:bCs/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
  return (
    `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>${lang}` +
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    `${heading(1, half + 4)}${heading(2, half)}</w:styles>`
  );
}

/** Word 2013 and later: without it Word opens the file in its compatibility mode. */
export function settingsXml(namespaces: string): string {
  const mode =
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>';
  return `<w:settings ${namespaces}><w:compat>${mode}</w:compat></w:settings>`;
}

export function coreXml({ title, language }: DocumentModel): string {
  return (
    `<cp:coreProperties xmlns:cp="${packageSchemas}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Vstrecha</dc:creator>` +
    `<dc:language>${language === 'ru' ? 'ru-RU' : 'en-GB'}</dc:language></cp:coreProperties>`
  );
}

export function appXml(): string {
  return (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    '<Application>Vstrecha</Application></Properties>'
  );
}

/** Content types and relationships for the parts that there are (ECMA-376 part 2): each part's file name is its id. */
export function packageXml(parts: readonly string[]): Map<string, string> {
  const typeOf = (part: string): string => {
    if (part === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
    if (part === 'docProps/app.xml') return 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
    return `${wordType}.${kindOf(part)}${part === 'word/document.xml' ? '.main' : ''}+xml`;
  };
  const overrides = parts.map((part) => `<Override PartName="/${part}" ContentType="${typeOf(part)}"/>`);
  const related = parts.filter((part) => part.startsWith('word/') && part !== 'word/document.xml');
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (xml: string) => `<Relationships xmlns="${packageSchemas}/relationships">${xml}</Relationships>`;
  return new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${packageSchemas}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relations(
        relation('document', `${officeRelations}/officeDocument`, 'word/document.xml') +
          relation('core', `${packageSchemas}/relationships/metadata/core-properties`, 'docProps/core.xml') +
          relation('app', `${officeRelations}/extended-properties`, 'docProps/app.xml'),
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      relations(
        related
          .map((part) => part.slice('word/'.length))
          .map((name) => relation(name.replace('.xml', ''), `${officeRelations}/${kindOf(name)}`, name))
          .join(''),
      ),
    ],
  ]);
}

/** `word/footer12.xml` is a `footer`. */
function kindOf(part: string): string {
  return part.replace(/^word\//, '').replace(/\d*\.xml$/, '');
}
