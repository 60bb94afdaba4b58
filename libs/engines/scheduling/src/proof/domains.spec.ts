import { compile } from '../compiled-problem.js';
import { aProblem, aWish } from '../problem.builder.js';
import { propagateDomains } from './domains.js';

describe('propagateDomains', () => {
  it('leaves a delegation what its fixed meeting and the order of meetings leave it', () => {
    const problem = aProblem({
      slots: 4,
      delegations: ['A', 'B', 'C', 'D'],
      wishes: [aWish('A-B', { pin: { slot: 's1' } }), 'A-C', 'A-D', 'C-D'],
      precedences: [
        ['A-C', 'A-D'],
        ['C-D', 'A-C'],
      ],
    });
    expect(propagateDomains(compile(problem))).toEqual({ domains: [[1], [2], [3], [0, 1]] });
  });

  it('gives the last table of a slot to the meeting that needs it', () => {
    const problem = aProblem({
      slots: 2,
      tables: 1,
      delegations: ['A', 'B', 'C', 'D'],
      wishes: ['A-B', aWish('C-D', { slots: ['s0'] })],
    });
    expect(propagateDomains(compile(problem))).toEqual({ domains: [[1], [0]] });
  });

  it.each([
    ['no common slot', { delegations: ['A', { id: 'B', unavailable: ['s0', 's1'] }], wishes: ['A-B'] }, [0]],
    [
      'more meetings than a delegation wants',
      { delegations: ['A', 'B', { id: 'C', maxMeetings: 1 }], wishes: ['A-B', 'A-C', 'B-C'] },
      [1, 2],
    ],
    ['more meetings than slots', { delegations: ['A', 'B', 'C', 'D'], wishes: ['A-B', 'A-C', 'A-D'] }, [0, 1, 2]],
    [
      'an order that takes more slots than there are',
      {
        delegations: ['A', 'B', 'C', 'D', 'E', 'F'],
        wishes: ['A-B', 'C-D', 'E-F'],
        precedences: [
          ['A-B', 'C-D'],
          ['C-D', 'E-F'],
        ] as [string, string][],
      },
      [1, 2],
    ],
  ])('finds %s', (_, parts, wishes) => {
    expect(propagateDomains(compile(aProblem({ slots: 2, ...parts })))).toEqual({ wishes });
  });
});
