import fc from 'fast-check';
import { solve } from '../index.js';
import { aProblem, aWish } from '../problem.builder.js';
import { anyProblem } from '../random-problem.builder.js';
import { packSolution, unpackSolution, type SolutionParcel } from './parcel.js';

const sent = (parcel: SolutionParcel) => structuredClone(parcel, { transfer: [parcel.places.buffer as ArrayBuffer] });

describe('a solution that is sent to another thread', () => {
  it('arrives as it was', async () => {
    const size = { slots: 4, tables: 2, delegations: 5, wishes: 8, delegates: true };
    await fc.assert(
      fc.asyncProperty(anyProblem(size), async (problem) => {
        const solution = await solve(problem, { workers: 0, effort: 0.01 });
        expect(unpackSolution(problem, sent(packSolution(problem, solution)))).toEqual(solution);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps shared what wishes share', async () => {
    const problem = aProblem({
      slots: 1,
      delegations: ['A', 'B', 'C', 'D'],
      wishes: [aWish('A-B', { weight: 9 }), aWish('A-C'), aWish('A-D')],
    });
    const parcel = packSolution(problem, await solve(problem, { workers: 0 }));
    const { plan, unplaced } = unpackSolution(problem, sent(parcel));
    expect(plan.meetings.map(({ wish }) => wish)).toEqual(['A-B']);
    expect(unplaced.map(({ wish }) => wish)).toEqual(['A-C', 'A-D']);
    expect(unplaced[0]!.reasons[0]).toBe(unplaced[1]!.reasons[0]);
  });
});
