import { compile, ownLimits, type CompiledProblem } from './compiled-problem.js';
import { positions } from './lists.js';
import type { ConstraintName, Plan, Problem, Reason, Remedy, Rival, UnplacedWish } from './model.js';
import { isOn } from './rules.js';
import { hasSlot, slotsIn } from './slot-sets.js';
import { Timetable } from './timetable.js';

/** How many remedies a wish gets. */
const maxRemedies = 2;

/**
 * Says of every wish that a plan leaves out why, and what would make room for it. The plan must hold the constraints; it
 * may come from anywhere, e.g. from an organizer who has changed it by hand.
 */
export function explain(problem: Problem, plan: Plan): UnplacedWish[] {
  const timetable = new Timetable(compile(problem));
  const wishAt = positions(problem.wishes);
  const slotAt = positions(problem.slots);
  for (const { wish, slot } of plan.meetings) timetable.place(wishAt.get(wish)!, slotAt.get(slot)!);
  return explainUnplaced(timetable);
}

/** As `explain`; without remedies, which take most of the time, where that is asked for. */
export function explainUnplaced(timetable: Timetable, withRemedies = true): UnplacedWish[] {
  const unplaced: number[] = [];
  for (let m = 0; m < timetable.slotOf.length; m++) if (timetable.slotOf[m]! < 0) unplaced.push(m);
  return explainWishes(timetable, unplaced, withRemedies);
}

/** As `explainUnplaced`, for some of them. */
export function explainWishes(timetable: Timetable, wishes: readonly number[], withRemedies = true): UnplacedWish[] {
  if (wishes.length === 0) return [];
  const explainer = new Explainer(timetable);
  return wishes.map((m) => explainer.explain(m, withRemedies));
}

/** There may be thousands of unplaced wishes: what they have in common is one object for all, here and on other threads. */
const none: readonly never[] = [];

/** One way to place a wish in a slot. */
interface Opening {
  readonly slot: number;
  readonly without: readonly number[];
  readonly available: readonly number[];
  readonly extraTable: boolean;
  readonly lift: readonly ConstraintName[];
  /** Weight of the meetings to give up; an extra table, people who cannot come and lifted rules are priced beside them. */
  readonly cost: number;
}

function insertByCost(openings: Opening[], opening: Opening): void {
  let i = openings.length;
  while (i > 0 && openings[i - 1]!.cost > opening.cost) i--;
  openings.splice(i, 0, opening);
  if (openings.length > maxRemedies) openings.pop();
}

class Explainer {
  private readonly problem: CompiledProblem;
  private readonly forbidden = new Set<string>();
  /** More than any meeting weighs. */
  private readonly dear: number;
  private readonly fullnessOf: (Reason | undefined)[] = [];
  private readonly rivals: (Rival | undefined)[] = [];
  private readonly lightestInPool: Int32Array;
  /** The lightest meeting of each delegation in each slot in which it is full, else -1. */
  private readonly lightestOf: Int32Array;
  /** Scratch of `slotsByLeastCost`. */
  private readonly order: Int32Array;
  private readonly leastCosts: Float64Array;
  private readonly attendeeIds: readonly string[];

  constructor(private readonly timetable: Timetable) {
    this.problem = timetable.problem;
    const { problem, weight, tables, slotCount, wishCount } = this.problem;
    if (isOn(problem, 'forbiddenPairs')) {
      for (const [a, b] of problem.forbiddenPairs ?? []) this.forbidden.add(`${a}\n${b}`).add(`${b}\n${a}`);
    }
    this.dear = 1 + weight.reduce((x, y) => Math.max(x, y), 0);
    this.attendeeIds = this.problem.attendeeIds;
    this.order = new Int32Array(slotCount);
    this.leastCosts = new Float64Array(slotCount);
    this.lightestOf = new Int32Array(this.problem.delegationCount * slotCount).fill(-1);
    for (let d = 0; d < this.problem.delegationCount; d++) {
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

  explain(m: number, withRemedies: boolean): UnplacedWish {
    const wish = this.problem.problem.wishes[m]!;
    if (this.forbidden.size > 0 && this.forbidden.has(`${wish.a}\n${wish.b}`)) {
      return { wish: wish.id, reasons: [{ code: 'forbidden-pair' }], remedies: none };
    }
    if (!withRemedies) return { wish: wish.id, reasons: [this.mainReason(m)], remedies: none };
    const openings: Opening[] = [];
    let exchange: Opening | null = null;
    for (const slot of this.slotsByLeastCost(m)) {
      const limit = openings.length < maxRemedies ? Infinity : openings.at(-1)!.cost;
      if (this.leastCosts[slot]! >= limit) break;
      const exchanged = this.opening(m, slot, false, limit);
      if (exchanged !== null) {
        insertByCost(openings, exchanged);
        const isExchange = exchanged.available.length + exchanged.lift.length === 0;
        if (isExchange && exchanged.cost < (exchange?.cost ?? Infinity)) exchange = exchanged;
      }
      if (exchanged === null || this.timetable.fullPool(m, slot) >= 0) {
        const withTable = this.opening(m, slot, true, limit);
        if (withTable !== null) insertByCost(openings, withTable);
      }
    }
    const reasons = [this.mainReason(m)];
    if (exchange !== null && exchange.without.length > 0 && exchange.cost >= this.problem.weight[m]!) {
      reasons.push({ code: 'outweighed', by: exchange.without.map((rival) => this.rival(rival)) });
    }
    return { wish: wish.id, reasons, remedies: openings.map((opening) => this.remedy(opening)) };
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

  private mainReason(m: number): Reason {
    const { words, allowed, sideA, sideB, askedDelegates, tables, maxMeetings, delegationCount } = this.problem;
    if (tables.tablesOf.size(tables.choiceOf[m]!) === 0) return { code: 'no-suitable-table' };
    const left = slotsIn(allowed, m, words);
    if (left.length === 0) return { code: 'no-common-slot' };
    const a = sideA[m]!;
    const b = sideB[m]!;
    for (const d of [a, b]) {
      if (this.timetable.meetingCount[d]! >= maxMeetings[d]!) return this.fullness(d, 'enough-meetings');
    }
    const attendees = [a, b, ...askedDelegates.of(m)];
    for (const p of attendees) {
      if (left.every((s) => this.timetable.isFull(p, s))) {
        return this.fullness(p, p < delegationCount ? 'delegation-full' : 'delegate-full');
      }
    }
    const joint = left.filter((s) => attendees.every((p) => !this.timetable.isFull(p, s)));
    if (joint.length === 0) {
      return { code: 'never-free-together', delegations: [this.attendeeIds[a]!, this.attendeeIds[b]!] };
    }
    const seatable = joint.filter((s) => this.timetable.fullPool(m, s) < 0);
    if (seatable.length === 0) return { code: 'tables-taken', slots: joint.map((s) => this.slotId(s)) };
    for (const d of [a, b]) {
      if (seatable.every((s) => !this.timetable.keepsRest(d, s))) {
        return { code: 'no-rest', delegation: this.attendeeIds[d]!, slots: seatable.map((s) => this.slotId(s)) };
      }
    }
    if (seatable.every((s) => !this.timetable.keepsOrder(m, s))) {
      return { code: 'out-of-order', with: this.neighboursInOrder(m).map((other) => this.rival(other)) };
    }
    const room = seatable.find((s) => this.timetable.permits(m, s));
    if (room !== undefined) return { code: 'room-left', slot: this.slotId(room) };
    // Some slots fail for the rest of one side, the others for the rest of the other side or for the order.
    const tired = this.timetable.keepsRest(a, seatable[0]!) ? b : a;
    return { code: 'no-rest', delegation: this.attendeeIds[tired]!, slots: seatable.map((s) => this.slotId(s)) };
  }

  /**
   * What has to give for the wish to be held in the slot, where a table is missing by an extra one or by giving up the
   * lightest meeting that has one; null where it costs no less than `limit`.
   */
  private opening(m: number, slot: number, extraTable: boolean, limit: number): Opening | null {
    const { timetable, problem } = this;
    const { slotCount, words, delegationCount, capacityAt, sideA, sideB, askedDelegates, maxMeetings, tables } =
      problem;
    const without: number[] = [];
    const available: number[] = [];
    const lift: ConstraintName[] = [];
    let cost = 0;
    const giveUp = (rival: number) => {
      if (rival < 0 || without.includes(rival)) return;
      without.push(rival);
      cost += this.costOf(rival);
    };
    const { wishes } = problem.problem;
    if (!hasSlot(problem.allowed, m, words, slot)) lift.push(...ownLimits(problem.problem, wishes[m]!, slot));
    const sides = [sideA[m]!, sideB[m]!];
    const makeFree = (p: number) => {
      if (capacityAt[p * slotCount + slot] === 0) {
        available.push(p);
        cost += 2 * this.dear;
      } else if (
        hasSlot(timetable.full, p, words, slot) &&
        !without.some((rival) => this.isMeetingOf(p, rival, slot))
      ) {
        giveUp(p < delegationCount ? this.lightestOf[p * slotCount + slot]! : this.lightestMeeting(p, slot));
      }
    };
    // Delegates first, as giving up their meeting also frees their delegation.
    for (let i = askedDelegates.start[m]!; i < askedDelegates.start[m + 1]!; i++) makeFree(askedDelegates.items[i]!);
    for (const d of sides) makeFree(d);
    if (cost >= limit) return null;
    for (const d of sides) {
      if (timetable.meetingCount[d]! < maxMeetings[d]!) continue;
      if (maxMeetings[d] === 0) {
        lift.push('maxMeetings');
      } else if (!without.some((rival) => problem.sideA[rival] === d || problem.sideB[rival] === d)) {
        let lightest = -1;
        for (const rival of problem.wishesOf.of(d))
          if (timetable.slotOf[rival]! >= 0) lightest = this.lighter(lightest, rival);
        giveUp(lightest);
      }
    }
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
        giveUp(this.lightestInPool[at]!);
      }
    }
    // Without need of a table both ways are the same, and one is enough.
    if (extraTable) {
      if (!needsTable) return null;
      cost += this.dear / 2;
    }
    if (cost >= limit) return null;
    lift.push(...this.brokenRules(m, slot, without));
    cost += 3 * this.dear * lift.length;
    return cost < limit ? { slot, without, available, extraTable, lift, cost } : null;
  }

  /** Which of rest and order the wish would break in the slot if the rivals were not there. */
  private brokenRules(m: number, slot: number, rivals: readonly number[]): ConstraintName[] {
    const { timetable } = this;
    const { sideA, sideB, restAfter, earlier, later } = this.problem;
    const rests = restAfter[sideA[m]!]! + restAfter[sideB[m]!]! > 0;
    const ordered = earlier.size(m) + later.size(m) > 0;
    if (!rests && !ordered) return [];
    const slots = rivals.map((rival) => timetable.slotOf[rival]!);
    for (const rival of rivals) timetable.remove(rival);
    const broken: ConstraintName[] = [];
    if (!timetable.keepsRest(sideA[m]!, slot) || !timetable.keepsRest(sideB[m]!, slot)) broken.push('rest');
    if (!timetable.keepsOrder(m, slot)) broken.push('precedences');
    rivals.forEach((rival, i) => timetable.place(rival, slots[i]!));
    return broken;
  }

  private remedy({ slot, without, available, extraTable, lift }: Opening): Remedy {
    return {
      slot: this.slotId(slot),
      without: without.length === 0 ? none : without.map((rival) => this.wishId(rival)),
      available: available.length === 0 ? none : available.map((p) => this.attendeeIds[p]!),
      extraTable,
      lift: lift.length === 0 ? none : lift,
    };
  }

  /** Of two meetings the one to give up rather; -1 is no meeting. */
  private lighter(x: number, y: number): number {
    return x < 0 || this.costOf(y) < this.costOf(x) ? y : x;
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

  private neighboursInOrder(m: number): number[] {
    const { earlier, later } = this.problem;
    return [...earlier.of(m), ...later.of(m)].filter((other) => this.timetable.slotOf[other]! >= 0);
  }

  /** The reason that an attendee is full; one object for all wishes that it is the reason for. */
  private fullness(attendee: number, code: 'enough-meetings' | 'delegation-full' | 'delegate-full'): Reason {
    const known = this.fullnessOf[attendee];
    if (known?.code === code) return known;
    const meetings = [...this.problem.wishesOf.of(attendee)]
      .filter((m) => this.timetable.slotOf[m]! >= 0)
      .sort((x, y) => this.timetable.slotOf[x]! - this.timetable.slotOf[y]! || x - y)
      .map((m) => this.rival(m));
    const id = this.attendeeIds[attendee]!;
    const reason: Reason =
      code === 'delegate-full' ? { code, delegate: id, with: meetings } : { code, delegation: id, with: meetings };
    this.fullnessOf[attendee] = reason;
    return reason;
  }

  private rival(meeting: number): Rival {
    return (this.rivals[meeting] ??= {
      wish: this.wishId(meeting),
      slot: this.slotId(this.timetable.slotOf[meeting]!),
    });
  }

  private wishId(m: number): string {
    return this.problem.problem.wishes[m]!.id;
  }

  private slotId(slot: number): string {
    return this.problem.problem.slots[slot]!.id;
  }
}
