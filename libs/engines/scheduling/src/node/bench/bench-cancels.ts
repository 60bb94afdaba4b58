import type { Problem } from '../../model.js';
import { solve } from '../solve.js';
import { quantiles, type Quantiles } from './quantiles.js';

/** The searches are given up at even times within so many milliseconds after their first report. */
const span = 2000;
/** More than a search does within that time. */
const effort = 1000;

/** Milliseconds from giving up a search, which has a thread of its own, until its answer is there. */
export async function benchCancels(problem: Problem, count: number, seed: number): Promise<Quantiles> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const cancel = new AbortController();
    let cancelledAt = Infinity;
    let timer: NodeJS.Timeout | undefined;
    const giveUp = () => {
      cancelledAt = performance.now();
      cancel.abort();
    };
    const onProgress = () => (timer ??= setTimeout(giveUp, (span * i) / count));
    const { cancelled } = await solve(problem, { seed, effort, signal: cancel.signal, onProgress });
    clearTimeout(timer);
    if (cancelled) times.push(performance.now() - cancelledAt);
  }
  if (times.length < count) throw new Error('--cancel: the search ends by itself too early; use a larger event');
  return quantiles(times);
}
