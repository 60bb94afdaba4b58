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

/** How often the annealing is started before the hunt. */
const annealings = 4;

/**
 * Looks for plans, while `CoreGuidedBound` shows how good they can be: the first plan comes from the solver, annealing
 * improves it, and then a plan that is as good as the lower bound is hunted for, which would be optimal. The bound is a
 * clause then and no assumption, so that the solver can simplify with it. If there is no such plan the bound rises by one.
 */
export class WitnessHunt implements Strategy {
  private annealed = 0;
  private search: KempeSearch | undefined;
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
    if (known.slots === null) return this.huntBelow(Infinity, known, work);
    if (this.canAnneal && this.annealed < annealings) return this.anneal(known.slots, known, work);
    return this.huntBelow(known.lowerBound, known, work);
  }

  dispose(): void {
    this.hunt?.sat.dispose();
  }

  private anneal(start: Slots, known: Findings, work: number): Findings {
    this.annealed++;
    this.search ??= new KempeSearch(this.problem, start, this.random);
    this.search.anneal(work * movesPerEffort, known.lowerBound, this.shouldStop);
    const { best, fewest } = this.search;
    return fewest < known.breaks ? { ...known, slots: best, breaks: fewest } : known;
  }

  private huntBelow(target: number, known: Findings, work: number): Findings {
    const hunt = this.hunt?.target === target ? this.hunt : this.startHunt(target);
    if (!hunt) return known;
    const { sat, placement, breaks } = hunt;
    const answer = sat.solve([], work * conflictsPerEffort);
    if (answer === 'unsatisfiable') {
      return target === Infinity
        ? { ...known, clash: findClash(this.problem, undefined, this.makeSolver) }
        : { ...known, lowerBound: target + 1 };
    }
    if (answer === 'unknown') return known;
    const found = breaks.filter((literal) => sat.holds(literal)).length;
    return { ...known, slots: readSlots(sat, placement), breaks: found };
  }

  /** Makes a solver that accepts plans with at most `target` breaks. */
  private startHunt(target: number): Hunt | undefined {
    this.hunt?.sat.dispose();
    this.hunt = undefined;
    const { problem, domains } = this;
    const sat = this.makeSolver('satisfy', this.shouldStop);
    try {
      const placement = encodePlacement(sat, problem, domains);
      const breaks = encodeBreaks(sat, problem, domains, placement).flat();
      if (target < breaks.length) sat.addClause([-new Totalizer(sat, breaks).atLeast(target + 1)]);
      return (this.hunt = { target, sat, placement, breaks });
    } catch (error) {
      sat.dispose();
      if (error instanceof SolverStopped) return undefined;
      throw error;
    }
  }
}

interface Hunt {
  readonly target: number;
  readonly sat: SatSolver;
  readonly placement: Placement;
  readonly breaks: readonly number[];
}
