import type { Placeholder, TemplateFault } from '../template/placeholders.js';
import { templateFaults } from '../template/template-faults.js';
import { type PackageFault, readDocxPackage } from './docx-package.js';

export type TemplateCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: PackageFault }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** Whether a `.docx` file can serve as a template with these placeholders; if not, everything that stands in the way. */
export async function checkTemplate(bytes: Uint8Array, placeholders: readonly Placeholder[]): Promise<TemplateCheck> {
  const read = readDocxPackage(bytes);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const faults = await templateFaults(bytes, read.files, placeholders);
  return faults.length === 0 ? { ok: true } : { ok: false, faults };
}
