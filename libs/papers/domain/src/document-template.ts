import type { PackageFault, TemplateCell, TemplateFault, TemplatePart } from '@vstrecha/documents';
import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Language,
  type LocalizedText,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { TemplateKind } from './document-kind.js';
import type { PapersCode } from './messages.js';
import { type Versioned, firstVersion, revised } from './record.js';
import { InputReading } from './text-rules.js';

/** How many templates an event may have. */
export const mostTemplates = 50;

/** An organizer's own layout of a document: a DOCX with placeholders. Its bytes are kept apart. */
export interface DocumentTemplate extends Versioned {
  readonly id: Id<'DocumentTemplate'>;
  readonly eventId: Id<'Event'>;
  readonly kind: TemplateKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export function createTemplate(
  input: { readonly name: string; readonly kind: TemplateKind; readonly size: number },
  eventId: Id<'Event'>,
  ids: IdSource,
  now: Date,
): Result<DocumentTemplate, Failure<PapersCode>> {
  const reading = new InputReading();
  const name = reading.required(reading.line(input.name, ['name']), ['name']);
  const fault = invalidIfAny(reading.issues);
  if (fault) return err(fault);
  return ok({ id: ids.next(), eventId, ...firstVersion(now), kind: input.kind, name, size: input.size });
}

/** A new file in the place of the old one. */
export function replaceTemplateFile(template: DocumentTemplate, size: number, now: Date): DocumentTemplate {
  return revised(template, { size }, now);
}

const parts: Readonly<Record<TemplatePart, LocalizedText>> = {
  body: { ru: 'текст документа', en: 'the body' },
  header: { ru: 'верхний колонтитул', en: 'the header' },
  footer: { ru: 'нижний колонтитул', en: 'the footer' },
  notes: { ru: 'сноски', en: 'the notes' },
};

/** What a check of the file found, as faults of the input. */
export function templateFailure(
  found: { readonly fault: PackageFault } | { readonly faults: readonly TemplateFault[] },
  limits: { readonly megabytes: number; readonly unpacked: number },
): Failure<PapersCode> {
  const path = ['content'];
  const issues: readonly Issue<PapersCode>[] =
    'fault' in found
      ? [issue(`template.${found.fault}`, path, limits)]
      : found.faults.map((fault) => issue(`template.${fault.kind}`, path, paramsOf(fault)));
  return invalidIfAny(issues)!;
}

function paramsOf({ placeholder, part, paragraph, cell, excerpt }: TemplateFault): Record<string, string | number> {
  const place = (language: 'ru' | 'en') => {
    const text = excerpt && (language === 'ru' ? `«${excerpt}»` : `“${excerpt}”`);
    return [parts[part][language], cell ? cellWords(cell, language) : paragraphWords(paragraph, language), text]
      .filter(Boolean)
      .join(', ');
  };
  return { placeholder, placeRu: place('ru'), placeEn: place('en') };
}

function cellWords({ table, row, column }: TemplateCell, language: Language): string {
  return language === 'ru'
    ? `таблица ${table}, строка ${row}, столбец ${column}`
    : `table ${table}, row ${row}, column ${column}`;
}

function paragraphWords(paragraph: number | undefined, language: Language): string {
  return paragraph === undefined ? '' : `${language === 'ru' ? 'абзац' : 'paragraph'} ${paragraph}`;
}
