import type { CompiledProblem, Slots } from './compiled-problem.js';
import { suitsTable } from './compiled-tables.js';
import type { Seats } from './seating.js';
import { addSlot, deleteSlot, lowestBit, slotAfter, slotBefore } from './slot-sets.js';
import { countBreaks } from './timetable.js';

/**
 * Slots and tables of all placed meetings, with the breaks and table changes of each delegation. Meetings are taken out and
 * put back; then the change is counted, and kept or undone as a whole. For attendees that hold one meeting at a time.
 */
export class SeatedPlan {
  readonly slotOf: Slots;
  readonly seats: Seats;
  /** The meeting of attendee `p` in slot `s` at `p * slotCount + s`, or -1. */
  readonly at: Int32Array;
  readonly breaksOf: Int32Array;
  breaks = 0;
  tableChanges = 0;

  private readonly changesOf: Int32Array;
  /** Slots with a meeting, `words` words an attendee. */
  private readonly busy: Int32Array;
  /** The meeting at table `t` in slot `s` at `s * tableCount + t`, or -1; always -1 where tables are shared. */
  private readonly meetingAt: Int32Array;
  /** Of the present change: meetings with the slots and tables that they had, delegations with their former breaks and table changes. */
  private readonly moved: Int32Array;
  private movedLength = 0;
  private readonly touched: Int32Array;
  private touchedLength = 0;
  private readonly changeOf: Int32Array;
  private changes = 0;

  constructor(
    readonly problem: CompiledProblem,
    slots: Slots,
    seats: Seats,
  ) {
    const { wishCount, attendeeCount, delegationCount, slotCount, words, tables } = problem;
    this.slotOf = new Int32Array(wishCount).fill(-1);
    this.seats = new Int32Array(wishCount).fill(-1);
    this.at = new Int32Array(attendeeCount * slotCount).fill(-1);
    this.busy = new Int32Array(attendeeCount * words);
    this.meetingAt = new Int32Array(slotCount * tables.tableCount).fill(-1);
    this.breaksOf = new Int32Array(delegationCount);
    this.changesOf = new Int32Array(delegationCount);
    this.changeOf = new Int32Array(delegationCount);
    this.moved = new Int32Array(3 * wishCount);
    this.touched = new Int32Array(3 * delegationCount);
    for (let m = 0; m < wishCount; m++) if (slots[m]! >= 0) this.put(m, slots[m]!, seats[m]!);
    for (let d = 0; d < delegationCount; d++) {
      this.breaks += this.breaksOf[d] = countBreaks(problem, this.busy, d);
      this.tableChanges += this.changesOf[d] = this.countChanges(d);
    }
  }

  /** Begins a change; the one before is kept. */
  begin(): void {
    this.movedLength = 0;
    this.touchedLength = 0;
    this.changes++;
  }

  takeOut(m: number): void {
    const slot = this.slotOf[m]!;
    this.moved[this.movedLength++] = m;
    this.moved[this.movedLength++] = slot;
    this.moved[this.movedLength++] = this.seats[m]!;
    this.touch(this.problem.sideA[m]!);
    this.touch(this.problem.sideB[m]!);
    this.clear(m, slot);
  }

  put(m: number, slot: number, table: number): void {
    const { sideA, sideB, askedDelegates, tables } = this.problem;
    this.slotOf[m] = slot;
    this.seats[m] = table;
    if (!tables.areShared) this.meetingAt[slot * tables.tableCount + table] = m;
    this.attend(sideA[m]!, slot, m);
    this.attend(sideB[m]!, slot, m);
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) {
      this.attend(askedDelegates.items[i]!, slot, m);
    }
  }

  /** Counts anew for those whom the change touches. */
  count(): void {
    const { touched, breaksOf, changesOf } = this;
    for (let i = 0; i < this.touchedLength; i += 3) {
      const d = touched[i]!;
      breaksOf[d] = countBreaks(this.problem, this.busy, d);
      changesOf[d] = this.countChanges(d);
      this.breaks += breaksOf[d] - touched[i + 1]!;
      this.tableChanges += changesOf[d] - touched[i + 2]!;
    }
  }

  /** Whether all whom the change touches have at least so many breaks and at most so many. */
  touchedHave(fewest: number, most: number): boolean {
    for (let i = 0; i < this.touchedLength; i += 3) {
      const breaks = this.breaksOf[this.touched[i]!]!;
      if (breaks < fewest || breaks > most) return false;
    }
    return true;
  }

  undo(): void {
    const { moved, touched, breaksOf, changesOf } = this;
    for (let i = 0; i < this.movedLength; i += 3) {
      if (this.slotOf[moved[i]!]! >= 0) this.clear(moved[i]!, this.slotOf[moved[i]!]!);
    }
    for (let i = 0; i < this.movedLength; i += 3) this.put(moved[i]!, moved[i + 1]!, moved[i + 2]!);
    for (let i = 0; i < this.touchedLength; i += 3) {
      const d = touched[i]!;
      this.breaks += touched[i + 1]! - breaksOf[d]!;
      this.tableChanges += touched[i + 2]! - changesOf[d]!;
      breaksOf[d] = touched[i + 1]!;
      changesOf[d] = touched[i + 2]!;
    }
  }

  /** The meeting at the table, or -1. */
  occupant(slot: number, table: number): number {
    return this.meetingAt[slot * this.problem.tables.tableCount + table]!;
  }

  /** The last meeting of the delegation before the slot, or -1. */
  previous(delegation: number, slot: number): number {
    const before = slotBefore(this.busy, delegation, this.problem.words, slot);
    return before < 0 ? -1 : this.at[delegation * this.problem.slotCount + before]!;
  }

  /** The first meeting of the delegation after the slot, or -1. */
  next(delegation: number, slot: number): number {
    const after = slotAfter(this.busy, delegation, this.problem.words, slot);
    return after < 0 ? -1 : this.at[delegation * this.problem.slotCount + after]!;
  }

  /** How many breaks the delegation would have if its meeting in one of the slots were in the other one. */
  breaksAfter(delegation: number, slot: number, otherSlot: number): number {
    this.flip(delegation, slot);
    this.flip(delegation, otherSlot);
    const breaks = countBreaks(this.problem, this.busy, delegation);
    this.flip(delegation, slot);
    this.flip(delegation, otherSlot);
    return breaks;
  }

  suits(m: number, slot: number, table: number): boolean {
    const { tables, slotCount } = this.problem;
    return suitsTable(tables, slotCount, m, slot, table);
  }

  /** The free table at which most of those around the meeting's slot sit, else the first free one from `first` on; -1 if none is. */
  freeTable(m: number, slot: number, first: number): number {
    const { sideA, sideB, tables, slotCount } = this.problem;
    const a = sideA[m]!;
    const b = sideB[m]!;
    let best = -1;
    let most = 0;
    for (let k = 0; k < 4; k++) {
      const d = k < 2 ? a : b;
      const near = k % 2 === 0 ? this.previous(d, slot) : this.next(d, slot);
      if (near < 0) continue;
      const table = this.seats[near]!;
      if (this.occupant(slot, table) >= 0 || !this.suits(m, slot, table)) continue;
      const staying = this.stayingAt(m, slot, table);
      if (staying > most) {
        most = staying;
        best = table;
      }
    }
    if (best >= 0) return best;
    const choice = tables.choiceOf[m]!;
    const start = tables.tablesOf.start[choice]!;
    const size = tables.tablesOf.start[choice + 1]! - start;
    for (let i = 0; i < size; i++) {
      const table = tables.tablesOf.items[start + ((first + i) % size)]!;
      if (this.occupant(slot, table) < 0 && tables.available[table * slotCount + slot] === 1) return table;
    }
    return -1;
  }

  /** How many ways of both delegations to the meeting and from it would be none, were it at the table. */
  stayingAt(m: number, slot: number, table: number): number {
    const { sideA, sideB } = this.problem;
    return (
      this.isAt(this.previous(sideA[m]!, slot), table) +
      this.isAt(this.next(sideA[m]!, slot), table) +
      this.isAt(this.previous(sideB[m]!, slot), table) +
      this.isAt(this.next(sideB[m]!, slot), table)
    );
  }

  private isAt(m: number, table: number): number {
    return m >= 0 && this.seats[m] === table ? 1 : 0;
  }

  private touch(delegation: number): void {
    if (this.changeOf[delegation] === this.changes) return;
    this.changeOf[delegation] = this.changes;
    this.touched[this.touchedLength++] = delegation;
    this.touched[this.touchedLength++] = this.breaksOf[delegation]!;
    this.touched[this.touchedLength++] = this.changesOf[delegation]!;
  }

  private clear(m: number, slot: number): void {
    const { sideA, sideB, askedDelegates, tables } = this.problem;
    this.slotOf[m] = -1;
    this.meetingAt[slot * tables.tableCount + this.seats[m]!] = -1;
    this.leave(sideA[m]!, slot);
    this.leave(sideB[m]!, slot);
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) {
      this.leave(askedDelegates.items[i]!, slot);
    }
  }

  private attend(attendee: number, slot: number, m: number): void {
    this.at[attendee * this.problem.slotCount + slot] = m;
    addSlot(this.busy, attendee, this.problem.words, slot);
  }

  private leave(attendee: number, slot: number): void {
    this.at[attendee * this.problem.slotCount + slot] = -1;
    deleteSlot(this.busy, attendee, this.problem.words, slot);
  }

  private flip(attendee: number, slot: number): void {
    this.busy[attendee * this.problem.words + (slot >> 5)]! ^= 1 << (slot & 31);
  }

  private countChanges(delegation: number): number {
    const { slotCount, words } = this.problem;
    let changes = 0;
    let before = -1;
    for (let w = 0; w < words; w++) {
      for (let rest = this.busy[delegation * words + w]!; rest !== 0; rest &= rest - 1) {
        const table = this.seats[this.at[delegation * slotCount + (w << 5) + lowestBit(rest)]!]!;
        if (before >= 0 && table !== before) changes++;
        before = table;
      }
    }
    return changes;
  }
}
