import type { Slots } from './compiled-problem.js';
import type { Clash } from './model.js';

/**
 * How several strategies work on one problem and still give the same plan on every machine: each advances in steps of a
 * fixed amount of work (conflicts, moves; never time), and what it has found is told to the others only between steps.
 * Whether the steps of a round run side by side on two threads or one after the other then makes no difference.
 */
export interface Strategy {
  /**
   * Does one step, given what all strategies knew before the round, and says what it knows now.
   * @param work in units of effort: a thousand conflicts or 1,200,000 moves
   */
  step(known: Findings, work: number): Findings | Promise<Findings>;
  dispose(): void | Promise<void>;
}

/** For the problem in which every wish is placed: the plan with the fewest breaks, and how few there can be. */
export interface Findings {
  /** The best plan that holds all hard constraints; null where none is known. Never changed in place. */
  readonly slots: Slots | null;
  /** Its breaks; Infinity where there is no plan. */
  readonly breaks: number;
  /** No plan has fewer. */
  readonly lowerBound: number;
  /** A proof that there is no plan at all: what clashes. */
  readonly clash: readonly Clash[] | null;
}

export const nothingFound: Findings = { slots: null, breaks: Infinity, lowerBound: 0, clash: null };

export function isFinished(findings: Findings): boolean {
  return findings.clash !== null || findings.breaks <= findings.lowerBound;
}

/** What two strategies know together; where both have an equally good plan the first one's stays. */
export function merge(first: Findings, second: Findings): Findings {
  const better = second.breaks < first.breaks ? second : first;
  return {
    slots: better.slots,
    breaks: better.breaks,
    lowerBound: Math.max(first.lowerBound, second.lowerBound),
    clash: first.clash ?? second.clash,
  };
}

/** Asked often from within a step; once it has said yes the step ends early, with what it has. */
export type ShouldStop = () => boolean;

export const conflictsPerEffort = 1000;

/**
 * The work of a round, in units of effort. Solvers lose much of what they were at when a step ends, but the strategies
 * must hear of each other: later steps are longer.
 */
export function workOfRound(round: number): number {
  return Math.min(10, 1 + 2 * round);
}
