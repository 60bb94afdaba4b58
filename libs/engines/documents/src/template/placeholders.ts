import type { LocalizedText } from '@vstrecha/kernel';
import type { TemplateCell } from './template-paragraphs.js';

/** A word in braces of a template, `{title}`, and what stands there in the document. */
export interface Placeholder {
  readonly name: string;
  readonly meaning: LocalizedText;
  /** Of a list, `{#items} … {/items}`: the placeholders of each entry. */
  readonly entries?: readonly Placeholder[];
}

/** What a template is filled with: texts, and lists of the same. */
export interface TemplateData {
  readonly [name: string]: string | readonly TemplateData[];
}

/** Something in a template that cannot be filled, with its place, so that a person finds it in Word. */
export interface TemplateFault {
  readonly kind:
    'unknown' | 'unclosed' | 'unopened' | 'unclosedList' | 'unopenedList' | 'crossedLists' | 'listInItself' | 'broken';
  /** The name as it stands in the braces. */
  readonly placeholder: string;
  readonly part: TemplatePart;
  /** Of the part, from 1, tables included; absent where it cannot be told. */
  readonly paragraph?: number;
  readonly cell?: TemplateCell;
  /** That paragraph, or what stands around the fault in it. */
  readonly excerpt?: string;
}

export type TemplatePart = 'body' | 'header' | 'footer' | 'notes';
