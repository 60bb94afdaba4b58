import fc from 'fast-check';
import { toPlan } from './answer.js';
import { EffortBudget } from './budget.js';
import { check } from './check.js';
import { compile } from './compiled-problem.js';
import { placeGreedily } from './greedy.js';
import type { Plan, Problem, Rules } from './model.js';
import { aPlan, aProblem } from './problem.builder.js';
import { Random } from './random.js';
import { anyProblem } from './random-problem.builder.js';
import { seat } from './seating.js';
import { StaySearch } from './stay-search.js';
import { tableChangeFloor } from './table-change-floor.js';
import { Timetable } from './timetable.js';

function letStay(problem: Problem, start: Plan, { seed = 1, cancelled = false } = {}): Plan {
  const compiled = compile(problem);
  const slots = new Int32Array(compiled.wishCount).fill(-1);
  const seats = slots.slice();
  const position = (list: readonly { readonly id: string }[], id: string) => list.findIndex((x) => x.id === id);
  for (const { wish, slot, table } of start.meetings) {
    slots[position(problem.wishes, wish)] = position(problem.slots, slot);
    seats[position(problem.wishes, wish)] = position(problem.tables, table);
  }
  const search = new StaySearch(compiled, slots, seats, new Random(seed));
  search.run(new EffortBudget(0.02, () => cancelled), () => {});
  return toPlan(compiled, search.bestSlots, search.bestSeats);
}

/** Places what fits, one by one. */
function placeSimply(problem: Problem): Plan {
  const compiled = compile(problem);
  const timetable = new Timetable(compiled);
  placeGreedily(timetable, new Random(1));
  return toPlan(compiled, timetable.slotOf, seat(compiled, timetable.slotOf));
}

/** All of A, B, ... meet all of X, Y, ... */
function everybody(first: readonly string[], second: readonly string[], slots: number, rules: Rules = {}) {
  return aProblem({
    slots,
    delegations: [...first, ...second],
    wishes: first.flatMap((a) => second.map((b) => `${a}-${b}`)),
    rules,
  });
}

/** Events in which six delegations meet six others, with a few of the rules. */
const crowded = fc
  .record({
    away: fc.array(fc.tuple(fc.nat(11), fc.nat(9)), { maxLength: 12 }),
    closed: fc.array(fc.tuple(fc.nat(6), fc.nat(9)), { maxLength: 6 }),
    home: fc.tuple(fc.nat(11), fc.nat(6)),
    pins: fc.uniqueArray(fc.tuple(fc.nat(35), fc.nat(6)), { maxLength: 3, selector: ([wish]) => wish }),
    order: fc.uniqueArray(fc.nat(35), { minLength: 2, maxLength: 4 }),
    resting: fc.nat(11),
    asked: fc.uniqueArray(fc.nat(35), { maxLength: 6 }),
    secondDay: fc.nat(9),
  })
  .map(({ away, closed, home, pins, order, resting, asked, secondDay }): Problem => {
    const event = everybody([...'ABCDEF'], [...'UVWXYZ'], 10);
    const slotsOf = (list: readonly (readonly [number, number])[], i: number) =>
      list.filter(([j]) => j === i).map(([, slot]) => `s${slot}`);
    return {
      ...event,
      slots: event.slots.map((slot, s) => ({ ...slot, day: s < secondDay ? '1' : '2' })),
      tables: Array.from({ length: 7 }, (_, t) => ({ id: `t${t}`, unavailable: slotsOf(closed, t) })),
      delegations: event.delegations.map((d, i) => ({
        ...d,
        unavailable: slotsOf(away, i),
        delegates: i === 0 ? [{ id: 'A1' }, { id: 'A2', unavailable: ['s3', 's4'] }] : undefined,
        homeTables: i === home[0] ? [`t${home[1]}`, `t${(home[1] + 1) % 7}`] : undefined,
        restAfter: i === resting ? 3 : undefined,
      })),
      wishes: event.wishes.map((wish, m) => {
        const pin = pins.find(([w]) => w === m);
        const delegates = wish.a === 'A' && asked.includes(m) ? ['A2'] : undefined;
        return { ...wish, delegates, pin: pin && { table: `t${pin[1]}` } };
      }),
      precedences: order.slice(1).map((w, i) => ({ before: event.wishes[order[i]!]!.id, after: event.wishes[w]!.id })),
    };
  });

const withoutBreaks = aPlan('A-X s0 t0', 'B-Y s0 t1', 'A-Y s1 t2', 'B-X s1 t3');

describe('StaySearch', () => {
  it('lets one of two stay where a break would have to be added for more', () => {
    const problem = everybody(['A', 'B'], ['X', 'Y'], 4);
    const { objectives } = check(problem, letStay(problem, withoutBreaks));
    expect(objectives).toMatchObject({ breaks: 0, tableChanges: 2 });
  });

  it('lets a delegation come back after a pause to the table that it left, where breaks do not count', () => {
    const problem = everybody(['A', 'B'], ['X', 'Y'], 4, { objectives: { breaks: false } });
    const plan = letStay(problem, withoutBreaks);
    expect(check(problem, plan).objectives.tableChanges).toBe(0);
    expect(new Set(plan.meetings.map(({ table }) => table)).size).toBe(1);
  });

  it('chooses slots in which those who must pause come back to their tables', () => {
    const event = everybody(['A', 'B'], ['X', 'Y'], 4);
    const delegations = event.delegations.map((d) => (d.id === 'A' ? { ...d, unavailable: ['s1', 's2'] } : d));
    const problem = { ...event, delegations };
    const start = aPlan('A-X s0 t0', 'B-Y s1 t1', 'B-X s2 t2', 'A-Y s3 t3');
    expect(check(problem, start).objectives).toMatchObject({ breaks: 3, tableChanges: 4 });
    const plan = letStay(problem, start);
    expect(check(problem, plan).objectives).toMatchObject({ breaks: 1, tableChanges: 0 });
  });

  it('reaches the floor of a round in which nobody pauses', () => {
    const problem = everybody(['A', 'B', 'C', 'D'], ['W', 'X', 'Y', 'Z'], 4);
    const start = aPlan(
      ...problem.wishes.map(({ id }, m) => {
        const slot = (Math.floor(m / 4) + m) % 4;
        return `${id} s${slot} t${slot % 2 === 0 ? Math.floor(m / 4) : 4 + (m % 4)}`;
      }),
    );
    expect(check(problem, start).objectives).toMatchObject({ breaks: 0, tableChanges: 24 });
    const plan = letStay(problem, start);
    expect(check(problem, plan).objectives).toMatchObject({ breaks: 0, tableChanges: 12 });
    expect(tableChangeFloor(problem, plan)).toBe(12);
  });

  const oneAtATime = anyProblem({ slots: 8, tables: 4, delegations: 8, wishes: 24, delegates: true }).map(
    (problem) => ({
      ...problem,
      delegations: problem.delegations.map((d) => ({ ...d, capacity: 1 })),
    }),
  );

  it.each([
    ['with some of everything', oneAtATime, 0],
    ['with many meetings', crowded, 20],
  ])(
    'loses no meeting, adds no break, is no less fair and keeps all constraints: problems %s',
    (_, problems, atLeast) => {
      let improved = 0;
      fc.assert(
        fc.property(problems, fc.nat(), (problem, seed) => {
          const start = placeSimply(problem);
          const before = check(problem, start);
          const plan = letStay(problem, start, { seed });
          const after = check(problem, plan);
          const broken = ({ violations }: typeof after) => [...new Set(violations.map(({ constraint }) => constraint))];
          expect(broken(before)).toEqual(expect.arrayContaining(broken(after)));
          expect(plan.meetings.map(({ wish }) => wish)).toEqual(start.meetings.map(({ wish }) => wish));
          const { breaks, breakDifference, tableChanges } = after.objectives;
          expect(breaks).toBeLessThanOrEqual(before.objectives.breaks);
          expect(breakDifference).toBeLessThanOrEqual(before.objectives.breakDifference);
          if (breaks === before.objectives.breaks && breakDifference === before.objectives.breakDifference) {
            expect(tableChanges).toBeLessThanOrEqual(before.objectives.tableChanges);
          }
          if (breaks < before.objectives.breaks || tableChanges < before.objectives.tableChanges) improved++;
        }),
        { numRuns: 25, seed: 4 },
      );
      expect(improved).toBeGreaterThanOrEqual(atLeast);
    },
  );

  it('does the same with the same seed, and nothing once it is cancelled', () => {
    const problem = everybody(['A', 'B', 'C', 'D', 'E'], ['V', 'W', 'X', 'Y', 'Z'], 9);
    const start = placeSimply(problem);
    expect(letStay(problem, start, { seed: 3 })).toEqual(letStay(problem, start, { seed: 3 }));
    expect(letStay(problem, start, { cancelled: true })).toEqual(start);
  });
});
