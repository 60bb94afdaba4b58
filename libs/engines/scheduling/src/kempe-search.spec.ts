import { EffortBudget } from './budget.js';
import { compile, type CompiledProblem, type Slots } from './compiled-problem.js';
import { KempeSearch } from './kempe-search.js';
import type { Rules } from './model.js';
import { aProblem, aWish } from './problem.builder.js';
import { Random } from './random.js';
import { Timetable } from './timetable.js';

/** `count` delegations in a ring; each meets the next `reach` ones. */
function ring(count: number, reach: number, slots: number, tables: number, rules: Rules = {}) {
  const name = (d: number) => `D${d % count}`;
  return aProblem({
    slots,
    tables,
    delegations: Array.from({ length: count }, (_, d) => name(d)),
    wishes: Array.from({ length: count * reach }, (_, m) => {
      const d = Math.floor(m / reach);
      const next = d + 1 + (m % reach);
      return aWish(`m${m}`, { a: name(d), b: name(next), required: true });
    }),
    rules,
  });
}

/** A plan with every wish and many breaks. */
function scatter(problem: CompiledProblem): Slots {
  const random = new Random(1);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const timetable = new Timetable(problem);
    for (let m = 0; m < problem.wishCount; m++) {
      const first = random.below(problem.slotCount);
      for (let k = 0; k < problem.slotCount && timetable.slotOf[m]! < 0; k++) {
        const slot = (first + k) % problem.slotCount;
        if (timetable.canPlace(m, slot)) timetable.place(m, slot);
      }
    }
    if (timetable.placedCount === problem.wishCount) return timetable.slotOf;
  }
  throw new Error('No start was found');
}

function breaksIn(problem: CompiledProblem, slots: Slots): number[] {
  const timetable = new Timetable(problem);
  for (let m = 0; m < slots.length; m++) {
    expect(timetable.canPlace(m, slots[m]!)).toBe(true);
    timetable.place(m, slots[m]!);
  }
  return Array.from({ length: problem.delegationCount }, (_, d) => timetable.breaksOf(d));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('KempeSearch', () => {
  it.each([
    ['12 slots', 12],
    ['40 slots, more than a word of bits', 40],
  ])('finds a plan without breaks in %s, and its plan holds what it claims', (_, slots) => {
    const problem = compile(ring(8, 2, slots, 4));
    const start = scatter(problem);
    expect(sum(breaksIn(problem, start))).toBeGreaterThan(5);
    const search = new KempeSearch(problem, start, new Random(1));
    search.anneal(new EffortBudget(0.2, () => false), 0);
    expect(search.fewest).toBe(0);
    expect(sum(breaksIn(problem, search.best!))).toBe(0);
  });

  it('keeps tables, order, rest and fairness', () => {
    const event = ring(9, 3, 18, 4, { constraints: { fairBreaks: true }, maxBreakDifference: 3 });
    const problem = compile({
      ...event,
      delegations: event.delegations.map((delegation, d) => (d === 0 ? { ...delegation, restAfter: 2 } : delegation)),
      precedences: [
        { before: 'm20', after: 'm3' },
        { before: 'm11', after: 'm20' },
      ],
    });
    const start = scatter(problem);
    const search = new KempeSearch(problem, start, new Random(2));
    search.anneal(new EffortBudget(0.2, () => false), 0);
    const breaks = breaksIn(problem, search.best!);
    expect(sum(breaks)).toBe(search.fewest);
    expect(search.fewest).toBeLessThan(sum(breaksIn(problem, start)));
    expect(Math.max(...breaks) - Math.min(...breaks)).toBeLessThanOrEqual(3);
    expect(search.best![11]!).toBeLessThan(search.best![20]!);
    expect(search.best![20]!).toBeLessThan(search.best![3]!);
  });

  it('does the same with the same seed and stops when told to', () => {
    const problem = compile(ring(8, 2, 12, 4));
    const run = (stop: boolean) => {
      const search = new KempeSearch(problem, scatter(problem), new Random(3));
      search.anneal(new EffortBudget(0.02, () => stop), 0);
      return search;
    };
    expect(run(false).best).toEqual(run(false).best);
    expect(run(true).fewest).toBe(sum(breaksIn(problem, scatter(problem))));
  });
});
