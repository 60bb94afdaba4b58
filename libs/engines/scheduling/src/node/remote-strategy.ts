import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CompiledProblem } from '../compiled-problem.js';
import type { Problem } from '../model.js';
import type { StrategyName } from '../proof/strategies.js';
import type { Findings, ShouldStop, Strategy } from '../strategy.js';
import { builtFile } from './built-file.js';

/** What a strategy's thread is started with. */
export interface StrategyStart {
  readonly name: StrategyName;
  readonly problem: Problem;
  readonly fairBreaks: boolean;
  readonly seed: number;
  /** As in `makeStrategy`. */
  readonly tellsAtOnce: boolean;
  /** Shared with this thread: 1 once the strategy is to stop. */
  readonly stopFlag: Int32Array;
}

export interface StepRequest {
  readonly known: Findings;
  readonly work: number;
}

/** Between two looks at whether to stop, in milliseconds. */
const stopInterval = 20;

/** A strategy on a thread of its own. */
export class RemoteStrategy implements Strategy {
  private readonly stopFlag = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private watch: NodeJS.Timeout | undefined;

  constructor(
    name: StrategyName,
    { problem, fairBreaks }: CompiledProblem,
    seed: number,
    private readonly shouldStop: ShouldStop,
    tellsAtOnce = false,
  ) {
    const workerData: StrategyStart = { name, problem, fairBreaks, seed, tellsAtOnce, stopFlag: this.stopFlag };
    this.worker = new Worker(builtFile(import.meta.url, './strategy-worker.js'), { workerData });
  }

  async step(known: Findings, work: number): Promise<Findings> {
    Atomics.store(this.stopFlag, 0, 0);
    const request: StepRequest = { known, work };
    this.worker.postMessage(request);
    this.watch = setInterval(() => {
      if (this.shouldStop()) Atomics.store(this.stopFlag, 0, 1);
    }, stopInterval);
    const [findings] = (await once(this.worker, 'message')) as [Findings];
    clearInterval(this.watch);
    return findings;
  }

  /** Ends the present step early. */
  recall(): void {
    Atomics.store(this.stopFlag, 0, 1);
  }

  /** Ends the thread, also in the middle of a step; that step then never ends. */
  async dispose(): Promise<void> {
    clearInterval(this.watch);
    await this.worker.terminate();
  }
}
