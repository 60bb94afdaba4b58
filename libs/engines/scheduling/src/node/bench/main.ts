import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchEvent } from './bench-event.js';
import { benchInstances } from './bench-instances.js';
import { generateEvent } from './event.js';
import { readEvent } from './event-file.js';

const usage = `npm run bench:scheduling -- --instances DIR [--effort N | --timeout S] [--json OUT] [--solutions DIR]
  solves every .dzn file of DIR, each within S seconds (60 if neither is given) or with N units of effort
npm run bench:scheduling -- --generate 500x500x20000 [--slots 28] [--tables 300] [--effort N | --timeout S] [--repair N] [--cancel N] [--json OUT]
  makes a large event, solves it, repairs N late arrivals and gives N more searches up
npm run bench:scheduling -- --problem FILE [--effort N | --timeout S] [--repair N] [--cancel N] [--json OUT]
  solves an event of somebody else's
All take [--seed N].`;

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        instances: text,
        generate: text,
        problem: text,
        slots: text,
        tables: text,
        effort: text,
        timeout: text,
        seed: text,
        repair: text,
        cancel: text,
        json: text,
        solutions: text,
      },
    }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

const values = options();

function number(name: 'effort' | 'timeout' | 'seed' | 'slots' | 'tables' | 'repair' | 'cancel'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  const isCount = name !== 'effort' && name !== 'timeout';
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0 && (!isCount || Number.isInteger(value))) return value;
  return fail(`--${name}: expected a ${isCount ? 'whole ' : ''}number that is not negative, found "${text}"`);
}

/** Whoever has waited for a result does not want to hear then that it cannot be written. */
async function expectWritable(file: string): Promise<void> {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) fail(`--json: ${file} is a folder`);
  const folder = dirname(resolve(file));
  await access(folder, constants.W_OK).catch(() => fail(`--json: nothing can be written to ${folder}`));
}

const counts = { repairs: number('repair') ?? 0, cancels: number('cancel') ?? 0 };
const common = { effort: number('effort'), timeout: number('timeout'), seed: number('seed') ?? 1, json: values.json };
if (values.json !== undefined) await expectWritable(values.json);
try {
  if (values.instances !== undefined) {
    await benchInstances({ ...common, directory: values.instances, solutions: values.solutions });
  } else if (values.generate !== undefined) {
    const event = generateEvent(values.generate, number('slots') ?? 28, number('tables') ?? 300, common.seed);
    await benchEvent({ ...common, event, ...counts });
  } else if (values.problem !== undefined) {
    const event = readEvent(await readFile(values.problem, 'utf8'));
    await benchEvent({ ...common, event, ...counts });
  } else fail('Nothing to do: name --instances, --generate or --problem.');
} catch (error) {
  fail((error as Error).message);
}
