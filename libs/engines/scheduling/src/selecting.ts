import { BudgetPart } from './budget.js';
import { compilePart } from './compiled-problem.js';
import { placeGreedily } from './greedy.js';
import { runProver } from './proving.js';
import type { SearchState } from './search-state.js';
import { nothingFound } from './strategy.js';
import { WeightSearch } from './weight-search.js';

/** Shares of the budget at which the parts of this stage end at the latest, the first bound first, and what the fair sharing may take. */
const requiredTriedAt = 0.1;
const selectedAt = 0.8;
const allTriedAt = 0.5;
const firstBoundedAt = 0.4;
const sharing = 0.05;
/** Sweeps of the weight bound between two looks at the signal, how often at most, and what is not worth another round. */
const boundSweeps = 4;
const maxBoundRounds = 12;
const leastBoundRounds = 2;
const boundPrecision = 1e-6;
/** Sums of weights that are closer than this are equal. */
const rounding = 1e-6;

/** Where required meetings do not fit at once: tries moves, then looks for a plan of the required meetings alone or a proof that there is none. */
export async function placeRequired(state: SearchState): Promise<void> {
  const { problem, budget, random } = state;
  const weightSearch = new WeightSearch(state.timetable, problem.weight, random);
  weightSearch.growWeight(new BudgetPart(budget, requiredTriedAt), Infinity, () => state.report('selecting'));
  weightSearch.restoreBest();
  if (state.holdsRequired()) return;
  const needed: number[] = [];
  for (let m = 0; m < problem.wishCount; m++) if (problem.required[m] === 1) needed.push(m);
  // Fairness of breaks can still be had by what else is placed.
  const part = compilePart(problem.problem, needed, { fairBreaks: false });
  const found = await runProver(state, part, nothingFound, (findings) => findings.slots !== null);
  state.clash = found.clash ?? [];
  if (found.slots === null) return;
  state.adoptPart(needed, found.slots);
  placeGreedily(state.timetable, random);
}

/** Chooses which wishes to place, as far as not all of them fit. */
export function selectWishes(state: SearchState): void {
  if (state.isComplete()) return;
  const { problem, weightBound, budget, timetable, random } = state;
  refineBound(state, firstBoundedAt);
  const weightSearch = new WeightSearch(timetable, weightBound.worth, random);
  const onImprovement = () => state.report('selecting');
  weightSearch.growWeight(new BudgetPart(budget, selectedAt), weightBound.mostWeight, onImprovement);
  if (problem.objectives.missedShares) {
    weightSearch.shareFairly(new BudgetPart(budget, budget.progress() + sharing), onImprovement);
  }
  weightSearch.restoreBest();
  // Whatever the search leaves over may still go into the bound.
  if (!budget.stopped()) refineBound(state, 1);
}

/**
 * Where wishes are left out of a plan though the bound does not say that any must be: looks for a plan that has them all, or a
 * proof that there is none.
 */
export async function placeAll(state: SearchState): Promise<void> {
  const { problem, weightBound, budget } = state;
  const totalWeight = problem.weight.reduce((x, y) => x + y, 0);
  if (state.isComplete() || weightBound.bound < totalWeight - rounding) return;
  const part = new BudgetPart(budget, allTriedAt);
  if (part.stopped()) return;
  const found = await runProver(state, problem, nothingFound, (findings) => findings.slots !== null, part);
  if (state.isComplete()) return;
  // What is known of the breaks of plans with all wishes says nothing of this one.
  state.breaksBound = 0;
  if (found.clash === null) return;
  const lightest = problem.weight.reduce((x, y, m) => (problem.required[m] === 1 ? x : Math.min(x, y)), Infinity);
  weightBound.bound = totalWeight - lightest;
}

/** Lowers the bound on the weight until that gets slow. */
function refineBound({ weightBound, budget }: SearchState, until: number): void {
  for (let i = 0; i < maxBoundRounds && !budget.cancelled(); i++) {
    // An answer without a bound says little: the first rounds are worth a few moments more than there are.
    if (i >= leastBoundRounds && budget.progress() >= until) return;
    const before = weightBound.bound;
    const isSlow = () => before - weightBound.bound < boundPrecision * before;
    weightBound.refine(boundSweeps);
    if (isSlow()) weightBound.exchange();
    if (isSlow()) return;
  }
}
