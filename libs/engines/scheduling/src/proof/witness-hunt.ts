import { EffortBudget } from '../budget.js';
import type { CompiledProblem, Slots } from '../compiled-problem.js';
import { KempeSearch } from '../kempe-search.js';
import { Random } from '../random.js';
import { conflictsPerEffort, type Findings, type ShouldStop, type Strategy } from '../strategy.js';
import { findClash } from './clash.js';
import { encodeBreaks } from './break-encoding.js';
import { Totalizer } from './cardinality.js';
import { readSlots } from './core-guided-bound.js';
import type { Domains } from './domains.js';
import { encodePlacement, holdsOneAtATime, type Placement } from './encoding.js';
import { SolverStopped, type SatSolver, type SatSolverFactory } from './sat-solver.js';
import { TableLimits } from './table-limits.js';

/** Conflicts, in thousands, for which plans without any break are hunted. */
const perfectFor = 16;
/** The longest annealing, in units of effort. */
const mostAnnealing = 0.35;

/**
 * Looks for plans, while `CoreGuidedBound` shows how good they can be: the first plan comes from the solver, annealing
 * improves it, and then plans are hunted for: at first plans without any break, which many events have, and then plans that
 * are as good as the lower bound or need one break more, as the bound is mostly one too low for long. The limit is a clause
 * and no assumption, so that the solver can simplify with it. If there is no such plan the bound rises.
 */
export class WitnessHunt implements Strategy {
  private annealed = false;
  private hunt: Hunt | undefined;
  /** Work that may still go into the hunt for plans without any break. */
  private perfectLeft = perfectFor;
  private readonly random: Random;
  private readonly canAnneal: boolean;

  constructor(
    private readonly problem: CompiledProblem,
    private readonly domains: Domains,
    private readonly makeSolver: SatSolverFactory,
    private readonly shouldStop: ShouldStop,
    seed: number,
    /** Whether nothing but plans that meet the bound are hunted for. */
    private readonly atBound = false,
  ) {
    this.random = new Random(seed);
    this.canAnneal = Array.from({ length: problem.attendeeCount }, (_, p) => p).every((p) =>
      holdsOneAtATime(problem, p),
    );
  }

  step(known: Findings, work: number): Findings {
    try {
      if (this.atBound) return this.findBelow(known.lowerBound, known, work);
      const first = known.slots === null ? this.findBelow(Infinity, known, work) : known;
      if (first.slots === null) return first;
      if (this.canAnneal && !this.annealed) return this.anneal(first.slots, first, work);
      return this.findBelow(this.limitFor(known, work), known, work);
    } catch (error) {
      if (!(error instanceof SolverStopped)) throw error;
      // Half a formula is none.
      this.endHunt();
      return known;
    }
  }

  dispose(): void {
    this.endHunt();
  }

  private limitFor({ lowerBound, breaks }: Findings, work: number): number {
    if (lowerBound === 0 && this.perfectLeft > 0) {
      this.perfectLeft -= work;
      return 0;
    }
    return Math.min(lowerBound + 1, breaks - 1);
  }

  private anneal(start: Slots, known: Findings, work: number): Findings {
    this.annealed = true;
    // A solver that has seen a plan with many breaks stays near it: plans with few are found in half the time by a new one.
    this.endHunt();
    const search = new KempeSearch(this.problem, start, this.random);
    search.anneal(new EffortBudget(Math.min(work, mostAnnealing), this.shouldStop), known.lowerBound);
    const { best, fewest } = search;
    return fewest < known.breaks ? { ...known, slots: best, breaks: fewest } : known;
  }

  private findBelow(limit: number, known: Findings, work: number): Findings {
    const hunt = this.huntFor(limit);
    const { sat, placement, breaks, tables } = hunt;
    let answer = sat.solve([], work * conflictsPerEffort);
    while (answer === 'satisfiable' && tables.writeBroken(readSlots(sat, placement))) {
      answer = sat.solve([], work * conflictsPerEffort);
    }
    if (answer === 'unsatisfiable') {
      return hunt.limit === Infinity
        ? { ...known, clash: findClash(this.problem, undefined, this.shouldStop, this.makeSolver) }
        : { ...known, lowerBound: hunt.limit + 1 };
    }
    if (answer === 'satisfiable') {
      const found = breaks.filter((literal) => sat.holds(literal)).length;
      return { ...known, slots: readSlots(sat, placement), breaks: found };
    }
    return known;
  }

  /** The present hunt, its limit lowered if need be; a new one where its limit is lower, as that cannot be taken back. */
  private huntFor(limit: number): Hunt {
    if (!this.hunt || this.hunt.limit < limit) {
      this.endHunt();
      this.hunt = this.startHunt();
    }
    const { hunt } = this;
    if (limit < hunt.limit) {
      hunt.limit = limit;
      if (limit < hunt.breaks.length) hunt.sat.addClause([-hunt.total.atLeast(limit + 1)]);
    }
    return hunt;
  }

  private startHunt(): Hunt {
    const sat = this.makeSolver('satisfy', this.shouldStop);
    const placement = encodePlacement(sat, this.problem, this.domains);
    const tables = new TableLimits(sat, this.problem, placement);
    tables.writeTight();
    const breaks = encodeBreaks(sat, this.problem, this.domains, placement).flat();
    return { limit: Infinity, sat, placement, tables, breaks, total: new Totalizer(sat, breaks) };
  }

  private endHunt(): void {
    this.hunt?.sat.dispose();
    this.hunt = undefined;
  }
}

/** A solver for plans with at most `limit` breaks. */
interface Hunt {
  limit: number;
  readonly sat: SatSolver;
  readonly placement: Placement;
  readonly tables: TableLimits;
  readonly breaks: readonly number[];
  readonly total: Totalizer;
}
