import { existsSync, renameSync, rmSync } from 'node:fs';
import { nextTurn } from '../planner/time-slice.js';
import type { Snapshot } from '../transactions/snapshot.js';
import type { Collection } from './collection.js';
import { StoreFile } from './store-file.js';
import type { Store } from './store.js';

/** Rows written before others get their turn. */
const SLICE = 200;

/**
 * Writes a copy of the store as it is at this moment to a new file, while the store goes on. The copy appears under its
 * name when it is whole.
 * @throws Error if there is such a file already
 */
export async function copyStore(store: Store, path: string): Promise<{ collections: number; documents: number }> {
  if (existsSync(path)) throw new Error(`${path} exists already; name a file that does not.`);
  await store.settled();
  const snapshot = store.takeSnapshot();
  const collections = store.collections();
  for (const collection of collections) snapshot.preserve(collection);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  let copy: StoreFile | undefined;
  try {
    copy = StoreFile.createEmpty(unfinished);
    const documents = await copyCollections(copy, snapshot, collections);
    copy.close();
    renameSync(unfinished, path);
    return { collections: collections.length, documents };
  } catch (error) {
    copy?.close();
    for (const rest of [unfinished, `${unfinished}-journal`]) rmSync(rest, { force: true });
    throw error;
  } finally {
    store.snapshots.delete(snapshot);
  }
}

async function copyCollections(copy: StoreFile, snapshot: Snapshot, collections: Collection[]): Promise<number> {
  let documents = 0;
  copy.beginCopy();
  for (const { id, uuid, db, name, options, specs } of collections) {
    copy.putCollection({ id, uuid, db, name, options, indexes: specs });
  }
  for (const collection of collections) {
    for (const [recordId, bytes] of snapshot.state(collection).records.entries()) {
      copy.putRecord(collection.id, recordId, bytes);
      if (++documents % SLICE === 0) await nextTurn();
    }
  }
  copy.endCopy();
  return documents;
}
