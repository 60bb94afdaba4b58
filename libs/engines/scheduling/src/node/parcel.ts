import { positions } from '../lists.js';
import type { Meeting, Problem, Solution, UnplacedWish } from '../model.js';

/**
 * A solution on its way to another thread that has the same problem: in place of thousands of meetings and wishes with
 * their ids it holds positions, which are handed over and not copied. What several wishes share is sent once.
 */
export interface SolutionParcel {
  readonly rest: Omit<Solution, 'plan' | 'unplaced'>;
  /** Slot and table of each wish, -1 where it is not placed. */
  readonly places: Int32Array;
  /** Who attends, by the position of the wish; only where anybody is named. */
  readonly delegates: ReadonlyMap<number, readonly string[]>;
  /** Of the wishes that are not placed, in order. */
  readonly reasons: readonly UnplacedWish['reasons'][];
  readonly remedies: readonly UnplacedWish['remedies'][];
}

export function packSolution(problem: Problem, { plan, unplaced, ...rest }: Solution): SolutionParcel {
  const slotAt = positions(problem.slots);
  const tableAt = positions(problem.tables);
  const places = new Int32Array(2 * problem.wishes.length).fill(-1);
  const delegates = new Map<number, readonly string[]>();
  let w = -1;
  for (const { wish, slot, table, delegates: attending } of plan.meetings) {
    // Meetings are in the order of the wishes.
    do w++;
    while (problem.wishes[w]!.id !== wish);
    places[2 * w] = slotAt.get(slot)!;
    places[2 * w + 1] = tableAt.get(table)!;
    if (attending !== undefined) delegates.set(w, attending);
  }
  return {
    rest,
    places,
    delegates,
    reasons: unplaced.map(({ reasons }) => reasons),
    remedies: unplaced.map(({ remedies }) => remedies),
  };
}

export function unpackSolution(problem: Problem, parcel: SolutionParcel): Solution {
  const { rest, places, delegates, reasons, remedies } = parcel;
  const { wishes, slots, tables } = problem;
  const meetings: Meeting[] = [];
  const unplaced: UnplacedWish[] = [];
  for (let w = 0; w < wishes.length; w++) {
    const wish = wishes[w]!.id;
    if (places[2 * w]! < 0) {
      unplaced.push({ wish, reasons: reasons[unplaced.length]!, remedies: remedies[unplaced.length]! });
      continue;
    }
    const slot = slots[places[2 * w]!]!.id;
    const table = tables[places[2 * w + 1]!]!.id;
    const attending = delegates.get(w);
    meetings.push(attending === undefined ? { wish, slot, table } : { wish, slot, table, delegates: attending });
  }
  return { ...rest, plan: { meetings }, unplaced };
}
