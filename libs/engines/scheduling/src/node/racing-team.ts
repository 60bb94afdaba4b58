import type { CompiledProblem } from '../compiled-problem.js';
import { isFinished, merge, type Findings, type ShouldStop, type Strategy } from '../strategy.js';
import { RemoteStrategy } from './remote-strategy.js';

/** The work of a strategy's first step in units of effort, by how much each is longer than the one before, and the longest. */
const firstWork = 2;
const growth = 2;
const mostWork = 64;

/**
 * The bound and the hunt on a thread each, neither waiting for the other: a step ends as soon as one of them has something to
 * tell. Faster than in rounds, as solvers lose much of what they were at when they are interrupted, but which plan comes
 * out depends on the clock. For searches that the clock ends anyway.
 */
export function raceOnTwoThreads(problem: CompiledProblem, seed: number, shouldStop: ShouldStop): Promise<Strategy> {
  return Promise.resolve(
    new Race([
      new RemoteStrategy('bound', problem, seed, shouldStop),
      new RemoteStrategy('hunt', problem, seed, shouldStop),
    ]),
  );
}

interface Lap {
  readonly runner: number;
  readonly findings: Findings;
}

class Race implements Strategy {
  private readonly laps: (Promise<Lap> | undefined)[];
  private readonly work: number[];
  /** The lower bound that each runner knew when it set out. */
  private readonly boundAtStart: number[];

  constructor(private readonly runners: readonly RemoteStrategy[]) {
    this.laps = runners.map(() => undefined);
    this.work = runners.map(() => firstWork);
    this.boundAtStart = runners.map(() => 0);
  }

  async step(known: Findings): Promise<Findings> {
    this.runners.forEach((_, runner) => (this.laps[runner] ??= this.start(runner, known)));
    const { runner, findings } = await Promise.race(this.laps as Promise<Lap>[]);
    this.laps[runner] = undefined;
    const together = merge(known, findings);
    if (!isFinished(together)) this.recallFrom(together.lowerBound);
    return together;
  }

  private async start(runner: number, known: Findings): Promise<Lap> {
    this.boundAtStart[runner] = known.lowerBound;
    const work = this.work[runner]!;
    this.work[runner] = Math.min(mostWork, work * growth);
    return { runner, findings: await this.runners[runner]!.step(known, work) };
  }

  /** Those who look for what is now known not to exist set out anew: they look for one break more than the bound they know. */
  private recallFrom(lowerBound: number): void {
    this.runners.forEach((strategy, runner) => {
      if (this.laps[runner] !== undefined && this.boundAtStart[runner]! + 1 < lowerBound) strategy.recall();
    });
  }

  async dispose(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.dispose()));
  }
}
