import { positions } from './lists.js';
import type { Plan } from './model.js';
import { bitCount, lowestBit } from './slot-sets.js';
import type { Random } from './random.js';
import type { Timetable } from './timetable.js';

/** Places the meetings of an earlier plan as far as the problem still permits them. */
export function placeStart(timetable: Timetable, start: Plan): void {
  const { problem } = timetable.problem;
  const slotAt = positions(problem.slots);
  const wishAt = positions(problem.wishes);
  for (const meeting of start.meetings) {
    const wish = wishAt.get(meeting.wish);
    const slot = slotAt.get(meeting.slot);
    if (wish === undefined || slot === undefined || timetable.slotOf[wish]! >= 0) continue;
    if (timetable.canPlace(wish, slot)) timetable.place(wish, slot);
  }
}

/** Places wishes one by one where they fit: required ones first, then by weight, then those with fewer slots to choose from. */
export function placeGreedily(timetable: Timetable, random: Random): void {
  for (const wish of greedyOrder(timetable, random)) {
    if (timetable.slotOf[wish]! >= 0) continue;
    const slot = closestFreeSlot(timetable, wish);
    if (slot >= 0) timetable.place(wish, slot);
  }
}

function greedyOrder({ problem }: Timetable, random: Random): Int32Array {
  const { wishCount, required, pinnedSlot, weight, allowed, words } = problem;
  const order = new Int32Array(wishCount).map((_, m) => m);
  random.shuffle(order);
  const choices = new Int32Array(wishCount);
  for (let m = 0; m < wishCount; m++) {
    for (let w = 0; w < words; w++) choices[m]! += bitCount(allowed[m * words + w]!);
  }
  // Fixed meetings come first of all: nothing else may take their slots.
  const rank = required.map((isRequired, m) => isRequired + (pinnedSlot[m]! >= 0 ? 1 : 0));
  return order.sort((x, y) => rank[y]! - rank[x]! || weight[y]! - weight[x]! || choices[x]! - choices[y]!);
}

/** The first free slot beside other meetings of both delegations, else of one, else of none; -1 if none is free. */
export function closestFreeSlot(timetable: Timetable, wish: number): number {
  const { problem, busy } = timetable;
  const { words, sideA, sideB } = problem;
  for (let closeness = 2; closeness >= 0; closeness--) {
    for (let w = 0; w < words; w++) {
      let free = timetable.freeWord(wish, w);
      if (free === 0) continue;
      const besideA = neighbours(busy, sideA[wish]!, words, w);
      const besideB = neighbours(busy, sideB[wish]!, words, w);
      if (closeness === 2) free &= besideA & besideB;
      else if (closeness === 1) free &= besideA | besideB;
      for (; free !== 0; free &= free - 1) {
        const slot = (w << 5) + lowestBit(free);
        if (timetable.permits(wish, slot)) return slot;
      }
    }
  }
  return -1;
}

/** Word `word` of the slots just before or after those of a set. */
function neighbours(sets: Int32Array, set: number, words: number, word: number): number {
  const at = set * words + word;
  const fromBefore = word > 0 ? sets[at - 1]! >>> 31 : 0;
  const fromAfter = word + 1 < words ? sets[at + 1]! << 31 : 0;
  return (sets[at]! << 1) | fromBefore | (sets[at]! >>> 1) | fromAfter;
}
