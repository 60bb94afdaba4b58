import type { Random } from './random.js';
import { hasSlot } from './slot-sets.js';
import type { Timetable } from './timetable.js';

/**
 * Which meetings stand in a wish's way not because of a place that they take but because of when they are held: those on the
 * wrong side of it in order, and of a row of meetings that is too long for a delegation some that cut it.
 */
export class TimingRivals {
  /** 1 for each wish to which order or rest can say no. */
  private readonly timed: Uint8Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly random: Random,
  ) {
    const { wishCount, sideA, sideB, restAfter, earlier, later } = timetable.problem;
    this.timed = new Uint8Array(wishCount);
    for (let m = 0; m < wishCount; m++) {
      const rests = restAfter[sideA[m]!]! + restAfter[sideB[m]!]! > 0;
      if (rests || earlier.size(m) + later.size(m) > 0) this.timed[m] = 1;
    }
  }

  concern(wish: number): boolean {
    return this.timed[wish] === 1;
  }

  /** Whether there are none for the wish in the slot. */
  areNone(wish: number, slot: number): boolean {
    const { sideA, sideB } = this.timetable.problem;
    const { timetable } = this;
    return (
      timetable.keepsOrder(wish, slot) &&
      timetable.keepsRest(sideA[wish]!, slot) &&
      timetable.keepsRest(sideB[wish]!, slot)
    );
  }

  /** Adds them to those that have to go anyway. */
  addTo(rivals: number[], wish: number, slot: number): void {
    const { problem, slotOf } = this.timetable;
    for (const other of problem.earlier.of(wish)) if (slotOf[other]! >= slot) addOnce(rivals, other);
    for (const other of problem.later.of(wish)) {
      if (slotOf[other]! >= 0 && slotOf[other]! <= slot) addOnce(rivals, other);
    }
    this.cutRow(rivals, problem.sideA[wish]!, slot);
    this.cutRow(rivals, problem.sideB[wish]!, slot);
  }

  /** Takes meetings out of slots of the delegation's row around the slot, any of them, until the row is short enough. */
  private cutRow(rivals: number[], delegation: number, slot: number): void {
    const { rowStarts, restAfter, slotCount, words } = this.timetable.problem;
    const most = restAfter[delegation]!;
    if (most === 0) return;
    for (;;) {
      let first = slot;
      while (!hasSlot(rowStarts, 0, words, first) && this.staysBusy(rivals, delegation, first - 1)) first--;
      let end = slot + 1;
      while (end < slotCount && !hasSlot(rowStarts, 0, words, end) && this.staysBusy(rivals, delegation, end)) end++;
      if (end - first <= most) return;
      const pick = first + this.random.below(end - first - 1);
      this.clear(rivals, delegation, pick < slot ? pick : pick + 1);
    }
  }

  private staysBusy(rivals: readonly number[], delegation: number, slot: number): boolean {
    const { timetable } = this;
    for (let m = timetable.firstMeeting(delegation, slot); m >= 0; m = timetable.nextMeeting(delegation, m)) {
      if (!rivals.includes(m)) return true;
    }
    return false;
  }

  private clear(rivals: number[], delegation: number, slot: number): void {
    const { timetable } = this;
    for (let m = timetable.firstMeeting(delegation, slot); m >= 0; m = timetable.nextMeeting(delegation, m)) {
      addOnce(rivals, m);
    }
  }
}

function addOnce(rivals: number[], meeting: number): void {
  if (!rivals.includes(meeting)) rivals.push(meeting);
}
