import { randomUUID } from 'node:crypto';
import { type Logger, type Migration, type Store, buildIndexes, migrate } from '@vstrecha/platform';

/** The migrations of all areas, oldest first. A fresh store applies them too, so each must cope with empty collections. */
const MIGRATIONS: readonly Migration[] = [
  {
    name: '2026-11-23-collections-and-indexes',
    // The first of all: what follows may rely on collections and indexes being there.
    up: buildIndexes,
  },
];

/** Brings the store into the shape that this version of the product expects. */
export async function prepareStore(store: Store, logger: Logger): Promise<void> {
  await migrate(store.connection, MIGRATIONS, randomUUID(), logger);
  // New collections and indexes come with new code, without a migration of their own.
  await buildIndexes(store.connection);
}
