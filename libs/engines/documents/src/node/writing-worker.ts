import { parentPort, workerData } from 'node:worker_threads';
import { type WritingTask, performWriting } from './writing-task.js';

export type FromWriter =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'written'; readonly bytes: Uint8Array };

/** The library tells of every letter that it draws; nobody sees less than a hundredth. */
const step = 0.01;
let told = 0;

const bytes = await performWriting(workerData as WritingTask, (done) => {
  if (done < told + step) return;
  told = done;
  parentPort!.postMessage({ kind: 'progress', done } satisfies FromWriter);
});
// A copy, as parts of a larger buffer cannot be handed over.
const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
parentPort!.postMessage({ kind: 'written', bytes: whole } satisfies FromWriter, [whole.buffer as ArrayBuffer]);
