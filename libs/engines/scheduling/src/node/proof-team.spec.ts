import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.js';
import type { Progress, Solution } from '../model.js';
import { dznProblem } from './bench/dzn-problem.js';
import { readDzn } from './bench/dzn.js';
import { solve } from './solve.js';

const instance = (name: string) =>
  dznProblem(readDzn(readFileSync(join(import.meta.dirname, '../../bench-instances', `${name}.dzn`), 'utf8')));

/** Enough to improve the first plan, not enough for the proof: the strategies are stopped in the middle of their work. */
const littleEffort = 3;

describe('proofs on threads', () => {
  it.each([littleEffort, 500])('give the same answer on any number of threads (effort %i)', async (effort) => {
    const problem = instance('fair-forbidden');
    const [none, one, two] = await Promise.all(
      ([0, 1, 2] as const).map((workers) => solve(problem, { workers, effort, seed: 4 })),
    );
    expect(one).toEqual(none);
    expect(two).toEqual(none);
    expect(none!.plan.meetings).toHaveLength(problem.wishes.length);
  });

  it.each(['fair-forbidden', 'fair-fixed'])(
    'come to the same when neither waits for the other, as under a time limit (%s)',
    async (name) => {
      const problem = instance(name);
      const inRounds = await solve(problem, { workers: 2, effort: 500, seed: 4 });
      // A limit that no machine reaches: the proof ends it.
      const racing = await solve(problem, { workers: 2, timeout: 3600, seed: 4 });
      // Which of the best plans it is depends on the clock, and table changes and walking on the plan: they carry no proof.
      const provedOf = ({ status, proved, objectives, bounds }: Solution) => {
        return { status, bounds, objectives: proved.map((objective) => [objective, objectives[objective]]) };
      };
      expect(provedOf(racing)).toEqual(provedOf(inRounds));
      expect(racing.proved).toEqual([
        'unplacedRequired',
        'unplacedWeight',
        'breakDifference',
        'missedShares',
        'breaks',
      ]);
      expect(inRounds.status).toBe('optimal');
      expect(check(problem, racing.plan).violations).toEqual([]);
    },
  );

  it('end with the best plan so far when they are cancelled', async () => {
    const problem = instance('fair-fixed');
    const cancelling = new AbortController();
    const seen: Progress[] = [];
    const solution = await solve(problem, {
      workers: 2,
      effort: 1_000_000,
      signal: cancelling.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.stage === 'proving') cancelling.abort();
      },
    });
    expect(check(problem, solution.plan).violations.filter(({ constraint }) => constraint !== 'fairBreaks')).toEqual(
      [],
    );
    expect(solution.objectives.breaks).toBeLessThanOrEqual(seen.at(-1)!.objectives.breaks);
    expect(solution.objectives.breaks).toBeGreaterThanOrEqual(solution.bounds.breaks ?? 0);
  });
});
