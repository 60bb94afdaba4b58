import { compile } from '../compiled-problem.js';
import { aProblem, aWish } from '../problem.builder.js';
import { nothingFound } from '../strategy.js';
import { makeStrategy } from './strategies.js';

describe('TableLimits', () => {
  it('are held where there is room enough, though the solver hears of them only when a plan breaks them', async () => {
    const names = Array.from({ length: 12 }, (_, i) => [`a${i}`, `b${i}`] as const);
    // Pairs that have nothing to do with each other: only the tables keep them from meeting all at once.
    const problem = compile(
      aProblem({
        slots: 10,
        tables: 2,
        delegations: names.flat(),
        wishes: names.map((pair) => aWish(pair.join('-'), { required: true })),
      }),
    );
    const hunt = await makeStrategy('hunt', problem, 1, () => false);
    const { slots } = await hunt.step(nothingFound, 1);
    await hunt.dispose();
    const meetingsAt = new Array<number>(10).fill(0);
    for (const slot of slots!) meetingsAt[slot]!++;
    expect(meetingsAt.reduce((sum, meetings) => sum + meetings)).toBe(12);
    expect(Math.max(...meetingsAt)).toBe(2);
  });
});
