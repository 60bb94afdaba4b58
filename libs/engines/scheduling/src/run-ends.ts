import type { CompiledProblem } from './compiled-problem.js';
import type { Random } from './random.js';

/**
 * Names moves that leave most runs of meetings as they are: a meeting at an end of a run of some delegation goes to a slot
 * beside one of its runs. Such a move shifts a run or lengthens another one; of those that go anywhere nearly all tear one apart.
 */
export class RunEnds {
  /** Slots of meetings with an idle slot beside them, and idle slots beside a meeting: of the present delegation. */
  private readonly ends: Int32Array;
  private readonly beside: Int32Array;

  /** @param at the meeting of delegation `d` in slot `s` at `d * slotCount + s`, or -1; kept up to date by the caller */
  constructor(
    private readonly problem: CompiledProblem,
    private readonly at: Int32Array,
    private readonly random: Random,
  ) {
    this.ends = new Int32Array(problem.slotCount);
    this.beside = new Int32Array(problem.slotCount);
  }

  /** Names one such move of any delegation, if it has one. */
  draw(move: (meeting: number, to: number) => void): void {
    const { problem, at, random, ends, beside } = this;
    const { slotCount, delegationCount, stretchOf } = problem;
    const row = random.below(delegationCount) * slotCount;
    let endCount = 0;
    let besideCount = 0;
    let before = false;
    for (let slot = 0; slot < slotCount; slot++) {
      const now = at[row + slot]! >= 0;
      const goesOn = slot + 1 < slotCount && stretchOf[slot + 1] === stretchOf[slot];
      const after = goesOn && at[row + slot + 1]! >= 0;
      if (now) {
        if (!before || !after) ends[endCount++] = slot;
      } else if (before || after) beside[besideCount++] = slot;
      before = now && goesOn;
    }
    if (endCount === 0 || besideCount === 0) return;
    move(at[row + ends[random.below(endCount)]!]!, beside[random.below(besideCount)]!);
  }
}
