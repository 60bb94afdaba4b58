import type { CompiledProblem, Slots } from './compiled-problem.js';
import { addSlot, bitCount, deleteSlot, hasSlot } from './slot-sets.js';

/**
 * Which meeting is in which slot, with everything that search asks again and again kept up to date: who is full when,
 * which pools of tables are, and which meetings an attendee holds in a slot. Placing and removing take constant time.
 */
export class Timetable {
  readonly slotOf: Slots;
  /** Slots in which an attendee can take no (further) meeting, unavailable ones included. `words` words an attendee. */
  readonly full: Int32Array;
  /** Slots in which an attendee holds a meeting. `words` words an attendee. */
  readonly busy: Int32Array;
  /** Slots in which a pool has no table left. `words` words a pool. */
  readonly poolFull: Int32Array;
  /** Meetings in pool `q` and slot `s`: at `q * slotCount + s`. */
  readonly poolLoad: Int32Array;
  /** Meetings of attendee `p` in slot `s`: at `p * slotCount + s`. */
  readonly load: Uint8Array;
  /** Meetings of each attendee. */
  readonly meetingCount: Int32Array;
  placedCount = 0;
  placedWeight = 0;

  /** The meetings of an attendee in a slot are a chain: its head here, the next one in `nextOfA` or `nextOfB`. */
  private readonly head: Int32Array;
  private readonly nextOfA: Int32Array;
  private readonly nextOfB: Int32Array;

  /** Without a meeting; or with those of another timetable whose problem differs in nothing but capacities. */
  constructor(
    readonly problem: CompiledProblem,
    like?: Timetable,
  ) {
    const { attendeeCount, slotCount, words, wishCount, tables } = problem;
    this.slotOf = like?.slotOf.slice() ?? new Int32Array(wishCount).fill(-1);
    this.full = like?.full.slice() ?? new Int32Array(attendeeCount * words);
    this.busy = like?.busy.slice() ?? new Int32Array(attendeeCount * words);
    this.load = like?.load.slice() ?? new Uint8Array(attendeeCount * slotCount);
    this.meetingCount = like?.meetingCount.slice() ?? new Int32Array(attendeeCount);
    this.head = like?.head.slice() ?? new Int32Array(attendeeCount * slotCount).fill(-1);
    this.nextOfA = like?.nextOfA.slice() ?? new Int32Array(wishCount).fill(-1);
    this.nextOfB = like?.nextOfB.slice() ?? new Int32Array(wishCount).fill(-1);
    this.poolLoad = like?.poolLoad.slice() ?? new Int32Array(tables.poolCount * slotCount);
    this.poolFull = like?.poolFull.slice() ?? new Int32Array(tables.poolCount * words);
    if (like !== undefined) {
      this.placedCount = like.placedCount;
      this.placedWeight = like.placedWeight;
      return;
    }
    for (let p = 0; p < attendeeCount; p++) {
      for (let s = 0; s < slotCount; s++) {
        if (problem.capacityAt[p * slotCount + s] === 0) addSlot(this.full, p, words, s);
      }
    }
    for (let q = 0; q < tables.poolCount; q++) {
      for (let s = 0; s < slotCount; s++) {
        if (tables.poolSize[q * slotCount + s] === 0) addSlot(this.poolFull, q, words, s);
      }
    }
  }

  /** Places every wish where `slots` says; the timetable must be empty and the slots must fit. */
  fill(slots: Slots): void {
    for (let m = 0; m < slots.length; m++) if (slots[m]! >= 0) this.place(m, slots[m]!);
  }

  /** A copy without the meetings of a delegation, under a problem that differs in when it and its delegates are there. */
  without(delegation: number, problem: CompiledProblem): Timetable {
    const copy = new Timetable(problem, this);
    for (const m of problem.wishesOf.of(delegation)) if (copy.slotOf[m]! >= 0) copy.remove(m);
    const { capacityAt, slotCount, words } = problem;
    for (let at = 0; at < capacityAt.length; at++) {
      if (capacityAt[at] === this.problem.capacityAt[at]) continue;
      const attendee = Math.floor(at / slotCount);
      const setSlot = copy.load[at]! >= capacityAt[at]! ? addSlot : deleteSlot;
      setSlot(copy.full, attendee, words, at % slotCount);
    }
    return copy;
  }

  place(wish: number, slot: number): void {
    const { sideA, sideB, askedDelegates, tables, slotCount, words } = this.problem;
    this.slotOf[wish] = slot;
    this.placedCount++;
    this.placedWeight += this.problem.weight[wish]!;
    const a = sideA[wish]!;
    const b = sideB[wish]!;
    this.nextOfA[wish] = this.head[a * slotCount + slot]!;
    this.nextOfB[wish] = this.head[b * slotCount + slot]!;
    this.attend(a, wish, slot);
    this.attend(b, wish, slot);
    for (let i = askedDelegates.start[wish]!; i < askedDelegates.start[wish + 1]!; i++) {
      this.attend(askedDelegates.items[i]!, wish, slot);
    }
    const choice = tables.choiceOf[wish]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      const q = tables.poolsOf.items[i]!;
      const load = ++this.poolLoad[q * slotCount + slot]!;
      if (load >= tables.poolSize[q * slotCount + slot]!) addSlot(this.poolFull, q, words, slot);
    }
  }

  remove(wish: number): void {
    const { sideA, sideB, askedDelegates, tables, slotCount, words } = this.problem;
    const slot = this.slotOf[wish]!;
    this.slotOf[wish] = -1;
    this.placedCount--;
    this.placedWeight -= this.problem.weight[wish]!;
    this.leave(sideA[wish]!, wish, slot);
    this.leave(sideB[wish]!, wish, slot);
    for (let i = askedDelegates.start[wish]!; i < askedDelegates.start[wish + 1]!; i++) {
      this.leave(askedDelegates.items[i]!, wish, slot);
    }
    const choice = tables.choiceOf[wish]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      const q = tables.poolsOf.items[i]!;
      const load = --this.poolLoad[q * slotCount + slot]!;
      if (load < tables.poolSize[q * slotCount + slot]!) deleteSlot(this.poolFull, q, words, slot);
    }
  }

  /** A meeting that the attendee holds in the slot, or -1; `nextMeeting` gives the others. */
  firstMeeting(attendee: number, slot: number): number {
    return this.head[attendee * this.problem.slotCount + slot]!;
  }

  nextMeeting(attendee: number, wish: number): number {
    if (attendee === this.problem.sideA[wish]) return this.nextOfA[wish]!;
    if (attendee === this.problem.sideB[wish]) return this.nextOfB[wish]!;
    return -1; // A delegate has one meeting at a time.
  }

  isFull(attendee: number, slot: number): boolean {
    return hasSlot(this.full, attendee, this.problem.words, slot);
  }

  /** Word `word` of the slots in which the wish could be placed as far as attendees and tables are concerned. */
  freeWord(wish: number, word: number): number {
    const { words, sideA, sideB, askedDelegates, tables } = this.problem;
    let free =
      this.problem.allowed[wish * words + word]! &
      ~this.full[sideA[wish]! * words + word]! &
      ~this.full[sideB[wish]! * words + word]!;
    for (let i = askedDelegates.start[wish]!; i < askedDelegates.start[wish + 1]!; i++) {
      free &= ~this.full[askedDelegates.items[i]! * words + word]!;
    }
    const choice = tables.choiceOf[wish]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      free &= ~this.poolFull[tables.poolsOf.items[i]! * words + word]!;
    }
    return free;
  }

  /** The pool of the wish that has no table left in the slot, or -1. */
  fullPool(wish: number, slot: number): number {
    const { words, tables } = this.problem;
    const choice = tables.choiceOf[wish]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      const q = tables.poolsOf.items[i]!;
      if (hasSlot(this.poolFull, q, words, slot)) return q;
    }
    return -1;
  }

  /** Whether the rules that no set of free slots shows (most meetings, rest, order) permit the wish in the slot. */
  permits(wish: number, slot: number): boolean {
    const { sideA, sideB, maxMeetings } = this.problem;
    const a = sideA[wish]!;
    const b = sideB[wish]!;
    if (this.meetingCount[a]! >= maxMeetings[a]! || this.meetingCount[b]! >= maxMeetings[b]!) return false;
    return this.keepsRest(a, slot) && this.keepsRest(b, slot) && this.keepsOrder(wish, slot);
  }

  canPlace(wish: number, slot: number): boolean {
    return (this.freeWord(wish, slot >> 5) & (1 << (slot & 31))) !== 0 && this.permits(wish, slot);
  }

  /** Whether a meeting in the slot leaves the delegation its rest. */
  keepsRest(delegation: number, slot: number): boolean {
    const { restAfter, rowStarts, words, slotCount } = this.problem;
    const most = restAfter[delegation]!;
    if (most === 0) return true;
    let row = 1;
    for (let s = slot; s > 0 && !hasSlot(rowStarts, 0, words, s) && hasSlot(this.busy, delegation, words, s - 1); s--) {
      row++;
    }
    for (
      let s = slot + 1;
      s < slotCount && !hasSlot(rowStarts, 0, words, s) && hasSlot(this.busy, delegation, words, s);
      s++
    ) {
      row++;
    }
    return row <= most;
  }

  /** Whether the slot lies after the wish's predecessors and before its successors, as far as they are placed. */
  keepsOrder(wish: number, slot: number): boolean {
    return isInOrder(this.problem, this.slotOf, wish, slot);
  }

  /** Maximal idle runs between two meetings of the delegation within one stretch. */
  breaksOf(delegation: number): number {
    return countBreaks(this.problem, this.busy, delegation);
  }

  private attend(attendee: number, wish: number, slot: number): void {
    const { slotCount, words, capacityAt } = this.problem;
    const at = attendee * slotCount + slot;
    this.head[at] = wish;
    this.meetingCount[attendee]!++;
    if (++this.load[at]! >= capacityAt[at]!) addSlot(this.full, attendee, words, slot);
    addSlot(this.busy, attendee, words, slot);
  }

  private leave(attendee: number, wish: number, slot: number): void {
    const { slotCount, words } = this.problem;
    const at = attendee * slotCount + slot;
    const next = this.nextMeeting(attendee, wish);
    if (this.head[at] === wish) {
      this.head[at] = next;
    } else {
      let before = this.head[at]!;
      while (this.nextMeeting(attendee, before) !== wish) before = this.nextMeeting(attendee, before);
      if (attendee === this.problem.sideA[before]) this.nextOfA[before] = next;
      else this.nextOfB[before] = next;
    }
    this.meetingCount[attendee]!--;
    deleteSlot(this.full, attendee, words, slot);
    if (--this.load[at]! === 0) deleteSlot(this.busy, attendee, words, slot);
  }
}

/** Whether the slot lies after the wish's predecessors and before its successors, as far as they have slots. */
export function isInOrder({ earlier, later }: CompiledProblem, slotOf: Slots, wish: number, slot: number): boolean {
  for (let i = earlier.start[wish]!; i < earlier.start[wish + 1]!; i++) {
    if (slotOf[earlier.items[i]!]! >= slot) return false;
  }
  for (let i = later.start[wish]!; i < later.start[wish + 1]!; i++) {
    const other = slotOf[later.items[i]!]!;
    if (other >= 0 && other <= slot) return false;
  }
  return true;
}

/**
 * Breaks of set `set` among sets of busy slots. In a stretch there is one break less than there are runs of busy slots:
 * runs are counted by their first slots, which follow an idle slot or begin a stretch.
 */
export function countBreaks(problem: CompiledProblem, busy: Int32Array, set: number): number {
  const { words, stretchStarts, stretchOf } = problem;
  let runs = 0;
  let stretches = 0;
  let lastStretch = -1;
  let carry = 0;
  for (let w = 0; w < words; w++) {
    const word = busy[set * words + w]!;
    const starts = word & ~(((word << 1) | carry) & ~stretchStarts[w]!);
    carry = word >>> 31;
    runs += bitCount(starts);
    for (let rest = starts; rest !== 0; rest &= rest - 1) {
      const stretch = stretchOf[(w << 5) + (31 - Math.clz32(rest & -rest))]!;
      if (stretch !== lastStretch) stretches++;
      lastStretch = stretch;
    }
  }
  return runs - stretches;
}
