import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../compiled-problem.js';
import { makeStrategy } from '../proof/strategies.js';
import { isFinished, merge } from '../strategy.js';
import { finishedFlag, stopFlag, type StepRequest, type StrategyStart } from './remote-strategy.js';

const { name, problem, fairBreaks, seed, flags } = workerData as StrategyStart;
const shouldStop = () => Atomics.load(flags, stopFlag) === 1;
const strategy = makeStrategy(name, { ...compile(problem), fairBreaks }, seed, shouldStop);

parentPort!.on('message', ({ known, work }: StepRequest) => {
  void strategy
    .then((ready) => ready.step(known, work))
    .then((findings) => {
      if (isFinished(merge(known, findings))) Atomics.store(flags, finishedFlag, 1);
      parentPort!.postMessage(findings);
    });
});
