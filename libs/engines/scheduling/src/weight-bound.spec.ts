import { EffortBudget } from './budget.js';
import { compile } from './compiled-problem.js';
import { generateEvent, toProblem } from './node/bench/event.js';
import type { Problem } from './model.js';
import { solve } from './node/solve.js';
import { aProblem, aWish } from './problem.builder.js';
import { Random } from './random.js';
import { SeatSearch } from './seat-search.js';
import { seat } from './seating.js';
import { check } from './check.js';
import { toPlan } from './answer.js';
import { placeGreedily } from './greedy.js';
import { Timetable } from './timetable.js';
import { WeightBound } from './weight-bound.js';
import { WeightSearch } from './weight-search.js';

describe('the bound on the weight', () => {
  it('is the weight of all wishes where nothing is scarce', () => {
    const problem = aProblem({ slots: 3, delegations: ['A', 'B', 'C'], wishes: [aWish('A-B', { weight: 4 }), 'A-C'] });
    expect(new WeightBound(compile(problem)).bound).toBe(5);
  });

  it('is the optimum where one delegation or the tables are scarce', () => {
    const weights = [7, 5, 4, 2];
    const wishes = weights.map((weight, i) => aWish(`A-B${i}`, { weight }));
    const delegations = ['A', 'B0', 'B1', 'B2', 'B3'];
    const bound = new WeightBound(compile(aProblem({ slots: 2, delegations, wishes })));
    bound.refine(1);
    expect(bound.bound).toBe(12);
    const apart = weights.map((weight, i) => aWish(`A${i}-B${i}`, { weight }));
    const pairs = weights.flatMap((_, i) => [`A${i}`, `B${i}`]);
    const tables = new WeightBound(compile(aProblem({ slots: 3, tables: 1, delegations: pairs, wishes: apart })));
    tables.refine(1);
    expect(tables.bound).toBe(16);
  });

  it('counts no slot in which a delegation has to rest', () => {
    const boundWith = (restAfter: number | undefined, slots: Problem['slots'], capacity = 1) => {
      const partners = ['B', 'C', 'D', 'E', 'F', 'G'];
      const bound = new WeightBound(
        compile(
          aProblem({
            slots,
            delegations: [{ id: 'A', restAfter, capacity, unavailable: ['s6'] }, ...partners],
            wishes: partners.map((partner) => `A-${partner}`),
          }),
        ),
      );
      bound.refine(1);
      return bound.bound;
    };
    const slots = (...rounds: readonly string[]) => rounds.map((round, s) => ({ id: `s${s}`, round }));
    const day = slots('I', 'I', 'I', 'I', 'I', 'II', 'II');
    expect([1, 2, 4, 5, undefined].map((restAfter) => boundWith(restAfter, day))).toEqual([4, 5, 5, 6, 6]);
    // Two in each round: the pause between them is a rest.
    expect(boundWith(1, slots('I', 'I', 'I', 'II', 'II', 'II', 'II'))).toBe(4);
    expect(boundWith(1, slots('I', 'I', 'I', 'I', 'I', 'I', 'I'))).toBe(3);
    expect(boundWith(1, slots('I', 'I', 'I', 'I', 'I', 'I', 'I'), 2)).toBe(6);
  });

  it('leaves a small gap where a few meet many: prices of one kind rise while those of another fall', async () => {
    const solution = await solve(toProblem(generateEvent('5x200x900', 33, 4, 1)), { workers: 0, effort: 0.3 });
    // By prices that rise and fall one by one it is 0.1.
    expect(solution.gap).toBeLessThan(0.04);
  });

  it('leaves a small gap to what the search places in a crowded event, and seats keep some at their tables', () => {
    const problem = toProblem(generateEvent('40x40x800', 14, 25, 1));
    const compiled = compile(problem);
    const timetable = new Timetable(compiled);
    placeGreedily(timetable, new Random(1));
    const bound = new WeightBound(compiled);
    bound.refine(16);
    const search = new WeightSearch(timetable, bound.worth, new Random(1));
    search.growWeight(new EffortBudget(0.2, () => false), Infinity, () => undefined);
    search.restoreBest();
    expect(timetable.placedWeight).toBeLessThanOrEqual(bound.bound + 1e-6);
    expect(timetable.placedWeight).toBeGreaterThan(0.997 * bound.bound);

    const seats = seat(compiled, timetable.slotOf);
    const before = check(problem, toPlan(compiled, timetable.slotOf, seats));
    const seatSearch = new SeatSearch(compiled, timetable.slotOf, seats, new Random(1));
    expect(seatSearch.bestCost).toBe(before.objectives.tableChanges);
    seatSearch.run(new EffortBudget(0.2, () => false));
    const after = check(problem, toPlan(compiled, timetable.slotOf, seatSearch.best));
    expect(after.violations).toEqual([]);
    expect(after.objectives.tableChanges).toBe(seatSearch.bestCost);
    expect(after.objectives.tableChanges).toBeLessThan(before.objectives.tableChanges);
    expect(after.placedWeight).toBe(before.placedWeight);
    expect(after.objectives.breaks).toBe(before.objectives.breaks);
  });
});
