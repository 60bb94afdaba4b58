import type { Placeholder, TemplateFault } from '../template/placeholders.js';
import { builtFile } from './built-file.js';
import { type PackageFault, templateLimits } from './docx-package.js';
import { OutOfBounds, Threads } from './threads.js';

export type TemplateCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: PackageFault }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** What the check's thread is given. */
export interface TemplateChecking {
  readonly bytes: Uint8Array;
  readonly placeholders: readonly Placeholder[];
}

/** The XML of the largest template that is taken, several times over as objects; a usual one takes a tenth of a second. */
const bounds = { megabytes: 768, seconds: 20 };

const checkers = new Threads(1);

/**
 * Whether a `.docx` file can serve as a template with these placeholders; if not, everything that stands in the way.
 * It is read on a thread of its own, bounded in memory and time, as anybody may have made the file.
 */
export async function checkTemplate(bytes: Uint8Array, placeholders: readonly Placeholder[]): Promise<TemplateCheck> {
  // What is too large need not travel to the thread.
  if (bytes.length > templateLimits.packed) return { ok: false, fault: 'tooLarge' };
  const data: TemplateChecking = { bytes, placeholders };
  try {
    return await checkers.run<TemplateCheck>(builtFile(import.meta.url, './template-worker.js'), data, bounds);
  } catch (error) {
    if (error instanceof OutOfBounds) return { ok: false, fault: 'tooComplex' };
    throw error;
  }
}
