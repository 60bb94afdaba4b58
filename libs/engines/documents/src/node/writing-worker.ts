import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from './threads.js';
import { type WritingTask, performWriting } from './writing-task.js';

/** Writers tell of every page; nobody sees less than a hundredth. */
const step = 0.01;
let told = 0;

const tell = (message: FromThread<Uint8Array, number>, transferred: ArrayBuffer[] = []) => {
  parentPort!.postMessage(message, transferred);
};
const bytes = await performWriting(workerData as WritingTask, (done) => {
  if (done < told + step) return;
  told = done;
  tell({ kind: 'note', note: done });
});
// A copy, as parts of a larger buffer cannot be handed over.
const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
tell({ kind: 'answer', answer: whole }, [whole.buffer as ArrayBuffer]);
