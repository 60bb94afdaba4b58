import type { CompiledProblem, Slots } from '../compiled-problem.js';
import { KempeSearch } from '../kempe-search.js';
import { Random } from '../random.js';
import type { Findings, ShouldStop, Strategy } from '../strategy.js';
import { encodeBreaks } from './break-encoding.js';
import { Totalizer } from './cardinality.js';
import { readSlots } from './core-guided-bound.js';
import type { Domains } from './domains.js';
import { encodePlacement, holdsOneAtATime, type Placement } from './encoding.js';
import type { SatSolver, SatSolverFactory } from './sat-solver.js';

const conflictsPerStep = 1000;
const movesPerStep = 400_000;
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

  step(known: Findings): Findings {
    if (known.slots === null) return this.huntBelow(Infinity, known);
    if (this.canAnneal && this.annealed < annealings) return this.anneal(known.slots, known);
    return this.huntBelow(known.lowerBound, known);
  }

  dispose(): void {
    this.hunt?.sat.dispose();
  }

  private anneal(start: Slots, known: Findings): Findings {
    this.annealed++;
    this.search ??= new KempeSearch(this.problem, start, this.random);
    this.search.anneal(movesPerStep, known.lowerBound, this.shouldStop);
    const { best, fewest } = this.search;
    return fewest < known.breaks ? { ...known, slots: best, breaks: fewest } : known;
  }

  private huntBelow(target: number, known: Findings): Findings {
    if (this.hunt?.target !== target) {
      this.hunt?.sat.dispose();
      this.hunt = startHunt(this.makeSolver('satisfy', this.shouldStop), this.problem, this.domains, target);
    }
    const { sat, placement, breaks } = this.hunt;
    const answer = sat.solve([], conflictsPerStep);
    if (answer === 'unsatisfiable') return { ...known, lowerBound: target + 1 };
    if (answer === 'unknown') return known;
    const found = breaks.filter((literal) => sat.holds(literal)).length;
    return { ...known, slots: readSlots(sat, placement), breaks: found };
  }
}

interface Hunt {
  readonly target: number;
  readonly sat: SatSolver;
  readonly placement: Placement;
  readonly breaks: readonly number[];
}

/** A solver that accepts plans with at most `target` breaks. */
function startHunt(sat: SatSolver, problem: CompiledProblem, domains: Domains, target: number): Hunt {
  const placement = encodePlacement(sat, problem, domains);
  const breaks = encodeBreaks(sat, problem, domains, placement).flat();
  if (target < breaks.length) sat.addClause([-new Totalizer(sat, breaks).atLeast(target + 1)]);
  return { target, sat, placement, breaks };
}
