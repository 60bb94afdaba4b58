import type { CompiledProblem } from '../compiled-problem.js';
import { hasSlot } from '../slot-sets.js';
import { anyOf, atMostOne, Totalizer } from './cardinality.js';
import type { Domains } from './domains.js';
import type { SatSolver } from './sat-solver.js';

/** Literals by row and slot; where there is none, the thing is impossible. */
export type Grid = readonly (readonly (number | undefined)[])[];

export interface Placement {
  /** Per wish and slot: its meeting is held then. */
  readonly held: Grid;
  /** Per attendee and slot: it has a meeting then. */
  readonly busy: Grid;
}

/**
 * The hard constraints but `tables` and `fairBreaks` in propositional logic: every wish is placed in one of the slots left to
 * it. For the tables there is `TableLimits`.
 */
export function encodePlacement(sat: SatSolver, problem: CompiledProblem, domains: Domains): Placement {
  const held = encodeSlots(sat, problem, domains);
  const busy = encodeAttendees(sat, problem, held);
  encodeOrder(sat, problem, held);
  encodeRest(sat, problem, busy);
  return { held, busy };
}

export function possible(literals: readonly (number | undefined)[]): number[] {
  return literals.filter((literal) => literal !== undefined);
}

/** Whether the attendee is in one place at a time all day, as nearly all are; much more is known about them. */
export function holdsOneAtATime({ capacityAt, slotCount }: CompiledProblem, attendee: number): boolean {
  return capacityAt.subarray(attendee * slotCount, (attendee + 1) * slotCount).every((capacity) => capacity <= 1);
}

function encodeSlots(sat: SatSolver, { slotCount }: CompiledProblem, domains: Domains): Grid {
  return domains.map((slots) => {
    const row = new Array<number | undefined>(slotCount).fill(undefined);
    for (const slot of slots) row[slot] = sat.newVariable();
    sat.addClause(possible(row));
    atMostOne(sat, possible(row));
    return row;
  });
}

/**
 * No attendee has more meetings in a slot than it can hold. Implied: who holds one at a time is busy in as many slots as
 * it has meetings (Bofill et al., JAIR 74 (2022), section 4.3).
 */
function encodeAttendees(sat: SatSolver, problem: CompiledProblem, held: Grid): Grid {
  const { slotCount, capacityAt, wishesOf, attendeeCount } = problem;
  return Array.from({ length: attendeeCount }, (_, attendee) => {
    const wishes = Array.from(wishesOf.of(attendee));
    const row = Array.from({ length: slotCount }, (_, slot) => {
      const here = possible(wishes.map((wish) => held[wish]![slot]));
      const capacity = capacityAt[attendee * slotCount + slot]!;
      if (capacity === 1) atMostOne(sat, here);
      else if (here.length > capacity) sat.addClause([-new Totalizer(sat, here).atLeast(capacity + 1)]);
      return here.length > 0 ? anyOf(sat, here) : undefined;
    });
    if (wishes.length > 1 && holdsOneAtATime(problem, attendee)) exactly(sat, wishes.length, possible(row));
    return row;
  });
}

function exactly(sat: SatSolver, count: number, literals: readonly number[]): void {
  const counter = new Totalizer(sat, literals, true);
  sat.addClause([counter.atLeast(count)]);
  if (count < literals.length) sat.addClause([-counter.atLeast(count + 1)]);
}

/** A later meeting in a slot wants the earlier one held before. */
function encodeOrder(sat: SatSolver, { later, slotCount, wishCount }: CompiledProblem, held: Grid): void {
  for (let wish = 0; wish < wishCount; wish++) {
    const successors = later.of(wish);
    if (successors.length === 0) continue;
    let heldBefore: number | undefined;
    for (let slot = 0; slot < slotCount; slot++) {
      const before = heldBefore === undefined ? [] : [heldBefore];
      for (const next of successors) {
        const literal = held[next]![slot];
        if (literal !== undefined) sat.addClause([-literal, ...before]);
      }
      const now = held[wish]![slot];
      if (now !== undefined) heldBefore = anyOf(sat, [...before, now]);
    }
  }
}

/** After `restAfter` slots with meetings in a row a delegation has one without. */
function encodeRest(sat: SatSolver, problem: CompiledProblem, busy: Grid): void {
  const { restAfter, rowStarts, words, slotCount, delegationCount } = problem;
  for (let d = 0; d < delegationCount; d++) {
    const most = restAfter[d]!;
    if (most === 0) continue;
    let rowStart = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      if (hasSlot(rowStarts, 0, words, slot)) rowStart = slot;
      if (slot - rowStart < most) continue;
      const row = busy[d]!.slice(slot - most, slot + 1);
      if (!row.includes(undefined)) sat.addClause(possible(row).map((literal) => -literal));
    }
  }
}
