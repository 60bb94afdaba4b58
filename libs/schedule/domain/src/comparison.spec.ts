import { asId } from '@vstrecha/kernel';
import { breaksByDelegation, countBreaks } from './breaks.js';
import { comparePlans } from './comparison.js';
import { delegateAgenda, delegationAgenda } from './agenda.js';
import { aMeeting, at, slotsFrom10 } from './setting.builder.js';

describe('comparePlans', () => {
  it('tells what was added, removed and changed, and whom that affects', () => {
    const before = [
      aMeeting('A', 'B', 's1', 't1'),
      aMeeting('C', 'D', 's1', 't2'),
      aMeeting('E', 'F', 's2', 't1'),
      aMeeting('G', 'H', 's2', 't2'),
    ];
    const after = [
      aMeeting('A', 'B', 's3', 't1'),
      aMeeting('E', 'F', 's2', 't1', { delegateIds: [asId('E.2'), asId('F.1')] }),
      aMeeting('G', 'H', 's2', 't2', { pinnedSlot: true }),
      aMeeting('C', 'I', 's1', 't2'),
    ];
    const comparison = comparePlans(before, after);
    expect(comparison.differences).toEqual([
      { kind: 'added', after: after[3] },
      { kind: 'removed', before: before[1] },
      {
        kind: 'changed',
        before: before[2],
        after: after[1],
        timeChanged: false,
        tableChanged: false,
        delegatesChanged: true,
      },
      {
        kind: 'changed',
        before: before[0],
        after: after[0],
        timeChanged: true,
        tableChanged: false,
        delegatesChanged: false,
      },
    ]);
    expect([...comparison.affectedDelegationIds].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'I']);
    expect([...comparison.affectedDelegateIds].sort()).toEqual(['A.1', 'B.1', 'C.1', 'D.1', 'E.1', 'E.2', 'I.1']);
  });

  it('finds no difference between a plan and itself, and takes a cancelled meeting for removed', () => {
    const meeting = aMeeting('A', 'B', 's1', 't1');
    expect(comparePlans([meeting], [meeting]).differences).toEqual([]);
    expect(comparePlans([meeting], [{ ...meeting, state: 'cancelled' }]).differences).toEqual([
      { kind: 'removed', before: meeting },
    ]);
  });
});

describe('breaks', () => {
  const slots = slotsFrom10(5).map((slot, index) =>
    index < 3 ? slot : { ...slot, roundId: asId<'Round'>('after lunch') },
  );
  const meetings = [aMeeting('A', 'B', 's1', 't1'), aMeeting('A', 'C', 's3', 't1'), aMeeting('A', 'D', 's5', 't1')];

  it('are runs of idle slots between two meetings, not slots', () => {
    expect([...breaksByDelegation([meetings[0]!, meetings[2]!], slots, true)]).toEqual([
      ['A', 1],
      ['B', 0],
      ['D', 0],
    ]);
    expect(countBreaks(meetings, slots, true)).toBe(2);
    expect(countBreaks(meetings, slots, false)).toBe(1);
  });

  it('are not made by nights or cancelled meetings', () => {
    const nextDay = slots.map((slot, index) => (index < 3 ? slot : { ...slot, day: '2023-09-07' }));
    expect(countBreaks(meetings, nextDay, true)).toBe(1);
    expect(countBreaks([meetings[0]!, { ...meetings[1]!, state: 'cancelled' }], slots, true)).toBe(0);
  });
});

describe('agendas', () => {
  const plenary = {
    id: asId<'AgendaItem'>('plenary'),
    title: 'Пленарное',
    start: at('09:00'),
    end: at('10:00'),
    blocks: [asId<'Delegation'>('A')],
  };
  const meetings = [
    aMeeting('A', 'B', 's2', 't1', { delegateIds: [asId('A.1'), asId('B.1')] }),
    aMeeting('C', 'A', 's1', 't2', { delegateIds: [asId('A.2'), asId('C.1')] }),
  ];

  it('of a delegate hold their meetings and the programme in order', () => {
    expect(delegateAgenda(asId('A.1'), asId('A'), meetings, [plenary])).toEqual([
      { kind: 'agendaItem', start: at('09:00'), end: at('10:00'), agendaItemId: 'plenary', mandatory: true },
      { kind: 'meeting', start: at('10:30'), end: at('10:50'), meeting: meetings[0] },
    ]);
  });

  it('of a delegation hold all of its meetings', () => {
    const entries = delegationAgenda(asId('A'), meetings, []);
    expect(entries.map((entry) => entry.kind === 'meeting' && entry.meeting.id)).toEqual(['C-A', 'A-B']);
  });
});
