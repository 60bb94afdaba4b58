import { ownLimits, type CompiledProblem } from './compiled-problem.js';
import type { ConstraintName } from './model.js';
import { hasSlot } from './slot-sets.js';
import type { Timetable } from './timetable.js';

/** How many openings are looked for: the cheapest. */
const mostOpenings = 2;

/** One way to place a wish in a slot, and what has to give for it. All are positions in the problem. */
export interface Opening {
  readonly slot: number;
  readonly without: readonly number[];
  readonly available: readonly number[];
  readonly extraTable: boolean;
  readonly lift: readonly ConstraintName[];
  /** Weight of the meetings to give up; an extra table, people who cannot come and lifted rules are priced beside them. */
  readonly cost: number;
}

/** The ways to place one wish. */
export interface Openings {
  /** The cheapest first. */
  readonly cheapest: readonly Opening[];
  /** The cheapest that takes nothing but other meetings out. */
  readonly exchange: Opening | null;
}

/** Finds what would make room for wishes that a timetable leaves out. */
export class OpeningFinder {
  private readonly problem: CompiledProblem;
  /** More than any meeting weighs. */
  private readonly dear: number;
  private readonly lightestInPool: Int32Array;
  /** The lightest meeting of each delegation in each slot in which it is full, else -1. */
  private readonly lightestOf: Int32Array;
  /** Scratch of `slotsByLeastCost`. */
  private readonly order: Int32Array;
  private readonly leastCosts: Float64Array;
  /** Scratch of `opening`: what it has found to give so far. */
  private readonly without: number[] = [];
  private readonly available: number[] = [];
  private readonly lift: ConstraintName[] = [];
  private cost = 0;

  /** Slots before `from` are past. */
  constructor(
    private readonly timetable: Timetable,
    private readonly from: number,
  ) {
    this.problem = timetable.problem;
    const { weight, tables, slotCount, wishCount, delegationCount } = this.problem;
    this.dear = 1 + weight.reduce((x, y) => Math.max(x, y), 0);
    this.order = new Int32Array(slotCount);
    this.leastCosts = new Float64Array(slotCount);
    this.lightestOf = new Int32Array(delegationCount * slotCount).fill(-1);
    for (let d = 0; d < delegationCount; d++) {
      for (let s = 0; s < slotCount; s++) {
        if (timetable.isFull(d, s)) this.lightestOf[d * slotCount + s] = this.lightestMeeting(d, s);
      }
    }
    this.lightestInPool = new Int32Array(tables.poolCount * slotCount).fill(-1);
    for (let m = 0; m < wishCount; m++) {
      const slot = timetable.slotOf[m]!;
      if (slot < 0) continue;
      for (const pool of tables.poolsOf.of(tables.choiceOf[m]!)) {
        const at = pool * slotCount + slot;
        this.lightestInPool[at] = this.lighter(this.lightestInPool[at]!, m);
      }
    }
  }

  find(m: number): Openings {
    const cheapest: Opening[] = [];
    let exchange: Opening | null = null;
    for (const slot of this.slotsByLeastCost(m)) {
      if (slot < this.from) continue;
      const limit = cheapest.length < mostOpenings ? Infinity : cheapest.at(-1)!.cost;
      if (this.leastCosts[slot]! >= limit) break;
      const exchanged = this.opening(m, slot, false, limit);
      if (exchanged !== null) {
        insertByCost(cheapest, exchanged);
        const isExchange = exchanged.available.length + exchanged.lift.length === 0;
        if (isExchange && exchanged.cost < (exchange?.cost ?? Infinity)) exchange = exchanged;
      }
      if (exchanged === null || this.timetable.fullPool(m, slot) >= 0) {
        const withTable = this.opening(m, slot, true, limit);
        if (withTable !== null) insertByCost(cheapest, withTable);
      }
    }
    return { cheapest, exchange };
  }

  /** The slots, those in which it may cost least first. */
  private slotsByLeastCost(m: number): Int32Array {
    const { order, leastCosts } = this;
    for (let s = 0; s < order.length; s++) {
      const cost = this.leastCost(m, s);
      leastCosts[s] = cost;
      // Insertion sort: short, and no allocation for each of thousands of wishes.
      let i = s;
      for (; i > 0 && leastCosts[order[i - 1]!]! > cost; i--) order[i] = order[i - 1]!;
      order[i] = s;
    }
    return order;
  }

  /** Less than or as much as `opening` will find, and much faster: most slots are out of the question. */
  private leastCost(m: number, slot: number): number {
    const { slotCount, sideA, sideB, capacityAt } = this.problem;
    const a = sideA[m]! * slotCount + slot;
    const b = sideB[m]! * slotCount + slot;
    const rivalOfA = this.lightestOf[a]!;
    const rivalOfB = this.lightestOf[b]!;
    let cost = (capacityAt[a] === 0 ? 2 * this.dear : 0) + (capacityAt[b] === 0 ? 2 * this.dear : 0);
    if (rivalOfA >= 0) cost += this.costOf(rivalOfA);
    if (rivalOfB >= 0 && rivalOfB !== rivalOfA) cost += this.costOf(rivalOfB);
    if (rivalOfA < 0 && rivalOfB < 0) {
      const full = this.timetable.fullPool(m, slot);
      if (full >= 0) cost += Math.min(this.dear / 2, this.costOfLightestInPool(full, slot));
    }
    return cost;
  }

  private costOfLightestInPool(pool: number, slot: number): number {
    const lightest = this.lightestInPool[pool * this.problem.slotCount + slot]!;
    return lightest < 0 ? Infinity : this.costOf(lightest);
  }

  /**
   * What has to give for the wish to be held in the slot, where a table is missing by an extra one or by giving up the
   * lightest meeting that has one; null where it costs no less than `limit`. Most come to nothing: the lists are made once
   * and for all, and copied for those that do not.
   */
  private opening(m: number, slot: number, extraTable: boolean, limit: number): Opening | null {
    const { timetable, problem, without, available, lift } = this;
    const { slotCount, words, sideA, sideB, askedDelegates, tables } = problem;
    without.length = available.length = lift.length = 0;
    this.cost = 0;
    if (!hasSlot(problem.allowed, m, words, slot)) {
      lift.push(...ownLimits(problem.problem, problem.problem.wishes[m]!, slot));
    }
    // Delegates first, as giving up their meeting also frees their delegation.
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) {
      this.makeFree(askedDelegates.items[i]!, slot);
    }
    this.makeFree(sideA[m]!, slot);
    this.makeFree(sideB[m]!, slot);
    if (this.cost >= limit) return null;
    this.makeWilling(sideA[m]!);
    this.makeWilling(sideB[m]!);
    let needsTable = false;
    const choice = tables.choiceOf[m]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      const pool = tables.poolsOf.items[i]!;
      const at = pool * slotCount + slot;
      let load = timetable.poolLoad[at]!;
      for (const rival of without) if (timetable.slotOf[rival] === slot && this.isInPool(rival, pool)) load--;
      if (load < tables.poolSize[at]!) continue;
      needsTable = true;
      if (!extraTable) {
        if (this.lightestInPool[at]! < 0) return null;
        this.giveUp(this.lightestInPool[at]!);
      }
    }
    // Without need of a table both ways are the same, and one is enough.
    if (extraTable) {
      if (!needsTable) return null;
      this.cost += this.dear / 2;
    }
    if (this.cost >= limit) return null;
    lift.push(...this.brokenRules(m, slot, without));
    const cost = this.cost + 3 * this.dear * lift.length;
    if (cost >= limit) return null;
    return { slot, without: copyOf(without), available: copyOf(available), extraTable, lift: copyOf(lift), cost };
  }

  private giveUp(rival: number): void {
    if (rival < 0 || this.without.includes(rival)) return;
    this.without.push(rival);
    this.cost += this.costOf(rival);
  }

  /** Has the attendee come, or give up the lightest of its meetings, where it has no place left in the slot. */
  private makeFree(attendee: number, slot: number): void {
    const { slotCount, words, delegationCount, capacityAt } = this.problem;
    const at = attendee * slotCount + slot;
    if (capacityAt[at] === 0) {
      this.available.push(attendee);
      this.cost += 2 * this.dear;
    } else if (hasSlot(this.timetable.full, attendee, words, slot)) {
      for (const rival of this.without) if (this.isMeetingOf(attendee, rival, slot)) return;
      this.giveUp(attendee < delegationCount ? this.lightestOf[at]! : this.lightestMeeting(attendee, slot));
    }
  }

  /** Has the delegation give up a meeting, or its limit, where it has as many as it wants. */
  private makeWilling(delegation: number): void {
    const { timetable, problem } = this;
    const most = problem.maxMeetings[delegation]!;
    if (timetable.meetingCount[delegation]! < most) return;
    if (most === 0) {
      this.lift.push('maxMeetings');
      return;
    }
    for (const rival of this.without) {
      if (problem.sideA[rival] === delegation || problem.sideB[rival] === delegation) return;
    }
    let lightest = -1;
    for (const rival of problem.wishesOf.of(delegation)) {
      if (timetable.slotOf[rival]! >= 0) lightest = this.lighter(lightest, rival);
    }
    this.giveUp(lightest);
  }

  /** Which of rest and order the wish would break in the slot if the rivals were not there. */
  private brokenRules(m: number, slot: number, rivals: readonly number[]): readonly ConstraintName[] {
    const { timetable } = this;
    const { sideA, sideB, restAfter, earlier, later } = this.problem;
    const rests = restAfter[sideA[m]!]! + restAfter[sideB[m]!]! > 0;
    const ordered = earlier.size(m) + later.size(m) > 0;
    if (!rests && !ordered) return none;
    const slots = rivals.map((rival) => timetable.slotOf[rival]!);
    for (const rival of rivals) timetable.remove(rival);
    const broken: ConstraintName[] = [];
    if (!timetable.keepsRest(sideA[m]!, slot) || !timetable.keepsRest(sideB[m]!, slot)) broken.push('rest');
    if (!timetable.keepsOrder(m, slot)) broken.push('precedences');
    rivals.forEach((rival, i) => timetable.place(rival, slots[i]!));
    return broken;
  }

  /** Of two meetings the one to give up rather, whichever of them was placed first; -1 is no meeting. */
  private lighter(x: number, y: number): number {
    if (x < 0) return y;
    const more = this.costOf(y) - this.costOf(x);
    return more < 0 || (more === 0 && y < x) ? y : x;
  }

  private lightestMeeting(attendee: number, slot: number): number {
    const { timetable } = this;
    let lightest = -1;
    for (let m = timetable.firstMeeting(attendee, slot); m >= 0; m = timetable.nextMeeting(attendee, m)) {
      lightest = this.lighter(lightest, m);
    }
    return lightest;
  }

  private isMeetingOf(attendee: number, meeting: number, slot: number): boolean {
    const { timetable } = this;
    for (let m = timetable.firstMeeting(attendee, slot); m >= 0; m = timetable.nextMeeting(attendee, m)) {
      if (m === meeting) return true;
    }
    return false;
  }

  private costOf(meeting: number): number {
    const { weight, required } = this.problem;
    return weight[meeting]! + (required[meeting] === 1 ? 8 * this.dear : 0);
  }

  private isInPool(meeting: number, pool: number): boolean {
    const { tables } = this.problem;
    const choice = tables.choiceOf[meeting]!;
    for (let i = tables.poolsOf.start[choice]!; i < tables.poolsOf.start[choice + 1]!; i++) {
      if (tables.poolsOf.items[i] === pool) return true;
    }
    return false;
  }
}

const none: readonly never[] = [];

function copyOf<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

function insertByCost(openings: Opening[], opening: Opening): void {
  let i = openings.length;
  while (i > 0 && openings[i - 1]!.cost > opening.cost) i--;
  openings.splice(i, 0, opening);
  if (openings.length > mostOpenings) openings.pop();
}
