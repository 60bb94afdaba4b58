import type { Placeholder, TemplateFault, TemplatePart } from './placeholders.js';
import { templateOptions } from './fill-template.js';

const partOf = (file: string): TemplatePart => {
  if (/header/.test(file)) return 'header';
  if (/footer/.test(file)) return 'footer';
  return /notes/.test(file) ? 'notes' : 'body';
};

const kinds: Readonly<Record<string, TemplateFault['kind']>> = {
  unclosed_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_close_tag: 'unopened',
  unclosed_loop: 'unclosedList',
  unopened_loop: 'unopenedList',
  closing_tag_does_not_match_opening_tag: 'crossedLists',
};

interface ReadError {
  readonly id?: string;
  readonly xtag?: string;
  readonly file?: string;
}

/** A placeholder as the library has read it; what stands inside a list is `subparsed`. */
interface ReadPart {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly ReadPart[];
}

/**
 * Everything in the template that could not be filled, with name and place. `files` are the parts of the template as text, for
 * telling the place.
 */
export async function templateFaults(
  template: Uint8Array,
  files: ReadonlyMap<string, string>,
  placeholders: readonly Placeholder[],
): Promise<TemplateFault[]> {
  const [{ default: Zip }, { default: Templater }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  const read = new Map<string, readonly ReadPart[]>();
  let file = '';
  const listening = {
    name: 'listening',
    // The library tells its modules what it has come to.
    set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly ReadPart[] } }) {
      file = inspect?.filePath ?? file;
      if (inspect?.postparsed) read.set(file, inspect.postparsed);
    },
  };
  try {
    new Templater(new Zip(template), { ...templateOptions, modules: [listening] });
  } catch (error) {
    return readErrors(error).map(({ id = '', xtag = '', file = 'word/document.xml' }) =>
      located({ kind: kinds[id] ?? 'broken', placeholder: xtag.trim() }, file, files),
    );
  }
  return [...read].flatMap(([name, parts]) =>
    unknownNames(parts, [placeholders]).map((placeholder) => located({ kind: 'unknown', placeholder }, name, files)),
  );
}

/** A name inside a list may also be one of the lists around it. `{@name}` would put XML where text belongs. */
function unknownNames(parts: readonly ReadPart[], scopes: readonly (readonly Placeholder[])[]): string[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => {
      const known = scopes.flat().find(({ name }) => name === value);
      if (module === 'rawxml') return [`@${value}`];
      if (!known) return [value];
      return unknownNames(subparsed ?? [], known.entries ? [known.entries, ...scopes] : scopes);
    });
}

/** The library throws one error that holds all others, or a single one. */
function readErrors(error: unknown): ReadError[] {
  const { properties } = error as { properties?: ReadError & { errors?: { properties: ReadError }[] } };
  if (!properties) throw error;
  return properties.errors ? properties.errors.map((one) => one.properties) : [properties];
}

const longestExcerpt = 60;

function located(
  fault: Pick<TemplateFault, 'kind' | 'placeholder'>,
  file: string,
  files: ReadonlyMap<string, string>,
): TemplateFault {
  const paragraphs = paragraphsOf(files.get(file) ?? '');
  const name = fault.placeholder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const inBraces = new RegExp(`\\{[#/^]?\\s*${name}|${name}\\s*\\}`);
  const index = fault.placeholder === '' ? -1 : paragraphs.findIndex((text) => inBraces.test(text));
  if (index < 0) return { ...fault, part: partOf(file) };
  const text = paragraphs[index]!.trim();
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt - 1)}…` : text;
  return { ...fault, part: partOf(file), paragraph: index + 1, excerpt };
}

/** The texts of the paragraphs in their order; Word may cut a placeholder into several runs, which are joined here. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}
