import type { CompiledProblem, Slots } from '../compiled-problem.js';
import { conflictsPerEffort, type Findings, type ShouldStop, type Strategy } from '../strategy.js';
import { encodeBreaks } from './break-encoding.js';
import { Totalizer } from './cardinality.js';
import { findClash } from './clash.js';
import type { Domains } from './domains.js';
import { encodePlacement, type Placement } from './encoding.js';
import { SolverStopped, type SatSolver, type SatSolverFactory } from './sat-solver.js';
import { TableLimits } from './table-limits.js';

/**
 * Raises the lower bound by unsatisfiable cores (OLL: Andres, Kaufmann, Matheis and Schaub, ICLP 2012; Morgado, Dodaro and
 * Marques-Silva, CP 2014). It assumes that nobody has any break. Each core of the assumptions shows that one break more
 * than was allowed is needed among them; from then on one is allowed among these together. The first plan that satisfies
 * all assumptions has as many breaks as there were cores and is optimal. A step ends after `coresPerStep` cores in any case.
 */
export class CoreGuidedBound implements Strategy {
  private readonly sat: SatSolver;
  private placement: Placement | undefined;
  /** The assumed literals; for a count over an earlier core that count, and how many it allows. */
  private readonly assumed = new Map<number, { readonly counter: Totalizer; readonly allowed: number } | undefined>();
  private lowerBound = 0;

  constructor(
    private readonly problem: CompiledProblem,
    private readonly domains: Domains,
    private readonly makeSolver: SatSolverFactory,
    private readonly shouldStop: ShouldStop,
    private readonly coresPerStep: number,
  ) {
    this.sat = makeSolver('refute', shouldStop);
  }

  step(known: Findings, work: number): Findings {
    try {
      this.placement ??= this.encode();
      return this.findCores(this.placement, known, work * conflictsPerEffort);
    } catch (error) {
      if (error instanceof SolverStopped) return known;
      throw error;
    }
  }

  dispose(): void {
    this.sat.dispose();
  }

  private encode(): Placement {
    const placement = encodePlacement(this.sat, this.problem, this.domains);
    new TableLimits(this.sat, this.problem, placement).writeAll();
    const breaks = encodeBreaks(this.sat, this.problem, this.domains, placement);
    for (const literal of breaks.flat()) this.assumed.set(-literal, undefined);
    return placement;
  }

  private findCores(placement: Placement, known: Findings, conflicts: number): Findings {
    for (let cores = 0; cores < this.coresPerStep && this.lowerBound < known.breaks; cores++) {
      const answer = this.sat.solve([...this.assumed.keys()], conflicts);
      if (answer === 'unknown') break;
      if (answer === 'satisfiable') {
        const { sat, lowerBound } = this;
        return { slots: readSlots(sat, placement), breaks: lowerBound, lowerBound, clash: null };
      }
      const core = this.sat.core();
      if (core.length === 0) {
        return { ...known, clash: findClash(this.problem, undefined, this.shouldStop, this.makeSolver) };
      }
      this.relax(core);
      this.lowerBound++;
    }
    return { ...known, lowerBound: Math.max(known.lowerBound, this.lowerBound) };
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
