import { decodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';

/** Opcodes of the wire protocol (manual, "MongoDB Wire Protocol"). */
export const Opcode = { reply: 1, query: 2004, message: 2013 } as const;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** A command as it arrived. */
export interface Request {
  requestId: number;
  opcode: number;
  body: Document;
  /** Documents sent beside the body (sections of kind 1), undecoded, by their name. */
  sequences: Map<string, Uint8Array[]>;
  /** The sender wants no answer (unacknowledged writes). */
  silent: boolean;
}

const NO_SEQUENCES: Map<string, Uint8Array[]> = new Map();

/** @throws RangeError for bytes that are no request */
export function readRequest(frame: Buffer): Request {
  const requestId = frame.readInt32LE(4);
  const opcode = frame.readInt32LE(12);
  if (opcode === Opcode.message) return readMessage(frame, requestId);
  if (opcode === Opcode.query) return readQuery(frame, requestId);
  throw new RangeError(`opcode ${opcode} is not part of the protocol of MongoDB 4.2 and later`);
}

function documentAt(frame: Buffer, at: number): Uint8Array {
  const length = frame.readInt32LE(at);
  if (length < 5 || at + length > frame.length) throw new RangeError('a document that does not fit into its message');
  return frame.subarray(at, at + length);
}

function readMessage(frame: Buffer, requestId: number): Request {
  const flags = frame.readUInt32LE(16);
  const end = flags & CHECKSUM_PRESENT ? frame.length - 4 : frame.length;
  let at = 20;
  let body: Document | undefined;
  let sequences = NO_SEQUENCES;
  while (at < end) {
    const kind = frame[at++];
    if (kind === 0) {
      const bytes = documentAt(frame, at);
      body = decodeDocument(bytes);
      at += bytes.length;
    } else if (kind === 1) {
      const sectionEnd = at + frame.readInt32LE(at);
      const nameEnd = frame.indexOf(0, at + 4);
      const name = frame.toString('utf8', at + 4, nameEnd);
      const documents: Uint8Array[] = [];
      for (at = nameEnd + 1; at < sectionEnd; at += documents.at(-1)!.length) documents.push(documentAt(frame, at));
      if (sequences === NO_SEQUENCES) sequences = new Map();
      sequences.set(name, documents);
    } else {
      throw new RangeError(`a section of kind ${kind}`);
    }
  }
  if (!body) throw new RangeError('a message without a body');
  return { requestId, opcode: Opcode.message, body, sequences, silent: (flags & MORE_TO_COME) !== 0 };
}

/** OP_QUERY is left for the first handshake of drivers only. */
function readQuery(frame: Buffer, requestId: number): Request {
  const nameEnd = frame.indexOf(0, 20);
  const namespace = frame.toString('utf8', 20, nameEnd);
  const query = decodeDocument(documentAt(frame, nameEnd + 9));
  const body = (query['$query'] as Document | undefined) ?? query;
  return {
    requestId,
    opcode: Opcode.query,
    body: { ...body, $db: namespace.replace(/\.\$cmd$/, '') },
    sequences: NO_SEQUENCES,
    silent: false,
  };
}
