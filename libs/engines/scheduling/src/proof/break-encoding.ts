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
  const started = busy.slice(0, problem.delegationCount).map((row) => encodeStarted(sat, problem, row));
  const gapEnds = started.map((row, d) => encodeGapEnds(sat, problem, busy[d]!, row));
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
    if (any !== undefined) encodeWindows(sat, problem, domains, d, { held, busy: busy[d]!, started: started[d]! }, any);
  });
  return breaks;
}

/** A literal a slot, or none where the thing is impossible. */
type Row = readonly (number | undefined)[];

/** Per slot: a meeting was held then or before in the stretch. */
function encodeStarted(sat: SatSolver, { stretchOf }: CompiledProblem, busy: Row): Row {
  let started: number | undefined;
  return busy.map((now, slot) => {
    if (slot > 0 && stretchOf[slot] !== stretchOf[slot - 1]) started = undefined;
    if (now !== undefined) started = started === undefined ? now : anyOf(sat, [started, now]);
    return started;
  });
}

/** A break ends where a busy slot follows an idle one and there was a meeting before in the stretch. */
function encodeGapEnds(sat: SatSolver, { stretchOf }: CompiledProblem, busy: Row, started: Row): number[] {
  const ends: number[] = [];
  for (let slot = 1; slot < busy.length; slot++) {
    const now = busy[slot];
    const previous = busy[slot - 1];
    const startedBefore = started[slot - 1];
    if (stretchOf[slot] !== stretchOf[slot - 1] || now === undefined) continue;
    if (startedBefore === undefined || startedBefore === previous) continue;
    const end = sat.newVariable();
    const conditions = previous === undefined ? [now, startedBefore] : [now, startedBefore, -previous];
    sat.addClause([end, ...conditions.map((literal) => -literal)]);
    for (const literal of conditions) sat.addClause([-end, literal]);
    ends.push(end);
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
 * meetings, one that a matching of its meetings allows, and each meeting has a slot that such a matching gives it. The
 * window is told by where it starts, in order encoding: what a solver learns of it holds for all windows before or after
 * a slot, and plans are found several times sooner than with a literal a window.
 */
function encodeWindows(
  sat: SatSolver,
  problem: CompiledProblem,
  domains: Domains,
  delegation: number,
  { held, busy, started }: { readonly held: Grid; readonly busy: Row; readonly started: Row },
  hasBreak: number,
): void {
  const wishes = Array.from(problem.wishesOf.of(delegation));
  const { slotCount, stretchOf } = problem;
  if (!holdsOneAtATime(problem, delegation) || stretchOf[0] !== stretchOf[slotCount - 1]) return;
  const length = wishes.length;
  const unlessBreak = (...literals: (number | undefined)[]) => sat.addClause([hasBreak, ...possible(literals)]);

  let lastStart = -1;
  for (let start = 0; start + length <= slotCount; start++) {
    const isInside = (slot: number) => slot >= start && slot < start + length;
    const inside = wishes.map((wish) => domains[wish]!.filter(isInside));
    const fitting = filterByMatching(inside, new Uint8Array(slotCount).fill(1));
    const here = started[start];
    if (fitting) lastStart = start;
    if (here === undefined) continue;
    if (!fitting) {
      unlessBreak(-here, started[start - 1]);
      continue;
    }
    wishes.forEach((wish, index) => {
      const unfit = inside[index]!.filter((slot) => !fitting[index]!.includes(slot));
      for (const literal of possible(unfit.map((slot) => held[wish]![slot]))) {
        unlessBreak(-here, started[start - 1], -literal);
      }
    });
  }
  unlessBreak(started[lastStart]);
  for (let slot = 0; slot < slotCount; slot++) {
    const now = busy[slot];
    const begun = started[slot];
    const over = started[slot - length];
    // From its start for as many slots as it has meetings, and no longer.
    if (begun !== undefined) unlessBreak(-begun, over, now);
    if (now !== undefined && over !== undefined) unlessBreak(-now, -over);
  }
}
