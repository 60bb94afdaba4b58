import { EffortBudget } from './budget.js';
import { compile } from './compiled-problem.js';
import type { Progress } from './model.js';
import { aProblem, aWish } from './problem.builder.js';
import { SearchState } from './search-state.js';

describe('what a search tells of its progress', () => {
  const told: Progress[] = [];
  const problem = aProblem({
    slots: 3,
    delegations: ['A', 'B', 'C'],
    wishes: [aWish('A-B', { weight: 3 }), aWish('A-C', { weight: 2 })],
  });
  const state = new SearchState(compile(problem), {
    seed: 1,
    budget: new EffortBudget(1, () => false),
    mayBeCancelled: false,
    prove: () => Promise.reject(new Error('Nothing is to be proved.')),
    progress: (progress) => told.push(progress),
    progressDue: () => true,
  });
  const toldOf = (...slots: readonly number[]): Progress => {
    state.adopt(Int32Array.from(slots));
    state.report('proving');
    return told.at(-1)!;
  };

  it('is the gap of the weight where a wish is left out, and that of the breaks where none is', () => {
    expect(toldOf(0, -1)).toEqual({
      stage: 'proving',
      objectives: { unplacedRequired: 0, unplacedWeight: 2, breaks: 0 },
      placed: 1,
      bounds: { unplacedWeight: 0, breaks: 0 },
      gap: 2 / 5,
    });
    expect(toldOf(0, 2)).toMatchObject({ objectives: { unplacedWeight: 0, breaks: 1 }, bounds: { breaks: 0 }, gap: 1 });
  });

  it('is never better than what is proved, also where fair plans have more breaks than the present one', () => {
    state.breaksBound = 4;
    expect(toldOf(0, 2)).toMatchObject({ objectives: { breaks: 1 }, bounds: { breaks: 1 }, gap: 0 });
  });
});
