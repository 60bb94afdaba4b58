import type { CompiledProblem } from './compiled-problem.js';
import { slotsIn } from './slot-sets.js';
import type { Timetable } from './timetable.js';

/** At most so many other meetings are moved for one that has lost its slot. */
const maxMovesEach = 3;
/** Steps of the search for one order of the displaced meetings; then what is left over is dropped. */
const maxSteps = 4000;

/** What came of one order of the displaced meetings. */
interface Outcome {
  readonly dropped: number;
  readonly moved: number;
  /** The slots of all meetings that have changed theirs. */
  readonly slotOf: ReadonlyMap<number, number>;
}

/**
 * Finds new slots for displaced meetings and moves as few others as possible: for each, by iterative deepening, first
 * none, then one, then two, then three. A meeting that is moved may in turn move another one.
 */
export class Resettler {
  private readonly problem: CompiledProblem;
  /** The meetings of each slot before anything is moved. */
  private readonly inSlot: number[][];
  /** Meetings that this repair has placed: they are not moved again. */
  private readonly settled = new Set<number>();
  /** Wish and the slot that it was in before each step, to go back. */
  private readonly journal: number[] = [];
  private steps = 0;

  /** Slots before `from` are past. */
  constructor(
    private readonly timetable: Timetable,
    private readonly from: number,
  ) {
    this.problem = timetable.problem;
    this.inSlot = Array.from({ length: this.problem.slotCount }, () => []);
  }

  private listMeetings(): void {
    const { slotOf } = this.timetable;
    for (let m = 0; m < slotOf.length; m++) if (slotOf[m]! >= 0) this.inSlot[slotOf[m]!]!.push(m);
  }

  /** Places as many of the meetings as it can, and says whether dropping less or moving fewer others is impossible. */
  settle(displaced: readonly number[]): { readonly provedMinimal: boolean } {
    const { sure, hopeful } = this.sortOut(displaced);
    if (hopeful.length > 0) this.listMeetings();
    const stuck = hopeful.filter((m) => !this.hasFreeSlot(m)).length;
    const fewestMoves = this.shareOnePlaceAtATime(displaced) ? stuck : Math.min(stuck, 1);
    const value = (m: number) => this.valueOf(m);
    const orders = [
      [...hopeful].sort((x, y) => this.openSlots(x).length - this.openSlots(y).length || value(y) - value(x) || x - y),
      [...hopeful].sort((x, y) => value(y) - value(x) || x - y),
      [...hopeful].sort((x, y) => value(y) - value(x) || x - y).reverse(),
    ];
    let best: Outcome = { dropped: Infinity, moved: Infinity, slotOf: new Map() };
    let isMinimal = hopeful.length === 0;
    for (const order of isMinimal ? [] : orders) {
      const outcome = this.settleInOrder(order);
      const { dropped, moved } = outcome;
      if (dropped < best.dropped || (dropped === best.dropped && moved < best.moved)) best = outcome;
      this.undoTo(0);
      // For one displaced meeting the search with fewer moves than two is exhaustive.
      isMinimal = best.dropped === 0 && (best.moved <= fewestMoves || (hopeful.length === 1 && best.moved === 2));
      if (isMinimal) break;
    }
    this.adopt(best.slotOf);
    return { provedMinimal: sure && isMinimal };
  }

  /**
   * Leaves out what has to be dropped in any case: meetings without a slot that is left to them, and the lightest ones of
   * a delegation that has more displaced meetings than places. With more than one such delegation that need not be the best choice.
   */
  private sortOut(displaced: readonly number[]): { readonly sure: boolean; readonly hopeful: readonly number[] } {
    const { sideA, sideB } = this.problem;
    let hopeful = displaced.filter((m) => this.openSlots(m).length > 0);
    const crowded = new Set<number>();
    for (const d of new Set(hopeful.flatMap((m) => [sideA[m]!, sideB[m]!]))) {
      const own = hopeful.filter((m) => sideA[m] === d || sideB[m] === d);
      const excess = own.length - this.placesLeft(d);
      if (excess <= 0) continue;
      crowded.add(d);
      const lightest = new Set(own.sort((x, y) => this.valueOf(x) - this.valueOf(y) || x - y).slice(0, excess));
      hopeful = hopeful.filter((m) => !lightest.has(m));
    }
    return { sure: crowded.size <= 1, hopeful };
  }

  private placesLeft(delegation: number): number {
    const { slotCount, capacityAt, maxMeetings } = this.problem;
    let places = 0;
    for (let s = this.from; s < slotCount; s++) {
      const at = delegation * slotCount + s;
      places += Math.max(0, capacityAt[at]! - this.timetable.load[at]!);
    }
    return Math.min(places, maxMeetings[delegation]! - this.timetable.meetingCount[delegation]!);
  }

  /** Whether all meetings are of one delegation that holds one at a time: then each stuck one needs a move of its own. */
  private shareOnePlaceAtATime(meetings: readonly number[]): boolean {
    const { sideA, sideB, slotCount, capacityAt } = this.problem;
    const first = meetings[0];
    if (first === undefined) return true;
    return [sideA[first]!, sideB[first]!].some(
      (d) =>
        meetings.every((m) => sideA[m] === d || sideB[m] === d) &&
        capacityAt.subarray(d * slotCount, (d + 1) * slotCount).every((capacity) => capacity <= 1),
    );
  }

  private settleInOrder(order: readonly number[]): Outcome {
    this.settled.clear();
    this.steps = 0;
    let dropped = 0;
    for (const m of order) {
      let moves = 0;
      while (moves <= maxMovesEach && !this.place([m], moves)) moves++;
      if (moves > maxMovesEach) dropped += this.valueOf(m);
    }
    const slotOf = new Map<number, number>();
    for (let i = 0; i < this.journal.length; i += 2) {
      slotOf.set(this.journal[i]!, this.timetable.slotOf[this.journal[i]!]!);
    }
    const moved = [...slotOf.keys()].filter((m) => !order.includes(m)).length;
    return { dropped, moved, slotOf };
  }

  /** Places all pending meetings, moving at most so many others; changes nothing where that fails. */
  private place(pending: readonly number[], moves: number): boolean {
    const m = pending.at(-1);
    if (m === undefined) return true;
    if (++this.steps > maxSteps) return false;
    const others = pending.slice(0, -1);
    const mark = this.journal.length;
    this.settled.add(m);
    for (const slot of this.freeSlots(m)) {
      this.record(m, slot);
      if (this.place(others, moves)) return true;
      this.undoTo(mark);
    }
    for (const slot of moves > 0 ? this.openSlots(m) : []) {
      for (const rivals of this.rivalsIn(m, slot, moves)) {
        for (const rival of rivals) this.record(rival, -1);
        if (this.timetable.canPlace(m, slot)) {
          this.record(m, slot);
          if (this.place([...others, ...rivals], moves - rivals.length)) return true;
        }
        this.undoTo(mark);
      }
    }
    this.settled.delete(m);
    return false;
  }

  /** The sets of meetings, none empty and none larger than `most`, whose going lets the meeting into the slot. */
  private rivalsIn(m: number, slot: number, most: number): number[][] {
    const { timetable, problem } = this;
    const { sideA, sideB, askedDelegates, tables, slotCount } = problem;
    let sets: number[][] = [[]];
    for (const p of [sideA[m]!, sideB[m]!, ...askedDelegates.of(m)]) {
      if (!timetable.isFull(p, slot)) continue;
      const meetings: number[] = [];
      for (let r = timetable.firstMeeting(p, slot); r >= 0; r = timetable.nextMeeting(p, r)) meetings.push(r);
      sets = sets.flatMap((set) =>
        set.some((r) => meetings.includes(r))
          ? [set]
          : meetings.filter((r) => this.isMovable(r)).map((r) => [...set, r]),
      );
      sets = sets.filter((set) => set.length <= most);
    }
    for (const pool of tables.poolsOf.of(tables.choiceOf[m]!)) {
      if (timetable.poolLoad[pool * slotCount + slot]! < tables.poolSize[pool * slotCount + slot]!) continue;
      sets = sets.flatMap((set) => {
        if (set.some((r) => this.isInPool(r, pool))) return [set];
        if (set.length === most) return [];
        // Any meeting that sits in the pool will do; only those that fit elsewhere at once are worth the while.
        return this.inSlot[slot]!.filter(
          (r) => timetable.slotOf[r] === slot && this.isInPool(r, pool) && this.isMovable(r) && this.hasFreeSlot(r),
        ).map((r) => [...set, r]);
      });
    }
    return sets.filter((set) => set.length > 0);
  }

  /** What has happened, what is fixed and what this repair has placed itself stays. */
  private isMovable(m: number): boolean {
    return this.timetable.slotOf[m]! >= this.from && this.problem.pinnedSlot[m]! < 0 && !this.settled.has(m);
  }

  private isInPool(m: number, pool: number): boolean {
    return this.problem.tables.poolsOf.of(this.problem.tables.choiceOf[m]!).includes(pool);
  }

  /** Slots to come that are allowed for the meeting. */
  private openSlots(m: number): number[] {
    return slotsIn(this.problem.allowed, m, this.problem.words).filter((s) => s >= this.from);
  }

  private hasFreeSlot(m: number): boolean {
    for (let w = this.from >> 5; w < this.problem.words; w++) {
      const past = w === this.from >> 5 ? (1 << (this.from & 31)) - 1 : 0;
      if ((this.timetable.freeWord(m, w) & ~past) !== 0) return true;
    }
    return false;
  }

  /** Slots in which it can be held at once, those that add the fewest breaks first. */
  private freeSlots(m: number): number[] {
    const { timetable } = this;
    const { sideA, sideB } = this.problem;
    if (!this.hasFreeSlot(m)) return [];
    const breaksIn = (slot: number) => {
      timetable.place(m, slot);
      const breaks = timetable.breaksOf(sideA[m]!) + timetable.breaksOf(sideB[m]!);
      timetable.remove(m);
      return breaks;
    };
    return this.openSlots(m)
      .filter((slot) => timetable.canPlace(m, slot))
      .map((slot) => ({ slot, breaks: breaksIn(slot) }))
      .sort((x, y) => x.breaks - y.breaks || x.slot - y.slot)
      .map(({ slot }) => slot);
  }

  private valueOf(m: number): number {
    // Rather drop all wishes than one required meeting.
    return this.problem.weight[m]! + (this.problem.required[m] === 1 ? 1e12 : 0);
  }

  private record(m: number, slot: number): void {
    this.journal.push(m, this.timetable.slotOf[m]!);
    if (slot >= 0) this.timetable.place(m, slot);
    else this.timetable.remove(m);
  }

  private undoTo(length: number): void {
    const { journal, timetable } = this;
    while (journal.length > length) {
      const slot = journal.pop()!;
      const m = journal.pop()!;
      if (slot >= 0) timetable.place(m, slot);
      else timetable.remove(m);
    }
  }

  private adopt(slotOf: ReadonlyMap<number, number>): void {
    for (const m of slotOf.keys()) if (this.timetable.slotOf[m]! >= 0) this.timetable.remove(m);
    for (const [m, slot] of slotOf) if (slot >= 0) this.timetable.place(m, slot);
  }
}
