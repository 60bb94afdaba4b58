import { startEmbeddedMongo } from '../hosting/start-embedded-mongo.js';
import type { CliOptions } from './arguments.js';

const DEFAULT_PORT = 27017;

/**
 * Runs the store alone until it is interrupted, for mongosh, Compass and foreign test suites; in memory it also takes
 * `configureFailPoint`, as test builds of MongoDB do.
 */
export async function serve(
  { memory, path, port = DEFAULT_PORT }: CliOptions,
  say: (line: string) => void,
): Promise<void> {
  const store = await startEmbeddedMongo(memory ? { memory: true, port, testCommands: true } : { path: path!, port });
  say(`Listening on ${store.uri}`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await store.close();
}
