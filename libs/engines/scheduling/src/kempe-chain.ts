import type { CompiledProblem, Slots } from './compiled-problem.js';
import { Lists } from './lists.js';
import { hasSlot } from './slot-sets.js';
import { isInOrder } from './timetable.js';

/**
 * The meetings that change places between two slots together: one, whoever stands in its way, who stands in theirs, and so on.
 * Along the chain everybody stays as busy as before; only those at its ends do not. For attendees that hold one meeting at a time.
 */
export class KempeChain {
  readonly meetings: Int32Array;
  length = 0;
  /** Attendees whose busy slots change. */
  readonly ends: number[] = [];
  /** Attendees of each wish. */
  readonly attendees: Lists;
  /** The last walk that has come to each meeting. */
  private readonly walkOf: Int32Array;
  private walks = 0;

  /** @param at the meeting of attendee `p` in slot `s` at `p * slotCount + s`, or -1; like `slotOf` kept up to date by the caller */
  constructor(
    private readonly problem: CompiledProblem,
    private readonly slotOf: Slots,
    private readonly at: Int32Array,
  ) {
    const { wishCount, sideA, sideB, askedDelegates } = problem;
    this.meetings = new Int32Array(wishCount);
    this.walkOf = new Int32Array(wishCount);
    this.attendees = Lists.from(
      Array.from({ length: wishCount }, (_, m) => [sideA[m]!, sideB[m]!, ...askedDelegates.of(m)]),
    );
  }

  /** Collects the chain of a meeting between its slot and another one; false where a meeting of the chain must not change. */
  walk(meeting: number, to: number): boolean {
    const { meetings, walkOf, slotOf, attendees, at } = this;
    const { slotCount, words, allowed } = this.problem;
    const from = slotOf[meeting]!;
    const current = ++this.walks;
    if (!hasSlot(allowed, meeting, words, to)) return false;
    meetings[0] = meeting;
    walkOf[meeting] = current;
    this.ends.length = 0;
    let length = 1;
    for (let i = 0; i < length; i++) {
      const m = meetings[i]!;
      const target = slotOf[m] === from ? to : from;
      for (let a = attendees.start[m]!; a < attendees.start[m + 1]!; a++) {
        const p = attendees.items[a]!;
        const other = at[p * slotCount + target]!;
        if (other < 0) this.ends.push(p);
        else if (walkOf[other] !== current) {
          if (!hasSlot(allowed, other, words, from + to - target)) return false;
          walkOf[other] = current;
          meetings[length++] = other;
        }
      }
    }
    this.length = length;
    return true;
  }

  /** Whether the meetings of the chain, having changed places, stand after those that come first and before those that come later. */
  keepsOrder(): boolean {
    if (this.problem.later.items.length === 0) return true;
    for (let i = 0; i < this.length; i++) {
      const m = this.meetings[i]!;
      if (!isInOrder(this.problem, this.slotOf, m, this.slotOf[m]!)) return false;
    }
    return true;
  }

  /** Whether those at the ends of the chain, its meetings having changed places, have their rest. */
  keepsRest(): boolean {
    const { restAfter, rowStarts, words, slotCount } = this.problem;
    for (const p of this.ends) {
      const most = restAfter[p] ?? 0;
      if (most === 0) continue;
      let row = 0;
      for (let slot = 0; slot < slotCount; slot++) {
        if (hasSlot(rowStarts, 0, words, slot)) row = 0;
        row = this.at[p * slotCount + slot]! < 0 ? 0 : row + 1;
        if (row > most) return false;
      }
    }
    return true;
  }
}
