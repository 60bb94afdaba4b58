import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { isInt32, setField } from './bson-type.js';

/** MongoDB's own limit (manual: MongoDB Limits and Thresholds, Nested Depth for BSON Documents is 100; the server stops at 200). */
const MAX_DEPTH = 200;
const MAX_CACHED_KEY = 32;
const KEY_CACHE_SIZE = 4096;

const invalid = (what: string): CommandError => new CommandError(22, 'InvalidBSON', `Invalid BSON: ${what}`);

/** Field names repeat from document to document: the same string object is used for all of them. */
const keyCache: (string | undefined)[] = new Array<string | undefined>(KEY_CACHE_SIZE).fill(undefined);

/**
 * Reads one document. bson's own `deserialize` is not used because it promotes `Double` to a bare number, DBRefs to a
 * class and undefined to nothing, so that a document would not be written back as it was read (BSON specification 1.1).
 */
class Decoder {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  document(depth: number): Document {
    const end = this.enter(depth);
    const result: Document = {};
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      if (type === undefined || this.at > end) throw invalid('a document runs past its length');
      const key = this.key();
      setField(result, key, this.value(type, depth));
    }
    this.leave(end);
    return result;
  }

  /** The document with only those of its own fields that are wanted; what is between them is stepped over. */
  fields(wanted: ReadonlySet<string>): Document {
    const end = this.enter(1);
    const result: Document = {};
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      if (type === undefined || this.at > end) throw invalid('a document runs past its length');
      const key = this.key();
      if (wanted.has(key) || !this.stepOver(type)) setField(result, key, this.value(type, 1));
    }
    this.leave(end);
    return result;
  }

  /** Steps over a value of a common type; false where it has to be read to find its end. */
  private stepOver(type: number): boolean {
    switch (type) {
      case 1:
      case 9:
      case 18:
        this.at += 8;
        return true;
      case 2:
        this.at += this.bytes.readInt32LE(this.at) + 4;
        return true;
      case 3:
      case 4:
        this.at += this.bytes.readInt32LE(this.at);
        return true;
      case 5:
        this.at += this.bytes.readInt32LE(this.at) + 5;
        return true;
      case 7:
        this.at += 12;
        return true;
      case 8:
        this.at += 1;
        return true;
      case 16:
        this.at += 4;
        return true;
      case 19:
        this.at += 16;
        return true;
      default:
        return false;
    }
  }

  private array(depth: number): unknown[] {
    const end = this.enter(depth);
    const result: unknown[] = [];
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      if (type === undefined || this.at > end) throw invalid('an array runs past its length');
      this.at = this.bytes.indexOf(0, this.at) + 1;
      result.push(this.value(type, depth));
    }
    this.leave(end);
    return result;
  }

  private enter(depth: number): number {
    if (depth > MAX_DEPTH) throw new CommandError(15, 'Overflow', `Exceeded maximum nested object depth: ${MAX_DEPTH}`);
    const start = this.at;
    const end = start + this.int32();
    if (end - start < 5 || end > this.bytes.length) throw invalid(`a document of length ${end - start}`);
    return end;
  }

  private leave(end: number): void {
    if (this.at !== end) throw invalid('a document does not end where its length says');
  }

  private int32(): number {
    const value = this.bytes.readInt32LE(this.at);
    this.at += 4;
    return value;
  }

  private double(): number {
    const value = this.bytes.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }

  private int64(): bigint {
    const value = this.bytes.readBigInt64LE(this.at);
    this.at += 8;
    return value;
  }

  private key(): string {
    const { bytes, at } = this;
    let hash = 0;
    let end = at;
    for (let byte = bytes[end]; byte !== 0; byte = bytes[++end]) {
      if (byte === undefined) throw invalid('a field name without an end');
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.at = end + 1;
    const length = end - at;
    if (length > MAX_CACHED_KEY) return bytes.toString('utf8', at, end);
    const slot = hash & (KEY_CACHE_SIZE - 1);
    const cached = keyCache[slot];
    if (cached !== undefined && this.isAscii(cached, at, length)) return cached;
    const key = bytes.toString('utf8', at, end);
    keyCache[slot] = key;
    return key;
  }

  /** Whether the bytes from `at` are exactly this ASCII text; other text is simply decoded again. */
  private isAscii(text: string, at: number, length: number): boolean {
    if (text.length !== length) return false;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127 || code !== this.bytes[at + i]) return false;
    }
    return true;
  }

  private cstring(): string {
    const start = this.at;
    const end = this.bytes.indexOf(0, start);
    if (end < 0) throw invalid('a string without an end');
    this.at = end + 1;
    return this.bytes.toString('utf8', start, end);
  }

  private string(): string {
    const length = this.int32();
    const start = this.at;
    this.at += length;
    if (length < 1 || this.at > this.bytes.length || this.bytes[this.at - 1] !== 0)
      throw invalid('a string of wrong length');
    return this.bytes.toString('utf8', start, this.at - 1);
  }

  /** A copy: a value must not keep the whole message it came in. */
  private take(length: number): Buffer {
    if (length < 0 || this.at + length > this.bytes.length) throw invalid('a value runs past the end');
    const copy = Buffer.from(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return copy;
  }

  private objectId(): ObjectId {
    this.at += 12;
    if (this.at > this.bytes.length) throw invalid('a value runs past the end');
    // ObjectId reads the bytes and keeps none.
    return new ObjectId(this.bytes.subarray(this.at - 12, this.at));
  }

  private binary(): Binary {
    let length = this.int32();
    const subtype = this.bytes[this.at++] ?? 0;
    if (subtype === Binary.SUBTYPE_BYTE_ARRAY) length = this.int32();
    return new Binary(this.take(length), subtype);
  }

  private codeWithScope(depth: number): Code {
    this.int32();
    const code = this.string();
    return new Code(code, this.document(depth + 1));
  }

  private value(type: number, depth: number): unknown {
    switch (type) {
      case 1: {
        const value = this.double();
        return isInt32(value) || Object.is(value, -0) ? new Double(value) : value;
      }
      case 2:
        return this.string();
      case 3:
        return this.document(depth + 1);
      case 4:
        return this.array(depth + 1);
      case 5:
        return this.binary();
      case 6:
        return undefined;
      case 7:
        return this.objectId();
      case 8:
        return this.bytes[this.at++] === 1;
      case 9:
        return new Date(Number(this.int64()));
      case 10:
        return null;
      case 11:
        return new BSONRegExp(this.cstring(), this.cstring());
      case 12:
        return new DBRef(this.string(), this.objectId());
      case 13:
        return new Code(this.string());
      case 14:
        return new BSONSymbol(this.string());
      case 15:
        return this.codeWithScope(depth);
      case 16:
        return this.int32();
      case 17:
        return new Timestamp(BigInt.asUintN(64, this.int64()));
      case 18:
        return this.int64();
      case 19:
        return new Decimal128(this.take(16));
      case 127:
        return new MaxKey();
      case 255:
        return new MinKey();
      default:
        throw invalid(`unknown type ${type}`);
    }
  }
}

/** BSON bytes to a document; see {@link Document} for how types are kept. Throws code 22 (InvalidBSON) for what is none. */
export function decodeDocument(bytes: Uint8Array): Document {
  return decoding(bytes, (decoder) => decoder.document(1));
}

/**
 * As {@link decodeDocument}, but of bytes that are known to be whole, and with the wanted fields only, or some more: for
 * those who look at few fields of many documents.
 */
export function decodeFields(bytes: Uint8Array, wanted: ReadonlySet<string>): Document {
  return decoding(bytes, (decoder) => decoder.fields(wanted));
}

function decoding(bytes: Uint8Array, read: (decoder: Decoder) => Document): Document {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return read(new Decoder(buffer));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}
