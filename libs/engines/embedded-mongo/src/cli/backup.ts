import { existsSync, renameSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lockHolder } from '../hosting/file-lock.js';
import { Store } from '../storage/store.js';
import { StoreFile } from '../storage/store-file.js';
import { type CliOptions, UsageError } from './arguments.js';
import { connectSource, storePath } from './connect-source.js';

/** Takes a consistent copy of the product's store, running or not. */
export async function backup(file: string, options: CliOptions, say: (line: string) => void): Promise<void> {
  refuseMongo(options, 'mongodump');
  const path = resolve(file);
  if (existsSync(path)) throw new UsageError(`${path} exists already; name a file that does not.`);
  const source = await connectSource(options, false);
  try {
    const reply = await source.client.db('admin').command({ embeddedStoreBackup: 1, path });
    say(`${path}: ${reply['collections']} collections, ${reply['documents']} documents of ${source.description}`);
  } finally {
    await source.close();
  }
}

/** Puts a copy in the place of the product's store; what was there is kept beside it. */
export async function restore(file: string, options: CliOptions, say: (line: string) => void): Promise<void> {
  refuseMongo(options, 'mongorestore');
  const path = storePath(options);
  const copy = resolve(file);
  if (!existsSync(copy)) throw new UsageError(`There is no file ${copy}.`);
  if (copy === path) throw new UsageError('The copy and the store are the same file.');
  const holder = lockHolder(path);
  if (holder !== undefined) throw new UsageError(`The store ${path} is in use by process ${holder}. Stop it first.`);
  const unfinished = `${path}.restoring`;
  await rm(unfinished, { force: true });
  await copyFile(copy, unfinished);
  // Opened and read whole: a damaged copy is refused before the store is touched.
  const store = new Store(StoreFile.open(unfinished), Date.now);
  const documents = store.collections().reduce((sum, { state }) => sum + state.records.size, 0);
  store.close();
  if (existsSync(path)) say(`The store that was there is now ${putAside(path)}`);
  await rename(unfinished, path);
  say(`${path}: ${documents} documents restored`);
}

/** Moves the file and its log out of the way, under a name with the time. */
function putAside(path: string): string {
  const aside = `${path}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(path, aside);
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`);
  return aside;
}

function refuseMongo({ uri, path }: CliOptions, tool: string): void {
  if (uri !== undefined || (path === undefined && process.env['MONGODB_URI'])) {
    throw new UsageError(
      `This works on the embedded store only; for a real MongoDB use ${tool}, or export and import.`,
    );
  }
}
