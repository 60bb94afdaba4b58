import type { CompiledProblem } from '../compiled-problem.js';
import { anyOf, Totalizer } from './cardinality.js';
import type { Domains } from './domains.js';
import { holdsOneAtATime, possible, type Grid, type Placement } from './encoding.js';
import { filterByMatching } from './matching.js';
import type { SatSolver } from './sat-solver.js';

/**
 * Breaks in propositional logic, with `fairBreaks` where it is on.
 * @returns per delegation, for k = 1, 2, ...: it has at least k breaks; no further ones are possible
 */
export function encodeBreaks(
  sat: SatSolver,
  problem: CompiledProblem,
  domains: Domains,
  { held, busy }: Placement,
): number[][] {
  const gapEnds = busy.slice(0, problem.delegationCount).map((row) => encodeGapEnds(sat, problem, row));
  const most = gapEnds.map((ends, d) => Math.min(ends.length, Math.max(0, problem.wishesOf.size(d) - 1)));
  const limit = problem.fairBreaks ? Math.min(...most) + problem.maxBreakDifference : Infinity;
  const breaks = gapEnds.map((ends, d) => {
    const counter = new Totalizer(sat, ends, true);
    const atLeast = Array.from({ length: Math.min(limit, most[d]!) }, (_, k) => counter.atLeast(k + 1));
    if (ends.length > atLeast.length) sat.addClause([-counter.atLeast(atLeast.length + 1)]);
    return atLeast;
  });
  if (problem.fairBreaks) encodeFairness(sat, breaks, problem.maxBreakDifference);
  breaks.forEach(([any], d) => {
    if (any !== undefined) encodeWindows(sat, problem, domains, d, held, busy[d]!, any);
  });
  return breaks;
}

/** A break ends where a busy slot follows an idle one and there was a meeting before in the stretch. */
function encodeGapEnds(
  sat: SatSolver,
  { slotCount, stretchOf }: CompiledProblem,
  busy: readonly (number | undefined)[],
): number[] {
  const ends: number[] = [];
  let started: number | undefined;
  let previous: number | undefined;
  for (let slot = 0; slot < slotCount; slot++) {
    if (slot > 0 && stretchOf[slot] !== stretchOf[slot - 1]) started = previous = undefined;
    const now = busy[slot];
    if (now !== undefined && started !== undefined && started !== previous) {
      const end = sat.newVariable();
      const conditions = previous === undefined ? [now, started] : [now, started, -previous];
      sat.addClause([end, ...conditions.map((literal) => -literal)]);
      for (const literal of conditions) sat.addClause([-end, literal]);
      ends.push(end);
    }
    if (now !== undefined) started = started === undefined ? now : anyOf(sat, [started, now]);
    previous = now;
  }
  return ends;
}

/** Where anybody has k + `difference` breaks, everybody has at least k. */
function encodeFairness(sat: SatSolver, breaks: readonly (readonly number[])[], difference: number): void {
  const most = Math.max(...breaks.map((atLeast) => atLeast.length));
  for (let k = 1; k + difference <= most; k++) {
    const everybody = sat.newVariable();
    for (const atLeast of breaks) {
      const own = atLeast[k - 1];
      const tooMany = atLeast[k + difference - 1];
      sat.addClause(own === undefined ? [-everybody] : [-everybody, own]);
      if (tooMany !== undefined) sat.addClause([-tooMany, everybody]);
    }
  }
}

/**
 * Implied: a delegation that holds one meeting at a time and has no break fills one window of as many slots as it has
 * meetings, one that a matching of its meetings allows, and each meeting has a slot that such a matching gives it.
 */
function encodeWindows(
  sat: SatSolver,
  problem: CompiledProblem,
  domains: Domains,
  delegation: number,
  held: Grid,
  busy: readonly (number | undefined)[],
  hasBreak: number,
): void {
  const wishes = Array.from(problem.wishesOf.of(delegation));
  const { slotCount, stretchOf } = problem;
  if (!holdsOneAtATime(problem, delegation) || stretchOf[0] !== stretchOf[slotCount - 1]) return;
  const windows: number[] = [];
  for (let start = 0; start + wishes.length <= slotCount; start++) {
    const isInside = (slot: number) => slot >= start && slot < start + wishes.length;
    const inside = wishes.map((wish) => domains[wish]!.filter(isInside));
    const fitting = filterByMatching(inside, new Uint8Array(slotCount).fill(1));
    if (!fitting) continue;
    const window = sat.newVariable();
    windows.push(window);
    busy.forEach((literal, slot) => {
      if (literal !== undefined) sat.addClause([-window, isInside(slot) ? literal : -literal]);
    });
    wishes.forEach((wish, index) => {
      const unfit = inside[index]!.filter((slot) => !fitting[index]!.includes(slot));
      for (const literal of possible(unfit.map((slot) => held[wish]![slot]))) sat.addClause([-window, -literal]);
    });
  }
  sat.addClause([hasBreak, ...windows]);
}
