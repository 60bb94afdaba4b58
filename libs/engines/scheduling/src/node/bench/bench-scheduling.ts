import { parseArgs } from 'node:util';
import { benchInstances } from './bench-instances.js';

const usage = `npm run bench:scheduling -- --instances DIR [--effort N | --timeout S] [--json OUT] [--solutions DIR]
  solves every .dzn file of DIR; --effort counts thousands of conflicts, --timeout seconds an instance (60 if neither is given)`;

const { values } = parseArgs({
  options: {
    instances: { type: 'string' },
    effort: { type: 'string' },
    timeout: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'string' },
    solutions: { type: 'string' },
  },
});

function number(name: 'effort' | 'timeout' | 'seed'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new Error(`--${name}: expected a number that is not negative, found "${text}"\n${usage}`);
  }
  return value;
}

if (values.instances === undefined) throw new Error(`Nothing to do: --instances is missing\n${usage}`);
await benchInstances({
  directory: values.instances,
  effort: number('effort'),
  timeout: number('timeout'),
  seed: number('seed') ?? 1,
  json: values.json,
  solutions: values.solutions,
});
