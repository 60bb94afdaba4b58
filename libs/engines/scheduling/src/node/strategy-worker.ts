import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../compiled-problem.js';
import { makeStrategy } from '../proof/strategies.js';
import type { StepRequest, StrategyStart } from './remote-strategy.js';

const { name, problem, fairBreaks, seed, tellsAtOnce, stopFlag } = workerData as StrategyStart;
const shouldStop = () => Atomics.load(stopFlag, 0) === 1;
const strategy = makeStrategy(name, { ...compile(problem), fairBreaks }, seed, shouldStop, tellsAtOnce);

parentPort!.on('message', async ({ known, work }: StepRequest) => {
  const ready = await strategy;
  parentPort!.postMessage(await ready.step(known, work));
});
