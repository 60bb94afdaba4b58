import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { lockHolder } from '../hosting/file-lock.js';
import { readAddress } from '../hosting/address-file.js';
import { runServer } from '../hosting/run-server.js';
import { type CliOptions, UsageError } from './arguments.js';

/** The product's store, where nothing else is named. */
export function storePath({ path }: Pick<CliOptions, 'path'>, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(path ?? join(env['DATA_DIR'] ?? './data', 'vstrecha.db'));
}

export interface Source {
  client: MongoClient;
  /** In words, for messages. */
  description: string;
  close(): Promise<void>;
}

/**
 * Connects to what the command line or the environment names: a real MongoDB, the store of a running process, or a store
 * that is opened for the purpose.
 * @param create a store that is not there is made
 */
export async function connectSource(options: CliOptions, create: boolean): Promise<Source> {
  const uri = options.uri ?? (options.path === undefined ? process.env['MONGODB_URI'] : undefined);
  if (uri) {
    const client = await MongoClient.connect(uri);
    return { client, description: 'MongoDB', close: () => client.close() };
  }
  const path = storePath(options);
  const running = lockHolder(path) === undefined ? undefined : readAddress(path);
  if (running) {
    const client = await MongoClient.connect(running, { serverSelectionTimeoutMS: 5000 });
    return { client, description: `the running store ${path}`, close: () => client.close() };
  }
  if (!create && !existsSync(path))
    throw new UsageError(`There is no store ${path}. Name one with --path FILE or --uri URI.`);
  const server = await runServer({ path });
  const client = await MongoClient.connect(server.uri);
  return {
    client,
    description: `the store ${path}`,
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}
