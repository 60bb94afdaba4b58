import { findFaults } from './faults.js';
import type { Problem } from './model.js';
import { aProblem, aWish } from './problem.builder.js';

function faults(problem: Problem): string[] {
  return findFaults(problem).map(({ code, path, message }) => `${code} ${path}: ${message}`);
}

describe('findFaults', () => {
  it('finds nothing in a sound problem', () => {
    const wishes = [aWish('A-B', { pin: { slot: 's0', table: 't0' } }), 'A-C'];
    expect(faults(aProblem({ slots: 2, delegations: ['A', 'B', 'C'], wishes, precedences: [['A-B', 'A-C']] }))).toEqual(
      [],
    );
  });

  it('lists all faults at once, each with its place and what to do', () => {
    const problem = aProblem({
      slots: [{ id: 's0', round: 'I' }],
      tables: [{ id: 't0', unavailable: ['s7'] }],
      delegations: [
        { id: 'A', capacity: 0, unavailable: ['s8'], maxMeetings: -1, restAfter: 0.5, homeTables: ['t9'] },
        { id: 'A' },
        { id: 'B', delegates: [{ id: 'b1' }, { id: 'b1' }] },
      ],
      wishes: [
        aWish('A-B', {
          weight: -1,
          slots: ['s9'],
          rounds: ['II'],
          delegates: ['x', 'b1', 'b1'],
          pin: { slot: 's6', table: 't8' },
        }),
        aWish('A-A'),
        aWish('A-Z'),
      ],
      agenda: [{ id: 'talk', slots: ['s5'], attendees: ['Q'] }],
      precedences: [['A-B', 'none']],
      forbiddenPairs: [['A', 'Q']],
      rules: { maxBreakDifference: -2, zoneDistances: [{ from: 'x', to: 'y', distance: NaN }] },
    });
    expect(faults(problem)).toEqual([
      'duplicate-id delegations[1].id: the id A occurs twice; give each its own',
      'duplicate-id delegations[2].delegates[1].id: the id b1 is that of another delegate or delegation; give each its own',
      'not-in-event tables[0].unavailable[0]: the event has no slot s7; name one of its slots',
      'not-in-event delegations[0].unavailable[0]: the event has no slot s8; name one of its slots',
      'bad-number delegations[0].capacity: 0 is not a whole number from 1 to 255',
      'bad-number delegations[0].maxMeetings: -1 is not a whole number of at least 0',
      'bad-number delegations[0].restAfter: 0.5 is not a whole number of at least 1',
      'unknown-id delegations[0].homeTables[0]: there is no table t9',
      'not-in-event agenda[0].slots[0]: the event has no slot s5; name one of its slots',
      'unknown-id agenda[0].attendees[0]: there is no delegation and no delegate Q',
      'unknown-id forbiddenPairs[0][1]: there is no delegation Q',
      'bad-number wishes[0].weight: -1 is not a number from 0 to 9007199254740991',
      'not-in-event wishes[0].slots[0]: the event has no slot s9; name one of its slots',
      'not-in-event wishes[0].rounds[0]: the event has no round II',
      'unknown-id wishes[0].delegates[0]: there is no delegate x',
      'wrong-delegate wishes[0].delegates[2]: two delegates of B are asked for; ask for at most one of each side',
      'not-in-event wishes[0].pin.slot[0]: the event has no slot s6; name one of its slots',
      'unknown-id wishes[0].pin.table: there is no table t8',
      'same-delegation wishes[1]: A cannot meet itself; name two delegations',
      'unknown-id wishes[2].b: there is no delegation Z',
      'unknown-id precedences[0].after: there is no wish none',
      'bad-number rules.maxBreakDifference: -2 is not a whole number of at least 0',
      'bad-number rules.zoneDistances[0].distance: NaN is not a number from 0 to 9007199254740991',
    ]);
  });

  it('finds pins that contradict what their meeting allows, who is there, and each other', () => {
    const problem = aProblem({
      slots: 2,
      tables: [{ id: 't0' }, { id: 't1', unavailable: ['s0'] }],
      delegations: ['A', { id: 'B', unavailable: ['s1'] }, 'C', 'D'],
      wishes: [
        aWish('A-B', { slots: ['s0'], pin: { slot: 's1' } }),
        aWish('A-C', { pin: { slot: 's0', table: 't0' } }),
        aWish('A-D', { pin: { slot: 's0', table: 't0' } }),
        aWish('C-D', { pin: { slot: 's0', table: 't1' } }),
      ],
    });
    expect(faults(problem)).toEqual([
      'contradictory-pin wishes[0].pin: A-B is fixed in s1, which it does not allow; allow the slot or move the pin',
      'contradictory-pin wishes[0].pin: A-B is fixed in s1, when B is not available; move the pin',
      'contradictory-pin wishes[2].pin: A-C, A-D are fixed in s0, when A can hold only 1 at once; move one of the pins',
      'contradictory-pin wishes[2].pin: A-C and A-D are fixed at table t0 in s0; move one of the pins',
      'contradictory-pin wishes[3].pin: A-C, C-D are fixed in s0, when C can hold only 1 at once; move one of the pins',
      'contradictory-pin wishes[3].pin: A-D, C-D are fixed in s0, when D can hold only 1 at once; move one of the pins',
      'contradictory-pin wishes[3].pin: C-D is fixed at table t1, which is not available in s0; move the pin',
    ]);
  });

  it('finds a meeting that must and must not be', () => {
    const wishes = [aWish('A-B', { required: true })];
    expect(faults(aProblem({ slots: 1, delegations: ['A', 'B'], wishes, forbiddenPairs: [['A', 'B']] }))).toEqual([
      'contradictory-requirement wishes[0]: A and B must meet and must not meet; lift one of the two',
    ]);
  });

  it('finds every circle of precedences', () => {
    const wishes = ['A-B', 'A-C', 'A-D', 'B-C', 'B-D'];
    const problem = aProblem({
      slots: 5,
      delegations: ['A', 'B', 'C', 'D'],
      wishes,
      precedences: [
        ['A-B', 'A-C'],
        ['A-C', 'A-D'],
        ['A-D', 'A-B'],
        ['B-C', 'B-D'],
        ['B-D', 'B-C'],
        ['A-B', 'B-C'],
      ],
    });
    expect(findFaults(problem).map(({ code, ids }) => [code, [...ids].sort()])).toEqual([
      ['cyclic-precedence', ['A-B', 'A-C', 'A-D']],
      ['cyclic-precedence', ['B-C', 'B-D']],
    ]);
  });
});
