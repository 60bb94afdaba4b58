import { applyChange } from './apply-change.js';
import { movedMeeting } from './compare.js';
import { compile, withAvailabilityOf, type CompiledProblem, type Slots } from './compiled-problem.js';
import { meetingOf } from './answer.js';
import { firstViolation } from './check.js';
import { assignDelegates } from './delegates.js';
import { explainWishes } from './explain.js';
import { findFaults } from './faults.js';
import {
  InvalidChangeError,
  InvalidProblemError,
  type Change,
  type ConstraintName,
  type Meeting,
  type MovedMeeting,
  type Plan,
  type Problem,
  type Repair,
  type RepairOptions,
} from './model.js';
import { PlanView, ProblemIndex } from './plan-view.js';
import { Resettler } from './resettle.js';
import { freeTable, reseat, type Seats } from './seating.js';
import { addSlot } from './slot-sets.js';
import { Timetable } from './timetable.js';

/** Dropped meetings may be required ones, and breaks may become less fair: the answer says so, it does not fail. */
const mayLack: readonly ConstraintName[] = ['requiredMeetings', 'fairBreaks'];

/** Mends the plan after a change. See `Replanner` where several changes are tried on one plan. */
export function repair(problem: Problem, plan: Plan, change: Change, options: RepairOptions = {}): Repair {
  return new Replanner(problem, plan).repair(change, options);
}

/** A plan in the positions of a problem. */
interface Before {
  /** The meeting of each wish. */
  readonly meetings: readonly (Meeting | undefined)[];
  readonly slots: Slots;
  readonly seats: Seats;
}

/** A plan made ready to be repaired quickly, each time from the same state. */
export class Replanner {
  private readonly timetable: Timetable;
  private readonly view: PlanView;
  private readonly before: Before;

  /** Throws an `InvalidProblemError`, or an `Error` where the plan breaks a constraint. */
  constructor(
    readonly problem: Problem,
    readonly plan: Plan,
  ) {
    const faults = findFaults(problem);
    if (faults.length > 0) throw new InvalidProblemError(faults);
    this.view = new PlanView(new ProblemIndex(problem), plan);
    const broken = firstViolation(this.view, mayLack);
    if (broken !== null) throw new Error(`Only a plan without violations can be repaired: ${broken}`);
    this.before = locate(this.view.index, plan);
    this.timetable = new Timetable(compile(problem));
    keepInPlace(this.timetable, this.before.slots, new Set());
  }

  repair(change: Change, options: RepairOptions = {}): Repair {
    const from = this.firstOpenSlot(options.from);
    if (change.kind === 'meeting-cancelled') this.checkNotHeld(change.wish, from);
    const isHeld = (wish: string) => this.slotOfWish(wish) >= 0 && this.slotOfWish(wish) < from;
    const problem = applyChange(this.problem, change, from, isHeld);
    const timetable = this.timetableUnder(change, problem);
    const compiled = timetable.problem;
    const sameWishes = problem.wishes.length === this.problem.wishes.length;
    const index = new ProblemIndex(problem, sameWishes ? this.view.index : undefined);
    const before = sameWishes ? this.before : locate(index, this.plan);
    const hit = hitBy(change, before.meetings);

    const displaced = keepInPlace(timetable, before.slots, hit);
    if (change.kind === 'wish-added') displaced.push(compiled.wishCount - 1);
    const { provedMinimal } = new Resettler(timetable, from).settle(displaced);
    const { slotOf } = timetable;

    const changedSlots = new Set<number>();
    const noteChange = (m: number) => void changedSlots.add(slotOf[m]!).add(before.slots[m]!);
    for (let m = 0; m < slotOf.length; m++) if (slotOf[m] !== before.slots[m]) noteChange(m);
    hit.forEach(noteChange);
    if (change.kind === 'meeting-cancelled') changedSlots.add(this.slotOfWish(change.wish));
    changedSlots.delete(-1);
    const seats = before.seats.slice();
    reseat(compiled, slotOf, seats, changedSlots);

    const { plan, moved } = this.mend(compiled, slotOf, seats, before);
    const broken = firstViolation(new PlanView(index, plan, this.view), mayLack);
    if (broken !== null) throw new Error(`The repair broke a constraint: ${broken}`);
    const leftOut = displaced.filter((m) => slotOf[m]! < 0);
    const dropped = explainWishes(timetable, leftOut, true, from);
    const openSlots = [...changedSlots].filter((s) => s >= from).sort((x, y) => x - y);
    const fillers = findFillers(timetable, seats, new Set(leftOut), openSlots);
    return { problem, plan, moved, dropped, provedMinimal, fillers };
  }

  /** The mended plan; meetings that have not moved are the same objects as before. */
  private mend(
    compiled: CompiledProblem,
    slots: Slots,
    seats: Seats,
    before: Before,
  ): { readonly plan: Plan; readonly moved: MovedMeeting[] } {
    const meetings: Meeting[] = [];
    const moved: MovedMeeting[] = [];
    const attending = assignDelegates(compiled, slots, before.meetings);
    for (let m = 0; m < slots.length; m++) {
      if (slots[m]! < 0) continue;
      const old = before.meetings[m];
      const inPlace = slots[m] === before.slots[m] && seats[m] === before.seats[m];
      if (old !== undefined && inPlace && haveSameDelegates(attending[m], old.delegates)) {
        meetings.push(old);
        continue;
      }
      const meeting = meetingOf(compiled.problem, m, slots, seats, attending);
      meetings.push(meeting);
      if (old !== undefined) moved.push(movedMeeting(old, meeting));
    }
    return { plan: { meetings }, moved };
  }

  private slotOfWish(wish: string): number {
    return this.before.slots[this.view.index.wishAt.get(wish) ?? -1] ?? -1;
  }

  /** What stays as it was whatever comes of the change; where that takes long to say, nothing. */
  private timetableUnder(change: Change, problem: Problem): Timetable {
    if (change.kind === 'delegation-unavailable' && problem.wishes === this.problem.wishes) {
      const delegation = this.view.index.delegationAt.get(change.delegation)!;
      return this.timetable.without(delegation, withAvailabilityOf(this.timetable.problem, problem, delegation));
    }
    const faults = findFaults(problem);
    if (faults.length > 0) throw new InvalidProblemError(faults);
    return new Timetable(compile(problem));
  }

  private firstOpenSlot(id: string | undefined): number {
    const from = id === undefined ? 0 : this.view.index.slotAt.get(id);
    if (from === undefined) throw new InvalidChangeError(`The event has no slot ${id}.`);
    return from;
  }

  private checkNotHeld(wish: string, from: number): void {
    const slot = this.slotOfWish(wish);
    if (slot >= 0 && slot < from) {
      const { id } = this.problem.slots[slot]!;
      throw new InvalidChangeError(`The meeting ${wish} has been held in slot ${id} and cannot be cancelled.`);
    }
  }
}

/** The plan's meetings whose wishes the problem has. */
function locate({ problem, wishAt, slotAt, tableAt }: ProblemIndex, plan: Plan): Before {
  const meetings = new Array<Meeting | undefined>(problem.wishes.length).fill(undefined);
  const slots = new Int32Array(problem.wishes.length).fill(-1);
  const seats = new Int32Array(problem.wishes.length).fill(-1);
  for (const meeting of plan.meetings) {
    const m = wishAt.get(meeting.wish);
    if (m === undefined) continue;
    meetings[m] = meeting;
    slots[m] = slotAt.get(meeting.slot)!;
    seats[m] = tableAt.get(meeting.table)!;
  }
  return { meetings, slots, seats };
}

/** Places every meeting where it was, if that is still possible, and gives back the others. Those that the change hits come last. */
function keepInPlace(timetable: Timetable, slots: Slots, hit: ReadonlySet<number>): number[] {
  const { weight } = timetable.problem;
  const displaced: number[] = [];
  const keep = (m: number) => {
    if (timetable.canPlace(m, slots[m]!)) timetable.place(m, slots[m]!);
    else displaced.push(m);
  };
  for (let m = 0; m < slots.length; m++) {
    if (slots[m]! >= 0 && timetable.slotOf[m]! < 0 && !hit.has(m)) keep(m);
  }
  [...hit].sort((x, y) => weight[y]! - weight[x]! || x - y).forEach(keep);
  return displaced;
}

/** Wishes that fit into the slots as they are, the most valuable first; all of them can be had together. */
function findFillers(
  timetable: Timetable,
  seats: Seats,
  leftOut: ReadonlySet<number>,
  slots: readonly number[],
): Meeting[] {
  const { problem, slotOf } = timetable;
  const { words, weight, allowed } = problem;
  const room = new Int32Array(words);
  for (const s of slots) addSlot(room, 0, words, s);
  const fitting: number[] = [];
  for (let m = 0; m < slotOf.length; m++) {
    if (slotOf[m]! >= 0) continue;
    let fits = 0;
    for (let w = 0; w < words; w++) {
      // Most wishes fail at the first look; `freeWord` looks closer.
      const mayFit = room[w]! & allowed[m * words + w]!;
      if (mayFit !== 0) fits |= mayFit & timetable.freeWord(m, w);
    }
    if (fits !== 0 && !leftOut.has(m)) fitting.push(m);
  }
  fitting.sort((x, y) => weight[y]! - weight[x]! || x - y);
  const seatsThen = seats.slice();
  const fillers: number[] = [];
  for (const m of fitting) {
    const slot = slots.find((s) => timetable.canPlace(m, s));
    if (slot === undefined) continue;
    const table = freeTable(problem, slotOf, seatsThen, m, slot);
    if (table < 0) continue;
    timetable.place(m, slot);
    seatsThen[m] = table;
    fillers.push(m);
  }
  const attending = assignDelegates(problem, slotOf);
  return fillers.map((m) => meetingOf(problem.problem, m, slotOf, seatsThen, attending));
}

function haveSameDelegates(x: readonly string[] | undefined, y: readonly string[] | undefined): boolean {
  return x === y || x?.join() === y?.join();
}

/** Meetings whose table or delegate the change takes away, so that the others are seated before them. */
function hitBy(change: Change, meetings: readonly (Meeting | undefined)[]): ReadonlySet<number> {
  const hit = new Set<number>();
  if (change.kind !== 'table-lost' && change.kind !== 'delegate-unavailable') return hit;
  meetings.forEach((meeting, m) => {
    const isHit =
      change.kind === 'table-lost'
        ? meeting?.table === change.table
        : (meeting?.delegates?.includes(change.delegate) ?? false);
    if (isHit) hit.add(m);
  });
  return hit;
}
