import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLogger, openStore, readConfig } from '@vstrecha/platform';

/** Starting leaves a fifth of the memory as garbage, which V8 keeps until it runs short. The second time frees what the first has found. */
const COLLECT_AFTER_MS = [3_000, 5_000];

/** Resolves when the product answers. */
export const started = start();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) {
    console.error('Настройки заданы неверно / The configuration is wrong:');
    for (const line of config.error) console.error(`  ${line}`);
    process.exit(78);
  }

  const logger = createLogger(config.value);
  const opening = openStore(config.value);
  // The store opens on its own thread while the rest of the program is loaded on this one.
  opening.catch(() => undefined);
  const { announceOperatorDoor, firstSignInLink, startProduct } = await import('./serving.js');
  const product = await startProduct(config.value, logger, opening).catch((error: unknown) => {
    console.error(`Не удалось запустить / Could not start: ${error instanceof Error ? error.message : String(error)}`);
    logger.debug({ err: error }, 'start failed');
    process.exit(1);
  });
  const door = await announceOperatorDoor(config.value, product);
  const link = await firstSignInLink(product, config.value);
  console.log(`\n  Встреча / Vstrecha: ${product.url}   (${product.store.description})`);
  if (link) console.log(`  Вход первого организатора / first organizer signs in: ${link}`);
  console.log('  Ctrl-C — остановить / to stop\n');

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log('Останавливаемся / stopping…');
      void product
        .close()
        .then(() => door.remove())
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          logger.error({ err: error }, 'stopping failed');
          process.exit(1);
        });
    });
  }
  for (const ms of COLLECT_AFTER_MS) setTimeout(collectGarbage, ms).unref();
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
