import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';
import { isInt32 } from './bson-type.js';
import * as decimal from './decimal.js';
import type { Decimal } from './decimal.js';

/** A decoded number: Int32 or double, Int64, double with an integral value, Decimal128. */
export type BsonNumber = number | bigint | Double | Decimal128;
export type NumberKind = 'int' | 'long' | 'double' | 'decimal';

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

export function isNumber(value: unknown): value is BsonNumber {
  return numberKind(value) !== undefined;
}

export function numberKind(value: unknown): NumberKind | undefined {
  switch (typeof value) {
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'bigint':
      return 'long';
    case 'object':
      if (value instanceof Double) return 'double';
      if (value instanceof Decimal128) return 'decimal';
      return undefined;
    default:
      return undefined;
  }
}

/** A double, also where its value could be read as an Int32. */
export function double(value: number): number | Double {
  return isInt32(value) || Object.is(value, -0) ? new Double(value) : value;
}

export function fitsLong(value: bigint): boolean {
  return value >= LONG_MIN && value <= LONG_MAX;
}

/** bson's wrappers of what decoding leaves bare, so that a caller may write `new Int32(1)` or `Long.fromNumber(1)`. */
export function unwrapNumber(value: unknown): unknown {
  if (value instanceof Int32) return value.value;
  // A Timestamp is a Long to JavaScript, but no number.
  if (value instanceof Long && !(value instanceof Timestamp)) return value.toBigInt();
  return value;
}

/** The nearest JavaScript number. */
export function toFloat(value: BsonNumber): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : decimal.toNumber(decimal.parse(value));
}

/** As arithmetic coerces it: a double keeps 15 digits. */
export function toDecimal(value: BsonNumber): Decimal {
  if (typeof value === 'bigint') return decimal.integer(value);
  if (value instanceof Decimal128) return decimal.parse(value);
  const float = typeof value === 'number' ? value : value.value;
  return numberKind(value) === 'int' ? decimal.integer(BigInt(float)) : decimal.fromDouble(float);
}

/** As comparison reads it: the double's exact value. */
export function toExactDecimal(value: BsonNumber): Decimal {
  if (typeof value === 'number') return decimal.exactFromDouble(value);
  return value instanceof Double ? decimal.exactFromDouble(value.value) : toDecimal(value);
}

export function isNaNValue(value: BsonNumber): boolean {
  return Number.isNaN(toFloat(value));
}

/** The value as a whole number, or undefined if it is none (2.0 and 2 are, 2.5, NaN and text are not). */
export function toWhole(value: unknown): number | undefined {
  if (!isNumber(value)) return undefined;
  const float = toFloat(value);
  return Number.isInteger(float) ? (float === 0 ? 0 : float) : undefined;
}

/** The exact integer value of a number without a fraction. */
export function toBigInt(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (!isNumber(value)) return undefined;
  if (!(value instanceof Decimal128)) {
    const float = toFloat(value);
    return Number.isInteger(float) ? BigInt(float) : undefined;
  }
  const parsed = decimal.parse(value);
  if (parsed.special || parsed.exponent > 40) return undefined;
  const whole = decimal.toPlaces(parsed, 0, 'truncate');
  if (decimal.compare(whole, parsed) !== 0) return undefined;
  const magnitude = whole.coefficient * decimal.pow10(Math.max(whole.exponent, 0));
  return parsed.negative ? -magnitude : magnitude;
}

/** What an integer result becomes: Int32 while both operands are and it fits, then Int64, then double. */
function wholeResult(value: bigint, kind: NumberKind): BsonNumber {
  const small = Number(value);
  if (kind === 'int' && isInt32(small)) return small;
  return fitsLong(value) ? value : double(small);
}

const RANK: Readonly<Record<NumberKind, number>> = { int: 0, long: 1, double: 2, decimal: 3 };

export function widerKind(a: NumberKind, b: NumberKind): NumberKind {
  return RANK[a] >= RANK[b] ? a : b;
}

function kindOf(value: BsonNumber): NumberKind {
  return numberKind(value) ?? 'double';
}

interface Operation {
  whole(a: bigint, b: bigint): bigint;
  float(a: number, b: number): number;
  decimal(a: Decimal, b: Decimal): Decimal;
}

function combine(a: BsonNumber, b: BsonNumber, operation: Operation): BsonNumber {
  const kind = widerKind(kindOf(a), kindOf(b));
  switch (kind) {
    case 'decimal':
      return decimal.format(operation.decimal(toDecimal(a), toDecimal(b)));
    case 'double':
      return double(operation.float(toFloat(a), toFloat(b)));
    case 'int': {
      const result = operation.float(a as number, b as number);
      // Int32 operands: the exact result is below 2^62; beyond 2^53 only BigInt has it.
      if (isInt32(result)) return result;
      return wholeResult(operation.whole(BigInt(a as number), BigInt(b as number)), kind);
    }
    case 'long':
      return wholeResult(operation.whole(BigInt(a as number), BigInt(b as number)), kind);
  }
}

const ADD: Operation = { whole: (a, b) => a + b, float: (a, b) => a + b, decimal: decimal.add };
const SUBTRACT: Operation = { whole: (a, b) => a - b, float: (a, b) => a - b, decimal: decimal.subtract };
const MULTIPLY: Operation = { whole: (a, b) => a * b, float: (a, b) => a * b, decimal: decimal.multiply };
const MODULO: Operation = { whole: (a, b) => a % b, float: (a, b) => a % b, decimal: decimal.modulo };

/** Arithmetic with MongoDB's promotion: Int32 -> Int64 -> double on overflow, the wider type of the operands otherwise. */
export const add = (a: BsonNumber, b: BsonNumber): BsonNumber => combine(a, b, ADD);
export const subtract = (a: BsonNumber, b: BsonNumber): BsonNumber => combine(a, b, SUBTRACT);
export const multiply = (a: BsonNumber, b: BsonNumber): BsonNumber => combine(a, b, MULTIPLY);
/** The divisor must not be zero. */
export const modulo = (a: BsonNumber, b: BsonNumber): BsonNumber => combine(a, b, MODULO);

/** Division is of doubles unless a Decimal128 takes part; the divisor must not be zero. */
export function divide(a: BsonNumber, b: BsonNumber): BsonNumber {
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    return decimal.format(decimal.divide(toDecimal(a), toDecimal(b)));
  }
  return double(toFloat(a) / toFloat(b));
}

export function isZero(value: BsonNumber): boolean {
  return value instanceof Decimal128 ? decimal.isZero(decimal.parse(value)) : toFloat(value) === 0;
}

/** The order of two numbers by their exact values; NaN comes first. */
export function compareNumbers(a: BsonNumber, b: BsonNumber): number {
  const left = a instanceof Double ? a.value : a;
  const right = b instanceof Double ? b.value : b;
  if (left instanceof Decimal128 || right instanceof Decimal128) {
    if (left instanceof Decimal128 && right instanceof Decimal128) {
      return decimal.compare(decimal.parse(left), decimal.parse(right));
    }
    // Rounding to double is monotone, so only equal roundings need the exact values.
    const roundedLeft = toFloat(left);
    const roundedRight = toFloat(right);
    if (roundedLeft < roundedRight) return -1;
    if (roundedLeft > roundedRight) return 1;
    return decimal.compare(toExactDecimal(left), toExactDecimal(right));
  }
  if (left < right) return -1;
  if (left > right) return 1;
  if (left == right) return 0;
  return Number(!Number.isNaN(left)) - Number(!Number.isNaN(right));
}
