import { encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import { Opcode } from './message.js';

/** A batch of documents that is put into the reply as it is, without decoding. */
export class CursorBatch {
  constructor(
    readonly name: 'firstBatch' | 'nextBatch',
    /** 0n when nothing is left. */
    readonly id: bigint,
    readonly namespace: string,
    readonly documents: Uint8Array[],
    /** Further fields of `cursor`. */
    readonly fields?: Document,
  ) {}
}

export type Reply = Document | CursorBatch;

let nextRequestId = 1;

/** Clock at the end of every reply of a replica set: ok, operationTime and an unsigned $clusterTime. */
const TAIL = Buffer.from([
  ...[0x01, ...Buffer.from('ok\0'), ...new Array<number>(8).fill(0)],
  ...[0x03, ...Buffer.from('$clusterTime\0'), ...new Array<number>(4).fill(0)],
  ...[0x11, ...Buffer.from('clusterTime\0'), ...new Array<number>(8).fill(0)],
  ...encodeField('signature', encodeSignature()),
  0,
  ...[0x11, ...Buffer.from('operationTime\0'), ...new Array<number>(8).fill(0)],
  0,
]);
const OK_AT = 4;
const CLUSTER_DOCUMENT_AT = 12 + 14;
const CLUSTER_TIME_AT = CLUSTER_DOCUMENT_AT + 4 + 13;
const OPERATION_TIME_AT = TAIL.length - 9;
TAIL.writeInt32LE(OPERATION_TIME_AT - 15 - CLUSTER_DOCUMENT_AT, CLUSTER_DOCUMENT_AT);

function encodeField(name: string, document: Uint8Array): number[] {
  return [0x03, ...Buffer.from(`${name}\0`), ...document];
}

function encodeSignature(): Buffer {
  const hash = [0x05, ...Buffer.from('hash\0'), 20, 0, 0, 0, 0, ...new Array<number>(20).fill(0)];
  const keyId = [0x12, ...Buffer.from('keyId\0'), ...new Array<number>(8).fill(0)];
  const fields = Buffer.from([...hash, ...keyId, 0]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(fields.length + 4);
  return Buffer.concat([length, fields]);
}

/** A reply as one buffer, header included. `ok: 0` in the fields makes it a failure. */
export function encodeReply(
  reply: Reply,
  { responseTo, opcode, time }: { responseTo: number; opcode: number; time: { seconds: number; increment: number } },
): Buffer {
  const preamble = opcode === Opcode.query ? 36 : 21;
  const ok = reply instanceof CursorBatch || reply['ok'] !== 0;
  let message: Buffer;
  let end: number;
  if (reply instanceof CursorBatch) {
    ({ message, end } = encodeBatch(reply, preamble));
  } else {
    const { ok: _, ...fields } = reply;
    const body = encodeDocument(fields);
    message = Buffer.allocUnsafe(preamble + body.length - 1 + TAIL.length);
    message.set(body, preamble);
    end = preamble + body.length - 1;
  }
  TAIL.copy(message, end);
  message.writeDoubleLE(ok ? 1 : 0, end + OK_AT);
  for (const at of [CLUSTER_TIME_AT, OPERATION_TIME_AT]) {
    message.writeUInt32LE(time.increment, end + at);
    message.writeUInt32LE(time.seconds, end + at + 4);
  }
  message.writeInt32LE(message.length - preamble, preamble);
  writeHeader(message, responseTo, opcode);
  return message;
}

function writeHeader(message: Buffer, responseTo: number, opcode: number): void {
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(nextRequestId, 4);
  nextRequestId = (nextRequestId + 1) & 0x7fffffff;
  message.writeInt32LE(responseTo, 8);
  if (opcode === Opcode.query) {
    message.writeInt32LE(Opcode.reply, 12);
    message.writeInt32LE(8, 16); // AwaitCapable, as every server since 1.6
    message.fill(0, 20, 32); // cursor id and position
    message.writeInt32LE(1, 32);
  } else {
    message.writeInt32LE(Opcode.message, 12);
    message.writeInt32LE(0, 16);
    message[20] = 0;
  }
}

const CURSOR = Buffer.from('\x03cursor\0', 'latin1');
const ID = Buffer.from('\x12id\0', 'latin1');
const NS = Buffer.from('\x02ns\0', 'latin1');

/** `{ cursor: { <name>: [...], id, ns, ...fields } }` up to where the tail goes. */
function encodeBatch(batch: CursorBatch, preamble: number): { message: Buffer; end: number } {
  const { documents, name, namespace, fields } = batch;
  const nsBytes = Buffer.byteLength(namespace);
  const extra = fields ? encodeDocument(fields).subarray(4, -1) : undefined;
  let arrayBytes = 5;
  for (let i = 0; i < documents.length; i++) arrayBytes += documents[i]!.length + 2 + digits(i);
  const cursorBytes =
    4 + (1 + name.length + 1 + arrayBytes) + (ID.length + 8) + (NS.length + 4 + nsBytes + 1) + (extra?.length ?? 0) + 1;
  const end = preamble + 4 + CURSOR.length + cursorBytes;
  const message = Buffer.allocUnsafe(end + TAIL.length);
  let at = preamble + 4;
  at += CURSOR.copy(message, at);
  at = message.writeInt32LE(cursorBytes, at);
  message[at++] = 0x04;
  at += message.write(`${name}\0`, at, 'latin1');
  message.writeInt32LE(arrayBytes, at);
  at += 4;
  for (let i = 0; i < documents.length; i++) {
    message[at++] = 0x03;
    at += message.write(`${i}\0`, at, 'latin1');
    message.set(documents[i]!, at);
    at += documents[i]!.length;
  }
  message[at++] = 0;
  at += ID.copy(message, at);
  at = message.writeBigInt64LE(batch.id, at);
  at += NS.copy(message, at);
  at = message.writeInt32LE(nsBytes + 1, at);
  at += message.write(namespace, at, 'utf8');
  message[at++] = 0;
  if (extra) {
    message.set(extra, at);
    at += extra.length;
  }
  message[at++] = 0;
  return { message, end };
}

function digits(index: number): number {
  let count = 1;
  for (let rest = index; rest >= 10; rest = Math.floor(rest / 10)) count++;
  return count;
}
