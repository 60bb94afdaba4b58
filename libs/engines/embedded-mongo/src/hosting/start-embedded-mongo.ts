import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ServerOptions } from './run-server.js';

export type EmbeddedMongoOptions = ({ path: string; memory?: undefined } | { memory: true; path?: undefined }) & {
  /** A port on loopback (0: any free one) instead of the unix socket beside the file. */
  port?: number;
  /** False runs the store on the calling thread, which needs no built files. @default true */
  thread?: boolean;
  /** Allows `configureFailPoint`, for test suites that provoke failures. @default false */
  testCommands?: boolean;
};

export interface EmbeddedMongo {
  /** Connection string for drivers and Mongoose, without a database name. */
  uri: string;
  /** Ends all connections, flushes and lets the file go. */
  close(): Promise<void>;
}

/** What the thread tells the one that started it. */
export type ThreadMessage = { kind: 'listening'; uri: string } | { kind: 'failed'; message: string };

/**
 * Starts a store that drivers take for a one-member replica set.
 * @throws Error if the file is damaged, foreign, of a newer format, or in use; its message says what to do
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const { path, memory, port, thread = true, testCommands } = options;
  if ((path === undefined) === (memory === undefined)) {
    throw new TypeError('startEmbeddedMongo takes either { path } or { memory: true }.');
  }
  const server: ServerOptions = { path, port, testCommands };
  if (thread) return startThread(server);
  // Loaded where it runs only: a process with the store in a thread does without SQLite itself.
  const { runServer } = await import('./run-server.js');
  return runServer(server);
}

/** The built entry of the thread: from sources (tests) it is found in the build beside them. */
function threadEntry(): URL {
  const built = new URL('./store-thread.js', import.meta.url.replace('/src/hosting/', '/dist/hosting/'));
  if (!existsSync(fileURLToPath(built))) {
    throw new Error(`The store's thread has not been built: run "npm run build", or start it with { thread: false }.`);
  }
  return built;
}

function startThread(options: ServerOptions): Promise<EmbeddedMongo> {
  const worker = new Worker(threadEntry(), { workerData: options, execArgv: [] });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    worker.on('error', (error: Error) => {
      failure = error;
      reject(error);
    });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'failed') {
        failure = new Error(message.message);
        reject(failure);
        return;
      }
      resolve({
        uri: message.uri,
        close: async () => {
          worker.postMessage('close');
          await exited;
          if (failure) throw failure;
        },
      });
    });
    void exited.then(() => reject(failure ?? new Error('The thread of the store ended before it had started.')));
  });
}
