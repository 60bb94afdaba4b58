import { positions } from './lists.js';
import type { Delegation, Meeting, Plan, Problem, Table, Wish } from './model.js';

/** A meeting with the things that it names, looked up. */
export interface PlacedMeeting {
  readonly meeting: Meeting;
  readonly wish: Wish;
  /** The position of the wish, the slot and the table in the problem. */
  readonly wishIndex: number;
  readonly slot: number;
  readonly tableIndex: number;
  readonly table: Table;
}

/**
 * A plan beside its problem, as constraints and objectives read it. Built from the public model alone: nothing here is
 * shared with the search, so that an error there cannot hide itself.
 */
export class PlanView {
  readonly meetings: readonly PlacedMeeting[];
  /** The placed meeting of each wish, or undefined. */
  readonly placed: readonly (PlacedMeeting | undefined)[];
  /** The meetings of each delegation in time order. */
  readonly meetingsOf: readonly (readonly PlacedMeeting[])[];
  /** What in the plan names nothing in the problem, or places a wish twice; such meetings are not among `meetings`. */
  readonly malformed: readonly { readonly meeting: Meeting; readonly what: string }[];

  constructor(
    readonly index: ProblemIndex,
    readonly plan: Plan,
  ) {
    const { problem, slotAt, tableAt, wishAt, sides } = index;
    const meetings: PlacedMeeting[] = [];
    const malformed: { meeting: Meeting; what: string }[] = [];
    const placed = new Array<PlacedMeeting | undefined>(problem.wishes.length).fill(undefined);
    const meetingsOf: PlacedMeeting[][] = problem.delegations.map(() => []);
    for (const meeting of plan.meetings) {
      const wishIndex = wishAt.get(meeting.wish);
      const slot = slotAt.get(meeting.slot);
      const tableIndex = tableAt.get(meeting.table);
      if (wishIndex === undefined || slot === undefined || tableIndex === undefined) {
        const what =
          wishIndex === undefined
            ? `unknown wish ${meeting.wish}`
            : slot === undefined
              ? `unknown slot ${meeting.slot}`
              : `unknown table ${meeting.table}`;
        malformed.push({ meeting, what });
      } else if (placed[wishIndex] !== undefined) {
        malformed.push({ meeting, what: `the wish ${meeting.wish} is placed twice` });
      } else {
        const wish = problem.wishes[wishIndex]!;
        const entry = { meeting, wish, wishIndex, slot, tableIndex, table: problem.tables[tableIndex]! };
        meetings.push(entry);
        placed[wishIndex] = entry;
        meetingsOf[sides[2 * wishIndex]!]!.push(entry);
        meetingsOf[sides[2 * wishIndex + 1]!]!.push(entry);
      }
    }
    for (const list of meetingsOf) list.sort((x, y) => x.slot - y.slot || x.wishIndex - y.wishIndex);
    this.meetings = meetings;
    this.placed = placed;
    this.meetingsOf = meetingsOf;
    this.malformed = malformed;
  }
}

/** Positions of everything in a problem; made once for all plans that are looked at. */
export class ProblemIndex {
  readonly slotAt: ReadonlyMap<string, number>;
  readonly tableAt: ReadonlyMap<string, number>;
  readonly wishAt: ReadonlyMap<string, number>;
  readonly delegationAt: ReadonlyMap<string, number>;
  /** Positions of the two delegations of wish `w`: at `2 * w` and `2 * w + 1`. */
  readonly sides: Int32Array;

  constructor(
    readonly problem: Problem,
    /** The index of a problem with the same ids in the same order. */
    same?: ProblemIndex,
  ) {
    this.slotAt = same?.slotAt ?? positions(problem.slots);
    this.tableAt = same?.tableAt ?? positions(problem.tables);
    this.wishAt = same?.wishAt ?? positions(problem.wishes);
    this.delegationAt = same?.delegationAt ?? positions(problem.delegations);
    this.sides = same?.sides ?? this.findSides();
  }

  private findSides(): Int32Array {
    const { wishes } = this.problem;
    const sides = new Int32Array(2 * wishes.length);
    for (let w = 0; w < wishes.length; w++) {
      sides[2 * w] = this.delegationAt.get(wishes[w]!.a)!;
      sides[2 * w + 1] = this.delegationAt.get(wishes[w]!.b)!;
    }
    return sides;
  }

  delegation(id: string): Delegation {
    return this.problem.delegations[this.delegationAt.get(id)!]!;
  }

  /** Slots in which the delegation or delegate must attend an agenda item. */
  busyElsewhere(): ReadonlyMap<string, ReadonlySet<number>> {
    const busy = new Map<string, Set<number>>();
    for (const item of this.problem.agenda ?? []) {
      for (const id of item.attendees) {
        const slots = busy.get(id) ?? new Set<number>();
        for (const slot of item.slots) slots.add(this.slotAt.get(slot)!);
        busy.set(id, slots);
      }
    }
    return busy;
  }
}
