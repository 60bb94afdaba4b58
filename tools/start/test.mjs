/** `npm test [-- JEST ARGUMENTS]`: makes the product ready, checks the types of the tests, runs them. */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { interruptible, runNode } from './child-process.mjs';
import { ensureReady, sayOnStderr as say, workspaceRoot as root } from './ensure-ready.mjs';

const seconds = (startedAt) => `${Math.round((performance.now() - startedAt) / 1000)} с`;

async function checkTypes() {
  const startedAt = performance.now();
  say('Проверяю типы тестов · Checking the types of the tests…');
  const heartbeat = setInterval(() => say(`  ${seconds(startedAt)}`), 5_000);
  const compiler = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
  try {
    const { code, output } = await interruptible(
      () => runNode([compiler, '-p', 'tsconfig.spec.json', '--pretty', 'false'], { cwd: root }),
      { say },
    );
    if (code !== 0) throw new Error(`${output}\nТипы не сходятся · The types do not match (tsconfig.spec.json)`);
    say(`  готово · done, ${seconds(startedAt)}`);
  } finally {
    clearInterval(heartbeat);
  }
}

/** Jest in this terminal, so that it shows its progress itself; Ctrl-C reaches it from the terminal. */
function runJest(args) {
  return new Promise((resolve, reject) => {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const child = spawn(process.execPath, [jest, ...args], { cwd: root, stdio: 'inherit' });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? code : 1));
  });
}

try {
  await ensureReady({ say });
  await checkTypes();
} catch (error) {
  say(error.message);
  process.exit(1);
}
process.exit(await runJest(process.argv.slice(2)));
