import fc from 'fast-check';
import { check } from './check.js';
import { compile } from './compiled-problem.js';
import { solve } from './node/solve.js';
import { aProblem } from './problem.builder.js';
import { Timetable } from './timetable.js';

/** All but the chains of meetings, in which what is not placed leaves its trace. */
function visible({ problem, ...rest }: Timetable) {
  const { slotOf, full, busy, load, poolLoad, poolFull, meetingCount, placedCount, placedWeight } = rest;
  return [problem, slotOf, full, busy, load, poolLoad, poolFull, meetingCount, placedCount, placedWeight];
}

describe('events with more slots than a word has bits', () => {
  const manySlots = (days: number, perDay: number) =>
    Array.from({ length: days * perDay }, (_, s) => ({ id: `s${s}`, day: `${Math.floor(s / perDay)}` }));

  it('counts breaks as the check does, over words, days and pauses', () => {
    const slotSets = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(slotSets, fc.boolean(), fc.constantFrom(1, 4, 25), (slots, breaksAcrossNights, days) => {
        const partners = slots.map((_, i) => `B${i}`);
        const problem = aProblem({
          slots: manySlots(days, 100 / days),
          delegations: ['A', ...partners],
          wishes: partners.map((b) => `A-${b}`),
          rules: { breaksAcrossNights },
        });
        const timetable = new Timetable(compile(problem));
        timetable.fill(Int32Array.from(slots));
        const meetings = slots.map((s, i) => ({ wish: `A-B${i}`, slot: `s${s}`, table: 't0' }));
        expect(timetable.breaksOf(0)).toBe(check(problem, { meetings }).objectives.breaks);
      }),
      { seed: 1 },
    );
  });

  it('gives back what it had after any placing and removing', () => {
    const problem = compile(
      aProblem({
        slots: 40,
        delegations: [{ id: 'A', capacity: 3 }, 'B', 'C', 'D', 'E'],
        wishes: ['A-B', 'A-C', 'A-D', 'A-E', 'B-C', 'D-E'],
      }),
    );
    const steps = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 31, 32, 39)), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (moves) => {
        const timetable = new Timetable(problem);
        for (const [m, s] of moves) {
          if (timetable.slotOf[m]! >= 0) timetable.remove(m);
          else if (timetable.canPlace(m, s)) timetable.place(m, s);
        }
        const fresh = new Timetable(problem);
        fresh.fill(timetable.slotOf);
        expect([...timetable.busy]).toEqual([...fresh.busy]);
        expect([...timetable.full]).toEqual([...fresh.full]);
        expect([...timetable.poolLoad]).toEqual([...fresh.poolLoad]);
        expect(timetable.placedWeight).toBe(fresh.placedWeight);
        for (let m = 0; m < 6; m++) if (timetable.slotOf[m]! >= 0) timetable.remove(m);
        const empty = new Timetable(problem);
        expect([...timetable.full]).toEqual([...empty.full]);
        expect([...timetable.load]).toEqual([...empty.load]);
      }),
      { seed: 2 },
    );
  });

  it('is without a delegation as if made anew for when that is there', () => {
    const slots = Array.from({ length: 40 }, (_, s) => s);
    const named = { id: 'A', capacity: 2, delegates: [{ id: 'Anna' }, { id: 'Boris' }] };
    const before = aProblem({
      slots: 40,
      delegations: [{ ...named, unavailable: ['s3'] }, 'B', 'C', 'D', 'E'],
      wishes: [{ id: 'A-B', a: 'A', b: 'B', delegates: ['Anna'] }, 'A-C', 'A-D', 'A-E', 'B-C', 'D-E'],
    });
    const placed = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 3, 31, 32, 39)), { maxLength: 20 });
    fc.assert(
      fc.property(placed, fc.subarray(slots), (moves, away) => {
        const unavailable = away.map((s) => `s${s}`);
        const [first, ...others] = before.delegations;
        const after = compile({ ...before, delegations: [{ ...first!, unavailable }, ...others] });
        const timetable = new Timetable(compile(before));
        for (const [m, s] of moves) if (timetable.slotOf[m]! < 0 && timetable.canPlace(m, s)) timetable.place(m, s);
        const anew = new Timetable(after);
        for (const m of [4, 5]) if (timetable.slotOf[m]! >= 0) anew.place(m, timetable.slotOf[m]!);
        expect(visible(timetable.without(0, after))).toEqual(visible(anew));
      }),
      { seed: 3 },
    );
  });

  it('are solved', async () => {
    const guests = Array.from({ length: 45 }, (_, i) => `B${i}`);
    const problem = aProblem({
      slots: manySlots(3, 15),
      delegations: ['A', ...guests],
      wishes: guests.map((b) => `A-${b}`),
    });
    const { status, plan, objectives } = await solve(problem, { workers: 0, effort: 1 });
    expect(plan.meetings.length).toBe(45);
    expect(objectives.breaks).toBe(0);
    expect(status).toBe('optimal');
  });
});
