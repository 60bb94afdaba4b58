import fc from 'fast-check';
import { bestOfAll, isBetter, searched } from './brute-force.builder.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { constraintNames, type Plan, type Problem, type Remedy, type Solution, type Wish } from './model.js';
import { solve } from './node/solve.js';
import { aPlan, aProblem, aWish } from './problem.builder.js';
import { Random } from './random.js';
import { anyProblem } from './random-problem.builder.js';
import { repair } from './repair.js';

const fully = { slots: 5, tables: 4, delegations: 6, wishes: 14, delegates: true };
const tiny = { slots: 3, tables: 2, delegations: 4, wishes: 4, delegates: false };

const quickly = { workers: 0, effort: 1 } as const;

describe('any answer', () => {
  it('holds every constraint that its status says it holds, and its values are those of the check', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(fully), async (problem) => {
        const solution = await solve(problem, quickly);
        const { violations, objectives, placedWeight } = check(problem, solution.plan);
        const lacks = new Set(violations.map(({ constraint }) => constraint));
        if (solution.status === 'optimal' || solution.status === 'feasible') expect([...lacks]).toEqual([]);
        lacks.delete('requiredMeetings');
        lacks.delete('fairBreaks');
        expect([...lacks]).toEqual([]);
        expect(solution.objectives).toEqual(objectives);
        expect(solution.placedWeight).toBe(placedWeight);
        const placed = new Set(solution.plan.meetings.map(({ wish }) => wish));
        expect(solution.unplaced.map(({ wish }) => wish)).toEqual(
          problem.wishes.map(({ id }) => id).filter((id) => !placed.has(id)),
        );
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('gives remedies that make room: with each of them the wish fits', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(fully), async (problem) => {
        const solution = await solve(problem, quickly);
        for (const { wish, remedies, reasons } of solution.unplaced) {
          expect(reasons.length).toBeGreaterThan(0);
          if (reasons[0]!.code !== 'forbidden-pair') expect(remedies.length).toBeGreaterThan(0);
          for (const remedy of remedies) expectToFit(problem, solution, wish, remedy);
        }
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('is the same for the same seed, on this thread, on another and on two', async () => {
    const problems = fc.sample(anyProblem(fully), { numRuns: 3, seed: 3 });
    for (const problem of problems) {
      const here = await solve(problem, { ...quickly, seed: 5 });
      expect(await solve(problem, { ...quickly, seed: 5 })).toEqual(here);
      expect(await solve(problem, { ...quickly, seed: 5, workers: 1 })).toEqual(here);
      expect(await solve(problem, { ...quickly, seed: 5, workers: 2 })).toEqual(here);
    }
  });
});

describe('on tiny problems', () => {
  it('agrees with trying everything', async () => {
    const statuses = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyProblem(tiny), async (problem) => {
        const solution = await solve(problem, quickly);
        const best = bestOfAll(problem);
        statuses.set(solution.status, (statuses.get(solution.status) ?? 0) + 1);
        if (best === null) {
          expect(['infeasible', 'unknown']).toContain(solution.status);
          return;
        }
        expect(['optimal', 'feasible']).toContain(solution.status);
        expect(solution.objectives.unplacedWeight).toBe(best.unplacedWeight);
        expect(isBetter(solution.objectives, best)).toBe(false);
        if (solution.status === 'optimal') expect(isBetter(best, solution.objectives)).toBe(false);
        expect(solution.bounds.unplacedWeight).toBeLessThanOrEqual(best.unplacedWeight);
        for (const name of solution.proved) expect(solution.objectives[name]).toBeCloseTo(best[name], 9);
      }),
      { numRuns: 100, seed: 4 },
    );
    // The test would say nothing if all problems were of one kind.
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining(['feasible', 'infeasible', 'optimal']));
  });

  it('proves the optimum where every wish can be placed', async () => {
    const problem = aProblem({
      slots: 4,
      tables: 2,
      delegations: ['A', 'B', 'C', { id: 'D', unavailable: ['s1'] }],
      wishes: ['A-B', 'A-C', 'B-C', 'D-A', 'D-B'].map((id) => aWish(id, { required: true })),
    });
    const solution = await solve(problem, quickly);
    expect(solution.status).toBe('optimal');
    expect(solution.proved).toEqual(searched);
    expect(bestOfAll(problem)).toMatchObject({ breaks: solution.objectives.breaks });
    expect(solution.gap).toBe(0);
  });

  it('holds any number of meetings at a table, open or not, where tables do not count', async () => {
    const problem = aProblem({
      slots: 3,
      tables: [{ id: 't0', unavailable: ['s0', 's1', 's2'] }],
      delegations: ['A', 'B', 'C', 'D'],
      wishes: ['A-B', 'C-D', 'A-C', 'B-D', 'A-D', 'B-C'].map((id) => aWish(id, { required: true })),
      rules: { constraints: { tables: false } },
    });
    const { status, plan, objectives } = await solve(problem, quickly);
    expect([status, plan.meetings.length]).toEqual(['optimal', 6]);
    expect(objectives).toMatchObject({ breaks: 0, tableChanges: 0 });
    const moved = repair(problem, plan, { kind: 'wish-added', wish: aWish('B-A') });
    expect(moved.dropped.map(({ wish }) => wish)).toEqual(['B-A']);
    const fourth = { ...problem, slots: [...problem.slots, { id: 's3' }] };
    expect(repair(fourth, plan, { kind: 'wish-added', wish: aWish('B-A') }).dropped).toEqual([]);
  });

  it('claims nothing of breaks where leaving out what weighs nothing takes them out', async () => {
    const problem = aProblem({
      slots: 3,
      delegations: ['A', 'B', 'C'],
      wishes: [aWish('A-B', { weight: 0, slots: ['s0'] }), aWish('A-C', { weight: 0, slots: ['s2'] })],
    });
    expect(await solve(problem, quickly)).toMatchObject({ status: 'optimal', objectives: { breaks: 1 } });
    for (const rules of [{ objectives: { missedShares: false } }, { maxBreakDifference: 0 }]) {
      const { objectives } = check({ ...problem, rules }, { meetings: [] });
      expect(objectives).toMatchObject({ unplacedWeight: 0, breakDifference: 0, breaks: 0 });
      const { status, bounds, proved } = await solve({ ...problem, rules }, quickly);
      expect([status, bounds.breaks, proved.includes('breaks')]).toEqual(['feasible', undefined, false]);
    }
    const rules = { objectives: { unplacedWeight: false, missedShares: false } };
    const weighty = problem.wishes.map((wish) => ({ ...wish, weight: 1 }));
    expect(await solve({ ...problem, wishes: weighty, rules }, quickly)).toMatchObject({ status: 'feasible' });
  });

  it('answers where no fair plan is found and fairness is demanded, though not aimed at', async () => {
    const problem = aProblem({
      slots: 3,
      delegations: ['A', 'B', 'C'],
      wishes: [aWish('A-B', { slots: ['s0'] }), aWish('A-C', { slots: ['s2'] })],
      rules: { maxBreakDifference: 0, constraints: { fairBreaks: true }, objectives: { breakDifference: false } },
    });
    const { status, clash } = await solve(problem, { ...quickly, effort: 2 });
    expect([status, clash]).toEqual(['unknown', []]);
  });

  it('counts delegates however many there are', async () => {
    const delegates = Array.from({ length: 256 }, (_, i) => ({ id: `A${i}` }));
    const wishes = [aWish('A-B', { required: true })];
    const problem = aProblem({ slots: 1, delegations: [{ id: 'A', delegates }, 'B'], wishes });
    expect((await solve(problem, quickly)).status).toBe('optimal');
  });

  it('has no gap in a weight that nothing has', async () => {
    const problem = aProblem({
      slots: [{ id: 's0' }],
      delegations: [{ id: 'A', unavailable: ['s0'] }, 'B'],
      wishes: [aWish('A-B', { weight: 0, required: true })],
      rules: { objectives: { unplacedRequired: false } },
    });
    expect(await solve(problem, quickly)).toMatchObject({ status: 'infeasible', gap: 0 });
  });

  it('moves meetings such that delegations come back to their tables, where breaks do not count', async () => {
    const problem = aProblem({
      slots: 4,
      delegations: ['A', 'B', 'X', 'Y'],
      wishes: ['A-X', 'A-Y', 'B-X', 'B-Y'],
    });
    const { objectives } = await solve(problem, { ...quickly, effort: 2 });
    expect(objectives).toMatchObject({ breaks: 0, tableChanges: 2 });
    const rules = { objectives: { breaks: false, breakDifference: false } };
    const unbroken = await solve({ ...problem, rules }, { ...quickly, effort: 2 });
    expect(unbroken.objectives).toMatchObject({ unplacedWeight: 0, tableChanges: 0 });
  });

  it('proves that there is no plan, and says what clashes', async () => {
    const problem = aProblem({
      slots: 2,
      delegations: ['A', 'B', 'C', 'D'],
      wishes: ['A-B', 'A-C', 'A-D'].map((id) => aWish(id, { required: true })),
    });
    const solution = await solve(problem, quickly);
    expect(solution.status).toBe('infeasible');
    expect(solution.plan.meetings.length).toBe(2);
    expect(solution.clash.flatMap(({ delegations }) => delegations ?? [])).toContain('A');
  });

  it('places all that is wished for where that is possible at all, though the choice of wishes does not come to it', async () => {
    const problems = [1, 2, 3].map(fullEvent);
    const solutions = await Promise.all(problems.map((problem) => solve(problem, { ...quickly, effort: 5 })));
    expect(solutions.map(({ status, unplaced }) => [status, unplaced])).toEqual([
      ['optimal', []],
      ['optimal', []],
      ['optimal', []],
    ]);
  });

  it('proves that one must be left out where only all together are too many', async () => {
    const wishes = [aWish('A-B', { weight: 4 }), aWish('A-C', { weight: 3 }), aWish('B-C', { weight: 2 })];
    const problem = aProblem({ slots: 2, delegations: ['A', 'B', 'C'], wishes });
    const { plan, bounds, proved } = await solve(problem, quickly);
    expect(plan.meetings.map(({ wish }) => wish)).toEqual(['A-B', 'A-C']);
    expect([bounds.unplacedWeight, bounds.breaks]).toEqual([2, undefined]);
    expect(proved).toContain('unplacedWeight');
  });

  it.each<readonly [string, Problem]>([
    [
      'what comes too early',
      aProblem({
        slots: 2,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: ['A-B', aWish('C-D', { weight: 5 })],
        precedences: [['A-B', 'C-D']],
      }),
    ],
    [
      'what is in the way of a rest',
      aProblem({
        slots: 3,
        delegations: [{ id: 'A', restAfter: 1 }, 'B', 'C'],
        wishes: [aWish('A-B', { weight: 5 }), aWish('A-C', { slots: ['s0', 's1'] })],
      }),
    ],
  ])('moves %s, also where it weighs more', async (_, problem) => {
    const { status, plan } = await solve(problem, quickly);
    expect([status, plan.meetings.length]).toEqual(['optimal', 2]);
  });

  it('places required meetings before weightier wishes', async () => {
    const problem = aProblem({
      slots: 1,
      tables: 1,
      delegations: ['A', 'B', 'C'],
      wishes: [aWish('A-B', { weight: 100 }), aWish('A-C', { weight: 1, required: true })],
    });
    const solution = await solve(problem, quickly);
    expect(solution.plan.meetings.map(({ wish }) => wish)).toEqual(['A-C']);
    expect(solution.unplaced[0]!.reasons[0]).toEqual({
      code: 'delegation-full',
      delegation: 'A',
      with: [{ wish: 'A-C', slot: 's0' }],
    });
  });
});

describe('the reasons', () => {
  const reasonOf = async (problem: Problem, wish: string) => {
    const { unplaced } = await solve(problem, quickly);
    return unplaced.find((u) => u.wish === wish)?.reasons.map(({ code }) => code);
  };
  const cases: readonly [string, Problem][] = [
    ['forbidden-pair', aProblem({ slots: 1, delegations: ['A', 'B'], wishes: ['A-B'], forbiddenPairs: [['A', 'B']] })],
    [
      'no-common-slot',
      aProblem({
        slots: 2,
        delegations: [
          { id: 'A', unavailable: ['s0'] },
          { id: 'B', unavailable: ['s1'] },
        ],
        wishes: ['A-B'],
      }),
    ],
    [
      'no-suitable-table',
      aProblem({ slots: 1, delegations: ['A', 'B'], wishes: [aWish('A-B', { needs: ['stage'] })] }),
    ],
    [
      'enough-meetings',
      aProblem({
        slots: 2,
        delegations: [{ id: 'A', maxMeetings: 1 }, 'B', 'C'],
        wishes: ['A-B', aWish('A-C', { weight: 2 })],
      }),
    ],
    [
      'delegate-full',
      aProblem({
        slots: 1,
        delegations: [{ id: 'A', capacity: 2, delegates: [{ id: 'a1' }, { id: 'a2' }] }, 'B', 'C'],
        wishes: [aWish('A-B', { delegates: ['a1'] }), aWish('A-C', { delegates: ['a1'], weight: 2 })],
      }),
    ],
    [
      'never-free-together',
      aProblem({
        slots: 2,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: ['A-B', aWish('A-C', { weight: 9, slots: ['s0'] }), aWish('B-D', { weight: 9, slots: ['s1'] })],
      }),
    ],
    [
      'no-rest',
      aProblem({
        slots: 2,
        delegations: [{ id: 'A', restAfter: 1 }, 'B', 'C'],
        wishes: ['A-B', aWish('A-C', { weight: 2 })],
      }),
    ],
    [
      'tables-taken',
      aProblem({
        slots: 1,
        tables: 1,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: ['A-B', aWish('C-D', { weight: 2 })],
      }),
    ],
    [
      'out-of-order',
      aProblem({
        slots: 1,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: ['A-B', aWish('C-D', { weight: 2 })],
        precedences: [['A-B', 'C-D']],
      }),
    ],
  ];
  it.each(cases)('%s', async (code, problem) => {
    const reasons = await reasonOf(problem, 'A-B');
    expect(reasons?.[0]).toBe(code);
  });

  it('are the same in whatever order the meetings of a plan are listed', () => {
    const problem = aProblem({
      slots: 1,
      delegations: [{ id: 'A', capacity: 2 }, 'B', 'C', 'D'],
      wishes: ['A-B', 'A-C', 'A-D'],
    });
    const meetings = ['A-B s0 t0', 'A-C s0 t1'];
    const unplaced = explain(problem, aPlan(...meetings));
    expect(unplaced[0]!.remedies.map(({ without }) => without)).toEqual([['A-B']]);
    expect(explain(problem, aPlan(...meetings.reverse()))).toEqual(unplaced);
  });

  it('outweighed: names what weighs more, and the remedies what to do', async () => {
    const problem = cases.find(([code]) => code === 'tables-taken')![1];
    const { unplaced } = await solve(problem, quickly);
    expect(unplaced).toEqual([
      {
        wish: 'A-B',
        reasons: [
          { code: 'tables-taken', slots: ['s0'] },
          { code: 'outweighed', by: [{ wish: 'C-D', slot: 's0' }] },
        ],
        remedies: [
          { slot: 's0', without: [], available: [], extraTable: true, lift: [] },
          { slot: 's0', without: ['C-D'], available: [], extraTable: false, lift: [] },
        ],
      },
    ]);
  });
});

/** An event in which hardly anybody is free for more than their meetings, made from a plan that has them all. */
function fullEvent(seed: number): Problem {
  const random = new Random(seed);
  const slots = Array.from({ length: 8 }, (_, s) => `s${s}`);
  const ids = Array.from({ length: 10 }, (_, d) => `D${d}`);
  const busy = new Set<string>();
  const wishes: Wish[] = [];
  for (const slot of slots) {
    const present = Int32Array.from(ids.keys());
    random.shuffle(present);
    for (let i = 0; i < present.length; i += 2) {
      if (random.unit() > 0.9) continue;
      const [a, b] = [ids[present[i]!]!, ids[present[i + 1]!]!];
      busy.add(`${a} ${slot}`).add(`${b} ${slot}`);
      wishes.splice(random.below(wishes.length + 1), 0, {
        id: `${a}-${b} ${slot}`,
        a,
        b,
        weight: 1 + random.below(9),
      });
    }
  }
  const isIdle = (id: string, slot: string) => !busy.has(`${id} ${slot}`);
  return aProblem({
    slots: slots.length,
    tables: 5,
    delegations: ids.map((id) => ({
      id,
      unavailable: slots.filter((slot) => isIdle(id, slot) && random.unit() < 0.7),
    })),
    wishes,
  });
}

/** Does what the remedy says and expects that the wish can then be placed in its slot with no other violation. */
function expectToFit(problem: Problem, solution: Solution, wishId: string, remedy: Remedy): void {
  const { slot, without, available, extraTable, lift } = remedy;
  const off = Object.fromEntries(
    // A pin is lifted from the wish alone, below.
    constraintNames.map((name) => [
      name,
      name === 'pins' || !['fairBreaks', 'requiredMeetings', ...lift].includes(name),
    ]),
  );
  const tables = extraTable ? [...problem.tables, { id: 'extra', features: ['quiet', 'screen'] }] : problem.tables;
  const changed: Problem = {
    ...problem,
    tables,
    agenda: problem.agenda?.map((item) => ({
      ...item,
      attendees: item.attendees.filter((id) => !(available.includes(id) && item.slots.includes(slot))),
    })),
    delegations: problem.delegations.map((d) => {
      const comes = available.includes(d.id);
      const named = d.delegates?.map((x) =>
        available.includes(x.id) ? { ...x, unavailable: x.unavailable?.filter((s) => s !== slot) } : x,
      );
      return {
        ...d,
        homeTables: extraTable && d.homeTables ? [...d.homeTables, 'extra'] : d.homeTables,
        unavailable: comes ? d.unavailable?.filter((s) => s !== slot) : d.unavailable,
        delegates: comes && named ? [...named, { id: `${d.id}.new` }] : named,
      };
    }),
    wishes: problem.wishes.map((w): Wish => {
      if (w.id !== wishId) return w;
      const { slot: fixed, table } = w.pin ?? {};
      return { ...w, pin: { slot: lift.includes('pins') ? undefined : fixed, table: extraTable ? undefined : table } };
    }),
    rules: { ...problem.rules, constraints: off },
  };
  const kept = solution.plan.meetings.filter((m) => !without.includes(m.wish));
  const fixed: Problem = {
    ...changed,
    wishes: changed.wishes.map((w) => (w.id === wishId ? { ...w, required: true } : w)),
  };
  expect({ wishId, remedy, fits: fitsBeside(fixed, { meetings: kept }, wishId, slot) }).toEqual({
    wishId,
    remedy,
    fits: true,
  });
}

/** Whether some table and some delegates (for all meetings of the slot) let the wish in. */
function fitsBeside(problem: Problem, plan: Plan, wishId: string, slot: string): boolean {
  const inSlot = plan.meetings.filter((m) => m.slot === slot).map(({ wish }) => wish);
  const others = plan.meetings.filter((m) => m.slot !== slot);
  const wishes = [...inSlot, wishId].map((id) => problem.wishes.find((w) => w.id === id)!);
  const seat = (i: number, chosen: Plan['meetings']): boolean => {
    const wish = wishes[i];
    if (wish === undefined) return check(problem, { meetings: [...others, ...chosen] }).violations.length === 0;
    const ofSide = (side: string) =>
      problem.delegations.find((d) => d.id === side)!.delegates?.map(({ id }) => id) ?? [undefined];
    for (const table of problem.tables) {
      if (chosen.some((m) => m.table === table.id)) continue;
      for (const x of ofSide(wish.a)) {
        for (const y of ofSide(wish.b)) {
          const delegates = [x, y].filter((id) => id !== undefined);
          const next = [...chosen, { wish: wish.id, slot, table: table.id, delegates }];
          // A look at what has been chosen so far cuts hopeless branches off.
          const soFar = check(problem, { meetings: [...others, ...next] }).violations;
          if (soFar.length === 0 && seat(i + 1, next)) return true;
        }
      }
    }
    return false;
  };
  return seat(0, []);
}
