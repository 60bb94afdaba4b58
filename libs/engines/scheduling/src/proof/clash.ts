import { compilePart, type CompiledProblem } from '../compiled-problem.js';
import { constraintNames, type Clash, type ConstraintName, type Problem, type Wish } from '../model.js';
import { isOn } from '../rules.js';
import type { ShouldStop } from '../strategy.js';
import { encodeBreaks } from './break-encoding.js';
import { propagateDomains, type Wipeout } from './domains.js';
import { encodePlacement } from './encoding.js';
import { SolverStopped, type SatSolverFactory } from './sat-solver.js';
import { TableLimits } from './table-limits.js';

/**
 * What may be spent on making a clash smaller, in wishes that are looked at, and conflicts of a try; a clash that is not
 * minimal is still one.
 */
const wishesPropagated = 40_000;
const wishesEncoded = 4_000;
const conflictsPerTry = 500;

/**
 * Why not every wish of the problem can be placed, which is known to be so: a set of wishes of which each is needed for
 * the clash, and the constraints that are.
 * @param wipeout how propagation found out, if it did
 * @param makeSolver where it did not: the solver is asked about each part of the problem, too
 */
export function findClash(
  { problem, required, fairBreaks }: CompiledProblem,
  wipeout: Wipeout | undefined,
  shouldStop: ShouldStop,
  makeSolver?: SatSolverFactory,
): Clash[] {
  // Where more was tried than is demanded (all wishes, more fairness) nobody asks why it cannot be had.
  const isTried = required.some((each) => each === 0) || (fairBreaks && !isOn(problem, 'fairBreaks'));
  if (isTried) return [{ constraint: 'requiredMeetings' }];
  const cannotBe = new Refuter(problem, shouldStop, makeSolver);
  const all = Array.from(problem.wishes.keys());
  if (!wipeout && isOn(problem, 'fairBreaks') && !cannotBe.refutes(all, ['fairBreaks'])) {
    // Fewer wishes would not make breaks fairer: nothing can be left out.
    return [{ constraint: 'requiredMeetings' }, { constraint: 'fairBreaks' }];
  }
  const suspected = wipeout && [...wipeout.wishes].sort((a, b) => a - b);
  let wishes = suspected && cannotBe.refutes(suspected, ['fairBreaks']) ? suspected : all;
  for (let size = wishes.length >> 1; size >= 1; size >>= 1) {
    for (let start = 0; start < wishes.length;) {
      const rest = [...wishes.slice(0, start), ...wishes.slice(start + size)];
      if (rest.length > 0 && cannotBe.refutes(rest, ['fairBreaks'])) wishes = rest;
      else start += size;
    }
  }
  const needless: ConstraintName[] = ['fairBreaks'];
  for (const constraint of [...constraintNames].reverse()) {
    if (constraint === 'requiredMeetings' || needless.includes(constraint) || !isOn(problem, constraint)) continue;
    if (cannotBe.refutes(wishes, [...needless, constraint])) needless.push(constraint);
  }
  const clashing = wishes.map((wish) => problem.wishes[wish]!);
  return constraintNames
    .filter((constraint) => isOn(problem, constraint) && !needless.includes(constraint))
    .map((constraint) => ({ constraint, ...concerned(problem, constraint, clashing) }));
}

/** Tries to prove that wishes cannot all be placed, within limits. */
class Refuter {
  private spent = 0;

  constructor(
    private readonly problem: Problem,
    private readonly shouldStop: ShouldStop,
    private readonly makeSolver: SatSolverFactory | undefined,
  ) {}

  refutes(wishes: readonly number[], without: readonly ConstraintName[]): boolean {
    if (this.spent > (this.makeSolver ? wishesEncoded : wishesPropagated) || this.shouldStop()) return false;
    this.spent += wishes.length;
    const part = compilePart(
      this.problem,
      wishes,
      Object.fromEntries(without.map((constraint) => [constraint, false])),
    );
    const propagated = propagateDomains(part);
    if ('wishes' in propagated) return true;
    if (!this.makeSolver) return false;
    const sat = this.makeSolver('refute', this.shouldStop);
    try {
      const placement = encodePlacement(sat, part, propagated.domains);
      new TableLimits(sat, part, placement).writeAll();
      if (part.fairBreaks) encodeBreaks(sat, part, propagated.domains, placement);
      return sat.solve([], conflictsPerTry) === 'unsatisfiable';
    } catch (error) {
      if (error instanceof SolverStopped) return false;
      throw error;
    } finally {
      sat.dispose();
    }
  }
}

/** The part of the problem through which a constraint bears on the wishes. */
function concerned(problem: Problem, constraint: ConstraintName, wishes: readonly Wish[]): Omit<Clash, 'constraint'> {
  const all = wishes.map(({ id }) => id);
  const those = (test: (wish: Wish) => boolean) => ({ wishes: wishes.filter(test).map(({ id }) => id) });
  const counts = new Map<string, number>();
  for (const id of wishes.flatMap(({ a, b }) => [a, b])) counts.set(id, (counts.get(id) ?? 0) + 1);
  switch (constraint) {
    case 'forbiddenPairs':
    case 'requiredMeetings':
    case 'delegates':
      return { wishes: all };
    case 'allowedSlots':
      return those(({ slots, rounds }) => slots !== undefined || rounds !== undefined);
    case 'pins':
      return those(({ pin }) => pin !== undefined);
    case 'precedences': {
      const ordered = new Set(
        (problem.precedences ?? [])
          .filter(({ before, after }) => all.includes(before) && all.includes(after))
          .flatMap(({ before, after }) => [before, after]),
      );
      return those(({ id }) => ordered.has(id));
    }
    case 'availability': {
      const unavailable = problem.delegations
        .filter(({ id }) => counts.has(id))
        .map((delegation) => ({ id: delegation.id, slots: unavailableSlots(problem, delegation.id) }))
        .filter(({ slots }) => slots.length > 0);
      const slots = new Set(unavailable.flatMap((each) => each.slots));
      return {
        delegations: unavailable.map(({ id }) => id),
        slots: problem.slots.map(({ id }) => id).filter((id) => slots.has(id)),
      };
    }
    case 'capacity':
    case 'rest':
    case 'maxMeetings':
    case 'fairBreaks':
      return { delegations: [...counts].filter(([, count]) => count > 1).map(([id]) => id) };
    case 'homeTables':
      return those(({ a, b }) =>
        problem.delegations.some(({ id, homeTables }) => (id === a || id === b) && homeTables !== undefined),
      );
    case 'tableFeatures':
      return those(({ needs }) => needs !== undefined && needs.length > 0);
    case 'tables':
      return { wishes: all };
  }
}

function unavailableSlots({ delegations, agenda }: Problem, delegation: string): readonly string[] {
  const talks = (agenda ?? []).filter(({ attendees }) => attendees.includes(delegation));
  const own = delegations.find(({ id }) => id === delegation)?.unavailable ?? [];
  return [...own, ...talks.flatMap(({ slots }) => slots)];
}
