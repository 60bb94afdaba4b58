import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Document } from '../document.js';
import { badValue } from '../errors.js';
import { isInt32, TYPE_NUMBERS, type BsonTypeName } from './bson-type.js';

const MAX_SHORT_TEXT = 24;

/** Writes documents one after the other into one growing buffer (BSON specification 1.1). */
class Encoder {
  private buffer = Buffer.allocUnsafe(16 * 1024);
  private at = 0;

  /** The bytes of one document, copied out so that the buffer serves the next one. */
  encode(doc: Document): Buffer {
    this.at = 0;
    this.document(doc);
    return Buffer.from(this.buffer.subarray(0, this.at));
  }

  private reserve(length: number): void {
    if (this.at + length <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + length));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }

  private document(doc: Document): void {
    const start = this.open();
    for (const key of Object.keys(doc)) this.element(key, doc[key]);
    this.close(start);
  }

  private array(items: readonly unknown[]): void {
    const start = this.open();
    for (let i = 0; i < items.length; i++) this.element(String(i), items[i]);
    this.close(start);
  }

  private open(): number {
    this.reserve(5);
    const start = this.at;
    this.at += 4;
    return start;
  }

  private close(start: number): void {
    this.byte(0);
    this.buffer.writeInt32LE(this.at - start, start);
  }

  private byte(value: number): void {
    this.reserve(1);
    this.buffer[this.at++] = value;
  }

  private int32(value: number): void {
    this.reserve(4);
    this.at = this.buffer.writeInt32LE(value, this.at);
  }

  private double(value: number): void {
    this.reserve(8);
    this.at = this.buffer.writeDoubleLE(value, this.at);
  }

  private int64(value: bigint): void {
    this.reserve(8);
    this.at = this.buffer.writeBigInt64LE(BigInt.asIntN(64, value), this.at);
  }

  private raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
  }

  private text(value: string): void {
    const { length } = value;
    this.reserve(length * 3 + 1);
    const { buffer, at } = this;
    if (length <= MAX_SHORT_TEXT) {
      let i = 0;
      for (; i < length; i++) {
        const code = value.charCodeAt(i);
        if (code > 127) break;
        buffer[at + i] = code;
      }
      if (i === length) {
        this.at += length;
        return;
      }
    }
    this.at += buffer.write(value, at, 'utf8');
  }

  private cstring(value: string): void {
    const start = this.at;
    this.text(value);
    for (let i = start; i < this.at; i++) {
      if (this.buffer[i] === 0) {
        throw badValue(`A field name or pattern cannot contain a null byte: ${JSON.stringify(value)}`);
      }
    }
    this.byte(0);
  }

  private string(value: string): void {
    this.reserve(4);
    const start = this.at;
    this.at += 4;
    this.text(value);
    this.byte(0);
    this.buffer.writeInt32LE(this.at - start - 4, start);
  }

  private head(type: BsonTypeName, key: string): void {
    this.byte(TYPE_NUMBERS[type] & 0xff);
    this.cstring(key);
  }

  private element(key: string, value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.head('string', key);
        return this.string(value);
      case 'number':
        if (isInt32(value)) {
          this.head('int', key);
          return this.int32(value);
        }
        this.head('double', key);
        return this.double(value);
      case 'boolean':
        this.head('bool', key);
        return this.byte(value ? 1 : 0);
      case 'bigint':
        this.head('long', key);
        return this.int64(value);
      case 'object':
        return value === null ? this.head('null', key) : this.object(key, value);
      default:
        return this.head('undefined', key);
    }
  }

  private object(key: string, value: object): void {
    if (Array.isArray(value)) {
      this.head('array', key);
      return this.array(value);
    }
    if (value instanceof Date) {
      this.head('date', key);
      return this.int64(BigInt(value.getTime()));
    }
    if (value instanceof Uint8Array) {
      return this.bsonValue(key, new Binary(value), 'Binary');
    }
    const className = (value as { _bsontype?: unknown })._bsontype;
    if (typeof className === 'string') return this.bsonValue(key, value, className);
    this.head('object', key);
    return this.document(value as Document);
  }

  private bsonValue(key: string, value: object, className: string): void {
    switch (className) {
      case 'ObjectId':
        this.head('objectId', key);
        return this.raw((value as ObjectId).id);
      case 'Double':
        this.head('double', key);
        return this.double((value as Double).value);
      case 'Int32':
        this.head('int', key);
        return this.int32((value as Int32).value);
      case 'Long':
        this.head('long', key);
        return this.int64((value as Long).toBigInt());
      case 'Decimal128':
        this.head('decimal', key);
        return this.raw((value as Decimal128).bytes);
      case 'Binary': {
        this.head('binData', key);
        const binary = value as Binary;
        const bytes = binary.buffer.subarray(0, binary.position);
        const hasInnerLength = binary.sub_type === Binary.SUBTYPE_BYTE_ARRAY;
        this.int32(hasInnerLength ? bytes.length + 4 : bytes.length);
        this.byte(binary.sub_type);
        if (hasInnerLength) this.int32(bytes.length);
        return this.raw(bytes);
      }
      case 'BSONRegExp':
        this.head('regex', key);
        this.cstring((value as BSONRegExp).pattern);
        return this.cstring((value as BSONRegExp).options);
      case 'Timestamp':
        this.head('timestamp', key);
        return this.int64((value as Timestamp).toBigInt());
      case 'MinKey':
        return this.head('minKey', key);
      case 'MaxKey':
        return this.head('maxKey', key);
      case 'BSONSymbol':
        this.head('symbol', key);
        return this.string((value as BSONSymbol).value);
      case 'Code':
        return this.code(key, value as Code);
      case 'DBRef':
        this.head('object', key);
        return this.document((value as DBRef).toJSON() as unknown as Document);
      default:
        throw badValue(`A value of class ${className} has no BSON type`);
    }
  }

  private code(key: string, value: Code): void {
    if (!value.scope) {
      this.head('javascript', key);
      return this.string(value.code);
    }
    this.head('javascriptWithScope', key);
    const start = this.at;
    this.int32(0);
    this.string(value.code);
    this.document(value.scope);
    this.buffer.writeInt32LE(this.at - start, start);
  }
}

const encoder = new Encoder();

/** A document's BSON bytes, in a buffer of their own. */
export function encodeDocument(doc: Document): Uint8Array {
  return encoder.encode(doc);
}
