import { applyChange } from './apply-change.js';
import { isMoved, movedMeeting } from './compare.js';
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
import { ProblemIndex } from './plan-view.js';
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

/** A plan made ready to be repaired quickly, each time from the same state. */
export class Replanner {
  private readonly compiled: CompiledProblem;
  private readonly index: ProblemIndex;
  /** The meeting of each wish. */
  private readonly meetingOf: (Meeting | undefined)[];

  /** Throws an `InvalidProblemError`, or an `Error` where the plan breaks a constraint. */
  constructor(
    readonly problem: Problem,
    readonly plan: Plan,
  ) {
    const faults = findFaults(problem);
    if (faults.length > 0) throw new InvalidProblemError(faults);
    this.compiled = compile(problem);
    this.index = new ProblemIndex(problem);
    this.meetingOf = new Array<Meeting | undefined>(problem.wishes.length).fill(undefined);
    for (const meeting of plan.meetings) {
      const m = this.index.wishAt.get(meeting.wish);
      if (m === undefined)
        throw new Error(`The plan places the wish ${meeting.wish}, which the problem does not have.`);
      this.meetingOf[m] = meeting;
    }
    const broken = firstViolation(this.index, plan, mayLack);
    if (broken !== null) throw new Error(`Only a plan without violations can be repaired: ${broken}`);
  }

  repair(change: Change, options: RepairOptions = {}): Repair {
    const from = this.firstOpenSlot(options.from);
    if (change.kind === 'meeting-cancelled') this.checkNotHeld(change.wish, from);
    const problem = applyChange(this.problem, change, from);
    const compiled = this.recompile(change, problem);
    const sameWishes = problem.wishes.length === this.problem.wishes.length;
    const index = sameWishes ? new ProblemIndex(problem, this.index) : new ProblemIndex(problem);
    const before = sameWishes
      ? this.meetingOf
      : problem.wishes.map(({ id }) => this.meetingOf[this.index.wishAt.get(id) ?? -1]);

    // Everybody stays where that is still possible; those that the change hits take what is left, as far as it suits.
    const timetable = new Timetable(compiled);
    const seats: Seats = new Int32Array(compiled.wishCount).fill(-1);
    const displaced: number[] = [];
    const stays = (m: number) => {
      const slot = index.slotAt.get(before[m]!.slot)!;
      if (timetable.canPlace(m, slot)) timetable.place(m, slot);
      else displaced.push(m);
    };
    const last: number[] = [];
    for (let m = 0; m < before.length; m++) {
      const meeting = before[m];
      if (meeting === undefined) continue;
      seats[m] = index.tableAt.get(meeting.table)!;
      if (isHit(change, meeting)) last.push(m);
      else stays(m);
    }
    last.sort((x, y) => compiled.weight[y]! - compiled.weight[x]! || x - y).forEach(stays);
    if (change.kind === 'wish-added') displaced.push(compiled.wishCount - 1);

    const slotBefore = Int32Array.from(before, (meeting) =>
      meeting === undefined ? -1 : index.slotAt.get(meeting.slot)!,
    );
    const { provedMinimal } = new Resettler(timetable, from).settle(displaced);
    const { slotOf } = timetable;

    const changedSlots = new Set<number>();
    for (let m = 0; m < slotOf.length; m++) {
      if (slotOf[m] === slotBefore[m] && !(before[m] !== undefined && isHit(change, before[m]!))) continue;
      if (slotOf[m]! >= 0) changedSlots.add(slotOf[m]!);
      if (slotBefore[m]! >= 0) changedSlots.add(slotBefore[m]!);
    }
    if (change.kind === 'meeting-cancelled') changedSlots.add(this.slotOfWish(change.wish));
    changedSlots.delete(-1);
    reseat(compiled, slotOf, seats, changedSlots);
    const attending = assignDelegates(
      compiled,
      slotOf,
      before.map((meeting) => meeting?.delegates),
    );
    const { meetings, moved } = this.mendedMeetings(compiled, slotOf, seats, before, attending);
    const plan = { meetings };
    const broken = firstViolation(index, plan, mayLack);
    if (broken !== null) throw new Error(`The repair broke a constraint: ${broken}`);
    const dropped = explainWishes(
      timetable,
      displaced.filter((m) => slotOf[m]! < 0),
    );
    const hit = new Set(displaced);
    const unplaced: number[] = [];
    for (let m = 0; m < slotOf.length; m++) if (slotOf[m]! < 0 && !hit.has(m)) unplaced.push(m);
    const fillers = findFillers(
      timetable,
      seats,
      unplaced,
      [...changedSlots].filter((s) => s >= from),
    );
    return { problem, plan, moved, dropped, provedMinimal, fillers };
  }

  /** The meetings of the mended plan; those that have not moved are the same objects as before. */
  private mendedMeetings(
    { problem }: CompiledProblem,
    slots: Slots,
    seats: Seats,
    before: readonly (Meeting | undefined)[],
    attending: readonly (readonly string[] | undefined)[],
  ): { readonly meetings: Meeting[]; readonly moved: MovedMeeting[] } {
    const meetings: Meeting[] = [];
    const moved: MovedMeeting[] = [];
    for (let m = 0; m < slots.length; m++) {
      if (slots[m]! < 0) continue;
      const meeting = meetingOf(problem, m, slots, seats, attending);
      const old = before[m];
      if (old !== undefined && !isMoved(old, meeting)) meetings.push(old);
      else meetings.push(meeting);
      if (old !== undefined && isMoved(old, meeting)) moved.push(movedMeeting(old, meeting));
    }
    return { meetings, moved };
  }

  private slotOfWish(wish: string): number {
    const meeting = this.meetingOf[this.index.wishAt.get(wish) ?? -1];
    return meeting === undefined ? -1 : this.index.slotAt.get(meeting.slot)!;
  }

  private recompile(change: Change, problem: Problem): CompiledProblem {
    if (change.kind === 'delegation-unavailable' && problem.wishes === this.problem.wishes) {
      return withAvailabilityOf(this.compiled, problem, this.index.delegationAt.get(change.delegation)!);
    }
    const faults = findFaults(problem);
    if (faults.length > 0) throw new InvalidProblemError(faults);
    return compile(problem);
  }

  private firstOpenSlot(id: string | undefined): number {
    const from = id === undefined ? 0 : this.index.slotAt.get(id);
    if (from === undefined) throw new InvalidChangeError(`The event has no slot ${id}.`);
    return from;
  }

  private checkNotHeld(wish: string, from: number): void {
    const meeting = this.meetingOf[this.index.wishAt.get(wish) ?? -1];
    if (meeting !== undefined && this.index.slotAt.get(meeting.slot)! < from) {
      throw new InvalidChangeError(
        `The meeting ${wish} has been held in slot ${meeting.slot} and cannot be cancelled.`,
      );
    }
  }
}

/** Wishes that fit into the slots as they are, the most valuable first; all of them can be had together. */
function findFillers(
  timetable: Timetable,
  seats: Seats,
  unplaced: readonly number[],
  slots: readonly number[],
): Meeting[] {
  const { problem, slotOf } = timetable;
  const room = new Int32Array(problem.words);
  for (const s of slots) addSlot(room, 0, problem.words, s);
  const fits = (m: number) => room.some((word, w) => (word & timetable.freeWord(m, w)) !== 0);
  const byWeight = unplaced.filter(fits).sort((x, y) => problem.weight[y]! - problem.weight[x]! || x - y);
  const seatsThen = seats.slice();
  const fillers: number[] = [];
  for (const m of byWeight) {
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

/** Whether the change concerns the place of this meeting, so that others are seated before it. */
function isHit(change: Change, meeting: Meeting): boolean {
  if (change.kind === 'table-lost') return meeting.table === change.table;
  if (change.kind === 'delegate-unavailable') return meeting.delegates?.includes(change.delegate) ?? false;
  return false;
}
