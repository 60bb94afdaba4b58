/**
 * Sets of slots as bits in 32-bit words, many sets in one Int32Array. JavaScript's bit operators work on all 32 bits;
 * only the sign of the results must not matter, so bits are tested against zero and shifted with `>>>`.
 */

export function hasSlot(sets: Int32Array, set: number, words: number, slot: number): boolean {
  return (sets[set * words + (slot >> 5)]! & (1 << (slot & 31))) !== 0;
}

export function addSlot(sets: Int32Array, set: number, words: number, slot: number): void {
  sets[set * words + (slot >> 5)]! |= 1 << (slot & 31);
}

export function deleteSlot(sets: Int32Array, set: number, words: number, slot: number): void {
  sets[set * words + (slot >> 5)]! &= ~(1 << (slot & 31));
}

export function bitCount(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The position of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

export function countSlots(sets: Int32Array, set: number, words: number): number {
  let count = 0;
  for (let w = 0; w < words; w++) count += bitCount(sets[set * words + w]!);
  return count;
}

/** The slots of a set in order. */
export function slotsIn(sets: Int32Array, set: number, words: number): number[] {
  const slots: number[] = [];
  for (let w = 0; w < words; w++) {
    for (let rest = sets[set * words + w]!; rest !== 0; rest &= rest - 1) slots.push((w << 5) + lowestBit(rest));
  }
  return slots;
}

/** The last slot of a set before `slot`, or -1. */
export function slotBefore(sets: Int32Array, set: number, words: number, slot: number): number {
  let w = slot >> 5;
  let word = sets[set * words + w]! & ((1 << (slot & 31)) - 1);
  while (word === 0 && w > 0) word = sets[set * words + --w]!;
  return word === 0 ? -1 : (w << 5) + 31 - Math.clz32(word);
}

/** The first slot of a set after `slot`, or -1. */
export function slotAfter(sets: Int32Array, set: number, words: number, slot: number): number {
  let w = slot >> 5;
  let word = sets[set * words + w]! & (-2 << (slot & 31));
  while (word === 0 && w + 1 < words) word = sets[set * words + ++w]!;
  return word === 0 ? -1 : (w << 5) + lowestBit(word);
}
