import { parentPort, workerData } from 'node:worker_threads';
import { InvalidProblemError, type Fault, type Progress } from '../model.js';
import { packSolution, type SolutionParcel } from './parcel.js';
import { teamOnOneThread, teamOnTwoThreads } from './proof-team.js';
import { raceOnTwoThreads } from './racing-team.js';
import { runSearch, type SearchTask } from './run-search.js';

/** What a solver's thread is started with. */
export interface SolverStart {
  readonly task: SearchTask;
  /** How many threads to use, this one included. */
  readonly threads: 1 | 2;
  /** Shared with the thread that waits: 1 once the search is to stop. */
  readonly stopFlag: Int32Array;
}

export type FromSolver =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solution'; readonly parcel: SolutionParcel }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

const { task, threads, stopFlag } = workerData as SolverStart;
const post = (message: FromSolver, handedOver: ArrayBuffer[] = []) => parentPort!.postMessage(message, handedOver);
try {
  const solution = await runSearch(
    task,
    () => Atomics.load(stopFlag, 0) === 1,
    (progress) => post({ kind: 'progress', progress }),
    threads === 1 ? teamOnOneThread : task.timeout === undefined ? teamOnTwoThreads : raceOnTwoThreads,
  );
  const parcel = packSolution(task.problem, solution);
  post({ kind: 'solution', parcel }, [parcel.places.buffer as ArrayBuffer]);
} catch (error) {
  // The class of an error is lost on its way to another thread.
  if (!(error instanceof InvalidProblemError)) throw error;
  post({ kind: 'refused', faults: error.faults });
}
