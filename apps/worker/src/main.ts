import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLogger, OutboxRelay, createLogger, openStore, readConfig } from '@vstrecha/platform';
import { prepareStore } from './prepare-store.js';
import { WorkerModule } from './worker.module.js';

const config = readConfig(process.env);
if (!config.ok) {
  console.error('Настройки заданы неверно / The configuration is wrong:');
  for (const line of config.error) console.error(`  ${line}`);
  process.exit(78);
}
if (!config.value.mongodbUri) {
  console.error(
    'Configuration: MONGODB_URI: a worker of its own needs a MongoDB that it shares with the API; without one, the API runs the worker inside.',
  );
  process.exit(78);
}

const logger = createLogger(config.value);
const store = await openStore(config.value);
await prepareStore(store, logger);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(config.value, logger, store), {
  logger: new NestLogger(logger),
});
worker.get(OutboxRelay).start();
logger.info('worker started');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'worker stops after what is under way');
    void worker
      .close()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
