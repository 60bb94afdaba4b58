import { Worker } from 'node:worker_threads';
import { InvalidProblemError, type Problem, type Progress, type Solution, type SolveOptions } from '../model.js';
import { builtFile } from './built-file.js';
import { unpackSolution } from './parcel.js';
import { teamOnOneThread } from './proof-team.js';
import { runSearch, type SearchTask } from './run-search.js';
import { now } from './time-budget.js';
import type { FromSolver, SolverStart } from './solve-worker.js';

/** Progress is told at least so often, even while nothing changes. In milliseconds. */
const heartbeat = 150;

/**
 * Finds the best plan that the effort allows, on a worker thread where `workers` does not say 0. Rejects with an
 * `InvalidProblemError` that lists every fault. An aborted signal does not reject: it ends the search with the best plan
 * so far, and `cancelled` says so.
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  const { seed = 1, effort = 5, timeout, signal, onProgress, workers = 1, start } = options;
  const mayBeCancelled = signal !== undefined;
  const task: SearchTask = { problem, seed, effort, timeout, start, mayBeCancelled, askedAt: now() };
  if (workers === 0) return runSearch(task, () => signal?.aborted ?? false, onProgress, teamOnOneThread);
  const stopFlag = new Int32Array(new SharedArrayBuffer(4));
  const workerData: SolverStart = { task, threads: workers, stopFlag };
  const worker = new Worker(builtFile(import.meta.url, './solve-worker.js'), { workerData });
  const stop = () => Atomics.store(stopFlag, 0, 1);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  let latest: Progress | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Solution>((resolve, reject) => {
      const tell = () => {
        if (latest !== undefined) onProgress?.(latest);
        timer?.refresh();
      };
      timer = setInterval(tell, heartbeat);
      worker.on('message', (message: FromSolver) => {
        if (message.kind === 'solution') resolve(unpackSolution(problem, message.parcel));
        else if (message.kind === 'refused') reject(new InvalidProblemError(message.faults));
        else {
          latest = message.progress;
          tell();
        }
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The solver's thread ended early with code ${code}.`)));
    });
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
    // The answer does not wait for the thread to be gone.
    void worker.terminate();
  }
}
