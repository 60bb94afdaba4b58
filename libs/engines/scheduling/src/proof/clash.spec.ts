import { solve } from '../node/solve.js';
import { aProblem, aWish } from '../problem.builder.js';

const required = (id: string, rest = {}) => aWish(id, { required: true, ...rest });

describe('a clash names what cannot hold together, and nothing else', () => {
  it('three meetings of one delegation in two slots', async () => {
    const { status, clash } = await solve(
      aProblem({
        slots: 3,
        delegations: ['A', 'B', 'C', { id: 'D', unavailable: ['s0'] }],
        wishes: [required('A-D'), required('B-D'), required('C-D'), required('A-B'), required('A-C')],
      }),
      { workers: 0 },
    );
    expect(status).toBe('infeasible');
    expect(clash).toEqual([
      { constraint: 'requiredMeetings', wishes: ['A-D', 'B-D', 'C-D'] },
      { constraint: 'availability', delegations: ['D'], slots: ['s0'] },
      { constraint: 'capacity', delegations: ['D'] },
    ]);
  });

  it('more meetings than tables', async () => {
    const { status, clash } = await solve(
      aProblem({
        slots: 1,
        tables: 1,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: [required('A-B'), required('C-D')],
      }),
      { workers: 0 },
    );
    expect(status).toBe('infeasible');
    expect(clash).toEqual([
      { constraint: 'requiredMeetings', wishes: ['A-B', 'C-D'] },
      { constraint: 'tables', wishes: ['A-B', 'C-D'] },
    ]);
  });

  it('an order that pins turn round', async () => {
    const { status, clash } = await solve(
      aProblem({
        slots: 3,
        delegations: ['A', 'B', 'C', 'D', 'E'],
        wishes: [required('A-B', { pin: { slot: 's0' } }), required('C-D'), required('A-E')],
        precedences: [['C-D', 'A-B']],
      }),
      { workers: 0 },
    );
    expect(status).toBe('infeasible');
    expect(clash).toEqual([
      { constraint: 'requiredMeetings', wishes: ['A-B', 'C-D'] },
      { constraint: 'pins', wishes: ['A-B'] },
      { constraint: 'precedences', wishes: ['A-B', 'C-D'] },
    ]);
  });

  it('what only a search finds: an odd ring of delegations that are free in two slots', async () => {
    const { status, clash } = await solve(
      aProblem({
        slots: 2,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: [required('A-B'), required('B-C'), required('A-C')],
      }),
      { workers: 0 },
    );
    expect(status).toBe('infeasible');
    expect(clash).toEqual([
      { constraint: 'requiredMeetings', wishes: ['A-B', 'B-C', 'A-C'] },
      { constraint: 'capacity', delegations: ['A', 'B', 'C'] },
    ]);
  });

  it('breaks that cannot be shared fairly', async () => {
    const { status, clash } = await solve(
      aProblem({
        slots: 5,
        delegations: ['A', 'B', 'C', 'D'],
        wishes: [
          required('A-B', { pin: { slot: 's0' } }),
          required('A-C', { pin: { slot: 's2' } }),
          required('A-D', { pin: { slot: 's4' } }),
        ],
        rules: { constraints: { fairBreaks: true }, maxBreakDifference: 1 },
      }),
      { workers: 0 },
    );
    expect(status).toBe('infeasible');
    expect(clash).toEqual([{ constraint: 'requiredMeetings' }, { constraint: 'fairBreaks' }]);
  });
});
