import type { CompiledProblem, Slots } from './compiled-problem.js';
import { suitsTable } from './compiled-tables.js';

/** The table of each wish, -1 where it is not placed. */
export type Seats = Int32Array;

/**
 * Gives every placed meeting a table that suits it, at which one of its delegations sits already where that is
 * possible. The slots must leave each pool enough tables: then augmenting paths seat every meeting (Hall's theorem).
 */
export function seat(problem: CompiledProblem, slots: Slots): Seats {
  const { slotCount, wishCount, sideA, sideB, tables } = problem;
  const seats = new Int32Array(wishCount).fill(-1);
  const meetingsIn: number[][] = Array.from({ length: slotCount }, () => []);
  for (let m = 0; m < wishCount; m++) if (slots[m]! >= 0) meetingsIn[slots[m]!]!.push(m);
  const lastTable = new Int32Array(problem.delegationCount).fill(-1);
  for (let s = 0; s < slotCount; s++) {
    const meetings = meetingsIn[s]!;
    const seating = new SlotSeating(problem, s, seats);
    // Who has the least choice chooses first; the others keep the table of one side where it is still free.
    meetings.sort(
      (x, y) => tables.tablesOf.size(tables.choiceOf[x]!) - tables.tablesOf.size(tables.choiceOf[y]!) || x - y,
    );
    for (const m of meetings) {
      if (!seating.takeIfFree(m, lastTable[sideA[m]!]!) && !seating.takeIfFree(m, lastTable[sideB[m]!]!)) continue;
    }
    for (const m of meetings) if (seats[m] === -1) seating.takeAny(m);
    for (const m of meetings) lastTable[sideA[m]!] = lastTable[sideB[m]!] = seats[m]!;
  }
  return seats;
}

/** Seats the meetings of the given slots anew, such that whoever has a table that still suits keeps it if at all possible. */
export function reseat(problem: CompiledProblem, slots: Slots, seats: Seats, changed: ReadonlySet<number>): void {
  const { sideA, sideB, slotCount, wishesOf } = problem;
  const meetingsIn = Array.from({ length: slotCount }, (_, s): number[] | null => (changed.has(s) ? [] : null));
  for (let m = 0; m < slots.length; m++) if (slots[m]! >= 0) meetingsIn[slots[m]!]?.push(m);
  const tableInSlot = (delegation: number, slot: number) => {
    if (slot < 0 || slot >= slotCount) return -1;
    for (const m of wishesOf.of(delegation)) if (slots[m] === slot) return seats[m]!;
    return -1;
  };
  for (const [slot, meetings] of meetingsIn.entries()) {
    if (meetings === null) continue;
    const seating = new SlotSeating(problem, slot, seats);
    const homeless = meetings.filter((m) => !seating.takeIfFree(m, seats[m]!));
    for (const m of homeless) {
      seats[m] = -1;
      const near = [sideA[m]!, sideB[m]!].flatMap((d) => [tableInSlot(d, slot - 1), tableInSlot(d, slot + 1)]);
      if (!near.some((table) => seating.takeIfFree(m, table))) seating.takeAny(m);
    }
  }
}

/** A table that suits the wish and is free in the slot, or -1. */
export function freeTable(problem: CompiledProblem, slots: Slots, seats: Seats, wish: number, slot: number): number {
  const { tables, slotCount } = problem;
  const taken = new Set<number>();
  for (let m = 0; m < slots.length && !tables.areShared; m++) if (slots[m] === slot) taken.add(seats[m]!);
  for (const table of tables.tablesOf.of(tables.choiceOf[wish]!)) {
    if (!taken.has(table) && tables.available[table * slotCount + slot] === 1) return table;
  }
  return -1;
}

/** The tables of one slot; where they are shared all stay free. */
class SlotSeating {
  private readonly meetingAt: Int32Array;
  private readonly visited: Int32Array;
  private round = 0;
  /** How far the tables of each choice have been looked at. */
  private readonly lookedAt = new Map<number, number>();

  constructor(
    private readonly problem: CompiledProblem,
    private readonly slot: number,
    private readonly seats: Seats,
  ) {
    this.meetingAt = new Int32Array(problem.tables.tableCount).fill(-1);
    this.visited = new Int32Array(problem.tables.tableCount);
  }

  takeIfFree(meeting: number, table: number): boolean {
    if (table < 0 || this.meetingAt[table] !== -1 || !this.suits(meeting, table)) return false;
    this.take(meeting, table);
    return true;
  }

  takeAny(meeting: number): void {
    const { choiceOf, tablesOf } = this.problem.tables;
    const choice = choiceOf[meeting]!;
    const end = tablesOf.start[choice + 1]!;
    // Tables that were taken stay taken: the next meeting with the same choice need not look at them again.
    let i = this.lookedAt.get(choice) ?? tablesOf.start[choice]!;
    while (i < end && !this.takeIfFree(meeting, tablesOf.items[i]!)) i++;
    this.lookedAt.set(choice, i);
    if (i < end) return;
    this.round++;
    if (!this.augment(meeting)) throw new Error(`Slot ${this.slot} has more meetings than tables that suit them.`);
  }

  /** Seats the meeting at a table whose meeting can in turn move elsewhere. */
  private augment(meeting: number): boolean {
    for (const table of this.choices(meeting)) {
      if (this.visited[table] === this.round || !this.isAvailable(table)) continue;
      this.visited[table] = this.round;
      const other = this.meetingAt[table]!;
      if (other === -1 || this.augment(other)) {
        this.take(meeting, table);
        return true;
      }
    }
    return false;
  }

  private take(meeting: number, table: number): void {
    if (!this.problem.tables.areShared) this.meetingAt[table] = meeting;
    this.seats[meeting] = table;
  }

  private choices(meeting: number): Int32Array {
    return this.problem.tables.tablesOf.of(this.problem.tables.choiceOf[meeting]!);
  }

  private isAvailable(table: number): boolean {
    return this.problem.tables.available[table * this.problem.slotCount + this.slot] === 1;
  }

  private suits(meeting: number, table: number): boolean {
    const { tables, slotCount } = this.problem;
    return suitsTable(tables, slotCount, meeting, this.slot, table);
  }
}
