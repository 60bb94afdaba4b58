import type { CompiledProblem } from '../compiled-problem.js';
import { makeStrategy } from '../proof/strategies.js';
import { isFinished, merge, type ShouldStop, type Strategy } from '../strategy.js';
import { RemoteStrategy } from './remote-strategy.js';

/**
 * The bound and the hunt as one strategy, on this thread. What the bound finds comes first: where it leaves nothing to
 * find, the hunt of that round does not count.
 */
export async function teamOnOneThread(
  problem: CompiledProblem,
  seed: number,
  shouldStop: ShouldStop,
): Promise<Strategy> {
  const bound = await makeStrategy('bound', problem, seed, shouldStop);
  const hunt = await makeStrategy('hunt', problem, seed, shouldStop);
  return {
    step: async (known, work) => {
      const byBound = await bound.step(known, work);
      return isFinished(merge(known, byBound)) ? byBound : merge(byBound, await hunt.step(known, work));
    },
    dispose: async () => {
      await bound.dispose();
      await hunt.dispose();
    },
  };
}

/** The same with the hunt on a thread of its own. */
export async function teamOnTwoThreads(
  problem: CompiledProblem,
  seed: number,
  shouldStop: ShouldStop,
): Promise<Strategy> {
  const hunt = new RemoteStrategy('hunt', problem, seed, shouldStop);
  const bound = await makeStrategy('bound', problem, seed, shouldStop);
  return {
    step: async (known, work) => {
      const hunting = hunt.step(known, work);
      const byBound = await bound.step(known, work);
      return isFinished(merge(known, byBound)) ? byBound : merge(byBound, await hunting);
    },
    dispose: async () => {
      await bound.dispose();
      await hunt.dispose();
    },
  };
}
