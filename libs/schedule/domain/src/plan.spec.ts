import { asId, unwrap } from '@vstrecha/kernel';
import { changeRules, followState, releasePlan, startPlan } from './plan.js';
import { aMeeting, aSetting, countingIds, later, now } from './setting.builder.js';

const plan = { ...startPlan(asId('event'), countingIds('plan'), now), takenOut: ['C+D'] };
const { slots, tables } = aSetting();
const release = { number: 3, note: ' Утверждён ', by: asId<'User'>('user'), conflicts: 0 };

describe('releasePlan', () => {
  it('freezes the plan under its number and goes on in a copy of the same series', () => {
    const meetings = [
      aMeeting('A', 'B', 's1', 't1', { version: 4 }),
      aMeeting('C', 'D', 's1', 't2', { state: 'cancelled' }),
    ];
    const { released, next, nextMeetings } = unwrap(
      releasePlan(plan, meetings, { slots, tables }, release, countingIds('new'), later),
    );
    expect(released).toEqual({
      ...plan,
      version: 2,
      updatedAt: later,
      status: 'released',
      number: 3,
      releasedAt: later,
      releasedBy: 'user',
      note: 'Утверждён',
      frame: { slots, tables },
    });
    expect(next).toMatchObject({ id: 'new1', version: 1, status: 'inProgress', takenOut: ['C+D'], basedOnId: plan.id });
    expect(nextMeetings).toEqual([
      { ...meetings[0], id: 'new2', planId: 'new1', version: 1, createdAt: later, updatedAt: later },
    ]);
  });

  it('refuses what is empty, in conflict, being planned or released', () => {
    const meetings = [aMeeting('A', 'B', 's1', 't1')];
    const attempt = (changes: object, list = meetings, conflicts = 0) =>
      releasePlan({ ...plan, ...changes }, list, { slots, tables }, { ...release, conflicts }, countingIds(), later);
    expect(attempt({}, [])).toMatchObject({ error: { code: 'plan.empty' } });
    expect(attempt({}, meetings, 2)).toMatchObject({ error: { code: 'plan.has-conflicts', params: { count: 2 } } });
    expect(attempt({ runId: 'run' })).toMatchObject({ error: { code: 'plan.being-planned' } });
    expect(attempt({ status: 'released', number: 1 })).toMatchObject({ error: { code: 'plan.released' } });
  });
});

describe('changeRules', () => {
  it('changes, clears and checks', () => {
    const changed = unwrap(changeRules(plan, { restAfter: 3, breaksAcrossRounds: false }, later));
    expect(changed.rules).toEqual({ restAfter: 3, maxBreakDifference: 2, breaksAcrossRounds: false });
    expect(unwrap(changeRules(changed, { restAfter: null }, later)).rules.restAfter).toBeUndefined();
    expect(changeRules(plan, { restAfter: 0, maxBreakDifference: -1 }, later)).toMatchObject({
      error: { issues: [{ code: 'plan.rest-too-small' }, { code: 'plan.break-difference-negative' }] },
    });
  });
});

describe('followState', () => {
  const copy = aMeeting('A', 'B', 's3', 't2', { id: asId('copy'), version: 3 });

  it('takes over what happened, wherever the copy has moved to', () => {
    const held = aMeeting('A', 'B', 's1', 't1', { state: 'held', stateReason: 'коротко' });
    expect(followState(plan, copy, held, later)).toEqual({
      plan,
      saved: [{ ...copy, state: 'held', stateReason: 'коротко', version: 4, updatedAt: later }],
      removed: [],
    });
    expect(followState(plan, undefined, held, later)).toEqual({ plan, saved: [], removed: [] });
  });

  it('takes a cancelled meeting out for good', () => {
    const cancelled = aMeeting('A', 'B', 's1', 't1', { state: 'cancelled' });
    const followed = followState(plan, copy, cancelled, later);
    expect(followed).toMatchObject({ plan: { takenOut: ['C+D', 'A+B'], version: 2 }, saved: [], removed: [copy] });
  });
});
