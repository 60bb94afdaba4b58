import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import type { Clash, Plan, Progress } from './model.js';
import { Random } from './random.js';
import type { ShouldStop, Strategy } from './strategy.js';
import { Timetable } from './timetable.js';
import { WeightBound } from './weight-bound.js';

/** What a search is given, besides the problem. */
export interface Search {
  readonly seed: number;
  readonly budget: Budget;
  readonly start?: Plan;
  /** Whether somebody may give up and wait for the answer then. */
  readonly mayBeCancelled: boolean;
  /** Makes what looks for the fewest breaks of a plan with every wish placed, on one thread or two (`proof/strategies.ts`). */
  readonly prove: (problem: CompiledProblem, seed: number, shouldStop: ShouldStop) => Promise<Strategy>;
  readonly progress: (progress: Progress) => void;
  /** Whether anybody wants to hear of progress now; making a report is not free. */
  readonly progressDue: () => boolean;
}

/** What a search has reached. Its stages go on from here, one after the other: `selecting.ts`, `proving.ts`, `polishing.ts`. */
export class SearchState {
  timetable: Timetable;
  readonly weightBound: WeightBound;
  /** No plan that places every wish has fewer breaks. */
  breaksBound = 0;
  /** A proof that not every constraint can hold; empty where there is none. */
  clash: readonly Clash[] = [];
  readonly random: Random;
  readonly budget: Budget;

  constructor(
    readonly problem: CompiledProblem,
    readonly options: Search,
  ) {
    this.timetable = new Timetable(problem);
    this.weightBound = new WeightBound(problem);
    this.random = new Random(options.seed);
    this.budget = options.budget;
  }

  isComplete(): boolean {
    return this.timetable.placedCount === this.problem.wishCount;
  }

  holdsRequired(): boolean {
    return this.problem.required.every((required, m) => required === 0 || this.timetable.slotOf[m]! >= 0);
  }

  breaks(): number {
    let sum = 0;
    for (let d = 0; d < this.problem.delegationCount; d++) sum += this.timetable.breaksOf(d);
    return sum;
  }

  adopt(slots: Slots): void {
    this.timetable = new Timetable(this.problem);
    this.timetable.fill(slots);
  }

  /** Adopts the slots of some wishes; the others are not placed. */
  adoptPart(wishes: readonly number[], slotsOfPart: Slots): void {
    const slots = new Int32Array(this.problem.wishCount).fill(-1);
    wishes.forEach((m, i) => (slots[m] = slotsOfPart[i]!));
    this.adopt(slots);
  }

  /** Tells how far the search is, if anybody wants to hear of it. */
  report(stage: Progress['stage']): void {
    const { problem, timetable, options, weightBound } = this;
    if (!options.progressDue()) return;
    let unplacedRequired = 0;
    let totalWeight = 0;
    for (let m = 0; m < problem.wishCount; m++) {
      totalWeight += problem.weight[m]!;
      if (problem.required[m] === 1 && timetable.slotOf[m]! < 0) unplacedRequired++;
    }
    const unplacedWeight = totalWeight - timetable.placedWeight;
    const breaks = this.breaks();
    // While fair plans are looked for, the bound is theirs, and the present plan may be none.
    const fewest = Math.min(this.breaksBound, breaks);
    const least = Math.max(0, totalWeight - weightBound.bound);
    const gap = this.isComplete() ? breaks - fewest : (unplacedWeight - least) / Math.max(weightBound.bound, 1e-9);
    options.progress({
      stage,
      objectives: { unplacedRequired, unplacedWeight, breaks },
      placed: timetable.placedCount,
      bounds: { unplacedWeight: least, breaks: fewest },
      gap,
    });
  }
}
