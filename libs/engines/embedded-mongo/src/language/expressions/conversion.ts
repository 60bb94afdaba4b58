import { Binary, BSONSymbol, Decimal128, Double, ObjectId, Timestamp, UUID } from 'bson';
import { CommandError } from '../../command-error.js';
import { TYPE_NUMBERS, typeOf, type BsonTypeName } from '../values/bson-type.js';
import * as decimal from '../values/decimal.js';
import * as numbers from '../values/numbers.js';
import { double, isNumber, toFloat, type BsonNumber } from '../values/numbers.js';
import { parseDate } from './date-parse.js';

export type ConversionTarget =
  'double' | 'string' | 'objectId' | 'bool' | 'date' | 'int' | 'long' | 'decimal' | 'binData';

const failure = (message: string): CommandError => new CommandError(241, 'ConversionFailure', message);

function unsupported(value: unknown, target: ConversionTarget): CommandError {
  return failure(`Unsupported conversion from ${typeOf(value)} to ${target} in $convert with no onError value`);
}

/** A number as `$toString` writes it. */
export function formatNumber(value: BsonNumber): string {
  if (value instanceof Decimal128) return value.toString();
  if (typeof value === 'bigint') return value.toString();
  const float = toFloat(value);
  if (Object.is(float, -0)) return '-0';
  const text = String(float);
  // MongoDB writes two digits of exponent at least: 1e-07, 1e+21.
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return formatNumber(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Binary)
    return value.sub_type === Binary.SUBTYPE_UUID ? value.toUUID().toHexString(true) : value.toString('base64');
  throw unsupported(value, 'string');
}

function parseFailure(text: string, why: string): CommandError {
  return failure(`Failed to parse number '${text}' in $convert with no onError value: ${why}`);
}

function toWholeNumber(value: unknown, target: 'int' | 'long'): number | bigint {
  const bits = target === 'int' ? 32 : 64;
  let whole: bigint;
  if (typeof value === 'boolean') whole = value ? 1n : 0n;
  else if (isNumber(value)) {
    const float = toFloat(value);
    if (!Number.isFinite(float))
      throw failure(
        `Attempt to convert ${Number.isNaN(float) ? 'NaN' : 'infinity'} value to integer type in $convert with no onError value`,
      );
    whole =
      value instanceof Decimal128
        ? truncated(decimal.parse(value))
        : typeof value === 'bigint'
          ? value
          : BigInt(Math.trunc(float));
    if (BigInt.asIntN(bits, whole) !== whole)
      throw failure(`Conversion would overflow target type in $convert with no onError value: ${formatNumber(value)}`);
  } else if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value))
      throw parseFailure(value, value === '' ? 'No digits' : 'Did not consume whole string.');
    whole = BigInt(value.replace(/^\+/, ''));
    if (BigInt.asIntN(bits, whole) !== whole) throw parseFailure(value, 'Out of range');
  } else if (value instanceof Date && target === 'long') whole = BigInt(value.getTime());
  else throw unsupported(value, target);
  return target === 'int' ? Number(whole) : whole;
}

function truncated(value: decimal.Decimal): bigint {
  const { negative, coefficient, exponent } = decimal.toPlaces(value, 0, 'truncate');
  const magnitude = coefficient * decimal.pow10(Math.min(Math.max(exponent, 0), 64));
  return negative ? -magnitude : magnitude;
}

function toDoubleValue(value: unknown): number | Double {
  if (typeof value === 'boolean') return double(value ? 1 : 0);
  if (isNumber(value)) {
    const float = toFloat(value);
    if (value instanceof Decimal128 && !Number.isFinite(float) && !decimal.parse(value).special) {
      throw failure(`Conversion would overflow target type in $convert with no onError value: ${value.toString()}`);
    }
    return double(float);
  }
  if (value instanceof Date) return double(value.getTime());
  if (typeof value === 'string') {
    const parsed = decimal.fromText(value);
    if (!parsed) throw parseFailure(value, 'Did not consume whole string.');
    return double(parsed.special ? decimal.toNumber(parsed) : Number(value));
  }
  throw unsupported(value, 'double');
}

function toDecimalValue(value: unknown): Decimal128 {
  if (typeof value === 'boolean') return decimal.format(decimal.integer(value ? 1n : 0n));
  if (value instanceof Decimal128) return value;
  if (isNumber(value)) return decimal.format(numbers.toDecimal(value));
  if (value instanceof Date) return decimal.format(decimal.integer(BigInt(value.getTime())));
  if (typeof value === 'string') {
    const parsed = decimal.fromText(value);
    if (!parsed) throw parseFailure(value, 'Failed to parse string to decimal');
    return decimal.format(parsed);
  }
  throw unsupported(value, 'decimal');
}

function toDateValue(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  if (isNumber(value) && numbers.numberKind(value) !== 'int') {
    const date = new Date(Number(toWholeNumber(value, 'long')));
    if (Number.isNaN(date.getTime()))
      throw failure(`Conversion would overflow target type in $convert with no onError value: ${formatNumber(value)}`);
    return date;
  }
  if (typeof value === 'string') return parseDate(value);
  throw unsupported(value, 'date');
}

function toObjectIdValue(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value)) {
    throw failure(
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
    );
  }
  return new ObjectId(value);
}

function toBoolValue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return isNumber(value) ? !numbers.isZero(value) : true;
}

function toBinary(value: unknown): Binary {
  if (value instanceof Binary) return value;
  if (typeof value !== 'string') throw unsupported(value, 'binData');
  if (!UUID.isValid(value)) throw failure(`Input string '${value}' is not a valid UUID`);
  return new Binary(new UUID(value).buffer, Binary.SUBTYPE_UUID);
}

/** Converts a value that is not null (manual: $convert); throws code 241 (ConversionFailure). */
export function convertValue(value: unknown, target: ConversionTarget): unknown {
  switch (target) {
    case 'double':
      return toDoubleValue(value);
    case 'string':
      return toText(value);
    case 'objectId':
      return toObjectIdValue(value);
    case 'bool':
      return toBoolValue(value);
    case 'date':
      return toDateValue(value);
    case 'int':
    case 'long':
      return toWholeNumber(value, target);
    case 'decimal':
      return toDecimalValue(value);
    case 'binData':
      return toBinary(value);
  }
}

const TARGETS: readonly ConversionTarget[] = [
  'double',
  'string',
  'objectId',
  'bool',
  'date',
  'int',
  'long',
  'decimal',
  'binData',
];

/** The type that `$convert` names by text or number. */
export function conversionTarget(type: unknown): ConversionTarget {
  const name =
    typeof type === 'string'
      ? type
      : (Object.keys(TYPE_NUMBERS) as BsonTypeName[]).find(
          (key) => isNumber(type) && TYPE_NUMBERS[key] === toFloat(type),
        );
  const target = TARGETS.find((candidate) => candidate === name);
  if (target) return target;
  if (typeof type === 'string' && !Object.hasOwn(TYPE_NUMBERS, type))
    throw new CommandError(2, 'BadValue', `Unknown type name: ${type}`);
  throw failure(`$convert cannot convert to type ${String(name ?? type)}`);
}
