import type { CompiledProblem } from '../compiled-problem.js';
import { makeStrategy } from '../proof/strategies.js';
import type { ShouldStop, Strategy } from '../strategy.js';
import { RemoteStrategy } from './remote-strategy.js';

/** Both strategies on this thread, one after the other. */
export async function teamOnOneThread(
  problem: CompiledProblem,
  seed: number,
  shouldStop: ShouldStop,
): Promise<readonly Strategy[]> {
  return [
    await makeStrategy('hunt', problem, seed, shouldStop),
    await makeStrategy('bound', problem, seed, shouldStop),
  ];
}

/** The hunt on a thread of its own beside this one; the bound gives up as soon as the hunt has found all there is to find. */
export async function teamOnTwoThreads(
  problem: CompiledProblem,
  seed: number,
  shouldStop: ShouldStop,
): Promise<readonly Strategy[]> {
  const hunt = new RemoteStrategy('hunt', problem, seed, shouldStop);
  return [hunt, await makeStrategy('bound', problem, seed, () => hunt.hasFinished() || shouldStop())];
}
