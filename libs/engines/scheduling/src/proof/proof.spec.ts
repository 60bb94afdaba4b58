import fc from 'fast-check';
import { check } from '../check.js';
import { findFaults } from '../faults.js';
import { solve } from '../node/solve.js';
import { bestByForce, tinyProblems } from './tiny-problems.builder.js';

describe('proofs', () => {
  it('agree with every plan tried by force, on optima and on infeasibility', async () => {
    await fc.assert(
      fc.asyncProperty(
        tinyProblems.filter((problem) => findFaults(problem).length === 0),
        async (problem) => {
          const best = bestByForce(problem);
          const solution = await solve(problem, { workers: 0, effort: 20 });
          if (best === undefined) {
            expect(solution.status).toBe('infeasible');
            expect(solution.clash.length).toBeGreaterThan(0);
          } else {
            expect(check(problem, solution.plan).violations).toEqual([]);
            expect([solution.status, solution.objectives.breaks]).toEqual(['optimal', best.breaks]);
            expect(solution.bounds.breaks).toBe(best.breaks);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
