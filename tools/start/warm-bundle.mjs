/**
 * `node tools/start/warm-bundle.mjs BUNDLE FOLDER`: starts the bundled product once, on a data folder of its own and a free port,
 * keeps in FOLDER what V8 has compiled of it, and ends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBundle } from './run-bundle.mjs';

const [bundle, cacheFolder] = process.argv.slice(2);
const dataFolder = mkdtempSync(join(tmpdir(), 'vstrecha-build-'));
process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
for (const name of ['MONGODB_URI', 'SMTP_URL', 'PUBLIC_URL']) delete process.env[name];
Object.assign(process.env, {
  NODE_ENV: 'production',
  PORT: '0',
  HOST: '127.0.0.1',
  DATA_DIR: dataFolder,
  WORKER: 'off',
});

const keepCache = await runBundle(bundle, cacheFolder);
keepCache();
process.exit(0);
