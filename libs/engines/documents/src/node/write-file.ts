import { Worker } from 'node:worker_threads';
import { builtFile } from './built-file.js';
import type { WritingTask } from './writing-task.js';
import type { FromWriter } from './writing-worker.js';

export interface WriteOptions {
  /** Told as it gets on, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** In megabytes; a paper of a thousand pages takes about 300. */
const mostMemory = 1024;

/** Writes a file on a thread of its own, so that nobody waits meanwhile. Rejects with the writer's own error. */
export async function writeFile(task: WritingTask, options: WriteOptions = {}): Promise<Uint8Array> {
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  const worker = new Worker(builtFile(import.meta.url, './writing-worker.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      abort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort);
      worker.on('message', (message: FromWriter) => {
        if (message.kind === 'written') resolve(message.bytes);
        else onProgress?.(message.done);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The writer's thread ended early with code ${code}.`)));
    });
  } finally {
    if (abort) signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
