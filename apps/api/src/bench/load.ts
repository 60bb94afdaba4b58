import { Worker } from 'node:worker_threads';

/** A request that is sent over and over. */
export interface LoadRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** Posted; without it the request is a GET. */
  readonly body?: string;
  /** Under the address of the task. */
  readonly path?: string;
  /** The status that is right; 200 unless told. */
  readonly status?: number;
}

/** What a load run is started with. */
export interface LoadTask {
  readonly url: string;
  readonly requests: readonly LoadRequest[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly bytesPerAnswer: number;
}

/** Sends the requests in turn over a few kept connections, from a thread of its own, and counts the answers. */
export function load(task: LoadTask): Promise<LoadResult> {
  const worker = new Worker(new URL('./load-worker.js', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
