import { templateOptions } from './fill-template.js';
import { partFaults } from './part-faults.js';
import type { Placeholder, TemplateFault, TemplatePart } from './placeholders.js';
import { paragraphsOf } from './template-paragraphs.js';

const partOf = (file: string): TemplatePart => {
  if (/header/.test(file)) return 'header';
  if (/footer/.test(file)) return 'footer';
  return /notes/.test(file) ? 'notes' : 'body';
};

/** The parts that hold text, the body first. */
const textFile = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

interface ReadError {
  readonly xtag?: string;
  readonly file?: string;
}

/**
 * Everything in the template that could not be filled, with name and place, in the order of the document; `damaged` where
 * its XML cannot be read. `files` are the parts of the template as text.
 */
export async function templateFaults(
  template: Uint8Array,
  files: ReadonlyMap<string, string>,
  placeholders: readonly Placeholder[],
): Promise<readonly TemplateFault[] | 'damaged'> {
  const names = [...files.keys()].filter((file) => textFile.test(file));
  const found = names.sort(bodyFirst).flatMap((file) => {
    const paragraphs = paragraphsOf(files.get(file) ?? '');
    return partFaults(paragraphs, partOf(file), placeholders);
  });
  return found.length > 0 ? found : libraryFaults(template, files);
}

function bodyFirst(one: string, other: string): number {
  return Number(partOf(one) !== 'body') - Number(partOf(other) !== 'body') || one.localeCompare(other);
}

/** What only the library that fills templates knows, such as a list that begins within a table and ends outside. */
async function libraryFaults(
  template: Uint8Array,
  files: ReadonlyMap<string, string>,
): Promise<readonly TemplateFault[] | 'damaged'> {
  const [{ default: Zip }, { default: Templater }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  try {
    new Templater(new Zip(template), templateOptions);
    return [];
  } catch (error) {
    const errors = readErrors(error);
    // Errors that name no placeholder are about the file.
    if (!errors || errors.some(({ xtag }) => !xtag)) return 'damaged';
    return errors.map(({ xtag = '', file = 'word/document.xml' }) => located(xtag.trim(), file, files));
  }
}

/** The library throws one error that holds all others, or a single one; of a broken archive, one that says nothing of templates. */
function readErrors(error: unknown): readonly ReadError[] | undefined {
  const { properties } = error as { properties?: ReadError & { errors?: { properties: ReadError }[] } };
  return properties?.errors?.map((one) => one.properties) ?? (properties && [properties]);
}

function located(placeholder: string, file: string, files: ReadonlyMap<string, string>): TemplateFault {
  const paragraph = paragraphsOf(files.get(file) ?? '').find(({ text }) =>
    text.replace(/\s/g, '').includes(`${placeholder}}`),
  );
  const fault = { kind: 'broken', placeholder: placeholder.replace(/^[#^/]\s*/, ''), part: partOf(file) } as const;
  if (!paragraph) return fault;
  const { number, cell, text } = paragraph;
  return { ...fault, paragraph: number, ...(cell && { cell }), excerpt: text.trim().slice(0, 60) };
}
