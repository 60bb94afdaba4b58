import type { CompiledProblem } from '../compiled-problem.js';
import { isFinished, merge, type Findings, type ShouldStop, type Strategy } from '../strategy.js';
import { RemoteStrategy } from './remote-strategy.js';

/** The place of the hunt among the runners. */
const hunt = 1;
/** The work of a step, in units of effort, unless there is something to tell before. */
const workOfLap = 64;
/** What is worth going on with, in milliseconds. */
const longHunt = 1500;

/**
 * The bound and the hunt on a thread each, neither waiting for the other: a step ends as soon as one of them has something to
 * tell. Faster than in rounds, as solvers lose much of what they were at when they are interrupted, but which plan comes
 * out depends on the clock. For searches that the clock ends anyway.
 */
export function raceOnTwoThreads(problem: CompiledProblem, seed: number, shouldStop: ShouldStop): Promise<Strategy> {
  return Promise.resolve(
    new Race([
      new RemoteStrategy('bound', problem, seed, shouldStop, true),
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
  /** The lower bound that the hunt knew when it set out. */
  private boundAtStart = 0;
  /** By `performance.now()`. */
  private huntStartedAt = 0;

  constructor(private readonly runners: readonly RemoteStrategy[]) {
    this.laps = runners.map(() => undefined);
  }

  async step(known: Findings): Promise<Findings> {
    this.runners.forEach((_, runner) => (this.laps[runner] ??= this.start(runner, known)));
    const { runner, findings } = await Promise.race(this.laps as Promise<Lap>[]);
    this.laps[runner] = undefined;
    const together = merge(known, findings);
    if (!isFinished(together)) this.recallHunt(together);
    return together;
  }

  private async start(runner: number, known: Findings): Promise<Lap> {
    if (runner === hunt) {
      this.boundAtStart = known.lowerBound;
      this.huntStartedAt = performance.now();
    }
    return { runner, findings: await this.runners[runner]!.step(known, workOfLap) };
  }

  /**
   * The hunt looks for no break, or for one more than the bound that it knew when it set out. Once it has a plan, it sets out
   * anew when the bound rises, but not if it may still succeed and has been under way for long.
   */
  private recallHunt({ slots, lowerBound }: Findings): void {
    if (slots === null || this.laps[hunt] === undefined || lowerBound === this.boundAtStart) return;
    const limit = this.boundAtStart === 0 ? 0 : this.boundAtStart + 1;
    const isNear = lowerBound === limit && performance.now() - this.huntStartedAt > longHunt;
    if (!isNear) this.runners[hunt]!.recall();
  }

  async dispose(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.dispose()));
  }
}
