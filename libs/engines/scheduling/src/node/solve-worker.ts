import { parentPort, workerData } from 'node:worker_threads';
import { search } from '../engine.js';
import type { Plan, Problem, Progress, Solution } from '../model.js';

/** What a solver's thread is started with. */
export interface SolverTask {
  readonly problem: Problem;
  readonly seed: number;
  readonly effort: number;
  readonly start?: Plan;
  /** Shared with the thread that waits: 1 once the search is to stop. */
  readonly stopFlag: Int32Array;
}

export type FromSolver =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solution'; readonly solution: Solution };

const { problem, seed, effort, start, stopFlag } = workerData as SolverTask;
const post = (message: FromSolver) => parentPort!.postMessage(message);
const solution = await search(problem, {
  seed,
  effort,
  start,
  shouldStop: () => Atomics.load(stopFlag, 0) === 1,
  report: (progress) => post({ kind: 'progress', progress }),
});
post({ kind: 'solution', solution });
