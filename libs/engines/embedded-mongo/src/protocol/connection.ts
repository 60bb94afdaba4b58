import type { Socket } from 'node:net';
import { type Client, DropConnection, dispatch } from '../commands/dispatch.js';
import type { Engine } from '../commands/engine.js';
import { FrameReader } from './frame-reader.js';
import { type Request, readRequest } from './message.js';
import { type Reply, encodeReply } from './reply.js';

/** Serves one client until it leaves, or sends what is no message. */
export function serveConnection(engine: Engine, socket: Socket): void {
  const { connections } = engine;
  connections.size++;
  const client: Client = { connectionId: ++connections.created };
  const reader = new FrameReader();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => connections.size--);
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk)) answer(engine, client, socket, readRequest(frame));
    } catch {
      // Not the wire protocol: there is nobody to explain it to.
      socket.destroy();
    }
  });
}

function answer(engine: Engine, client: Client, socket: Socket, request: Request): void {
  const send = (reply: Reply): void => {
    if (request.silent || socket.destroyed) return;
    const { requestId: responseTo, opcode } = request;
    socket.write(encodeReply(reply, { responseTo, opcode, time: engine.store.clock.parts }));
  };
  const reply = dispatch(engine, client, request);
  if (reply instanceof Promise) {
    reply.then(send).catch((error: unknown) => {
      if (error instanceof DropConnection) socket.destroy();
      else send({ ok: 0, errmsg: `The embedded store failed: ${String(error)}`, code: 8, codeName: 'UnknownError' });
    });
  } else send(reply);
}
