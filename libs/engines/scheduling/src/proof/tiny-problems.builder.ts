import fc from 'fast-check';
import { check } from '../check.js';
import type { ObjectiveValues, Plan, Problem } from '../model.js';
import { aProblem, aWish } from '../problem.builder.js';

/** Problems in which all meetings are required, small enough to try every plan. */
export const tinyProblems = fc
  .record({
    slots: fc.integer({ min: 2, max: 5 }),
    rounds: fc.boolean(),
    breaksAcrossRounds: fc.boolean(),
    tables: fc.integer({ min: 1, max: 3 }),
    delegations: fc.array(
      fc.record({
        capacity: fc.constantFrom(1, 1, 1, 2),
        unavailable: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
        restAfter: fc.constantFrom(undefined, undefined, undefined, 1, 2),
        maxMeetings: fc.constantFrom(undefined, undefined, undefined, 3),
      }),
      { minLength: 3, maxLength: 4 },
    ),
    wishes: fc.array(
      fc.record({
        a: fc.nat(9),
        other: fc.integer({ min: 1, max: 2 }),
        pin: fc.constantFrom(undefined, undefined, undefined, 0, 1),
        round: fc.constantFrom(undefined, undefined, 0, 1),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    ordered: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }),
    fairBreaks: fc.boolean(),
    maxBreakDifference: fc.nat(1),
  })
  .map((parts): Problem => {
    const half = Math.ceil(parts.slots / 2);
    const roundOf = (slot: number) => (parts.rounds && slot >= half ? 'r1' : 'r0');
    const wishes = parts.wishes.map(({ a, other, pin, round }, m) => {
      const first = a % parts.delegations.length;
      return aWish(`m${m}`, {
        a: `d${first}`,
        b: `d${(first + other) % parts.delegations.length}`,
        required: true,
        // A pin outside the rounds of the wish would be a fault and no problem to solve.
        ...(pin !== undefined ? { pin: { slot: `s${pin}` } } : {}),
        ...(pin === undefined && round !== undefined && parts.rounds ? { rounds: [`r${round}`] } : {}),
      });
    });
    return aProblem({
      slots: Array.from({ length: parts.slots }, (_, slot) => ({ id: `s${slot}`, round: roundOf(slot) })),
      tables: parts.tables,
      delegations: parts.delegations.map(({ unavailable, ...rest }, d) => ({
        id: `d${d}`,
        ...rest,
        unavailable: unavailable
          .filter((slot) => slot < parts.slots && !wishes.some(({ pin }) => pin?.slot === `s${slot}`))
          .map((slot) => `s${slot}`),
      })),
      wishes,
      precedences: parts.ordered
        .filter(([before, after]) => before < after && after < wishes.length)
        .map(([before, after]): [string, string] => [`m${before}`, `m${after}`]),
      rules: {
        constraints: { fairBreaks: parts.fairBreaks },
        objectives: { breakDifference: false, tableChanges: false, walking: false },
        maxBreakDifference: parts.maxBreakDifference,
        breaksAcrossRounds: parts.breaksAcrossRounds,
      },
    });
  });

/** The objectives of the best plan that holds all constraints, by trying every slot for every wish; tables are alike. */
export function bestByForce(problem: Problem): ObjectiveValues | undefined {
  let best: ObjectiveValues | undefined;
  const slots = problem.slots.map(({ id }) => id);
  const chosen: string[] = [];
  const extend = (): void => {
    if (chosen.length < problem.wishes.length) {
      for (const slot of slots) {
        const sameSlot = chosen.filter((other) => other === slot).length;
        if (sameSlot >= problem.tables.length) continue;
        chosen.push(slot);
        extend();
        chosen.pop();
      }
      return;
    }
    const plan: Plan = {
      meetings: chosen.map((slot, m) => ({
        wish: problem.wishes[m]!.id,
        slot,
        table: problem.tables[chosen.slice(0, m).filter((other) => other === slot).length]!.id,
      })),
    };
    const { violations, objectives } = check(problem, plan);
    if (violations.length === 0 && objectives.breaks < (best?.breaks ?? Infinity)) best = objectives;
  };
  extend();
  return best;
}
