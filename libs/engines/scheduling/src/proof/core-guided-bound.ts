import type { CompiledProblem, Slots } from '../compiled-problem.js';
import type { Findings, ShouldStop, Strategy } from '../strategy.js';
import { encodeBreaks } from './break-encoding.js';
import { Totalizer } from './cardinality.js';
import type { Domains } from './domains.js';
import { encodePlacement, type Placement } from './encoding.js';
import type { SatSolver, SatSolverFactory } from './sat-solver.js';

/** Conflicts of one step, and the cores after which it ends in any case. */
const conflictsPerStep = 1000;
const coresPerStep = 64;

/**
 * Raises the lower bound by unsatisfiable cores (OLL: Andres, Kaufmann, Matheis and Schaub, ICLP 2012; Morgado, Dodaro and
 * Marques-Silva, CP 2014). It assumes that nobody has any break. Each core of the assumptions shows that one break more
 * than was allowed is needed among them; from then on one is allowed among these together. The first plan that satisfies
 * all assumptions has as many breaks as there were cores and is optimal.
 */
export class CoreGuidedBound implements Strategy {
  private readonly sat: SatSolver;
  private readonly placement: Placement;
  /** The assumed literals; for a count over an earlier core that count, and how many it allows. */
  private readonly assumed = new Map<number, { readonly counter: Totalizer; readonly allowed: number } | undefined>();
  private lowerBound = 0;

  constructor(problem: CompiledProblem, domains: Domains, makeSolver: SatSolverFactory, shouldStop: ShouldStop) {
    this.sat = makeSolver('refute', shouldStop);
    this.placement = encodePlacement(this.sat, problem, domains);
    const breaks = encodeBreaks(this.sat, problem, domains, this.placement);
    for (const literal of breaks.flat()) this.assumed.set(-literal, undefined);
  }

  step(known: Findings): Findings {
    for (let cores = 0; cores < coresPerStep; cores++) {
      const answer = this.sat.solve([...this.assumed.keys()], conflictsPerStep);
      if (answer === 'satisfiable') {
        return {
          slots: readSlots(this.sat, this.placement),
          breaks: this.lowerBound,
          lowerBound: this.lowerBound,
          clash: null,
        };
      }
      if (answer === 'unknown') break;
      const core = this.sat.core();
      if (core.length === 0) return { ...known, clash: [] };
      this.lowerBound++;
      this.relax(core);
      if (known.breaks <= this.lowerBound) break;
    }
    return { ...known, lowerBound: Math.max(known.lowerBound, this.lowerBound) };
  }

  dispose(): void {
    this.sat.dispose();
  }

  private relax(core: readonly number[]): void {
    for (const literal of core) {
      const count = this.assumed.get(literal);
      this.assumed.delete(literal);
      if (count) this.allow(count.counter, count.allowed + 1);
    }
    const broken = core.map((literal) => -literal);
    this.sat.addClause(broken);
    this.allow(new Totalizer(this.sat, broken), 1);
  }

  private allow(counter: Totalizer, allowed: number): void {
    if (allowed < counter.size) this.assumed.set(-counter.atLeast(allowed + 1), { counter, allowed });
  }
}

/** The slots of all wishes in the model that the solver has found. */
export function readSlots(sat: SatSolver, { held }: Placement): Slots {
  return Int32Array.from(held, (row) => row.findIndex((literal) => literal !== undefined && sat.holds(literal)));
}
