import './node-version.mjs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isUpToDate } from './build.mjs';
import { interruptible, isStopping } from './child-process.mjs';
import { install, isInstalled, isInstalledByHand, markInstalled } from './install.mjs';
import { FileLock } from './lock.mjs';

/** The workspace this script belongs to. */
export const workspaceRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What the start scripts keep between runs; it can be deleted at any time. */
export const cacheFolder = join(workspaceRoot, '.cache');

const HEARTBEAT_MS = 5_000;

/** Progress goes to stderr: what a command prints on stdout (a token, JSON) stays clean. */
export const sayOnStderr = (line) => process.stderr.write(`${line}\n`);

/** Runs one step: says its title when it begins, how far it is every five seconds, and how long it took. */
async function step(say, title, work) {
  const startedAt = performance.now();
  const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} с`;
  let state = '';
  say(`${title}…`);
  const heartbeat = setInterval(() => {
    if (!isStopping()) say(`  ${state === '' ? '' : `${state}, `}${seconds()}`);
  }, HEARTBEAT_MS);
  try {
    await work((text) => (state = text));
    say(`  готово · done, ${seconds()}`);
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Installs the packages and builds the product if one of them is missing, unfinished or older than its sources.
 * Says nothing and takes a few dozen milliseconds when there is nothing to do. Several at once wait for each other;
 * a run that is cut short at any point is recognised and done again by the next.
 *
 * Resolves to `{ installed, built }`: what had to be done. Throws an Error with a message for people.
 */
export async function ensureReady({ say = sayOnStderr, root = workspaceRoot } = {}) {
  if (isInstalled(root) && isUpToDate(root)) return { installed: false, built: false };

  const lock = new FileLock(join(root, '.cache', 'start.lock'));
  return interruptible(
    async () => {
      await lock.acquire((pid, elapsed) =>
        say(
          `Жду: другой запуск (процесс ${pid}) готовит продукт · Waiting for another start (process ${pid}), ${Math.round(elapsed)} с`,
        ),
      );
      const onStart = (pid) => lock.setChildren([pid]);
      try {
        let installed = false;
        if (!isInstalled(root)) {
          if (isInstalledByHand(root)) {
            markInstalled(root);
          } else {
            await step(say, 'Устанавливаю пакеты из npm · Installing packages from npm', (tell) =>
              install(root, { onStart, onProgress: tell }),
            );
            installed = true;
          }
        }
        const built = !isUpToDate(root);
        if (built) {
          await step(say, 'Собираю продукт · Building', (tell) =>
            build(root, { onStart, onProgress: (done, total, project) => tell(`${done} / ${total} ${project}`) }),
          );
        }
        return { installed, built };
      } finally {
        lock.release();
      }
    },
    { say, cleanUp: () => lock.release() },
  );
}
