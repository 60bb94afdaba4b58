import { compare } from './compare.js';
import { aPlan, aProblem } from './problem.builder.js';

describe('compare', () => {
  const problem = aProblem({ slots: 4, delegations: ['A', 'B', 'C', 'D'], wishes: ['A-B', 'A-C', 'C-D'] });

  it('says who is affected and how', () => {
    const comparison = compare(problem, aPlan('A-B s0 t0', 'C-D s1 t1'), aPlan('A-B s0 t0', 'A-C s2 t1', 'C-D s3 t1'));
    const [added] = aPlan('A-C s2 t1').meetings;
    const moved = { wish: 'C-D', from: { slot: 's1', table: 't1' }, to: { slot: 's3', table: 't1' } };
    expect(comparison.affected).toEqual([
      { delegation: 'A', added: [added], removed: [], moved: [], breaks: [0, 1], tableChanges: [0, 1] },
      { delegation: 'C', added: [added], removed: [], moved: [moved], breaks: [0, 0], tableChanges: [0, 0] },
      { delegation: 'D', added: [], removed: [], moved: [moved], breaks: [0, 0], tableChanges: [0, 0] },
    ]);
    expect(comparison.differing).toEqual(['unplacedWeight', 'missedShares', 'breaks', 'tableChanges']);
    expect(comparison.objectives.map(({ unplacedWeight }) => unplacedWeight)).toEqual([1, 0]);
  });

  it('affects nobody where nothing differs', () => {
    const plan = aPlan('A-B s0 t0');
    expect(compare(problem, plan, aPlan('A-B s0 t0'))).toMatchObject({ affected: [], differing: [] });
  });

  it('refuses a malformed plan', () => {
    expect(() => compare(problem, aPlan('X-Y s0 t0'), aPlan())).toThrow(
      'Cannot compare a malformed plan: unknown wish X-Y.',
    );
  });
});
