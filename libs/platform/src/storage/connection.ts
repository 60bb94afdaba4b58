import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedMongo } from '@vstrecha/embedded-mongo';
import type { Config } from '../config/config.js';

/** Nest provider token of the Mongoose connection. */
export const CONNECTION = Symbol('Connection');

export interface Store {
  readonly connection: Connection;
  /** What keeps the data, in words for a log line. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * Opens the store: the MongoDB that MONGODB_URI names, or else the embedded one in DATA_DIR. Operations inside
 * `connection.transaction()` join its transaction by themselves, across awaits.
 */
export async function openStore(
  config: Pick<Config, 'mongodbUri' | 'databaseName' | 'dataDir' | 'storeInMemory'>,
): Promise<Store> {
  mongoose.set('transactionAsyncLocalStorage', true);
  mongoose.set('strictQuery', true);
  if (config.mongodbUri) {
    const connection = await connect(config.mongodbUri, config.databaseName);
    return { connection, description: 'MongoDB', close: () => connection.close() };
  }
  const file = path.resolve(config.dataDir, 'vstrecha.db');
  if (!config.storeInMemory) await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const embedded = await startEmbeddedMongo(config.storeInMemory ? { memory: true } : { path: file });
  try {
    const connection = await connect(embedded.uri, config.databaseName);
    return {
      connection,
      description: config.storeInMemory ? 'embedded store in memory' : `embedded store in ${file}`,
      close: async () => {
        await connection.close();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

function connect(uri: string, dbName: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      dbName,
      autoIndex: false,
      autoCreate: false,
      // An absent detail is stored as absent, not as null: partial indexes and mappers rely on it.
      ignoreUndefined: true,
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 10_000,
      monitorCommands: true,
    })
    .asPromise();
}
