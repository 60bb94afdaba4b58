import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidProblemError, type Fault, type SolveStatus } from '../../model.js';
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
/** What the engine refuses, as its callers can mend it; an instance that contradicts itself simply has no plan. */
const contradictions: readonly Fault['code'][] = ['contradictory-pin', 'cyclic-precedence'];

/** Solves every instance of a directory and prints a line for each: name, status, breaks, bound, milliseconds. */
export async function benchInstances(bench: InstancesBench): Promise<void> {
  const instances = await readInstances(bench.directory);
  if (bench.solutions !== undefined) await mkdir(bench.solutions, { recursive: true });
  const lines: Omit<InstanceResult, 'slots'>[] = [];
  for (const [name, instance] of instances) {
    const { slots, ...line } = await solveInstance(name, instance, bench);
    lines.push(line);
    console.log(`${name} ${line.status} ${line.breaks ?? '-'} ${line.bound ?? '-'} ${line.ms}`);
    if (bench.solutions !== undefined && slots !== null) {
      await writeFile(join(bench.solutions, `${name}.json`), `${JSON.stringify(slots)}\n`);
    }
  }
  if (bench.json !== undefined) await writeFile(bench.json, `${JSON.stringify(lines, null, 2)}\n`);
}

/** All instances by their names, in order; all that cannot be read are named at once, before hours are spent on the others. */
async function readInstances(directory: string): Promise<ReadonlyMap<string, DznInstance>> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.dzn')).map(({ name }) => name);
  if (files.length === 0) throw new Error(`--instances: there is no .dzn file in ${directory}`);
  const instances = new Map<string, DznInstance>();
  const faults: string[] = [];
  for (const file of files.sort()) {
    try {
      instances.set(basename(file, '.dzn'), readDzn(await readFile(join(directory, file), 'utf8')));
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return instances;
}

export async function solveInstance(
  name: string,
  instance: DznInstance,
  { effort, timeout, seed }: Pick<InstancesBench, 'effort' | 'timeout' | 'seed'>,
): Promise<InstanceResult> {
  const problem = dznProblem(instance);
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  let heldValue = NaN;
  let heldSince: number | null = null;
  const answer = await solve(problem, {
    seed,
    workers: 2,
    ...(effort === undefined ? { timeout: timeout ?? defaultTimeout } : { effort }),
    onProgress: ({ placed, objectives: { breaks } }) => {
      if (placed < problem.wishes.length || breaks === heldValue) return;
      heldValue = breaks;
      heldSince = elapsed();
    },
  }).catch((error: unknown) => {
    if (!isContradiction(error)) throw error;
    return null;
  });
  const ms = elapsed();
  if (answer === null) {
    return { name, status: 'infeasible', breaks: null, bound: null, ms, firstOptimumMs: null, slots: null };
  }
  const { status, objectives, bounds, plan } = answer;
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

function isContradiction(error: unknown): boolean {
  return error instanceof InvalidProblemError && error.faults.every(({ code }) => contradictions.includes(code));
}
