import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from './commands.mjs';

const root = join(__dirname, '..', '..');

it('every command is a script of the root manifest, and every such script a command', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = Object.entries(scripts).flatMap(([name, script]) =>
    /^node tools\/start\/run\.mjs (\S+)$/.exec(script)?.[1] === name ? [name] : [],
  );
  expect(named.sort()).toEqual(Object.keys(commands).sort());
});

it('an unknown command is refused with the known ones', () => {
  const run = spawnSync(process.execPath, [join(root, 'tools', 'start', 'run.mjs'), 'nonsense'], { encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('"nonsense"');
  expect(run.stderr).toContain(Object.keys(commands).join(', '));
});
