import type { CompiledProblem, Slots } from '../compiled-problem.js';
import { KempeSearch } from '../kempe-search.js';
import { Random } from '../random.js';
import { conflictsPerEffort, movesPerEffort, type Findings, type ShouldStop, type Strategy } from '../strategy.js';
import { findClash } from './clash.js';
import { encodeBreaks } from './break-encoding.js';
import { Totalizer } from './cardinality.js';
import { readSlots } from './core-guided-bound.js';
import type { Domains } from './domains.js';
import { encodePlacement, holdsOneAtATime, type Placement } from './encoding.js';
import { SolverStopped, type SatSolver, type SatSolverFactory } from './sat-solver.js';

/** Conflicts, in thousands, for which a new hunt stays close to the best plan. */
const closeFor = 10;

/**
 * Looks for plans, while `CoreGuidedBound` shows how good they can be: the first plan comes from the solver, annealing
 * improves it, and then plans are hunted for that are as good as the lower bound or need one break more, as the bound
 * is mostly one too low for long. The limit is a clause and no assumption, so that the solver can simplify with
 * it. If there is no such plan the bound rises.
 */
export class WitnessHunt implements Strategy {
  private annealed = false;
  private hunt: Hunt | undefined;
  private readonly random: Random;
  private readonly canAnneal: boolean;

  constructor(
    private readonly problem: CompiledProblem,
    private readonly domains: Domains,
    private readonly makeSolver: SatSolverFactory,
    private readonly shouldStop: ShouldStop,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.canAnneal = Array.from({ length: problem.attendeeCount }, (_, p) => p).every((p) =>
      holdsOneAtATime(problem, p),
    );
  }

  step(known: Findings, work: number): Findings {
    try {
      if (known.slots === null) return this.findBelow(Infinity, known, work);
      if (this.canAnneal && !this.annealed) return this.anneal(known.slots, known, work);
      return this.findBelow(Math.min(known.lowerBound + 1, known.breaks - 1), known, work);
    } catch (error) {
      if (error instanceof SolverStopped) return known;
      throw error;
    }
  }

  dispose(): void {
    this.hunt?.sat.dispose();
  }

  private anneal(start: Slots, known: Findings, work: number): Findings {
    this.annealed = true;
    const search = new KempeSearch(this.problem, start, this.random);
    search.anneal(work * movesPerEffort, known.lowerBound, this.shouldStop);
    const { best, fewest } = search;
    return fewest < known.breaks ? { ...known, slots: best, breaks: fewest } : known;
  }

  private findBelow(limit: number, known: Findings, work: number): Findings {
    const hunt = this.huntFor(limit, known);
    const { sat, placement, breaks } = hunt;
    const answer = sat.solve([], work * conflictsPerEffort);
    if (answer === 'unsatisfiable') {
      return hunt.limit === Infinity
        ? { ...known, clash: findClash(this.problem, undefined, this.makeSolver) }
        : { ...known, lowerBound: hunt.limit + 1 };
    }
    if (answer === 'satisfiable') {
      const found = breaks.filter((literal) => sat.holds(literal)).length;
      return { ...known, slots: readSlots(sat, placement), breaks: found };
    }
    hunt.close -= work;
    if (hunt.close <= 0) {
      sat.forget(hunt.preferred);
      hunt.preferred = [];
    }
    return known;
  }

  /** The present hunt, its limit lowered if need be; a new one where its limit is known to be too low. */
  private huntFor(limit: number, known: Findings): Hunt {
    if (!this.hunt || this.hunt.limit < known.lowerBound) {
      this.hunt?.sat.dispose();
      // Told to stop while the formula is written there is none, and the next step begins anew.
      this.hunt = undefined;
      this.hunt = this.startHunt();
    }
    const { hunt } = this;
    if (limit < hunt.limit) {
      hunt.limit = limit;
      if (limit < hunt.breaks.length) hunt.sat.addClause([-hunt.total.atLeast(limit + 1)]);
      hunt.sat.forget(hunt.preferred);
      hunt.preferred = known.slots === null ? [] : literalsOf(hunt.placement, known.slots);
      hunt.sat.prefer(hunt.preferred);
      hunt.close = closeFor;
    }
    return hunt;
  }

  private startHunt(): Hunt {
    const sat = this.makeSolver('satisfy', this.shouldStop);
    const placement = encodePlacement(sat, this.problem, this.domains);
    const breaks = encodeBreaks(sat, this.problem, this.domains, placement).flat();
    return { limit: Infinity, sat, placement, breaks, total: new Totalizer(sat, breaks), preferred: [], close: 0 };
  }
}

/** The plan in literals: where each wish is held and where it is not. */
function literalsOf({ held }: Placement, slots: Slots): number[] {
  return held.flatMap((row, wish) =>
    row.flatMap((literal, slot) => (literal === undefined ? [] : slots[wish] === slot ? literal : -literal)),
  );
}

/** A solver for plans with at most `limit` breaks. */
interface Hunt {
  limit: number;
  readonly sat: SatSolver;
  readonly placement: Placement;
  readonly breaks: readonly number[];
  readonly total: Totalizer;
  /** The plan it stays close to, and for how much work still. */
  preferred: readonly number[];
  close: number;
}
