import { Worker } from 'node:worker_threads';

export interface ThreadOptions<Note> {
  /** Memory that the thread may take for its objects. */
  readonly megabytes: number;
  /** From its start; no limit where it is absent. */
  readonly seconds?: number;
  /** Told of every message but the last. */
  readonly onNote?: (note: Note) => void;
  /** Ends the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A thread has used up the memory or the time that it may take. */
export class OutOfBounds extends Error {}

/** What a thread tells: notes while it works, and at last its answer. */
export type FromThread<Answer, Note = never> =
  { readonly kind: 'note'; readonly note: Note } | { readonly kind: 'answer'; readonly answer: Answer };

/** Threads of one sort, of which no more than so many work at once in this process: others wait for their turn. */
export class Threads {
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(private readonly most: number) {}

  /** Has a thread of its own do the work. Rejects with what the thread throws. */
  async run<Answer, Note = never>(file: URL, data: unknown, options: ThreadOptions<Note>): Promise<Answer> {
    await this.#turn();
    try {
      options.signal?.throwIfAborted();
      return await answerOf<Answer, Note>(file, data, options);
    } finally {
      this.#working -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#working >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#working += 1;
  }
}

async function answerOf<Answer, Note>(
  file: URL,
  workerData: unknown,
  { megabytes, seconds, onNote, signal }: ThreadOptions<Note>,
): Promise<Answer> {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  let abort: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      abort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort);
      if (seconds !== undefined) {
        timer = setTimeout(() => reject(new OutOfBounds(`The thread needs more than ${seconds} s`)), seconds * 1000);
      }
      worker.on('message', (message: FromThread<Answer, Note>) => {
        if (message.kind === 'answer') resolve(message.answer);
        else onNote?.(message.note);
      });
      worker.on('error', (error: Error & { code?: string }) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isMemory ? new OutOfBounds(`The thread needs more than ${megabytes} MB`, { cause: error }) : error);
      });
      worker.on('exit', (code) => reject(new Error(`The thread ended early with code ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    if (abort) signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
