import { compile } from './compiled-problem.js';
import type { Slot } from './model.js';
import { aProblem, aWish } from './problem.builder.js';
import { Random } from './random.js';
import { RunEnds } from './run-ends.js';

/** The moves that are drawn for a delegation with meetings in the slots, as `from>to`. */
function movesOf(busy: readonly number[], slotCount: number, days?: readonly string[]): string[] {
  const wishes = busy.map((slot) => aWish(`A-B${slot}`, { a: 'A', b: `B${slot}` }));
  const event = aProblem({ slots: slotCount, delegations: ['A', ...busy.map((slot) => `B${slot}`)], wishes });
  const slots = event.slots.map((slot, s): Slot => (days ? { ...slot, day: days[s] } : slot));
  const problem = compile({ ...event, slots });
  const at = new Int32Array(problem.attendeeCount * slotCount).fill(-1);
  busy.forEach((slot, m) => (at[slot] = m));
  const runEnds = new RunEnds(problem, at, new Random(1));
  const drawn = new Set<string>();
  for (let i = 0; i < 2000; i++) runEnds.draw((m, to) => drawn.add(`${busy[m]}>${to}`));
  return [...drawn].sort();
}

describe('RunEnds', () => {
  it('takes the ends of runs to the slots beside runs, and nothing else', () => {
    // Meetings in 2, 3, 4 and 6 of nine slots: 3 is inside a run, 0 and 8 are beside none.
    const to = [1, 5, 7];
    expect(movesOf([2, 3, 4, 6], 9)).toEqual([2, 4, 6].flatMap((from) => to.map((slot) => `${from}>${slot}`)));
  });

  it('ends a run at the end of a day', () => {
    const days = ['1', '1', '1', '2', '2', '2'];
    expect(movesOf([2], 6, days)).toEqual(['2>1']);
    expect(movesOf([2, 3], 6, days)).toEqual(['2>1', '2>4', '3>1', '3>4']);
  });

  it('has no move where every slot is taken, in more slots than a word has bits too', () => {
    const all = Array.from({ length: 40 }, (_, slot) => slot);
    expect(movesOf(all, 40)).toEqual([]);
    expect(movesOf(all.slice(1), 40)).toEqual(['1>0', '39>0']);
  });
});
