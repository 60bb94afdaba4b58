import { writeFile } from 'node:fs/promises';
import { Random } from '../../random.js';
import { Replanner } from '../../repair.js';
import type { Plan, Problem } from '../../model.js';
import { tableChangeFloor } from '../../table-change-floor.js';
import { solve } from '../solve.js';
import { benchCancels } from './bench-cancels.js';
import { toPlanFile, toProblem, type EventFile } from './event.js';
import { quantiles } from './quantiles.js';

export interface EventBench {
  readonly event: EventFile;
  /** As in `SolveOptions`. */
  readonly effort?: number;
  /** In seconds. */
  readonly timeout?: number;
  readonly seed: number;
  /** How many late arrivals are repaired, each alone. */
  readonly repairs: number;
  /** How many searches are given up, to see how soon their answer is there. */
  readonly cancels: number;
  /** File for the result, the problem and the plan. */
  readonly json?: string;
}

/** Repairs that are not counted, so that the others meet code that has been compiled, as in a process that has been up for a while. */
const warmUp = 20;
/** A delegation that is late misses up to so many of the first slots. */
const mostSlotsMissed = 4;

/** Solves one large event and prints what came out, line by line. */
export async function benchEvent({ event, effort, timeout, seed, repairs, cancels, json }: EventBench): Promise<void> {
  const problem = toProblem(event);
  if (repairs > 0 && problem.delegations.length === 0) throw new Error('--repair: there is nobody who could be late');
  const start = performance.now();
  // On this thread, which has nothing else to do meanwhile.
  const options = { seed, effort, timeout, workers: 0 } as const;
  const { status, plan, objectives, placedWeight, bounds } = await solve(problem, options);
  const seconds = (performance.now() - start) / 1000;
  const bound = placedWeight + objectives.unplacedWeight - (bounds.unplacedWeight ?? 0);
  const result = {
    status,
    placedWeight,
    bound,
    gap: bound > 0 ? (bound - placedWeight) / bound : 0,
    placed: plan.meetings.length,
    breaks: objectives.breaks,
    tableChanges: objectives.tableChanges,
    tableChangeFloor: tableChangeFloor(problem, plan),
    seconds,
    rssMb: process.resourceUsage().maxRSS / 1024,
    ...(repairs > 0 ? benchRepairs(problem, plan, repairs, seed) : {}),
    ...(cancels > 0 ? { cancelMs: await benchCancels(problem, cancels, seed) } : {}),
  };
  for (const [name, value] of Object.entries(result)) console.log(name, JSON.stringify(value));
  if (json !== undefined) {
    await writeFile(json, `${JSON.stringify({ ...result, problem: event, plan: toPlanFile(event, plan) })}\n`);
  }
}

/** Milliseconds a repair takes (the very first one apart), and how many meetings it moves besides those of the one that is late. */
function benchRepairs(problem: Problem, plan: Plan, count: number, seed: number) {
  const replanner = new Replanner(problem, plan);
  const random = new Random(seed);
  const sides = new Map(problem.wishes.map(({ id, a, b }) => [id, [a, b]]));
  const times: number[] = [];
  const moved: number[] = [];
  let proved = 0;
  let firstMs = 0;
  for (let i = -warmUp; i < count; i++) {
    const delegation = problem.delegations[random.below(problem.delegations.length)]!.id;
    const slots = problem.slots.slice(0, 1 + random.below(mostSlotsMissed)).map(({ id }) => id);
    const start = performance.now();
    const repair = replanner.repair({ kind: 'delegation-unavailable', delegation, slots });
    const ms = performance.now() - start;
    if (i === -warmUp) firstMs = ms;
    if (i < 0) continue;
    times.push(ms);
    moved.push(repair.moved.filter(({ wish }) => !sides.get(wish)!.includes(delegation)).length);
    if (repair.provedMinimal) proved++;
  }
  return { firstRepairMs: firstMs, repairMs: quantiles(times), moved: quantiles(moved), provedMinimal: proved };
}
