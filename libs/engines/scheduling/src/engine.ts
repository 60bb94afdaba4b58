import { composeSolution } from './answer.js';
import { BreakSearch } from './break-search.js';
import { BudgetPart, type Budget } from './budget.js';
import { compile, compilePart, type CompiledProblem, type Slots } from './compiled-problem.js';
import { maxPools } from './compiled-tables.js';
import { findFaults } from './faults.js';
import { placeGreedily, placeStart } from './greedy.js';
import { KempeSearch } from './kempe-search.js';
import { InvalidProblemError, type Clash, type Plan, type Problem, type Progress, type Solution } from './model.js';
import { ProblemIndex } from './plan-view.js';
import { approachTo } from './proof/strategies.js';
import { Random } from './random.js';
import { SeatSearch } from './seat-search.js';
import { seat, type Seats } from './seating.js';
import { StaySearch } from './stay-search.js';
import {
  isFinished,
  merge,
  movesPerEffort,
  nothingFound,
  workOfRound,
  type Findings,
  type ShouldStop,
  type Strategy,
} from './strategy.js';
import { Timetable } from './timetable.js';
import { WeightBound } from './weight-bound.js';
import { WeightSearch } from './weight-search.js';

/** What the search is given, besides the problem. */
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

/** Compiles a problem, or throws an `InvalidProblemError` with every fault that it has. */
export function compileChecked(problem: Problem): CompiledProblem {
  const faults = findFaults(problem);
  if (faults.length > 0) throw new InvalidProblemError(faults);
  const compiled = compile(problem);
  if (compiled.tables.poolCount > maxPools) {
    const message = `the tables' features overlap in more than ${maxPools} ways; use fewer features`;
    throw new InvalidProblemError([{ code: 'too-large', path: 'tables', message, ids: [] }]);
  }
  return compiled;
}

/** Solves a problem on the calling thread (and on those that `prove` brings along). */
export async function search(problem: Problem, options: Search): Promise<Solution> {
  return new Solver(compileChecked(problem), options).solve();
}

/**
 * How often an answer is made at the start, where somebody may give up and wait for one later: the code that makes it is slow
 * until it is compiled. With 20,000 wishes twice takes 0.2 s, and halves the wait.
 */
const rehearsals = 2;
/** Shares of the budget at which the parts of the search end at the latest, the first bound first, and what the fair sharing may take. */
const requiredTriedAt = 0.1;
const selectedAt = 0.8;
const firstBoundedAt = 0.4;
const sharing = 0.05;
const polishedAt = 0.95;
/** Moves a meeting in the first of the annealings that take breaks out, and how many of them there are at most. */
const annealingMovesPerMeeting = 20;
const annealings = 6;
/** Share of all places at tables that are taken where tables are scarce. */
const scarce = 0.95;
/** Share of the polishing after which breaks are taken out together with table changes, where these count. */
const slotsAloneAt = 0.72;
/** Sweeps of the weight bound between two looks at the signal, how often at most, and what is not worth another round. */
const boundSweeps = 4;
const maxBoundRounds = 12;
const leastBoundRounds = 2;
const boundPrecision = 1e-6;

class Solver {
  private timetable: Timetable;
  private readonly index: ProblemIndex;
  private readonly weightBound: WeightBound;
  private readonly random: Random;
  private breaksBound = 0;
  private clash: readonly Clash[] = [];

  constructor(
    private readonly problem: CompiledProblem,
    private readonly options: Search,
  ) {
    this.timetable = new Timetable(problem);
    this.index = new ProblemIndex(problem.problem);
    this.weightBound = new WeightBound(problem);
    this.random = new Random(options.seed);
  }

  async solve(): Promise<Solution> {
    const { problem, options } = this;
    if (options.start !== undefined) placeStart(this.timetable, options.start);
    placeGreedily(this.timetable, this.random);
    for (let i = 0; i < rehearsals && options.mayBeCancelled; i++) {
      const first = this.answer(seat(problem, this.timetable.slotOf), true);
      if (options.budget.cancelled()) return first;
      this.report('selecting');
    }
    this.report('selecting');

    const nothingToSelect = problem.required.every((required) => required === 1);
    if (!nothingToSelect && !this.holdsRequired()) await this.placeRequired();
    if (!nothingToSelect && this.clash.length === 0) this.selectWishes();
    if (nothingToSelect || this.isComplete()) await this.minimizeBreaks();
    if (this.clash.length === 0 && this.breaksBound < totalBreaks(this.timetable)) this.takeOutBreaks();
    return this.answer(this.seat(), options.budget.cancelled());
  }

  private answer(seats: Seats, cancelled: boolean): Solution {
    return composeSolution({
      timetable: this.timetable,
      index: this.index,
      seats,
      weightBound: this.weightBound.bound,
      breaksBound: this.breaksBound,
      clash: this.clash,
      cancelled,
    });
  }

  private isComplete(): boolean {
    return this.timetable.placedCount === this.problem.wishCount;
  }

  private holdsRequired(): boolean {
    return this.problem.required.every((required, m) => required === 0 || this.timetable.slotOf[m]! >= 0);
  }

  /** Where required meetings do not fit at once: tries moves, then looks for a plan of the required meetings alone or a proof that there is none. */
  private async placeRequired(): Promise<void> {
    const { problem, options } = this;
    const weightSearch = new WeightSearch(this.timetable, problem.weight, this.random);
    weightSearch.growWeight(new BudgetPart(options.budget, requiredTriedAt), Infinity, () => this.report('selecting'));
    weightSearch.restoreBest();
    if (this.holdsRequired()) return;
    const needed: number[] = [];
    for (let m = 0; m < problem.wishCount; m++) if (problem.required[m] === 1) needed.push(m);
    // Fairness of breaks can still be had by what else is placed.
    const part = compilePart(problem.problem, needed, { fairBreaks: false });
    const found = await this.runProver(part, nothingFound, (findings) => findings.slots !== null);
    this.clash = found.clash ?? [];
    if (found.slots === null) return;
    this.adoptPart(needed, found.slots);
    placeGreedily(this.timetable, this.random);
  }

  /** Chooses which wishes to place, as far as not all of them fit. */
  private selectWishes(): void {
    const { problem, weightBound } = this;
    if (this.isComplete()) return;
    const { budget } = this.options;
    this.refineBound(firstBoundedAt);
    const bound = problem.integralWeights ? Math.floor(weightBound.bound + 1e-6) : weightBound.bound;
    const weightSearch = new WeightSearch(this.timetable, weightBound.worth, this.random);
    const onImprovement = () => this.report('selecting');
    weightSearch.growWeight(new BudgetPart(budget, selectedAt), bound, onImprovement);
    if (problem.objectives.missedShares)
      weightSearch.shareFairly(new BudgetPart(budget, budget.progress() + sharing), onImprovement);
    weightSearch.restoreBest();
    // Whatever the search leaves over may still go into the bound.
    if (!budget.stopped()) this.refineBound(1);
  }

  /** Lowers the bound on the weight until that gets slow. */
  private refineBound(until: number): void {
    const { weightBound } = this;
    const { budget } = this.options;
    for (let i = 0; i < maxBoundRounds && !budget.cancelled(); i++) {
      // An answer without a bound says little: the first rounds are worth a few moments more than there are.
      if (i >= leastBoundRounds && budget.progress() >= until) return;
      const before = weightBound.bound;
      weightBound.refine(boundSweeps);
      if (before - weightBound.bound < boundPrecision * before) return;
    }
  }

  /** Where every wish can be placed: the fewest breaks, with proof, or the proof that not every wish can be placed. */
  private async minimizeBreaks(): Promise<void> {
    const { problem } = this;
    // Fairness counts before breaks, so that the plan with the fewest is looked for among the fair ones, if there are any.
    const fair = problem.objectives.breakDifference ? { ...problem, fairBreaks: true } : problem;
    let found = await this.runProver(fair, this.startFor(fair), isFinished);
    if (!problem.fairBreaks && fair !== problem && (found.clash !== null || found.slots === null)) {
      // What is known of fair plans says nothing of the others, and others are all that there is.
      this.breaksBound = 0;
      if (found.clash !== null) found = await this.runProver(problem, this.startFor(problem), isFinished);
    }
    // Where wishes may be left out, it is no clash that they cannot all be placed as fairly as is demanded.
    if (problem.required.every((required) => required === 1)) this.clash = found.clash ?? [];
  }

  /** The present plan, if it is one among which the fewest breaks are looked for. */
  private startFor({ fairBreaks, maxBreakDifference }: CompiledProblem): Findings {
    const breaks = Array.from({ length: this.problem.delegationCount }, (_, d) => this.timetable.breaksOf(d));
    const isFair = Math.max(...breaks) - Math.min(...breaks) <= maxBreakDifference;
    if (!this.isComplete() || (fairBreaks && !isFair)) return nothingFound;
    return { ...nothingFound, slots: this.timetable.slotOf.slice(), breaks: totalBreaks(this.timetable) };
  }

  private async runProver(
    problem: CompiledProblem,
    start: Findings,
    isEnough: (findings: Findings) => boolean,
  ): Promise<Findings> {
    const { budget, seed, prove } = this.options;
    const approach = approachTo(problem);
    if (approach.kind === 'refuted') return { ...start, clash: approach.clash };
    if (approach.kind === 'too-large' || isFinished(start)) return start;
    const prover = await prove(problem, seed, () => budget.stopped());
    let known = start;
    try {
      for (let round = 0; !isFinished(known) && !isEnough(known) && !budget.stopped(); round++) {
        const before = known;
        const work = workOfRound(round);
        known = merge(known, await prover.step(before, work));
        budget.spend(work);
        if (problem.wishCount === this.problem.wishCount) {
          this.breaksBound = known.lowerBound;
          if (known.breaks < before.breaks) this.adopt(known.slots!);
          this.report('proving');
        }
      }
    } finally {
      await prover.dispose();
    }
    return known;
  }

  /** Takes breaks out, the placed wishes staying placed, where that cannot be done with proof. */
  private takeOutBreaks(): void {
    const { problem, options, random } = this;
    if (!problem.objectives.breaks && !problem.objectives.breakDifference) return;
    const budget = new BudgetPart(options.budget, polishedAt);
    if (budget.stopped()) return;
    if (this.holdsSeveralAtOnce()) {
      const breakSearch = new BreakSearch(this.timetable, random);
      breakSearch.run(budget, () => this.report('polishing'));
      this.adopt(breakSearch.bestSlots);
      return;
    }
    // Chains that take no tables along find no plan then; those that do follow (`letStay`).
    if (problem.objectives.tableChanges && this.areTablesScarce()) return;
    const placed: number[] = [];
    for (let m = 0; m < problem.wishCount; m++) if (this.timetable.slotOf[m]! >= 0) placed.push(m);
    const kept = compilePart(problem.problem, placed);
    const start = Int32Array.from(placed, (m) => this.timetable.slotOf[m]!);
    // Preferred also where it is demanded: no plan that is fair may be known yet.
    const isFairnessAsked = problem.objectives.breakDifference || problem.fairBreaks;
    const kempe = new KempeSearch(kept, start, random, isFairnessAsked ? 'preferred' : 'required');
    // Each annealing is twice as long as the one before: the best end is kept whenever the budget ends.
    const part = new BudgetPart(budget, problem.objectives.tableChanges ? slotsAloneAt : 1);
    let moves = annealingMovesPerMeeting * placed.length;
    for (let i = 0; i < annealings && kempe.fewest > 0 && !part.stopped(); i++, moves *= 2) {
      kempe.anneal(moves, 0, () => part.stopped());
      part.spend(moves / movesPerEffort);
      this.adoptPart(placed, kempe.best!);
      this.report('polishing');
    }
  }

  private holdsSeveralAtOnce(): boolean {
    return this.problem.capacityAt.some((capacity) => capacity > 1);
  }

  private areTablesScarce(): boolean {
    const { poolSize } = this.problem.tables;
    let places = 0;
    for (let s = 0; s < this.problem.slotCount; s++) places += poolSize[s]!;
    return this.timetable.placedCount > scarce * places;
  }

  /** Gives every meeting its table. */
  private seat(): Seats {
    const { problem, options } = this;
    const { tableChanges, walking } = problem.objectives;
    let seats = seat(problem, this.timetable.slotOf);
    if (tableChanges && this.clash.length === 0 && !this.holdsSeveralAtOnce()) seats = this.letStay(seats);
    if ((!tableChanges && !walking) || options.budget.stopped()) return seats;
    const seatSearch = new SeatSearch(problem, this.timetable.slotOf, seats, this.random);
    seatSearch.run(options.budget);
    return seatSearch.best;
  }

  /** Moves meetings to slots in which their delegations can stay at their tables. */
  private letStay(seats: Seats): Seats {
    const { problem, options } = this;
    const budget = new BudgetPart(options.budget, polishedAt);
    if (budget.stopped()) return seats;
    const staySearch = new StaySearch(problem, this.timetable.slotOf, seats, this.random);
    staySearch.run(budget, () => {
      if (!options.progressDue()) return;
      this.adopt(staySearch.bestSlots);
      this.report('polishing');
    });
    this.adopt(staySearch.bestSlots);
    return staySearch.bestSeats;
  }

  private adopt(slots: Slots): void {
    this.timetable = new Timetable(this.problem);
    this.timetable.fill(slots);
  }

  /** Adopts the slots of some wishes; the others are not placed. */
  private adoptPart(wishes: readonly number[], slotsOfPart: Slots): void {
    const slots = new Int32Array(this.problem.wishCount).fill(-1);
    wishes.forEach((m, i) => (slots[m] = slotsOfPart[i]!));
    this.adopt(slots);
  }

  private report(stage: Progress['stage']): void {
    const { problem, timetable, options } = this;
    if (!options.progressDue()) return;
    let unplacedRequired = 0;
    let totalWeight = 0;
    for (let m = 0; m < problem.wishCount; m++) {
      totalWeight += problem.weight[m]!;
      if (problem.required[m] === 1 && timetable.slotOf[m]! < 0) unplacedRequired++;
    }
    const unplacedWeight = totalWeight - timetable.placedWeight;
    const breaks = totalBreaks(timetable);
    const least = Math.max(0, totalWeight - this.weightBound.bound);
    const gap =
      timetable.placedCount < problem.wishCount
        ? (unplacedWeight - least) / Math.max(this.weightBound.bound, 1e-9)
        : breaks - this.breaksBound;
    options.progress({
      stage,
      objectives: { unplacedRequired, unplacedWeight, breaks },
      placed: timetable.placedCount,
      bounds: { unplacedWeight: least, breaks: this.breaksBound },
      gap,
    });
  }
}

function totalBreaks(timetable: Timetable): number {
  let sum = 0;
  for (let d = 0; d < timetable.problem.delegationCount; d++) sum += timetable.breaksOf(d);
  return sum;
}
