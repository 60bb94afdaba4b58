import { createLogger, readConfig } from '@vstrecha/platform';
import { firstSignInLink } from './operator/first-sign-in-link.js';
import { announceOperatorDoor } from './operator/operator-door.js';
import { startProduct } from './product.js';

const config = readConfig(process.env);
if (!config.ok) {
  console.error('Настройки заданы неверно / The configuration is wrong:');
  for (const line of config.error) console.error(`  ${line}`);
  process.exit(78);
}

const logger = createLogger(config.value);
const product = await startProduct(config.value, logger).catch((error: unknown) => {
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
