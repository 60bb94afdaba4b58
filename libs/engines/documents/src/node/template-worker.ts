import { parentPort, workerData } from 'node:worker_threads';
import { templateFaults } from '../template/template-faults.js';
import type { TemplateCheck, TemplateChecking } from './check-template.js';
import { readDocxPackage } from './docx-package.js';
import type { FromThread } from './threads.js';

async function check({ bytes, placeholders }: TemplateChecking): Promise<TemplateCheck> {
  const read = readDocxPackage(bytes);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const faults = await templateFaults(bytes, read.files, placeholders);
  if (faults === 'damaged') return { ok: false, fault: 'damaged' };
  return faults.length === 0 ? { ok: true } : { ok: false, faults };
}

const answer = await check(workerData as TemplateChecking);
parentPort!.postMessage({ kind: 'answer', answer } satisfies FromThread<TemplateCheck>);
