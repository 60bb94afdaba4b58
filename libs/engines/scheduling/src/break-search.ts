import type { Budget } from './budget.js';
import type { CompiledProblem, Slots } from './compiled-problem.js';
import type { Random } from './random.js';
import { hasSlot, slotsIn } from './slot-sets.js';
import type { Timetable } from './timetable.js';

/** Moves that count as one unit of effort: about a second's worth. */
const movesPerEffort = 700_000;
const batch = 512;
/** More moves a meeting than this have never helped. */
const movesPerMeeting = 2_000;
/** Temperatures at which annealing begins and ends, in breaks. */
const hot = 0.4;
const cold = 0.12;
/** What a break more than is fair costs, in breaks: fairness counts before the number of breaks. */
const unfairCost = 3;
/** Share of the moves that are aimed at a break; the others go anywhere. */
const aimedShare = 0.7;

/**
 * Takes breaks out of a timetable without taking a meeting out, by simulated annealing, under all constraints: a meeting
 * moves to another slot, and those in its way move to where it was or to any other slot that is free for them. For the
 * case in which some delegation holds several meetings at once; `KempeSearch` is stronger where none does.
 */
export class BreakSearch {
  readonly bestSlots: Slots;
  private bestCost: number;
  private cost = 0;
  private readonly problem: CompiledProblem;
  private readonly meetings: number[] = [];
  private readonly journal: number[] = [];
  /** Breaks that a delegation may have without being worse off than is fair. */
  private readonly fairBreaks: number;
  private readonly breaksOf: Int32Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly random: Random,
  ) {
    const { problem, slotOf } = timetable;
    this.problem = problem;
    this.fairBreaks = problem.fairBreaks || problem.objectives.breakDifference ? problem.maxBreakDifference : Infinity;
    this.breaksOf = new Int32Array(problem.delegationCount);
    for (let d = 0; d < problem.delegationCount; d++) {
      this.breaksOf[d] = timetable.breaksOf(d);
      this.cost += this.costOf(this.breaksOf[d]!);
    }
    slotOf.forEach((slot, m) => {
      if (slot >= 0 && problem.pinnedSlot[m]! < 0) this.meetings.push(m);
    });
    this.bestCost = this.cost;
    this.bestSlots = slotOf.slice();
  }

  run(budget: Budget, onImprovement: () => void): void {
    const most = movesPerMeeting * this.meetings.length;
    for (let moves = 0; moves < most && this.bestCost > 0 && !budget.stopped(); moves += batch) {
      const temperature = hot * (cold / hot) ** Math.max(moves / most, budget.progress());
      const before = this.bestCost;
      for (let i = 0; i < batch; i++) {
        const tolerance = -temperature * Math.log(this.random.unit() + 1e-12);
        const meeting = this.meetings[this.random.below(this.meetings.length)]!;
        if (this.random.unit() < aimedShare) this.aimAtBreak(meeting, tolerance);
        else this.tryMove(meeting, this.anySlot(meeting), tolerance);
      }
      budget.spend(batch / movesPerEffort);
      if (this.bestCost < before) onImprovement();
    }
  }

  private anySlot(meeting: number): number {
    const slots = slotsIn(this.problem.allowed, meeting, this.problem.words);
    return slots[this.random.below(slots.length)]!;
  }

  /** Moves a meeting that stands at the end of a run beside an idle slot of one of its delegations: where there are breaks. */
  private aimAtBreak(meeting: number, tolerance: number): void {
    const { sideA, sideB, words, allowed, slotCount } = this.problem;
    const d = this.random.below(2) === 0 ? sideA[meeting]! : sideB[meeting]!;
    if (this.breaksOf[d] === 0) return;
    const { busy } = this.timetable;
    // Idle slots next to a busy one of the delegation.
    const gaps: number[] = [];
    for (const slot of slotsIn(allowed, meeting, words)) {
      if (hasSlot(busy, d, words, slot)) continue;
      const besideBusy =
        (slot > 0 && hasSlot(busy, d, words, slot - 1)) || (slot + 1 < slotCount && hasSlot(busy, d, words, slot + 1));
      if (besideBusy) gaps.push(slot);
    }
    if (gaps.length > 0) this.tryMove(meeting, gaps[this.random.below(gaps.length)]!, tolerance);
  }

  private tryMove(meeting: number, to: number, tolerance: number): void {
    const { timetable, problem, journal } = this;
    const from = timetable.slotOf[meeting]!;
    if (from === to) return;
    this.record(meeting, -1);
    for (const p of [problem.sideA[meeting]!, problem.sideB[meeting]!, ...problem.askedDelegates.of(meeting)]) {
      if (timetable.isFull(p, to)) this.takeOut(timetable.firstMeeting(p, to));
    }
    for (const pool of problem.tables.poolsOf.of(problem.tables.choiceOf[meeting]!)) {
      const at = pool * problem.slotCount + to;
      if (timetable.poolLoad[at]! >= problem.tables.poolSize[at]!) this.takeOut(this.someMeetingInPool(pool, to));
    }
    const rivals = journal.length / 2;
    if (!timetable.canPlace(meeting, to)) return this.undo();
    this.record(meeting, to);
    for (let i = 1; i < rivals; i++) {
      const rival = journal[2 * i]!;
      if (timetable.canPlace(rival, from)) this.record(rival, from);
      else {
        const slot = slotsIn(problem.allowed, rival, problem.words).find((s) => timetable.canPlace(rival, s));
        if (slot === undefined) return this.undo();
        this.record(rival, slot);
      }
    }
    const change = this.recount();
    if (change > tolerance) {
      this.undo();
      return;
    }
    journal.length = 0;
    this.touched.clear();
    this.cost += change;
    if (this.cost < this.bestCost) {
      this.bestCost = this.cost;
      this.bestSlots.set(timetable.slotOf);
    }
  }

  /** Delegations whose meetings the current move has touched. */
  private readonly touched = new Set<number>();

  /** Counts the breaks of those that the move touches anew, and says by how much the cost has changed. */
  private recount(): number {
    let change = 0;
    for (const d of this.touched) {
      const breaks = this.timetable.breaksOf(d);
      change += this.costOf(breaks) - this.costOf(this.breaksOf[d]!);
      this.breaksOf[d] = breaks;
    }
    return change;
  }

  private costOf(breaks: number): number {
    return breaks + unfairCost * Math.max(0, breaks - this.fairBreaks);
  }

  private takeOut(rival: number): void {
    if (rival >= 0 && this.problem.pinnedSlot[rival]! < 0) this.record(rival, -1);
  }

  private someMeetingInPool(pool: number, slot: number): number {
    const { tables } = this.problem;
    for (let i = 0; i < 200; i++) {
      const m = this.meetings[this.random.below(this.meetings.length)]!;
      if (this.timetable.slotOf[m] === slot && tables.poolsOf.of(tables.choiceOf[m]!).includes(pool)) return m;
    }
    return -1;
  }

  private record(m: number, slot: number): void {
    const { timetable, problem } = this;
    this.journal.push(m, timetable.slotOf[m]!);
    this.touched.add(problem.sideA[m]!).add(problem.sideB[m]!);
    if (slot >= 0) timetable.place(m, slot);
    else timetable.remove(m);
  }

  private undo(): void {
    const { journal, timetable } = this;
    while (journal.length > 0) {
      const slot = journal.pop()!;
      const m = journal.pop()!;
      if (slot >= 0) timetable.place(m, slot);
      else timetable.remove(m);
    }
    if (this.touched.size > 0) this.recount();
    this.touched.clear();
  }
}
