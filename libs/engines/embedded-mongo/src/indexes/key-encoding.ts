import type {
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
import type { Document } from '../language/document.js';
import { decimalOrder, int64Order } from './number-order.js';

/**
 * BSON values as strings of one-byte characters whose plain order is MongoDB's order of comparison
 * (manual, "BSON Types > Comparison/Sort Order"). No code is a prefix of another, so codes can be put one after
 * the other to form a compound key, and a descending field is the complement of its bytes.
 */
export const TypeByte = {
  minKey: 0x0a,
  undefined: 0x0f,
  null: 0x14,
  number: 0x1e,
  string: 0x3c,
  object: 0x46,
  array: 0x50,
  binary: 0x5a,
  objectId: 0x64,
  boolean: 0x6e,
  date: 0x78,
  timestamp: 0x82,
  regex: 0x8c,
  code: 0xa0,
  codeWithScope: 0xaa,
  maxKey: 0xf0,
} as const;

let scratch = Buffer.allocUnsafe(4096);
let length = 0;

function reserve(bytes: number): void {
  if (length + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, length + bytes));
  scratch.copy(larger, 0, 0, length);
  scratch = larger;
}

function byte(value: number): void {
  reserve(1);
  scratch[length++] = value;
}

/** Text ends with 00; within it 00 becomes 01 01, and 01 becomes 01 02. */
function text(value: string): void {
  const escaped =
    value.includes('\0') || value.includes('\x01')
      ? value.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01')
      : value;
  reserve(escaped.length * 3 + 1);
  length += scratch.write(escaped, length, 'utf8');
  byte(0);
}

function double(value: number): void {
  reserve(9);
  if (Number.isNaN(value)) {
    scratch.fill(0, length, length + 8);
  } else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, length);
    if (scratch[length]! & 0x80) for (let i = length; i < length + 8; i++) scratch[i] = ~scratch[i]! & 0xff;
    else scratch[length]! |= 0x80;
  }
  length += 8;
}

function bytes(value: Uint8Array): void {
  reserve(value.length);
  scratch.set(value, length);
  length += value.length;
}

function int64(value: bigint): void {
  reserve(8);
  scratch.writeBigUInt64BE(BigInt.asUintN(64, value) ^ 0x8000000000000000n, length);
  length += 8;
}

function number(value: number): void {
  byte(TypeByte.number);
  double(value);
  byte(0);
}

/** A number that a double cannot hold: the largest double below it, then its own decimal digits. */
function exact(order: { floor: number; digits?: Uint8Array }): void {
  byte(TypeByte.number);
  double(order.floor);
  if (!order.digits) return byte(0);
  byte(1);
  bytes(order.digits);
}

function object(value: Document): void {
  byte(TypeByte.object);
  for (const [name, field] of Object.entries(value)) {
    byte(typeByteOf(field));
    text(name);
    encode(field);
  }
  byte(0);
}

function bson(value: { _bsontype: string }): void {
  switch (value._bsontype) {
    case 'ObjectId':
      byte(TypeByte.objectId);
      return bytes((value as ObjectId).id);
    case 'Double':
    case 'Int32':
      return number((value as Double | Int32).value);
    case 'Long':
      return exact(int64Order((value as Long).toBigInt()));
    case 'Decimal128':
      return exact(decimalOrder(value as Decimal128));
    case 'Timestamp':
      byte(TypeByte.timestamp);
      return int64(BigInt.asIntN(64, (value as Timestamp).toBigInt() ^ 0x8000000000000000n));
    case 'Binary': {
      const binary = value as Binary;
      byte(TypeByte.binary);
      reserve(5);
      length = scratch.writeUInt32BE(binary.position, length);
      byte(binary.sub_type);
      return bytes(binary.buffer.subarray(0, binary.position));
    }
    case 'BSONRegExp':
      byte(TypeByte.regex);
      text((value as BSONRegExp).pattern);
      return text((value as BSONRegExp).options);
    case 'BSONSymbol':
      byte(TypeByte.string);
      return text((value as BSONSymbol).value);
    case 'Code': {
      const { code, scope } = value as Code;
      byte(scope ? TypeByte.codeWithScope : TypeByte.code);
      text(code);
      return scope ? encode(scope) : undefined;
    }
    case 'MinKey':
      return byte(TypeByte.minKey);
    case 'MaxKey':
      return byte(TypeByte.maxKey);
    case 'DBRef': {
      const { collection, oid, db, fields } = value as DBRef;
      return object({ $ref: collection, $id: oid, ...(db ? { $db: db } : {}), ...fields });
    }
    default:
      return object(value as unknown as Document);
  }
}

function encode(value: unknown): void {
  switch (typeof value) {
    case 'number':
      return number(value);
    case 'string':
      byte(TypeByte.string);
      return text(value);
    case 'bigint':
      return exact(int64Order(value));
    case 'boolean':
      byte(TypeByte.boolean);
      return byte(value ? 2 : 1);
    case 'undefined':
      return byte(TypeByte.null);
  }
  if (value === null) return byte(TypeByte.null);
  if (value instanceof Date) {
    byte(TypeByte.date);
    return int64(BigInt(value.getTime()));
  }
  if (Array.isArray(value)) {
    byte(TypeByte.array);
    for (const item of value) encode(item);
    return byte(0);
  }
  if (value instanceof RegExp) {
    byte(TypeByte.regex);
    text(value.source);
    return text(value.flags);
  }
  if (value instanceof Uint8Array) {
    byte(TypeByte.binary);
    reserve(5);
    length = scratch.writeUInt32BE(value.length, length);
    byte(0);
    return bytes(value);
  }
  if (typeof value === 'object' && '_bsontype' in value) return bson(value as { _bsontype: string });
  return object(value as Document);
}

const BSON_TYPE_BYTES: Record<string, number> = {
  ObjectId: TypeByte.objectId,
  Double: TypeByte.number,
  Int32: TypeByte.number,
  Long: TypeByte.number,
  Decimal128: TypeByte.number,
  Timestamp: TypeByte.timestamp,
  Binary: TypeByte.binary,
  BSONRegExp: TypeByte.regex,
  BSONSymbol: TypeByte.string,
  MinKey: TypeByte.minKey,
  MaxKey: TypeByte.maxKey,
};

/** The first byte of a value's code: its place in the order of types. */
export function typeByteOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return TypeByte.number;
    case 'string':
      return TypeByte.string;
    case 'boolean':
      return TypeByte.boolean;
  }
  if (value === null || typeof value !== 'object') return TypeByte.null;
  if (value instanceof Date) return TypeByte.date;
  if (Array.isArray(value)) return TypeByte.array;
  if (value instanceof RegExp) return TypeByte.regex;
  if (value instanceof Uint8Array) return TypeByte.binary;
  const type = (value as { _bsontype?: string })._bsontype;
  if (type === undefined) return TypeByte.object;
  if (type === 'Code') return (value as Code).scope ? TypeByte.codeWithScope : TypeByte.code;
  return BSON_TYPE_BYTES[type] ?? TypeByte.object;
}

/** The code of the value "no elements", which an empty array has in an index and in a sort. */
export const EMPTY_ARRAY = String.fromCharCode(TypeByte.undefined);
/** The code of null, which a missing field has too. */
export const NULL_KEY = String.fromCharCode(TypeByte.null);

/** The complement of a code: orders the other way round. */
export function invertKey(key: string): string {
  let inverted = '';
  for (let i = 0; i < key.length; i++) inverted += String.fromCharCode(~key.charCodeAt(i) & 0xff);
  return inverted;
}

/** @param descending the complement, for a field that an index holds in descending order */
export function encodeKey(value: unknown, descending = false): string {
  length = 0;
  encode(value);
  if (descending) for (let i = 0; i < length; i++) scratch[i] = ~scratch[i]! & 0xff;
  return scratch.toString('latin1', 0, length);
}

/** The codes of several values, one after the other: the key of a compound pattern. Those of descending fields are complements. */
export function encodeKeys(values: readonly unknown[], fields: readonly { readonly descending: boolean }[]): string {
  length = 0;
  for (let field = 0; field < fields.length; field++) {
    const begin = length;
    encode(values[field]);
    if (fields[field]!.descending) for (let i = begin; i < length; i++) scratch[i] = ~scratch[i]! & 0xff;
  }
  return scratch.toString('latin1', 0, length);
}

/** The first string after every string that begins with `prefix`. */
export function afterPrefix(prefix: string): string {
  let end = prefix.length;
  while (end > 0 && prefix.charCodeAt(end - 1) === 0xff) end--;
  return prefix.slice(0, end - 1) + String.fromCharCode(prefix.charCodeAt(end - 1) + 1);
}

export const isRegex = (value: unknown): boolean =>
  value instanceof RegExp ||
  (typeof value === 'object' && value !== null && (value as { _bsontype?: string })._bsontype === 'BSONRegExp');
