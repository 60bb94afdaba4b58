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
  readonly flags: Int32Array;
}

/** Positions in `StrategyStart.flags`: 1 there once the strategy is to stop, and once it has found all there is to find. */
export const stopFlag = 0;
export const finishedFlag = 1;

export interface StepRequest {
  readonly known: Findings;
  readonly work: number;
}

/** Between two looks at whether to stop, in milliseconds. */
const stopInterval = 20;

/** A strategy on a thread of its own. */
export class RemoteStrategy implements Strategy {
  private readonly flags = new Int32Array(new SharedArrayBuffer(8));
  private readonly worker: Worker;

  constructor(
    name: StrategyName,
    { problem, fairBreaks }: CompiledProblem,
    seed: number,
    private readonly shouldStop: ShouldStop,
  ) {
    const workerData: StrategyStart = { name, problem, fairBreaks, seed, flags: this.flags };
    this.worker = new Worker(builtFile(import.meta.url, './strategy-worker.js'), { workerData });
  }

  /** Whether its present step has already ended with an answer that leaves nothing to find. */
  hasFinished(): boolean {
    return Atomics.load(this.flags, finishedFlag) === 1;
  }

  async step(known: Findings, work: number): Promise<Findings> {
    const request: StepRequest = { known, work };
    this.worker.postMessage(request);
    const timer = setInterval(() => {
      if (this.shouldStop()) Atomics.store(this.flags, stopFlag, 1);
    }, stopInterval);
    try {
      const [findings] = (await once(this.worker, 'message')) as [Findings];
      return findings;
    } finally {
      clearInterval(timer);
    }
  }

  async dispose(): Promise<void> {
    await this.worker.terminate();
  }
}
