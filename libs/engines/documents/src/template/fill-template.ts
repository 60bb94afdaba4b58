import type { TemplateData } from './placeholders.js';

export type { TemplateData } from './placeholders.js';

/** What stands for a value that is absent, as in the documents that the product lays out itself. */
const nothing = '—';

/** How templates are read, in the check and in the filling alike: lists take whole paragraphs or rows, line feeds are kept. */
export const templateOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  // People write `{ title }`, too.
  parser: (tag: string) => ({
    get: (scope: TemplateData) => (Object.hasOwn(scope, tag.trim()) ? scope[tag.trim()] : undefined),
  }),
  nullGetter: (part: { module?: string }) => (part.module ? [] : nothing),
} as const;

/** The template with everything filled in: the bytes of a `.docx` file. It must have passed `checkTemplate`. */
export async function fillTemplate(template: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const [{ default: Zip }, { default: Templater }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  const templater = new Templater(new Zip(template), templateOptions);
  templater.render(data);
  return templater.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
