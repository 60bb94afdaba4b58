import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadResult, LoadTask } from './load.js';

const { url, requests, connections, seconds } = workerData as LoadTask;
const agent = new Agent({ keepAlive: true, maxSockets: connections });
let sent = 0;
let answered = 0;
let bytes = 0;

/** Sends the next request and gives the size of its answer. */
function exchange(): Promise<number> {
  const { headers, body, path = '', status = 200 } = requests[sent++ % requests.length]!;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url + path,
      body === undefined
        ? { method: 'GET', agent, headers }
        : { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        let size = 0;
        answer.on('data', (chunk: Buffer) => (size += chunk.length));
        answer.on('end', () =>
          answer.statusCode === status ? resolve(size) : reject(new Error(`Status ${answer.statusCode}`)),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const startedAt = performance.now();
const until = startedAt + seconds * 1000;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const size = await exchange();
      bytes += size;
      answered += 1;
    }
  }),
);
const result: LoadResult = {
  requestsPerSecond: answered / ((performance.now() - startedAt) / 1000),
  bytesPerAnswer: Math.round(bytes / answered),
};
agent.destroy();
parentPort!.postMessage(result);
