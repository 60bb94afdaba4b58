import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SolveStatus } from '../../model.js';
import { solve } from '../solve.js';
import { dznProblem } from './dzn-problem.js';
import { readDzn, type DznInstance } from './dzn.js';

export interface InstancesBench {
  readonly directory: string;
  /** As in `SolveOptions`; `timeout` in seconds, `defaultTimeout` where neither is given. */
  readonly effort?: number;
  readonly timeout?: number;
  readonly seed: number;
  /** File for the results of all instances. */
  readonly json?: string;
  /** Directory for the solutions. */
  readonly solutions?: string;
}

export interface InstanceResult {
  readonly name: string;
  readonly status: SolveStatus;
  /** null where no plan holds all constraints, or none was found. */
  readonly breaks: number | null;
  /** null where there is no plan at all. */
  readonly bound: number | null;
  readonly ms: number;
  /** When the answer's value was first held, counted from the same moment as `ms`. */
  readonly firstOptimumMs: number | null;
  /** The slot of each meeting, both in the order of the file and counted from 0; for a plan that holds all constraints. */
  readonly slots: readonly number[] | null;
}

const defaultTimeout = 60;

/** Solves every instance of a directory and prints a line for each: name, status, breaks, bound, milliseconds. */
export async function benchInstances(bench: InstancesBench): Promise<void> {
  const files = (await readdir(bench.directory)).filter((file) => file.endsWith('.dzn')).sort();
  if (files.length === 0) throw new Error(`--instances: there is no .dzn file in ${bench.directory}`);
  if (bench.solutions !== undefined) await mkdir(bench.solutions, { recursive: true });
  const lines: Omit<InstanceResult, 'slots'>[] = [];
  for (const file of files) {
    const name = basename(file, '.dzn');
    const { slots, ...line } = await solveInstance(name, await readFile(join(bench.directory, file), 'utf8'), bench);
    lines.push(line);
    console.log(`${name} ${line.status} ${line.breaks ?? '-'} ${line.bound ?? '-'} ${line.ms}`);
    if (bench.solutions !== undefined && slots !== null) {
      await writeFile(join(bench.solutions, `${name}.json`), `${JSON.stringify(slots)}\n`);
    }
  }
  if (bench.json !== undefined) await writeFile(bench.json, `${JSON.stringify(lines, null, 2)}\n`);
}

function readInstance(name: string, text: string): DznInstance {
  try {
    return readDzn(text);
  } catch (error) {
    throw new Error(`${name}.dzn: ${(error as Error).message}`, { cause: error });
  }
}

export async function solveInstance(
  name: string,
  text: string,
  { effort, timeout, seed }: Pick<InstancesBench, 'effort' | 'timeout' | 'seed'>,
): Promise<InstanceResult> {
  const problem = dznProblem(readInstance(name, text));
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  let heldValue = NaN;
  let heldSince: number | null = null;
  const { status, objectives, bounds, plan } = await solve(problem, {
    seed,
    workers: 2,
    ...(effort === undefined ? { timeout: timeout ?? defaultTimeout } : { effort }),
    onProgress: ({ placed, objectives: { breaks } }) => {
      if (placed < problem.wishes.length || breaks === heldValue) return;
      heldValue = breaks;
      heldSince = elapsed();
    },
  });
  const ms = elapsed();
  const solved = status === 'optimal' || status === 'feasible';
  const slotAt = new Map(problem.slots.map(({ id }, slot) => [id, slot]));
  return {
    name,
    status,
    breaks: solved ? objectives.breaks : null,
    bound: status === 'infeasible' ? null : (bounds.breaks ?? 0),
    ms,
    firstOptimumMs: solved ? (heldValue === objectives.breaks ? heldSince : ms) : null,
    slots: solved ? plan.meetings.map(({ slot }) => slotAt.get(slot)!) : null,
  };
}
