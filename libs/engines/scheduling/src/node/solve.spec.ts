import { check, InvalidProblemError, solve } from '../index.js';
import { aProblem, aWish } from '../problem.builder.js';

describe('solve', () => {
  const problem = aProblem({
    slots: 2,
    tables: 1,
    delegations: ['A', 'B', 'C'],
    wishes: [aWish('A-B', { weight: 3 }), aWish('A-C', { weight: 2 }), aWish('B-C', { weight: 1 })],
  });

  it('places what is worth most and says why the rest is not there', async () => {
    const solution = await solve(problem, { workers: 0 });
    expect(solution.placedWeight).toBe(5);
    expect(solution.unplaced.map(({ wish, reasons }) => [wish, reasons[0]!.code])).toEqual([
      ['B-C', 'never-free-together'],
    ]);
    expect(check(problem, solution.plan).violations).toEqual([]);
  });

  it('gives the same plan on a thread of its own', async () => {
    const here = await solve(problem, { workers: 0, seed: 7 });
    const there = await solve(problem, { workers: 1, seed: 7 });
    expect(there).toEqual(here);
  });

  it('refuses a faulty problem with every fault', async () => {
    const faulty = aProblem({ slots: 1, delegations: ['A'], wishes: ['A-B', aWish('A-A', { slots: ['s9'] })] });
    await expect(solve(faulty)).rejects.toThrow(InvalidProblemError);
    await expect(solve(faulty)).rejects.toMatchObject({
      faults: [
        { code: 'unknown-id', path: 'wishes[0].b', ids: ['B'] },
        { code: 'same-delegation', path: 'wishes[1]', ids: ['A-A', 'A'] },
        { code: 'not-in-event', path: 'wishes[1].slots[0]', ids: ['s9'] },
      ],
    });
  });
});
