import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, readConfig } from '@vstrecha/platform';

/**
 * A configuration that leaves nothing behind in the data folder: the store in memory (or the MongoDB that
 * MONGODB_TEST_URI names), any free port, mails in a temporary folder.
 */
export function memoryConfig(overrides: Partial<Config> = {}): Config {
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '1000000',
    MONGODB_URI: process.env['MONGODB_TEST_URI'],
  });
  if (!config.ok) throw new Error(config.error.join('\n'));
  return {
    ...config.value,
    dataDir: mkdtempSync(path.join(tmpdir(), 'vstrecha-')),
    storeInMemory: config.value.mongodbUri === undefined,
    databaseName: `vstrecha_test_${randomUUID().slice(0, 8)}`,
    ...overrides,
  };
}
