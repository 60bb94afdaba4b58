import { asId, unwrap } from '@vstrecha/kernel';
import {
  addMeeting,
  allowAgain,
  chooseDelegates,
  moveMeeting,
  pinMeeting,
  swapMeetings,
  takeOutMeeting,
} from './plan-editing.js';
import { aDelegation, aMeeting, aRequest, aRule, aSetting, aWork, at, countingIds, later } from './setting.builder.js';
import { noTopics } from './meeting-topics.js';

const to = (slot: string, table: string) => ({ slotId: asId<'Slot'>(slot), tableId: asId<'Table'>(table) });
const id = (text: string) => asId<'Meeting'>(text);

describe('moveMeeting', () => {
  const meetings = [aMeeting('A', 'B', 's1', 't1'), aMeeting('C', 'D', 's2', 't1')];

  it('moves to a free place and leaves the rest alone', () => {
    const edit = unwrap(moveMeeting(aWork({ meetings }), id('A-B'), to('s2', 't2'), later));
    expect(edit.removed).toEqual([]);
    expect(edit.plan).toMatchObject({ version: 2, updatedAt: later });
    expect(edit.saved).toEqual([
      {
        ...meetings[0],
        slotId: 's2',
        tableId: 't2',
        time: { start: at('10:30'), end: at('10:50') },
        version: 2,
        updatedAt: later,
      },
    ]);
  });

  it('names every conflict: the table, both delegations and what the agenda wants', () => {
    const setting = aSetting({
      delegations: [aDelegation('A', { busy: [{ start: at('10:40'), end: at('11:00') }] }), 'B', 'C', 'D'],
      agendaItems: [
        { id: asId('talk'), title: 'Пленарное', start: at('10:40'), end: at('11:00'), blocks: [asId('A')] },
      ],
    });
    const busy = [meetings[0]!, aMeeting('B', 'D', 's2', 't1')];
    const moved = moveMeeting(aWork({ setting, meetings: busy }), id('A-B'), to('s2', 't1'), later);
    expect(moved).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'meeting.table-taken', path: ['tableId'], params: { table: 1, time: '10:30', meeting: 'B — D' } },
          {
            code: 'meeting.delegation-at-agenda',
            path: ['slotId'],
            params: { delegation: 'A', time: '10:30', item: 'Пленарное' },
          },
          {
            code: 'meeting.delegation-full',
            path: ['slotId'],
            params: { delegation: 'B', time: '10:30', partners: 'D' },
          },
          { code: 'meeting.nobody-free', path: ['slotId'], params: { delegation: 'B', time: '10:30' } },
        ],
      },
    });
  });

  it('knows neither slots nor tables of other events', () => {
    expect(moveMeeting(aWork({ meetings }), id('A-B'), to('s9', 't9'), later)).toMatchObject({
      error: { issues: [{ code: 'meeting.slot-unknown' }, { code: 'meeting.table-unknown' }] },
    });
  });

  it('takes along delegates that were chosen, and says where they cannot come', () => {
    const setting = aSetting({ delegations: [aDelegation('A', { delegateCount: 2, parallelMeetings: 2 }), 'B', 'C'] });
    const chosen = aMeeting('A', 'B', 's1', 't1', { delegatesChosen: true });
    const work = aWork({ setting, meetings: [chosen, aMeeting('A', 'C', 's2', 't1')] });
    expect(moveMeeting(work, id('A-B'), to('s2', 't2'), later)).toMatchObject({
      error: {
        issues: [{ code: 'meeting.delegate-taken', params: { delegate: 'A.1', time: '10:30', meeting: 'A — C' } }],
      },
    });
    const other = { ...to('s2', 't2'), delegateIds: [asId<'Delegate'>('A.2')] };
    expect(unwrap(moveMeeting(work, id('A-B'), other, later)).saved[0]).toMatchObject({
      delegateIds: ['A.2', 'B.1'],
      delegatesChosen: true,
      seats: [2, 1],
    });
  });

  it('leaves released plans, plans under way and meetings that were held alone', () => {
    const move = (work: ReturnType<typeof aWork>) => moveMeeting(work, id('A-B'), to('s2', 't2'), later);
    expect(move(aWork({ meetings, plan: { status: 'released', number: 1 } }))).toMatchObject({
      error: { kind: 'rule', code: 'plan.released', params: { number: 1 } },
    });
    expect(move(aWork({ meetings, plan: { runId: asId('run') } }))).toMatchObject({
      error: { code: 'plan.being-planned' },
    });
    expect(move(aWork({ meetings: [{ ...meetings[0]!, state: 'held' }] }))).toMatchObject({
      error: { code: 'meeting.already-happened' },
    });
    expect(move(aWork())).toMatchObject({ error: { kind: 'not-found', code: 'meeting.not-found' } });
  });
});

describe('swapMeetings', () => {
  it('exchanges places of meetings, even of one delegation', () => {
    const work = aWork({ meetings: [aMeeting('A', 'B', 's1', 't1'), aMeeting('A', 'C', 's2', 't2')] });
    const { saved } = unwrap(swapMeetings(work, [id('A-B'), id('A-C')], later));
    expect(saved.map((meeting) => [meeting.id, meeting.slotId, meeting.tableId])).toEqual([
      ['A-B', 's2', 't2'],
      ['A-C', 's1', 't1'],
    ]);
  });

  it('says which of the two finds itself in conflict', () => {
    const meetings = [aMeeting('A', 'B', 's1', 't1'), aMeeting('C', 'D', 's2', 't1'), aMeeting('B', 'C', 's2', 't2')];
    const work = aWork({ meetings: [...meetings.slice(0, 2), aMeeting('B', 'E', 's2', 't2')] });
    expect(swapMeetings(work, [id('A-B'), id('C-D')], later)).toMatchObject({
      error: {
        issues: [
          { code: 'meeting.delegation-full', path: ['meeting1', 'slotId'], params: { delegation: 'B' } },
          { code: 'meeting.nobody-free', path: ['meeting1', 'slotId'] },
        ],
      },
    });
    expect(swapMeetings(work, [id('A-B'), id('A-B')], later)).toMatchObject({
      error: { code: 'meeting.swap-with-itself' },
    });
  });
});

describe('addMeeting', () => {
  const input = {
    fromDelegationId: asId<'Delegation'>('A'),
    toDelegationId: asId<'Delegation'>('B'),
    ...to('s1', 't1'),
  };

  it('serves the request of the pair, and is pinned', () => {
    const requests = [aRequest('B', 'A', { priority: 3, topics: { ...noTopics, formsOfCooperation: ['practice'] } })];
    const work = aWork({ requests, plan: { takenOut: ['A+B', 'C+D'] } });
    const { saved, plan } = unwrap(addMeeting(work, input, countingIds(), later));
    expect(plan.takenOut).toEqual(['C+D']);
    expect(saved).toEqual([
      aMeeting('A', 'B', 's1', 't1', {
        id: asId('x1'),
        seriesId: asId('x2'),
        createdAt: later,
        updatedAt: later,
        requestIds: [asId('B>A')],
        priority: 3,
        topics: { ...noTopics, formsOfCooperation: ['practice'] },
        pinnedSlot: true,
        byHand: true,
      }),
    ]);
  });

  it('takes up the series of a released meeting of the pair', () => {
    const releasedSeries = new Map([['A+B', asId<'MeetingSeries'>('old')]]);
    expect(unwrap(addMeeting(aWork({ releasedSeries }), input, countingIds(), later)).saved[0]!.seriesId).toBe('old');
  });

  it('refuses pairs that are forbidden, meet already, have enough or are gone', () => {
    const setting = aSetting({
      delegations: [aDelegation('A', { maxMeetings: 1 }), aDelegation('B', { withdrawn: true })],
    });
    const work = aWork({
      setting,
      meetings: [aMeeting('A', 'B', 's2', 't1')],
      rules: [aRule('forbidden', 'A', 'B')],
    });
    expect(addMeeting(work, input, countingIds(), later)).toMatchObject({
      error: {
        issues: [
          { code: 'meeting.pair-forbidden', params: { a: 'A', b: 'B' } },
          { code: 'meeting.pair-meets', params: { time: '10:30' } },
          { code: 'meeting.enough', path: ['fromDelegationId'], params: { delegation: 'A', most: 1 } },
          { code: 'meeting.delegation-withdrawn', path: ['toDelegationId'], params: { delegation: 'B' } },
        ],
      },
    });
    const same = { ...input, toDelegationId: asId<'Delegation'>('A') };
    expect(addMeeting(aWork(), same, countingIds(), later)).toMatchObject({
      error: { issues: [{ code: 'meeting.same-delegation' }] },
    });
  });
});

describe('takeOutMeeting', () => {
  it('remembers the pair until it is allowed again', () => {
    const work = aWork({ meetings: [aMeeting('A', 'B', 's1', 't1')] });
    const { plan, removed } = unwrap(takeOutMeeting(work, id('A-B'), later));
    expect(plan.takenOut).toEqual(['A+B']);
    expect(removed).toEqual(work.meetings);
    const again = unwrap(allowAgain({ ...work, plan, meetings: [] }, 'A+B', later));
    expect(again.plan).toMatchObject({ takenOut: [], version: 3 });
    expect(allowAgain(work, 'A+B', later)).toMatchObject({ error: { code: 'plan.pair-not-taken-out' } });
  });
});

describe('pins and delegates', () => {
  const setting = aSetting({ delegations: [aDelegation('A', { delegateCount: 3 }), 'B'] });
  const work = aWork({ setting, meetings: [aMeeting('A', 'B', 's1', 't1')] });

  it('pins slot and table apart', () => {
    expect(unwrap(pinMeeting(work, id('A-B'), { slot: false, table: true }, later)).saved[0]).toMatchObject({
      pinnedSlot: false,
      pinnedTable: true,
    });
  });

  it('lets a person choose who attends, or leaves it to the plan', () => {
    const chosen = [asId<'Delegate'>('A.2')];
    expect(unwrap(chooseDelegates(work, id('A-B'), chosen, later)).saved[0]).toMatchObject({
      delegateIds: ['A.2', 'B.1'],
      delegatesChosen: true,
    });
    expect(unwrap(chooseDelegates(work, id('A-B'), [], later)).saved[0]).toMatchObject({
      delegateIds: ['A.1', 'A.2', 'A.3', 'B.1'],
      delegatesChosen: false,
    });
    expect(chooseDelegates(work, id('A-B'), [asId('C.1')], later)).toMatchObject({
      error: { issues: [{ code: 'meeting.delegate-unknown', path: ['delegateIds', '0'] }] },
    });
  });
});
