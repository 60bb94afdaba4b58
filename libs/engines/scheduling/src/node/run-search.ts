import { EffortBudget } from '../budget.js';
import { search } from '../engine.js';
import type { Plan, Problem, Progress, Solution } from '../model.js';
import type { Search } from '../search-state.js';
import { TimeBudget } from './time-budget.js';

/** What a search is started with, on whatever thread. Survives being sent to another one. */
export interface SearchTask {
  readonly problem: Problem;
  readonly seed: number;
  readonly effort: number;
  /** In seconds; takes the place of the effort. */
  readonly timeout?: number;
  readonly start?: Plan;
  readonly mayBeCancelled: boolean;
  /** When the caller began to wait, in milliseconds since 1970: starting a thread takes part of the timeout. */
  readonly askedAt: number;
}

/** What is kept back of a timeout to check, explain and hand over the answer, in milliseconds a wish. */
const closingTimePerWish = 0.01;
/** Between two reports of progress, in milliseconds. */
const reportInterval = 50;

/** Runs the search on this thread, with the clock that the engine itself does not know. */
export function runSearch(
  task: SearchTask,
  isCancelled: () => boolean,
  onProgress: ((progress: Progress) => void) | undefined,
  prove: Search['prove'],
): Promise<Solution> {
  const { problem, seed, effort, timeout, start, mayBeCancelled, askedAt } = task;
  const deadline = askedAt + (timeout ?? 0) * 1000 - closingTimePerWish * problem.wishes.length;
  const budget =
    timeout === undefined ? new EffortBudget(effort, isCancelled) : new TimeBudget(askedAt, deadline, isCancelled);
  let reportedAt = -Infinity;
  return search(problem, {
    seed,
    budget,
    start,
    mayBeCancelled,
    prove,
    progressDue: () => onProgress !== undefined && performance.now() - reportedAt >= reportInterval,
    progress: (progress) => {
      reportedAt = performance.now();
      onProgress?.(progress);
    },
  });
}
