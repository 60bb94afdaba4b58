import type { Language } from '@vstrecha/kernel';
import type { DocumentModel } from '../document-model.js';
import { writeCsv } from '../csv-writer.js';
import { writeDocx } from '../docx/docx-writer.js';
import { writeMarkdown } from '../markdown-writer.js';
import { type BadgeSheet, writeBadges } from '../pdf/badge-writer.js';
import type { PdfProgress } from '../pdf/pdf-canvas.js';
import { writePdf } from '../pdf/pdf-writer.js';
import { type TemplateData, fillTemplate } from '../template/fill-template.js';
import type { Sheet, Workbook } from '../workbook.js';
import { writeXlsx } from '../xlsx-writer.js';
import { ptSerif } from './pt-serif.js';

/** A file to be written. Plain data: it travels to another thread. */
export type WritingTask =
  | { readonly output: 'pdf' | 'docx'; readonly documents: readonly DocumentModel[] }
  | { readonly output: 'md'; readonly document: DocumentModel }
  | { readonly output: 'xlsx'; readonly workbook: Workbook }
  | { readonly output: 'csv'; readonly sheet: Sheet; readonly language: Language }
  /** What is text already, such as a calendar. */
  | { readonly output: 'text'; readonly text: string }
  | { readonly output: 'badges'; readonly sheet: BadgeSheet }
  | { readonly output: 'template'; readonly template: Uint8Array; readonly data: TemplateData }
  /** Several files in one ZIP. */
  | { readonly output: 'zip'; readonly files: readonly { readonly name: string; readonly task: WritingTask }[] };

/** Writes the file on this thread. */
export async function performWriting(task: WritingTask, progress?: PdfProgress): Promise<Uint8Array> {
  switch (task.output) {
    case 'pdf':
      return writePdf(task.documents, await ptSerif(), progress);
    case 'docx':
      return writeDocx(task.documents);
    case 'md':
      return new TextEncoder().encode(writeMarkdown(task.document));
    case 'xlsx':
      return writeXlsx(task.workbook);
    case 'csv':
      return writeCsv(task.sheet, task.language);
    case 'text':
      return new TextEncoder().encode(task.text);
    case 'badges':
      return writeBadges(task.sheet, await ptSerif(), progress);
    case 'template':
      return fillTemplate(task.template, task.data);
    case 'zip':
      return zipOf(task.files, progress);
  }
}

async function zipOf(
  files: readonly { readonly name: string; readonly task: WritingTask }[],
  progress?: PdfProgress,
): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip');
  const zip = new Zip();
  const taken = new Set<string>();
  for (const [index, { name, task }] of files.entries()) {
    const bytes = await performWriting(task, (done) => progress?.((index + done) / files.length));
    // PDF, DOCX and XLSX are compressed already.
    zip.file(freeName(name, taken), bytes, { compression: 'STORE', createFolders: false });
    progress?.((index + 1) / files.length);
  }
  return zip.generateAsync({ type: 'uint8array' });
}

/** A file name that every system takes and no other file of the archive has. */
function freeName(wished: string, taken: Set<string>): string {
  const clean = wished
    .replace(/[\\/:*?"<>|\u0000-\u001F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, stem = clean, extension = ''] = /^(.*?)(\.\w+)?$/s.exec(clean) ?? [];
  for (let number = 1; ; number += 1) {
    const name = `${stem.slice(0, 120).trim() || '_'}${number > 1 ? ` (${number})` : ''}${extension}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
