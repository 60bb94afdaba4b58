import fc from 'fast-check';
import { check, checkIndexed } from './check.js';
import { findFaults } from './faults.js';
import {
  InvalidChangeError,
  InvalidProblemError,
  type Change,
  type Meeting,
  type Plan,
  type Problem,
} from './model.js';
import { solve } from './node/solve.js';
import { ProblemIndex } from './plan-view.js';
import { aPlan, aProblem, aWish } from './problem.builder.js';
import { anyProblem } from './random-problem.builder.js';
import { repair, Replanner } from './repair.js';

const fully = { slots: 5, tables: 4, delegations: 6, wishes: 14, delegates: true };
const tiny = { slots: 3, tables: 2, delegations: 4, wishes: 4, delegates: false };

/** A change of any kind to the problem; `pick` chooses among its things. */
function changeOf(problem: Problem, kind: number, pick: readonly number[]): Change {
  const one = <T>(list: readonly T[], i: number): T => list[pick[i]! % list.length]!;
  const slots = [...new Set([one(problem.slots, 0).id, one(problem.slots, 1).id])];
  const delegation = one(problem.delegations, 2);
  const other = one(
    problem.delegations.filter((d) => d !== delegation),
    3,
  );
  const delegates = problem.delegations.flatMap((d) => d.delegates ?? []);
  switch (kind) {
    case 0:
      return { kind: 'meeting-cancelled', wish: one(problem.wishes, 2).id };
    case 1:
      return { kind: 'table-lost', table: one(problem.tables, 2).id, slots: pick[3]! % 2 === 0 ? slots : undefined };
    case 2:
      return { kind: 'wish-added', wish: { id: 'new', a: delegation.id, b: other.id, weight: pick[0] } };
    case 3:
      return { kind: 'agenda-item-moved', item: { id: 'talk', slots, attendees: [delegation.id] } };
    case 4:
      if (delegates.length > 0) return { kind: 'delegate-unavailable', delegate: one(delegates, 2).id, slots };
  }
  return { kind: 'delegation-unavailable', delegation: delegation.id, slots };
}

const anyPick = fc.array(fc.nat(999), { minLength: 4, maxLength: 4 });

describe('repair', () => {
  it('gives no reason and no remedy in slots that are past', () => {
    const problem = aProblem({ slots: 2, delegations: ['A', 'B'], wishes: ['A-B'] });
    const late: Change = { kind: 'delegation-unavailable', delegation: 'A', slots: ['s1'] };
    const { dropped } = repair(problem, aPlan('A-B s1 t0'), late, { from: 's1' });
    expect(dropped).toEqual([
      {
        wish: 'A-B',
        reasons: [{ code: 'no-common-slot' }],
        remedies: [{ slot: 's1', without: [], available: ['A'], extraTable: false, lift: [] }],
      },
    ]);
  });

  it('keeps every constraint, what has happened and what is fixed, and tells exactly what has moved', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(fully), fc.nat(5), anyPick, fc.nat(4), async (problem, kind, pick, past) => {
        const { plan } = await solve(problem, { workers: 0, effort: 0.01 });
        const only = check(problem, plan).violations.map(({ constraint }) => constraint);
        fc.pre(only.length === 0);
        const from = Math.min(past, problem.slots.length - 1);
        const change = changeOf(problem, kind, pick);
        let result;
        try {
          result = repair(problem, plan, change, { from: problem.slots[from]!.id });
        } catch (error) {
          // What was cancelled had been held, or the new talk contradicts a pin of another meeting.
          if (error instanceof InvalidChangeError || error instanceof InvalidProblemError) return;
          throw error;
        }
        const { violations } = check(result.problem, result.plan);
        expect(violations.filter(({ constraint }) => !['requiredMeetings', 'fairBreaks'].includes(constraint))).toEqual(
          [],
        );

        const before = new Map(plan.meetings.map((meeting) => [meeting.wish, meeting]));
        const after = new Map(result.plan.meetings.map((meeting) => [meeting.wish, meeting]));
        const isPast = ({ slot }: Meeting) => problem.slots.findIndex(({ id }) => id === slot) < from;
        for (const meeting of plan.meetings.filter(isPast)) expect(after.get(meeting.wish)).toEqual(meeting);
        const differing = [...before.values()].filter(
          (meeting) => after.has(meeting.wish) && JSON.stringify(after.get(meeting.wish)) !== JSON.stringify(meeting),
        );
        expect(result.moved.map(({ wish }) => wish).sort()).toEqual(differing.map(({ wish }) => wish).sort());
        const gone = [...before.keys()].filter((wish) => !after.has(wish));
        const cancelled = change.kind === 'meeting-cancelled' ? [change.wish] : [];
        const missed = change.kind === 'wish-added' && !after.has('new') ? ['new'] : [];
        expect([...result.dropped.map(({ wish }) => wish), ...cancelled.filter((w) => before.has(w))].sort()).toEqual(
          [...gone, ...missed].sort(),
        );
        const withFillers = { meetings: [...result.plan.meetings, ...result.fillers] };
        const worse = check(result.problem, withFillers).violations.filter(
          ({ constraint }) => constraint === 'delegates',
        );
        expect(worse).toEqual([]);
      }),
      { numRuns: 80, seed: 1 },
    );
  });

  it('is minimal where it says so: no other repair drops less or moves fewer', async () => {
    let proved = 0;
    let unproved = 0;
    await fc.assert(
      fc.asyncProperty(anyProblem(tiny), anyPick, async (problem, pick) => {
        const { plan } = await solve(problem, { workers: 0, effort: 0.01 });
        fc.pre(check(problem, plan).violations.length === 0 && plan.meetings.length > 0);
        const change = changeOf(problem, 5, pick);
        const result = repair(problem, plan, change);
        if (result.provedMinimal) proved++;
        else unproved++;
        if (result.provedMinimal)
          expect(costOf(problem, plan, change, result.plan)).toEqual(leastCost(result.problem, problem, plan, change));
      }),
      { numRuns: 80, seed: 2 },
    );
    expect(proved).toBeGreaterThan(10 * unproved);
  });

  const delegations = ['A', 'B', 'C', 'D'];
  const wishes = ['A-B', 'A-C', 'B-C', 'B-D'].map((id, i) => aWish(id, { weight: 4 - i }));
  const problem = aProblem({ slots: 3, tables: 2, delegations, wishes });
  const plan = aPlan('A-B s0 t0', 'A-C s1 t0', 'B-C s2 t0', 'B-D s1 t1');

  it('moves a meeting of one who is late, and the one in its way', () => {
    // A has only s2 left: it keeps A-B, which needs B, so that B-C has to make way and takes s0.
    const late: Change = { kind: 'delegation-unavailable', delegation: 'A', slots: ['s0', 's1'] };
    const { plan: mended, moved, dropped, provedMinimal } = repair(problem, plan, late);
    expect(mended).toEqual(aPlan('A-B s2 t0', 'B-C s0 t0', 'B-D s1 t1'));
    expect(moved.map(({ wish, from, to }) => [wish, from.slot, to.slot])).toEqual([
      ['A-B', 's0', 's2'],
      ['B-C', 's2', 's0'],
    ]);
    expect(dropped.map(({ wish }) => wish)).toEqual(['A-C']);
    expect(provedMinimal).toBe(true);
  });

  it('offers fillers for what a cancellation frees', () => {
    const more = {
      ...problem,
      wishes: [...wishes, aWish('C-D'), aWish('A-D', { weight: 2 })],
      tables: problem.tables.slice(0, 1),
    };
    const full = aPlan('A-B s0 t0', 'A-C s1 t0', 'B-C s2 t0');
    const { plan: mended, fillers, moved } = repair(more, full, { kind: 'meeting-cancelled', wish: 'A-C' });
    expect(mended).toEqual(aPlan('A-B s0 t0', 'B-C s2 t0'));
    expect(moved).toEqual([]);
    expect(fillers).toEqual(aPlan('A-D s1 t0').meetings);
  });

  it('seats a meeting of a lost table elsewhere in the same slot', () => {
    const roomy = { ...problem, tables: [...problem.tables, { id: 't2' }] };
    const { moved, provedMinimal } = repair(roomy, plan, { kind: 'table-lost', table: 't1' });
    expect(moved).toEqual([{ wish: 'B-D', from: { slot: 's1', table: 't1' }, to: { slot: 's1', table: 't2' } }]);
    expect(provedMinimal).toBe(true);
  });

  it('leaves the plan as it was where a change makes no sense', () => {
    const replanner = new Replanner(problem, plan);
    expect(() => replanner.repair({ kind: 'meeting-cancelled', wish: 'X' })).toThrow('There is no wish X.');
    expect(() => replanner.repair({ kind: 'meeting-cancelled', wish: 'A-B' }, { from: 's1' })).toThrow(
      'The meeting A-B has been held in slot s0 and cannot be cancelled.',
    );
    expect(() => replanner.repair({ kind: 'table-lost', table: 't0', slots: ['s7'] })).toThrow(
      'The event has no slot s7.',
    );
    expect(() => new Replanner(problem, aPlan('A-B s0 t0', 'A-C s0 t1'))).toThrow('A has 2 meetings in slot s0');
  });
});

/** What a repair costs: required meetings dropped, weight dropped, meetings moved that the change does not hit. */
function costOf(problem: Problem, before: Plan, change: Change, after: Plan): number[] {
  const hit = new Set(before.meetings.filter((m) => isHit(problem, m, change)).map(({ wish }) => wish));
  const slotAfter = new Map(after.meetings.map(({ wish, slot }) => [wish, slot]));
  let required = 0;
  let weight = 0;
  let moved = 0;
  for (const { wish: id, slot } of before.meetings) {
    const wish = problem.wishes.find((w) => w.id === id)!;
    const now = slotAfter.get(id);
    if (now === undefined) {
      if (!hit.has(id)) return [Infinity, Infinity, Infinity];
      if (wish.required || wish.pin?.slot) required++;
      weight += wish.weight ?? 1;
    } else if (now !== slot && !hit.has(id)) moved++;
  }
  return [required, weight, moved];
}

function isHit(problem: Problem, { wish: id, slot }: Meeting, change: Change): boolean {
  const wish = problem.wishes.find((w) => w.id === id)!;
  return (
    change.kind === 'delegation-unavailable' &&
    [wish.a, wish.b].includes(change.delegation) &&
    change.slots.includes(slot)
  );
}

/** The least cost of all plans for the meetings that were placed, by trying every slot and table. */
function leastCost(changed: Problem, problem: Problem, before: Plan, change: Change): number[] {
  expect(findFaults(changed)).toEqual([]);
  const lenient = { ...changed.rules?.constraints, requiredMeetings: false, fairBreaks: false };
  const index = new ProblemIndex({ ...changed, rules: { ...changed.rules, constraints: lenient } });
  let best = [Infinity, Infinity, Infinity];
  const meetings: Meeting[] = [];
  const decide = (i: number) => {
    const wish = before.meetings[i]?.wish;
    if (wish === undefined) {
      const cost = costOf(problem, before, change, { meetings });
      const difference = cost.map((value, k) => value - best[k]!).find((d) => d !== 0 && !Number.isNaN(d)) ?? 0;
      if (difference < 0 && checkIndexed(index, { meetings }).violations.length === 0) best = cost;
      return;
    }
    decide(i + 1);
    for (const slot of changed.slots) {
      for (const table of changed.tables) {
        meetings.push({ wish, slot: slot.id, table: table.id });
        decide(i + 1);
        meetings.pop();
      }
    }
  };
  decide(0);
  return best;
}
