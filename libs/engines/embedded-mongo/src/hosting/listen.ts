import { chmodSync, existsSync, unlinkSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import type { Engine } from '../commands/engine.js';
import { serveConnection } from '../protocol/connection.js';

/** Where a server is to listen. */
export type Endpoint = { socket: string } | { port: number };

/** Longest path of a unix socket that every system takes, in bytes. */
const MAX_SOCKET_PATH = 100;

export interface Listener {
  /** Connection string for drivers. */
  uri: string;
  close(): Promise<void>;
}

/** Serves an engine on a unix socket that only this user may open, or on loopback. */
export async function listen(engine: Engine, endpoint: Endpoint): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(engine, socket);
  });
  const uri = await bind(server, endpoint, engine);
  return {
    uri,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function bind(server: Server, endpoint: Endpoint, engine: Engine): Promise<string> {
  if ('socket' in endpoint && process.platform !== 'win32' && Buffer.byteLength(endpoint.socket) <= MAX_SOCKET_PATH) {
    try {
      // The store file is locked: whoever left this socket is gone.
      if (existsSync(endpoint.socket)) unlinkSync(endpoint.socket);
      await start(server, { path: endpoint.socket });
      chmodSync(endpoint.socket, 0o600);
      engine.address = endpoint.socket;
      return `mongodb://${encodeURIComponent(endpoint.socket)}/?directConnection=true`;
    } catch {
      // A file system without sockets: loopback serves as well.
    }
  }
  await start(server, { host: '127.0.0.1', port: 'port' in endpoint ? endpoint.port : 0 });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  engine.address = `127.0.0.1:${port}`;
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
}

function start(server: Server, options: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
