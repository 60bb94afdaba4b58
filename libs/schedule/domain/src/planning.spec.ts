import { asId } from '@vstrecha/kernel';
import { solve } from '@vstrecha/scheduling';
import type { WorkInProgress } from './plan-editing.js';
import { claimsOf } from './meeting.js';
import { conflictsOfPlan } from './placement.js';
import { planningOutcome, progressOf } from './planning-outcome.js';
import { planningTask } from './planning-problem.js';
import { repairedTask } from './planning-repair.js';
import type { PlanningMode } from './planning-run.js';
import { aDelegation, aMeeting, aRequest, aRule, aSetting, aWork, at, countingIds, later } from './setting.builder.js';

async function planned(work: WorkInProgress, mode: PlanningMode = 'fresh', openFrom?: Date) {
  let task = planningTask(work, mode, openFrom);
  if (mode === 'repair') task = last(repairedTask(task, work.meetings, work.index));
  const answer = await solve(task.problem, { workers: 0, seed: 1, effort: 0.05 });
  return planningOutcome(work, task, answer, { seed: 1, effort: 0.05, now: later }, countingIds());
}

/** What a generator returns, its pauses skipped. */
function last<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('planning', () => {
  it('places what is asked for and says why the rest is not there', async () => {
    const setting = aSetting({
      slots: 1,
      tables: 1,
      delegations: ['A', 'B', 'C', aDelegation('D', { withdrawn: true })],
    });
    const requests = [aRequest('A', 'B', { priority: 3 }), aRequest('A', 'C', { priority: 1 }), aRequest('C', 'D')];
    const outcome = await planned(aWork({ setting, requests, plan: { runId: asId('run') } }));
    expect(outcome.saved).toEqual([
      aMeeting('A', 'B', 's1', 't1', {
        id: asId('x1'),
        seriesId: asId('x2'),
        createdAt: later,
        updatedAt: later,
        priority: 3,
      }),
    ]);
    expect(outcome.unplaced.map((one) => [one.pair, one.reasons[0].code])).toEqual([
      ['A+C', 'delegation-full'],
      ['C+D', 'delegation-withdrawn'],
    ]);
    expect(outcome.plan).toMatchObject({
      version: 2,
      runId: undefined,
      summary: { asked: 3, placed: 1, requiredUnplaced: 0, breaks: 0, placedWeight: 6, seed: 1, finishedAt: later },
    });
    expect([outcome.plan.summary!.weightBound, outcome.plan.summary!.gap]).toEqual([6, 0]);
    expect(outcome.plan.summary!.breaksBound).toBeUndefined();
  });

  it('says what is proved of the breaks where every meeting is placed, unless some are over or left out', async () => {
    const away = { busy: [{ start: at('10:30'), end: at('11:00') }] };
    const setting = aSetting({ slots: 3, delegations: [aDelegation('A', away), 'B', 'C'] });
    const requests = [aRequest('A', 'B'), aRequest('A', 'C')];
    const outcome = await planned(aWork({ setting, requests }));
    expect(outcome.plan.summary).toMatchObject({ placed: 2, breaks: 1, breaksBound: 1 });
    const held = [aMeeting('A', 'B', 's1', 't1', { state: 'held' })];
    const later = await planned(aWork({ setting, requests, meetings: held }));
    expect(later.plan.summary!.placed).toBe(2);
    expect(later.plan.summary!.breaksBound).toBeUndefined();
    const takenOut = await planned(
      aWork({ setting, requests: [...requests, aRequest('B', 'C')], plan: { takenOut: ['B+C'] } }),
    );
    expect(takenOut.plan.summary).toMatchObject({ asked: 3, placed: 2 });
    expect(takenOut.plan.summary!.breaksBound).toBeUndefined();
  });

  it('tells how far the solver is: what is placed, what is proved, and how far that is apart', () => {
    const requests = [aRequest('A', 'B', { priority: 3 }), aRequest('A', 'C', { priority: 1 })];
    const task = planningTask(aWork({ requests }), 'fresh');
    const wanted = task.problem.wishes.reduce((sum, { weight }) => sum + weight!, 0);
    const progress = {
      stage: 'selecting',
      objectives: { unplacedRequired: 0, unplacedWeight: 2, breaks: 4 },
      placed: 1,
      bounds: { unplacedWeight: 1, breaks: 0 },
      gap: 0.1,
    } as const;
    const told = { placedWeight: wanted - 2, weightBound: wanted - 1, gap: 1 / (wanted - 1), breaks: 4, at: later };
    expect(progressOf(task, progress, later)).toEqual({ stage: 'selecting', asked: 2, placed: 1, ...told });
    const complete = { ...progress, stage: 'proving', placed: 2, bounds: { unplacedWeight: 2, breaks: 3 } } as const;
    expect(progressOf(task, complete, later)).toMatchObject({ gap: 0, weightBound: wanted - 2, breaksBound: 3 });
  });

  it('keeps pins, what was put in by hand and what is over, and no withdrawn request', async () => {
    const meetings = [
      aMeeting('A', 'B', 's3', 't2', { pinnedSlot: true, pinnedTable: true }),
      aMeeting('C', 'D', 's3', 't1', { byHand: true, pinnedSlot: true, requestIds: [] }),
      aMeeting('A', 'C', 's1', 't1', { state: 'held' }),
      aMeeting('B', 'D', 's1', 't2'),
    ];
    const outcome = await planned(aWork({ meetings, requests: [aRequest('A', 'B')] }));
    expect(outcome.removed.map((meeting) => meeting.id)).toEqual(['B-D']);
    expect(outcome.meetings.map(({ id, slotId, tableId }) => [id, slotId, tableId]).sort()).toEqual([
      ['A-B', 's3', 't2'],
      ['A-C', 's1', 't1'],
      ['C-D', 's3', 't1'],
    ]);
    expect(outcome.saved).toEqual([]);
  });

  it('leaves out forbidden pairs and those taken out', async () => {
    const requests = [aRequest('A', 'B'), aRequest('C', 'D')];
    const work = aWork({ requests, rules: [aRule('forbidden', 'A', 'B')], plan: { takenOut: ['C+D'] } });
    const outcome = await planned(work);
    expect(outcome.meetings).toEqual([]);
    expect(outcome.unplaced.map((one) => [one.pair, one.reasons[0].code])).toEqual([
      ['A+B', 'forbidden-pair'],
      ['C+D', 'taken-out'],
    ]);
  });

  it('extends without moving anything', async () => {
    const requests = [aRequest('A', 'B'), aRequest('A', 'C'), aRequest('B', 'C')];
    const meetings = [aMeeting('A', 'B', 's2', 't2')];
    const outcome = await planned(aWork({ meetings, requests }), 'extend');
    expect(outcome.meetings.length).toBe(3);
    expect(outcome.meetings).toContain(meetings[0]);
  });

  it('repairs: moves what cannot stay and nothing else', async () => {
    const setting = aSetting({
      delegations: [aDelegation('A', { busy: [{ start: at('10:00'), end: at('10:30') }] }), 'B', 'C', 'D'],
    });
    const meetings = [aMeeting('A', 'B', 's1', 't1'), aMeeting('C', 'D', 's1', 't2'), aMeeting('A', 'C', 's2', 't1')];
    const requests = [aRequest('A', 'B'), aRequest('C', 'D'), aRequest('A', 'C')];
    const outcome = await planned(aWork({ setting, meetings, requests }), 'repair');
    expect(outcome.saved.map(({ id, seriesId, slotId, version }) => ({ id, seriesId, slotId, version }))).toEqual([
      { id: 'A-B', seriesId: 'series A-B', slotId: 's3', version: 2 },
    ]);
    expect(outcome.unplaced).toEqual([]);
  });

  it('repairs by moving another meeting where there is no other way', async () => {
    const away = { busy: [{ start: at('10:00'), end: at('10:30') }] };
    const setting = aSetting({ slots: 2, tables: 1, delegations: [aDelegation('A', away), 'B', 'C', 'D'] });
    const meetings = [aMeeting('A', 'B', 's1', 't1'), aMeeting('C', 'D', 's2', 't1')];
    const requests = [aRequest('A', 'B'), aRequest('C', 'D')];
    const outcome = await planned(aWork({ setting, meetings, requests }), 'repair');
    expect(outcome.meetings.map(({ id, slotId }) => [id, slotId])).toEqual([
      ['A-B', 's2'],
      ['C-D', 's1'],
    ]);
    expect(outcome.unplaced).toEqual([]);
  });

  it('repairs what stood in a slot or at a table that is gone, pinned or not, and adds what was missing', async () => {
    const meetings = [
      aMeeting('A', 'B', 's3', 't1', { pinnedSlot: true }),
      aMeeting('C', 'D', 's1', 't3'),
      aMeeting('A', 'C', 's2', 't1', { pinnedSlot: true }),
    ];
    const requests = [aRequest('A', 'B'), aRequest('C', 'D'), aRequest('A', 'C'), aRequest('B', 'D')];
    const work = aWork({ setting: aSetting({ slots: 2, tables: 2 }), meetings, requests });
    const outcome = await planned(work, 'repair');
    const slotOf = new Map(outcome.meetings.map(({ pair, slotId }) => [pair, slotId]));
    expect([slotOf.get('A+C'), slotOf.get('B+D')]).toEqual(['s2', 's2']);
    expect([slotOf.get('A+B'), slotOf.get('C+D')]).toEqual(['s1', 's1']);
    expect(outcome.meetings.find(({ pair }) => pair === 'A+C')).toBe(meetings[2]);
  });

  it('plans nothing into slots that have begun while the event runs', async () => {
    const setting = aSetting({ slots: 2, delegations: ['A', 'B', aDelegation('C', { maxMeetings: 1 })] });
    const meetings = [aMeeting('B', 'C', 's1', 't1')];
    const requests = [aRequest('A', 'B'), aRequest('A', 'C'), aRequest('B', 'C')];
    const outcome = await planned(aWork({ setting, meetings, requests }), 'fresh', at('10:05'));
    expect(outcome.meetings.map(({ pair, slotId }) => [pair, slotId])).toEqual([
      ['B+C', 's1'],
      ['A+B', 's2'],
    ]);
    expect(outcome.unplaced.map((one) => [one.pair, one.reasons[0].code])).toEqual([['A+C', 'enough-meetings']]);
  });

  it('sends everyone free where a delegation meets one at a time, and shares them out where it meets several', async () => {
    const big = { parallelMeetings: 2, delegateCount: 2 };
    const setting = aSetting({
      slots: 1,
      delegations: [aDelegation('A', big), aDelegation('B', { delegateCount: 3 }), 'C'],
    });
    const outcome = await planned(aWork({ setting, requests: [aRequest('A', 'B'), aRequest('A', 'C')] }));
    const people = outcome.meetings.map((meeting) => meeting.delegateIds);
    expect(people[0]!.slice(1)).toEqual(['B.1', 'B.2', 'B.3']);
    expect([people[0]![0], people[1]![0]].sort()).toEqual(['A.1', 'A.2']);
    expect(outcome.meetings.map((meeting) => meeting.seats[0])).toEqual([1, 2]);
  });

  it('leaves people in the meetings that stay, whomever the engine names', async () => {
    const big = { parallelMeetings: 2, delegateCount: 3 };
    const setting = aSetting({ slots: 1, tables: 3, delegations: [aDelegation('A', big), 'B', 'C'] });
    const kept = aMeeting('A', 'B', 's1', 't1', { delegateIds: [asId('A.3'), asId('B.1')] });
    const work = aWork({ setting, meetings: [kept], requests: [aRequest('A', 'B'), aRequest('A', 'C')] });
    const outcome = await planned(work, 'extend');
    expect(outcome.meetings[0]).toBe(kept);
    expect(outcome.meetings[1]!.delegateIds).toHaveLength(2);
    expect(outcome.meetings[1]!.delegateIds).not.toContain('A.3');
  });

  it('gives meetings that never claim the same thing twice, and no conflict', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `N${String(index).padStart(2, '0')}`);
    const delegations = names.map((name, index) =>
      aDelegation(name, { delegateCount: 1 + (index % 3), parallelMeetings: 1 + (index % 2) }),
    );
    const setting = aSetting({ slots: 6, tables: 4, delegations });
    const requests = names.flatMap((from, i) => names.slice(i + 1).map((to) => aRequest(from, to)));
    const work = aWork({ setting, requests });
    const outcome = await planned(work);
    expect(outcome.meetings.length).toBe(24);
    const claims = outcome.meetings.flatMap(claimsOf);
    expect(new Set(claims).size).toBe(claims.length);
    expect(conflictsOfPlan(outcome.meetings, new Set(), work.index)).toEqual([]);
    expect(outcome.meetings.length + outcome.unplaced.length).toBe(66);
  });
});
