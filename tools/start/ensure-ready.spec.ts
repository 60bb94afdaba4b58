import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUpToDate } from './build.mjs';
import { markInstalled } from './install.mjs';
import { FileLock } from './lock.mjs';
import { TemporaryWorkspace } from './temporary-workspace.builder.js';

let workspace: TemporaryWorkspace;

beforeEach(() => {
  workspace = new TemporaryWorkspace();
  markInstalled(workspace.root);
});

afterEach(() => workspace.remove());

const script = `
  const { ensureReady } = await import(process.argv[1]);
  const done = await ensureReady({ root: process.argv[2], say: (line) => console.log(line) });
  console.log('RESULT ' + JSON.stringify(done));
`;

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A process of its own that makes the temporary workspace ready. */
function start(): Run {
  const module = pathToFileURL(join(__dirname, 'ensure-ready.mjs')).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, workspace.root], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, output: () => output, ended };
}

/** Resolves when the run has said that it builds and its compiler is written down in the lock. */
async function building(run: Run): Promise<void> {
  const lock = workspace.path('.cache/start.lock');
  for (;;) {
    if (run.output().includes('Building') && existsSync(lock)) {
      const { processes } = JSON.parse(readFileSync(lock, 'utf8')) as { processes: unknown[] };
      if (processes.length === 2) return;
    }
    if (run.child.exitCode !== null) throw new Error(`ended too early: ${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const result = (run: Run): string | undefined => /RESULT (.*)/.exec(run.output())?.[1];

it('builds once; the next run finds nothing to do and says nothing', async () => {
  const first = start();
  expect(await first.ended).toEqual({ code: 0, signal: null });
  expect(result(first)).toBe('{"installed":false,"built":true}');
  const second = start();
  await second.ended;
  expect(second.output()).toBe('RESULT {"installed":false,"built":false}\n');
});

it('of two runs at once one builds and the other waits for it', async () => {
  const runs = [start(), start()];
  await Promise.all(runs.map(({ ended }) => ended));
  expect(runs.map(result).sort()).toEqual(['{"installed":false,"built":false}', '{"installed":false,"built":true}']);
});

it('Ctrl-C ends the compiler, frees the lock and leaves a state that the next run mends', async () => {
  const first = start();
  await building(first);
  const lock = JSON.parse(readFileSync(workspace.path('.cache/start.lock'), 'utf8')) as {
    processes: { pid: number }[];
  };
  first.child.kill('SIGINT');
  expect(await first.ended).toEqual({ code: 130, signal: null });
  expect(() => process.kill(lock.processes[1]?.pid ?? 0, 0)).toThrow('ESRCH');
  expect(existsSync(workspace.path('.cache/start.lock'))).toBe(false);
  expect(isUpToDate(workspace.root)).toBe(false);

  const second = start();
  expect(await second.ended).toEqual({ code: 0, signal: null });
  expect(isUpToDate(workspace.root)).toBe(true);
});

it('a run that was killed leaves a lock that the next recognises as stale', async () => {
  const first = start();
  await building(first);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(existsSync(workspace.path('.cache/start.lock'))).toBe(true);

  const second = start();
  expect(await second.ended).toEqual({ code: 0, signal: null });
  expect(isUpToDate(workspace.root)).toBe(true);
  expect(existsSync(workspace.path('.cache/start.lock'))).toBe(false);
});

describe('the lock', () => {
  const path = (): string => workspace.path('.cache/test.lock');

  it('is not freed by someone who does not hold it', async () => {
    const holder = new FileLock(path());
    await holder.acquire();
    new FileLock(path()).release();
    expect(existsSync(path())).toBe(true);
    holder.release();
    expect(existsSync(path())).toBe(false);
  });

  it('of a process that lives is waited for', async () => {
    const holder = new FileLock(path());
    await holder.acquire();
    const waited: (number | undefined)[] = [];
    const other = new FileLock(path());
    await other.acquire((pid: number | undefined) => {
      waited.push(pid);
      holder.release();
    });
    expect(waited).toEqual([process.pid]);
    other.release();
  });

  it.each([
    ['of a process that is gone', '{"processes":[{"pid":2147483646,"mark":""}]}'],
    ['that nobody can read', '{"proc'],
  ])('%s is replaced', async (_, text) => {
    workspace.write('.cache/test.lock', text);
    const lock = new FileLock(path());
    await lock.acquire();
    expect(readFileSync(path(), 'utf8')).toContain(`"pid":${process.pid}`);
  });

  // Elsewhere the system does not tell when a process started, and a pid has to do.
  if (process.platform === 'linux') {
    it('of another process that had our pid is replaced', async () => {
      workspace.write('.cache/test.lock', `{"processes":[{"pid":${process.pid},"mark":"another boot/1"}]}`);
      const lock = new FileLock(path());
      await lock.acquire();
      expect(readFileSync(path(), 'utf8')).not.toContain('another boot');
    });
  }
});
