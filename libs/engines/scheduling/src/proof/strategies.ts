import type { CompiledProblem } from '../compiled-problem.js';
import type { Clash } from '../model.js';
import type { ShouldStop, Strategy } from '../strategy.js';
import { loadCadical } from './cadical.js';
import { BoundAndHunt } from './bound-and-hunt.js';
import { findClash } from './clash.js';
import { CoreGuidedBound } from './core-guided-bound.js';
import { propagateDomains } from './domains.js';
import { WitnessHunt } from './witness-hunt.js';

export type StrategyName = 'hunt' | 'bound';

/** Choices of a slot for a wish beyond which the formulas would fill the memory. */
const mostChoices = 20_000;

/** Whether the problem is small enough for proofs, or none are needed. */
export type Approach =
  | { readonly kind: 'refuted'; readonly clash: readonly Clash[] }
  | { readonly kind: 'provable' }
  | { readonly kind: 'too-large' };

/**
 * What can be done for a plan that places every wish.
 * @param shouldStop whether to tell of a clash at once, without making it smaller
 */
export function approachTo(problem: CompiledProblem, shouldStop: ShouldStop): Approach {
  const propagated = propagateDomains(problem);
  if ('wishes' in propagated) {
    return { kind: 'refuted', clash: findClash(problem, propagated, shouldStop) };
  }
  const choices = propagated.domains.reduce((sum, slots) => sum + slots.length, 0);
  return { kind: choices <= mostChoices ? 'provable' : 'too-large' };
}

/** Cores after which a step of the bound ends, where the others wait for it. */
const coresPerStep = 64;

/**
 * For a problem that is `provable`.
 * @param tellsAtOnce whether a step of the bound ends with each core
 */
export async function makeStrategy(
  name: StrategyName,
  problem: CompiledProblem,
  seed: number,
  shouldStop: ShouldStop,
  tellsAtOnce = false,
): Promise<Strategy> {
  const makeSolver = await loadCadical();
  const propagated = propagateDomains(problem);
  if ('wishes' in propagated) throw new Error('Not every wish can be placed: there is nothing to search for');
  const { domains } = propagated;
  if (name === 'hunt') return new WitnessHunt(problem, domains, makeSolver, shouldStop, seed);
  return new BoundAndHunt(
    new CoreGuidedBound(problem, domains, makeSolver, shouldStop, tellsAtOnce ? 1 : coresPerStep),
    new WitnessHunt(problem, domains, makeSolver, shouldStop, seed, true),
    shouldStop,
  );
}
