import { compile } from '../compiled-problem.js';
import { solve } from '../node/solve.js';
import { aProblem, aWish } from '../problem.builder.js';
import { findClash } from './clash.js';

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

describe('a clash is not looked into', () => {
  const neverAsked = (): never => {
    throw new Error('The solver was asked.');
  };
  const ring = aProblem({
    slots: 2,
    delegations: ['A', 'B', 'C'],
    wishes: ['A-B', 'B-C', 'C-A'].map((id) => required(id)),
  });

  it('where more was tried than is demanded', () => {
    const whole = compile(ring);
    const fairer = { ...whole, fairBreaks: true };
    const wider = compile({ ...ring, wishes: [...ring.wishes, aWish('A-C')] });
    for (const tried of [fairer, wider]) {
      expect(findClash(tried, undefined, () => false, neverAsked)).toEqual([{ constraint: 'requiredMeetings' }]);
    }
    expect(() => findClash(whole, undefined, () => false, neverAsked)).toThrow('The solver was asked.');
  });

  it('any further once the search is to stop', () => {
    const clash = findClash(compile(ring), undefined, () => true, neverAsked);
    expect(clash[0]).toEqual({ constraint: 'requiredMeetings', wishes: ['A-B', 'B-C', 'C-A'] });
    expect(clash.map(({ constraint }) => constraint)).toContain('capacity');
  });
});
