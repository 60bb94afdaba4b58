import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Logger } from '../logging/logger.js';

/** One step that brings older data into the present shape. Steps run once, in the order of their names. */
export interface Migration {
  /** Sorts by time: `2026-11-23-unique-inn`. */
  readonly name: string;
  up(connection: Connection): Promise<void>;
}

const LOCK = 'lock';
const LEASE_MS = 60_000;

interface MigrationDocument {
  _id: string;
  holder?: string;
  until?: Date;
  appliedAt?: Date;
}

/**
 * Applies the migrations that this store has not seen, under a lock in the store itself, so that several processes
 * that start together apply each once. A holder that died loses the lock after a minute.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  holder: string,
  logger: Logger,
): Promise<void> {
  const collection = connection.collection<MigrationDocument>('migrations');
  await acquire();
  const renewal = setInterval(
    () =>
      void collection
        .updateOne({ _id: LOCK, holder }, { $set: { until: new Date(Date.now() + LEASE_MS) } })
        .catch(() => undefined),
    LEASE_MS / 3,
  );
  try {
    const applied = new Set((await collection.find({ appliedAt: { $exists: true } }).toArray()).map(({ _id }) => _id));
    for (const migration of [...migrations].sort((a, b) => a.name.localeCompare(b.name))) {
      if (applied.has(migration.name)) continue;
      logger.info({ migration: migration.name }, 'migrating');
      await migration.up(connection);
      await collection.insertOne({ _id: migration.name, appliedAt: new Date() });
    }
  } finally {
    clearInterval(renewal);
    await collection.deleteOne({ _id: LOCK, holder });
  }

  async function acquire(): Promise<void> {
    for (;;) {
      const now = new Date();
      try {
        await collection.updateOne(
          { _id: LOCK, until: { $lt: now } },
          { $set: { holder, until: new Date(now.getTime() + LEASE_MS) } },
          { upsert: true },
        );
        return;
      } catch (error) {
        // The upsert runs into the document of a lock that is still held.
        if ((error as { code?: number }).code !== 11_000) throw error;
        logger.info('another process is migrating the store; waiting for it');
        await sleep(500);
      }
    }
  }
}
