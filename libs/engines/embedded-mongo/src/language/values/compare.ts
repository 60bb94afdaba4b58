import type { Binary, BSONRegExp, BSONSymbol, Code, Double, ObjectId, Timestamp } from 'bson';
import type { Document } from '../document.js';
import { typeOf, type BsonTypeName } from './bson-type.js';
import { compareNumbers, isNumber, unwrapNumber, type BsonNumber } from './numbers.js';

/** The order of types (manual: Comparison/Sort Order); numbers share a rank, so do strings and symbols. */
const TYPE_ORDER: Readonly<Record<BsonTypeName, number>> = {
  minKey: -1,
  undefined: 0,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  decimal: 10,
  string: 15,
  symbol: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
};

/** Where a value's type stands in the order; equal numbers mean that the values themselves decide. */
export function typeOrder(value: unknown): number {
  return TYPE_ORDER[typeOf(value)];
}

/** UTF-8 byte order, which is code point order: surrogates stand above the rest of the basic plane. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let left = a.charCodeAt(i);
    let right = b.charCodeAt(i);
    if (left === right) continue;
    if (left >= 0xd800 && right >= 0xd800) {
      left = left >= 0xe000 ? left - 0x800 : left + 0x2000;
      right = right >= 0xe000 ? right - 0x800 : right + 0x2000;
    }
    return left < right ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return Math.sign(Buffer.compare(a, b));
}

function sign(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (value as BSONSymbol).value;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const result = compareValues(a[i], b[i]);
    if (result !== 0) return result;
  }
  return sign(a.length, b.length);
}

/** Field by field in the order they stand: type, then name, then value (manual: Comparison/Sort Order, Objects). */
function compareDocuments(a: Document, b: Document): number {
  const keysA = Object.keys(a);
  const keysB = Object.keys(b);
  const length = Math.min(keysA.length, keysB.length);
  for (let i = 0; i < length; i++) {
    const keyA = keysA[i] as string;
    const keyB = keysB[i] as string;
    const valueA = a[keyA];
    const valueB = b[keyB];
    const result =
      sign(typeOrder(valueA), typeOrder(valueB)) || compareStrings(keyA, keyB) || compareValues(valueA, valueB);
    if (result !== 0) return result;
  }
  return sign(keysA.length, keysB.length);
}

function compareBinary(a: Binary, b: Binary): number {
  return (
    sign(a.length(), b.length()) ||
    sign(a.sub_type, b.sub_type) ||
    compareBytes(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position))
  );
}

function compareObjectIds(a: ObjectId, b: ObjectId): number {
  return a.equals(b) ? 0 : compareStrings(a.toHexString(), b.toHexString());
}

/**
 * BSON comparison order over all types (manual: Comparison/Sort Order): negative, zero or positive. Numbers compare by value across
 * their types, embedded documents by field order, and a missing field (`undefined`) stands below null.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const left = unwrapNumber(a);
  const right = unwrapNumber(b);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  const order = typeOrder(left);
  const byType = sign(order, typeOrder(right));
  return byType !== 0 ? byType : compareSameType(order, left, right);
}

function compareSameType(order: number, a: unknown, b: unknown): number {
  switch (order) {
    case TYPE_ORDER.int:
      return compareNumbers(a as BsonNumber | Double, b as BsonNumber | Double);
    case TYPE_ORDER.string:
      return compareStrings(textOf(a), textOf(b));
    case TYPE_ORDER.object:
      return compareDocuments(a as Document, b as Document);
    case TYPE_ORDER.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case TYPE_ORDER.binData:
      return compareBinary(a as Binary, b as Binary);
    case TYPE_ORDER.objectId:
      return compareObjectIds(a as ObjectId, b as ObjectId);
    case TYPE_ORDER.bool:
      return sign(Number(a), Number(b));
    case TYPE_ORDER.date:
      return sign((a as Date).getTime(), (b as Date).getTime());
    case TYPE_ORDER.timestamp:
      return sign((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt());
    case TYPE_ORDER.regex:
      return (
        compareStrings((a as BSONRegExp).pattern, (b as BSONRegExp).pattern) ||
        compareStrings((a as BSONRegExp).options, (b as BSONRegExp).options)
      );
    case TYPE_ORDER.javascript:
    case TYPE_ORDER.javascriptWithScope:
      return (
        compareStrings((a as Code).code, (b as Code).code) ||
        compareDocuments((a as Code).scope ?? {}, (b as Code).scope ?? {})
      );
    default:
      return 0;
  }
}

export function equalValues(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}
