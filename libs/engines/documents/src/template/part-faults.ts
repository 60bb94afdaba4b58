import type { Placeholder, TemplateFault, TemplatePart } from './placeholders.js';
import type { TemplateParagraph } from './template-paragraphs.js';

/** A word in braces, or a brace without its counterpart. */
interface Tag {
  readonly kind: 'whole' | 'unclosed' | 'unopened';
  /** Without braces. */
  readonly content: string;
  /** Where it begins in the text. */
  readonly at: number;
}

type Scope = readonly Placeholder[];

interface OpenList {
  readonly name: string;
  /** What it repeats, where it is known. */
  readonly list?: Placeholder;
  readonly fault: (kind: TemplateFault['kind']) => TemplateFault;
  /** Which names are known within it, the innermost first. */
  readonly scopes: readonly Scope[];
}

/** All that cannot be filled in one part of a template, in the order of the text. */
export function partFaults(
  paragraphs: readonly TemplateParagraph[],
  part: TemplatePart,
  placeholders: readonly Placeholder[],
): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const open: OpenList[] = [];
  for (const paragraph of paragraphs) {
    for (const tag of tagsOf(paragraph.text)) {
      const name = tag.content.replace(/^[#^/]\s*/, '');
      const faultOf = (kind: TemplateFault['kind'], placeholder = name): TemplateFault => ({
        kind,
        placeholder,
        part,
        paragraph: paragraph.number,
        ...(paragraph.cell && { cell: paragraph.cell }),
        excerpt: excerptAt(paragraph.text, tag.at),
      });
      const scopes = open.at(-1)?.scopes ?? [placeholders];
      if (tag.kind !== 'whole') {
        faults.push(faultOf(tag.kind));
      } else if (tag.content.startsWith('/')) {
        faults.push(...closing(name, open, faultOf));
      } else {
        const known = scopes.flat().find((placeholder) => placeholder.name === name);
        if (!known) faults.push(faultOf('unknown'));
        if (!/^[#^]/.test(tag.content)) continue;
        // Each of its entries would repeat all of them: hundreds become millions.
        if (known?.entries && open.some(({ list }) => list === known)) faults.push(faultOf('listInItself'));
        const inner = tag.content.startsWith('#') && known?.entries ? [known.entries, ...scopes] : scopes;
        // What stands in a list that is unknown is not judged: its names may be right once it is named rightly.
        open.push({ name, list: known, fault: faultOf, scopes: known ? inner : [[...allNames(placeholders)]] });
      }
    }
  }
  return [...faults, ...open.map(({ fault }) => fault('unclosedList'))];
}

/** `{/}` ends the innermost list, `{/name}` must name it. */
function closing(
  name: string,
  open: OpenList[],
  faultOf: (kind: TemplateFault['kind']) => TemplateFault,
): TemplateFault[] {
  const innermost = open.at(-1);
  if (!innermost) return [faultOf('unopenedList')];
  if (name === '' || innermost.name === name) {
    open.pop();
    return [];
  }
  const at = open.findLastIndex((list) => list.name === name);
  if (at < 0) return [faultOf('unopenedList')];
  open.splice(at, 1);
  return [faultOf('crossedLists')];
}

function* allNames(placeholders: readonly Placeholder[]): Generator<Placeholder> {
  for (const placeholder of placeholders) {
    yield placeholder;
    yield* allNames(placeholder.entries ?? []);
  }
}

function* tagsOf(text: string): Generator<Tag> {
  let from = -1;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (from >= 0) yield { kind: 'unclosed', content: wordAfter(text, from), at: from };
      from = index;
    } else if (from >= 0) {
      yield { kind: 'whole', content: text.slice(from + 1, index).trim(), at: from };
      from = -1;
    } else {
      yield { kind: 'unopened', content: wordBefore(text, index), at: index };
    }
  }
  if (from >= 0) yield { kind: 'unclosed', content: wordAfter(text, from), at: from };
}

function wordAfter(text: string, brace: number): string {
  return /^\s*[#^/@]?\s*[^\s{}]*/.exec(text.slice(brace + 1, brace + longestExcerpt))?.[0].trim() ?? '';
}

function wordBefore(text: string, brace: number): string {
  return /[^\s{}]*$/.exec(text.slice(Math.max(0, brace - longestExcerpt), brace))?.[0] ?? '';
}

const longestExcerpt = 60;

/** The text, or as much of it around this place as a message holds. */
function excerptAt(text: string, at: number): string {
  if (text.trim().length <= longestExcerpt) return text.trim();
  const from = Math.max(0, Math.min(at - longestExcerpt / 2, text.length - longestExcerpt));
  const part = text.slice(from, from + longestExcerpt).trim();
  return `${from > 0 ? '…' : ''}${part}${from + longestExcerpt < text.length ? '…' : ''}`;
}
