import { parentPort, workerData } from 'node:worker_threads';
import { type ServerOptions, runServer } from './run-server.js';
import type { ThreadMessage } from './start-embedded-mongo.js';

/** Runs a store in a worker thread: tells its address or why it could not start, and stops when asked to. */
const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread only.');
const tell = (message: ThreadMessage): void => port.postMessage(message);

try {
  const server = await runServer(workerData as ServerOptions);
  port.once('message', () => {
    void server.close().then(
      () => port.close(),
      (error: unknown) => {
        tell({ kind: 'failed', message: String(error) });
        port.close();
      },
    );
  });
  tell({ kind: 'listening', uri: server.uri });
} catch (error) {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  port.close();
}
