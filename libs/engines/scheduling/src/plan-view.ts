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

/** How far a meeting of a similar plan is looked for. */
const lookahead = 8;

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

  /** `similar` is a view of another plan; what both plans have in common (the very same objects) is not looked up again. */
  constructor(
    readonly index: ProblemIndex,
    readonly plan: Plan,
    similar?: PlanView,
  ) {
    const { problem, sides } = index;
    const meetings: PlacedMeeting[] = [];
    const malformed: { meeting: Meeting; what: string }[] = [];
    const placed = new Array<PlacedMeeting | undefined>(problem.wishes.length).fill(undefined);
    const known = similar !== undefined && similar.index.isLike(index) ? similar : null;
    const counts = new Int32Array(problem.delegations.length);
    const hasNews = new Uint8Array(problem.delegations.length);
    let next = 0;
    for (const meeting of plan.meetings) {
      // Both plans list their meetings in the same order: the same one is found at once, or a few places on.
      let same: PlacedMeeting | undefined;
      for (let i = next; known !== null && i < next + lookahead && i < known.meetings.length; i++) {
        if (known.meetings[i]!.meeting !== meeting) continue;
        same = known.meetings[i];
        next = i + 1;
        break;
      }
      const entry = same ?? this.lookUp(meeting);
      if (typeof entry === 'string') {
        malformed.push({ meeting, what: entry });
        continue;
      }
      const w = entry.wishIndex;
      if (placed[w] !== undefined) {
        malformed.push({ meeting, what: `the wish ${meeting.wish} is placed twice` });
        continue;
      }
      meetings.push(entry);
      placed[w] = entry;
      const a = sides[2 * w]!;
      const b = sides[2 * w + 1]!;
      counts[a]!++;
      counts[b]!++;
      if (same === undefined) hasNews[a] = hasNews[b] = 1;
    }
    // A delegation with as many meetings as in the similar plan and no new one has the same list.
    const meetingsOf = problem.delegations.map((_, d): PlacedMeeting[] | readonly PlacedMeeting[] => {
      const list = hasNews[d] === 0 ? known?.meetingsOf[d] : undefined;
      return list !== undefined && list.length === counts[d] ? list : [];
    });
    const isListed = meetingsOf.map((list) => list.length > 0);
    for (const entry of meetings) {
      const a = sides[2 * entry.wishIndex]!;
      const b = sides[2 * entry.wishIndex + 1]!;
      if (!isListed[a]) (meetingsOf[a] as PlacedMeeting[]).push(entry);
      if (!isListed[b]) (meetingsOf[b] as PlacedMeeting[]).push(entry);
    }
    meetingsOf.forEach((list, d) => {
      if (!isListed[d]) (list as PlacedMeeting[]).sort((x, y) => x.slot - y.slot || x.wishIndex - y.wishIndex);
    });
    this.meetings = meetings;
    this.placed = placed;
    this.meetingsOf = meetingsOf;
    this.malformed = malformed;
  }

  private lookUp(meeting: Meeting): PlacedMeeting | string {
    const { problem, slotAt, tableAt, wishAt } = this.index;
    const wishIndex = wishAt.get(meeting.wish);
    if (wishIndex === undefined) return `unknown wish ${meeting.wish}`;
    const slot = slotAt.get(meeting.slot);
    if (slot === undefined) return `unknown slot ${meeting.slot}`;
    const tableIndex = tableAt.get(meeting.table);
    if (tableIndex === undefined) return `unknown table ${meeting.table}`;
    return {
      meeting,
      wish: problem.wishes[wishIndex]!,
      wishIndex,
      slot,
      tableIndex,
      table: problem.tables[tableIndex]!,
    };
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

  /** Whether slots, tables and wishes are the very same, so that meetings mean the same things. */
  isLike({ problem }: ProblemIndex): boolean {
    const { slots, tables, wishes } = this.problem;
    return slots === problem.slots && tables === problem.tables && wishes === problem.wishes;
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
