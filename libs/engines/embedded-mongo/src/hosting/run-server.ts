import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Engine } from '../commands/engine.js';
import { startExpiry } from '../indexes/expiry.js';
import { StoreFile } from '../storage/store-file.js';
import { removeAddress, writeAddress } from './address-file.js';
import { FileLock } from './file-lock.js';
import { type Listener, listen } from './listen.js';

export interface ServerOptions {
  /** The store file; undefined keeps everything in memory. */
  path?: string;
  /** A port on loopback instead of a unix socket. */
  port?: number;
  testCommands?: boolean;
}

/** Opens the store and serves it on the calling thread. */
export async function runServer({ path, port, testCommands }: ServerOptions): Promise<Listener> {
  if (path === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'vstrecha-store-'));
    const engine = new Engine({ testCommands });
    const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
    return serve(engine, port === undefined ? { socket: join(folder, 'store.sock') } : { port }, removeFolder);
  }
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true });
  const lock = FileLock.acquire(file);
  let engine: Engine;
  try {
    engine = new Engine({ file: StoreFile.open(file), testCommands });
  } catch (error) {
    lock.release();
    throw error;
  }
  const server = await serve(engine, port === undefined ? { socket: `${file}.sock` } : { port }, () => {
    removeAddress(file);
    lock.release();
  });
  writeAddress(file, server.uri);
  return server;
}

async function serve(engine: Engine, endpoint: Parameters<typeof listen>[1], release: () => void): Promise<Listener> {
  try {
    const listener = await listen(engine, endpoint);
    startExpiry(engine);
    return {
      uri: listener.uri,
      close: async () => {
        await listener.close();
        engine.close();
        release();
      },
    };
  } catch (error) {
    engine.close();
    release();
    throw error;
  }
}
