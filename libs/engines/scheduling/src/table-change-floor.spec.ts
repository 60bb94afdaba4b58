import fc from 'fast-check';
import { check } from './check.js';
import { solve } from './node/solve.js';
import { aPlan, aProblem } from './problem.builder.js';
import { anyProblem } from './random-problem.builder.js';
import { tableChangeFloor } from './table-change-floor.js';

const square = aProblem({ slots: 4, delegations: ['A', 'B', 'X', 'Y'], wishes: ['A-X', 'B-X', 'B-Y', 'A-Y'] });

describe('tableChangeFloor', () => {
  it.each([
    ['nobody pauses: every second way', aPlan('A-X s0 t0', 'B-Y s0 t1', 'A-Y s1 t0', 'B-X s1 t1'), 1],
    ['one pauses and comes back to its table', aPlan('A-X s0 t0', 'B-X s1 t0', 'B-Y s2 t0', 'A-Y s3 t0'), 0],
    ['two of the meetings', aPlan('A-X s0 t0', 'B-X s1 t1'), 0],
  ])('%s', (_, plan, floor) => {
    expect(tableChangeFloor(square, plan)).toBe(floor);
  });

  it('counts on the tables that the meetings need at once', () => {
    const inTwoSlots = { ...square, slots: square.slots.slice(0, 2) };
    const plan = aPlan('A-X s0 t0', 'B-Y s0 t1', 'A-Y s1 t0', 'B-X s1 t1');
    expect(tableChangeFloor(inTwoSlots, plan)).toBe(2);
    expect(check(inTwoSlots, plan).objectives.tableChanges).toBe(2);
  });

  it('lets both stay where the same two meet again', () => {
    const again = aProblem({
      slots: 2,
      delegations: ['A', 'B'],
      wishes: ['A-B', { id: 'again', a: 'B', b: 'A' }],
    });
    expect(tableChangeFloor(again, aPlan('A-B s0 t0', 'again s1 t0'))).toBe(0);
  });

  it('is never above what a plan has', async () => {
    const size = { slots: 6, tables: 3, delegations: 6, wishes: 14, delegates: true };
    await fc.assert(
      fc.asyncProperty(anyProblem(size), async (problem) => {
        const { plan, objectives } = await solve(problem, { workers: 0, effort: 1 });
        expect(tableChangeFloor(problem, plan)).toBeLessThanOrEqual(objectives.tableChanges);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
