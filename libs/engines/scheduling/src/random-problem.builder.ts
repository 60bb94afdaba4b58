import fc from 'fast-check';
import { findFaults } from './faults.js';
import type { Delegation, Problem, Wish } from './model.js';

export interface Size {
  readonly slots: number;
  readonly tables: number;
  readonly delegations: number;
  readonly wishes: number;
  /** Named delegates and capacities above 1. */
  readonly delegates: boolean;
}

/** Problems with some of everything, without faults. */
export function anyProblem(size: Size): fc.Arbitrary<Problem> {
  const some = <T>(value: fc.Arbitrary<T>, chance = 4) => fc.option(value, { nil: undefined, freq: chance });
  return fc
    .record({ slots: fc.integer({ min: 1, max: size.slots }), tables: fc.integer({ min: 1, max: size.tables }) })
    .chain((count) => {
      const slotId = fc.integer({ min: 0, max: count.slots - 1 }).map((s) => `s${s}`);
      const tableId = fc.integer({ min: 0, max: count.tables - 1 }).map((t) => `t${t}`);
      const fewSlots = fc.uniqueArray(slotId, { maxLength: 2 });
      const delegation = (d: number): fc.Arbitrary<Delegation> =>
        fc.record({
          id: fc.constant(`d${d}`),
          capacity: size.delegates ? some(fc.integer({ min: 1, max: 2 }), 2) : fc.constant(undefined),
          unavailable: some(fewSlots, 2),
          delegates: size.delegates
            ? some(
                fc
                  .array(some(fewSlots), { minLength: 1, maxLength: 3 })
                  .map((away) => away.map((unavailable, i) => ({ id: `d${d}.${i}`, unavailable }))),
              )
            : fc.constant(undefined),
          homeTables: some(fc.uniqueArray(tableId, { minLength: 1, maxLength: 2 }), 6),
          maxMeetings: some(fc.integer({ min: 0, max: 3 }), 6),
          restAfter: some(fc.integer({ min: 1, max: 2 }), 6),
        }) as fc.Arbitrary<Delegation>;
      const delegations = fc
        .integer({ min: 2, max: size.delegations })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, d) => delegation(d))));
      return delegations.chain((list) => {
        const index = fc.integer({ min: 0, max: list.length - 1 });
        const pair = fc.tuple(index, index).filter(([a, b]) => a !== b);
        const wish = fc
          .record({
            pair,
            weight: some(fc.integer({ min: 0, max: 5 }), 2),
            required: some(fc.constant(true), 5),
            slots: some(fc.uniqueArray(slotId, { minLength: 1 }), 5),
            rounds: some(fc.constantFrom(['I'], ['II']), 8),
            pin: some(fc.record({ slot: some(slotId, 2), table: some(tableId, 2) }), 8),
            asks: some(fc.nat(2), 4),
            needs: some(fc.constantFrom(['quiet'], ['screen'], ['quiet', 'screen']), 5),
          })
          .map(({ pair: [a, b], asks, ...rest }): Omit<Wish, 'id'> => {
            const named = list[a]!.delegates;
            const delegates = asks === undefined || !named ? undefined : [named[asks % named.length]!.id];
            return { ...rest, a: `d${a}`, b: `d${b}`, delegates };
          });
        return fc
          .record({
            wishes: fc.array(wish, { minLength: 1, maxLength: size.wishes }),
            features: fc.array(fc.subarray(['quiet', 'screen']), { minLength: count.tables, maxLength: count.tables }),
            closed: fc.array(some(fewSlots, 5), { minLength: count.tables, maxLength: count.tables }),
            cut: fc.nat(count.slots),
            night: fc.boolean(),
            talk: some(fc.record({ slots: fewSlots, attendee: index }), 2),
            precedence: some(fc.tuple(fc.nat(), fc.nat()), 2),
            forbidden: some(pair, 3),
            across: fc.record({ breaksAcrossRounds: fc.boolean(), breaksAcrossNights: fc.boolean() }),
            fairBreaks: fc.boolean(),
            maxBreakDifference: fc.nat(2),
          })
          .map((parts): Problem => {
            const wishes = parts.wishes.map((w, i) => ({ ...w, id: `w${i}` }));
            const [before = 0, after = 0] = parts.precedence?.map((n) => n % wishes.length) ?? [];
            return {
              slots: Array.from({ length: count.slots }, (_, s) => ({
                id: `s${s}`,
                round: s < parts.cut ? 'I' : 'II',
                day: parts.night && s >= parts.cut ? 'Tue' : 'Mon',
              })),
              tables: parts.features.map((features, t) => ({ id: `t${t}`, features, unavailable: parts.closed[t] })),
              delegations: list,
              wishes,
              agenda: parts.talk && [{ id: 'talk', slots: parts.talk.slots, attendees: [`d${parts.talk.attendee}`] }],
              precedences: before === after ? [] : [{ before: `w${before}`, after: `w${after}` }],
              forbiddenPairs: parts.forbidden && [[`d${parts.forbidden[0]}`, `d${parts.forbidden[1]}`]],
              rules: {
                ...parts.across,
                maxBreakDifference: parts.maxBreakDifference,
                constraints: { fairBreaks: parts.fairBreaks },
              },
            };
          });
      });
    })
    .filter((problem) => findFaults(problem).length === 0);
}
