import type { CompiledProblem } from './compiled-problem.js';
import type { Random } from './random.js';

/**
 * Names a move that may take out one of the breaks of a delegation: the first or last meeting of a run beside it goes into it.
 *
 * @param at the meeting of delegation `d` in slot `s` at `d * slotCount + s`, or -1
 * @param breaks how many the delegation has, at least one
 */
export function aimAtBreak(
  { slotCount, stretchOf }: CompiledProblem,
  at: Int32Array,
  delegation: number,
  breaks: number,
  random: Random,
  move: (meeting: number, to: number) => void,
): void {
  const row = delegation * slotCount;
  let skip = random.below(breaks);
  let runStart = -1;
  let lastBusy = -1;
  let slot = 0;
  for (; ; slot++) {
    if (at[row + slot]! < 0) continue;
    const idle = lastBusy >= 0 && slot > lastBusy + 1 && stretchOf[slot] === stretchOf[lastBusy];
    if (idle && skip-- === 0) break;
    if (lastBusy < 0 || slot > lastBusy + 1) runStart = slot;
    lastBusy = slot;
  }
  let runEnd = slot;
  while (runEnd + 1 < slotCount && at[row + runEnd + 1]! >= 0) runEnd++;
  // From the far end of either run to its near end, or across the break.
  const kind = random.below(4);
  const from = kind === 0 ? runStart : kind === 1 ? runEnd : kind === 2 ? lastBusy : slot;
  const near = kind === 0 || kind === 3 ? lastBusy + 1 : slot - 1;
  const to = random.below(5) === 0 ? lastBusy + 1 + random.below(slot - lastBusy - 1) : near;
  move(at[row + from]!, to);
}
