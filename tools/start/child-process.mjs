import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const KILL_AFTER_MS = 5_000;
/** Own process group, so that Ctrl-C reaches the child once, through us, and grandchildren end with it. */
const ownGroup = process.platform !== 'win32';
const running = new Set();

function signalChild(child, signal) {
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

/** Ends every child that still runs: politely, then by force; resolves when all have ended. */
export async function stopChildren() {
  const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) signalChild(child, 'SIGTERM');
  const force = setTimeout(() => running.forEach((child) => signalChild(child, 'SIGKILL')), KILL_AFTER_MS);
  await Promise.race([Promise.all(ended), sleep(2 * KILL_AFTER_MS, undefined, { ref: false })]);
  clearTimeout(force);
}

/**
 * Runs Node on a script and reads what it prints. `onLine(text)` gets each line, `onStart(pid)` the process id.
 * Resolves to `{ code, output }`; `output` holds both streams as they came.
 */
export function runNode(args, { cwd, env = process.env, onLine = () => {}, onStart = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup });
    let output = '';
    let rest = '';
    const read = (chunk) => {
      output += chunk;
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop();
      lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
    running.add(child);
    if (child.pid !== undefined) onStart(child.pid);
  });
}

let stopping = false;

/** Whether a signal has asked this process to end, so that nobody reports progress any more. */
export const isStopping = () => stopping;

/**
 * Lets `work` be interrupted: on Ctrl-C, a closed terminal or a termination the children are ended, `cleanUp` is
 * called and this process exits with the code that the signal asks for.
 */
export async function interruptible(work, { say, cleanUp = () => {} }) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  const handlers = Object.entries(codes).map(([signal, code]) => {
    const handler = async () => {
      if (stopping) return;
      stopping = true;
      say('Останавливаюсь, ничего не повреждено · Stopping, nothing is broken');
      await stopChildren();
      cleanUp();
      process.exit(code);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  try {
    const result = await work();
    // The children have ended because of the signal: the handler above finishes the process.
    if (stopping) await new Promise(() => {});
    return result;
  } catch (error) {
    if (stopping) await new Promise(() => {});
    throw error;
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  }
}
