import { builtFile } from './built-file.js';
import { Threads } from './threads.js';
import type { WritingTask } from './writing-task.js';

export interface WriteOptions {
  /** Told as it gets on, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** In megabytes; a paper of a thousand pages takes about 300. */
const mostMemory = 1024;

/** Two at once leave the product room to answer, and a long batch does not hold up a short paper. */
const writers = new Threads(2);

/** Writes a file on a thread of its own, so that nobody waits meanwhile. Rejects with the writer's own error. */
export function writeFile(task: WritingTask, { onProgress, signal }: WriteOptions = {}): Promise<Uint8Array> {
  return writers.run<Uint8Array, number>(builtFile(import.meta.url, './writing-worker.js'), task, {
    megabytes: mostMemory,
    onNote: onProgress,
    signal,
  });
}
