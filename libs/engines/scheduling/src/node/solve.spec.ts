import { check, explain, InvalidProblemError, solve, type Progress } from '../index.js';
import { generateEvent, toProblem } from './bench/event.js';
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

describe('a large event', () => {
  const event = toProblem(generateEvent('60x60x1500', 20, 40, 1));

  it('tells how far it is, and its bound and gap', async () => {
    const told: Progress[] = [];
    const solution = await solve(event, { effort: 0.5, onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(0);
    const last = told.at(-1)!;
    expect(last.objectives.unplacedWeight).toBe(solution.objectives.unplacedWeight);
    expect(last.bounds.unplacedWeight).toBeGreaterThan(0);
    expect(last.placed).toBe(solution.plan.meetings.length);
  });

  it.each([0, 1, 2] as const)('is given up at once with the best plan so far (workers: %i)', async (workers) => {
    const cancel = new AbortController();
    // On the calling thread nothing but the search itself can call, so that its first report ends it.
    const solution = await solve(event, {
      workers,
      effort: 1e6,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(solution.cancelled).toBe(true);
    expect(solution.status).toBe('feasible');
    expect(check(event, solution.plan).violations).toEqual([]);
    expect(solution.plan.meetings.length).toBeGreaterThan(500);
    expect(explain(event, solution.plan).map(({ wish }) => wish)).toEqual(solution.unplaced.map(({ wish }) => wish));
  });

  it('has the same plan whether or not somebody could have given up', async () => {
    const alone = await solve(event, { workers: 0, effort: 0.1 });
    const watched = await solve(event, { workers: 1, effort: 0.1, signal: new AbortController().signal });
    expect(watched).toEqual(alone);
  });

  it('is answered with the first plan if it was given up before it began', async () => {
    const solution = await solve(event, { signal: AbortSignal.abort() });
    expect(solution.cancelled).toBe(true);
    expect(check(event, solution.plan).violations).toEqual([]);
    expect(solution.plan.meetings.length + solution.unplaced.length).toBe(event.wishes.length);
  });

  it('is the same with a start that is already good, or better', async () => {
    const first = await solve(event, { workers: 0, effort: 0.2 });
    const second = await solve(event, { workers: 0, effort: 0.05, start: first.plan });
    expect(second.placedWeight).toBeGreaterThanOrEqual(first.placedWeight);
  });
});
