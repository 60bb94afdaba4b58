import { asId, unwrap } from '@vstrecha/kernel';
import { changeMeetingState, claimsOf, meetingStates, meetingTransitions } from './meeting.js';
import { aMeeting, later } from './setting.builder.js';

const meeting = aMeeting('A', 'B', 's1', 't1');

describe('changeMeetingState', () => {
  it('lets nothing but the table of transitions through', () => {
    for (const from of meetingStates) {
      for (const to of meetingStates) {
        const result = changeMeetingState({ ...meeting, state: from }, { state: to }, later);
        expect([from, to, result.ok]).toEqual([from, to, meetingTransitions[from].includes(to)]);
      }
    }
  });

  it('records who did not come, and forgets it when the record is mended', () => {
    const missed = unwrap(
      changeMeetingState(meeting, { state: 'noShow', reason: ' пробка ', absentDelegationIds: [asId('B')] }, later),
    );
    expect(missed).toMatchObject({ state: 'noShow', stateReason: 'пробка', absentDelegationIds: ['B'], version: 2 });
    expect(unwrap(changeMeetingState(missed, { state: 'held' }, later))).toMatchObject({
      state: 'held',
      stateReason: undefined,
      absentDelegationIds: [],
    });
    expect(changeMeetingState(meeting, { state: 'noShow', absentDelegationIds: [asId('C')] }, later)).toMatchObject({
      error: { code: 'meeting.absent-not-of-it', path: ['absentDelegationIds', '0'] },
    });
  });
});

describe('claimsOf', () => {
  it('names all that a meeting occupies, and nothing of a cancelled one', () => {
    expect(claimsOf(meeting)).toEqual([
      'pair A+B',
      's1 table t1',
      's1 delegation A 1',
      's1 delegation B 1',
      's1 delegate A.1',
      's1 delegate B.1',
    ]);
    expect(claimsOf({ ...meeting, state: 'cancelled' })).toEqual(['meeting A-B']);
  });
});
