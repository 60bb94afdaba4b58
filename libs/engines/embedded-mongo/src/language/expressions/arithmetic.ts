import { Decimal128 } from 'bson';
import { CommandError } from '../../command-error.js';
import { badValue, location, typeMismatch } from '../errors.js';
import * as decimal from '../values/decimal.js';
import * as numbers from '../values/numbers.js';
import type { BsonNumber } from '../values/numbers.js';
import {
  binary,
  isNullish,
  operator,
  typeName,
  unary,
  variadic,
  type OperatorCompiler,
  type OperatorTable,
} from './operator.js';

const { double, isNumber, toFloat } = numbers;

/** Operators that leave null alone and refuse what is no number. */
function numeric(apply: (value: BsonNumber) => unknown): OperatorCompiler {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) throw location(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    return apply(value);
  });
}

/** A function of reals: doubles, or Decimal128 where the argument is one. */
export function real(
  apply: (value: number) => number,
  check?: (value: number, operator: string) => void,
): OperatorCompiler {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) throw location(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    const float = toFloat(value);
    check?.(float, name);
    return sameFamily(apply(float), value);
  });
}

/** A double result, as Decimal128 if one of the operands is. */
export function sameFamily(result: number, ...operands: BsonNumber[]): BsonNumber {
  if (!operands.some((operand) => operand instanceof Decimal128)) return double(result);
  return decimal.format(decimal.fromText(String(result)) ?? decimal.NAN);
}

/** Adds milliseconds, which may be of any number type, to a date. */
export function shiftDate(date: Date, milliseconds: BsonNumber, sign: 1 | -1): Date {
  const shifted = date.getTime() + sign * Math.round(toFloat(milliseconds));
  if (Number.isNaN(new Date(shifted).getTime()))
    throw new CommandError(15, 'Overflow', 'date overflow: the result is beyond the range of dates');
  return new Date(shifted);
}

function add(values: unknown[]): unknown {
  let date: Date | undefined;
  let total: BsonNumber = 0;
  let isNull = false;
  for (const value of values) {
    if (value instanceof Date) {
      if (date) throw location(16612, 'only one date allowed in an $add expression');
      date = value;
    } else if (isNumber(value)) total = numbers.add(total, value);
    else if (isNullish(value)) isNull = true;
    else throw typeMismatch(`$add only supports numeric or date types, not ${typeName(value)}`);
  }
  if (isNull) return null;
  return date ? shiftDate(date, total, 1) : total;
}

function subtract(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null;
  if (isNumber(a) && isNumber(b)) return numbers.subtract(a, b);
  if (a instanceof Date && b instanceof Date) return BigInt(a.getTime()) - BigInt(b.getTime());
  if (a instanceof Date && isNumber(b)) return shiftDate(a, b, -1);
  throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function multiply(values: unknown[]): unknown {
  let product: BsonNumber = 1;
  let isNull = false;
  for (const value of values) {
    if (isNumber(value)) product = numbers.multiply(product, value);
    else if (isNullish(value)) isNull = true;
    else throw typeMismatch(`$multiply only supports numeric types, not ${typeName(value)}`);
  }
  return isNull ? null : product;
}

function divide(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumber(a) || !isNumber(b)) {
    throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (numbers.isZero(b)) throw badValue("can't $divide by zero");
  return numbers.divide(a, b);
}

function modulo(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumber(a) || !isNumber(b)) {
    throw location(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (numbers.isZero(b)) throw location(16610, "can't $mod by zero");
  return numbers.modulo(a, b);
}

function absolute(value: BsonNumber): BsonNumber {
  if (value instanceof Decimal128) return decimal.format({ ...decimal.parse(value), negative: false });
  if (typeof value === 'bigint') {
    if (!numbers.fitsLong(-value)) throw location(28680, "can't take $abs of long long min");
    return value < 0n ? -value : value;
  }
  if (numbers.numberKind(value) === 'int') {
    const magnitude = Math.abs(value as number);
    return magnitude > 0x7fffffff ? BigInt(magnitude) : magnitude;
  }
  return double(Math.abs(toFloat(value)));
}

/** Rounds to decimal places, keeping the number's type (manual: $round, half to even; $trunc, $floor, $ceil). */
function toPlaces(value: BsonNumber, places: number, rounding: decimal.Rounding): BsonNumber {
  const kind = numbers.numberKind(value);
  if (kind === 'decimal') return decimal.format(decimal.toPlaces(decimal.parse(value as Decimal128), places, rounding));
  if (kind === 'double') {
    const float = toFloat(value);
    if (!Number.isFinite(float)) return value;
    const result = decimal.toNumber(decimal.toPlaces(decimal.exactFromDouble(float), places, rounding));
    return double(result);
  }
  if (places >= 0) return value;
  const exact = decimal.toPlaces(decimal.integer(BigInt(value as number | bigint)), places, rounding);
  const whole = (exact.negative ? -1n : 1n) * exact.coefficient * decimal.pow10(exact.exponent);
  if (kind === 'int' && BigInt.asIntN(32, whole) === whole) return Number(whole);
  if (!numbers.fitsLong(whole))
    throw location(
      51080,
      `invalid conversion from Decimal128 result in $round resulting from arguments: [${String(value)}, ${places}]`,
    );
  return whole;
}

const rounding = (mode: decimal.Rounding): OperatorCompiler =>
  operator(1, 2, ([value, place], name) => {
    if (isNullish(value) || place === null) return null;
    if (!isNumber(value)) throw location(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    if (place === undefined) return toPlaces(value, 0, mode);
    const places = numbers.toWhole(place);
    if (places === undefined) throw location(51082, `precision argument to  ${name} must be a integral value`);
    if (places < -20 || places > 100) {
      throw location(51083, `cannot apply ${name} with precision value ${places} value must be in [-20, 100]`);
    }
    return toPlaces(value, places, mode);
  });

function power(base: unknown, exponent: unknown): unknown {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumber(base)) throw location(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumber(exponent)) throw location(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (numbers.isZero(base) && toFloat(exponent) < 0) {
    throw location(28764, '$pow cannot take a base of 0 and a negative exponent');
  }
  const whole = numbers.toBigInt(exponent);
  const kinds = [numbers.numberKind(base), numbers.numberKind(exponent)];
  if (kinds.includes('decimal')) return decimalPower(base, exponent, whole);
  if (!kinds.includes('double') && whole !== undefined && whole >= 0n) {
    const exact = exactPower(BigInt(base as number | bigint), whole);
    if (exact !== undefined) {
      if (!kinds.includes('long') && BigInt.asIntN(32, exact) === exact) return Number(exact);
      return exact;
    }
  }
  return double(toFloat(base) ** toFloat(exponent));
}

/** The power where it is an Int64. */
function exactPower(base: bigint, exponent: bigint): bigint | undefined {
  if (base === 0n || base === 1n) return exponent === 0n ? 1n : base;
  if (base === -1n) return exponent % 2n === 0n ? 1n : -1n;
  if (exponent > 63n) return undefined;
  const result = base ** exponent;
  return numbers.fitsLong(result) ? result : undefined;
}

function decimalPower(base: BsonNumber, exponent: BsonNumber, whole: bigint | undefined): BsonNumber {
  if (whole === undefined || whole > 10_000n || whole < -10_000n) {
    return sameFamily(toFloat(base) ** toFloat(exponent), base, exponent);
  }
  let result = decimal.integer(1n);
  let square = numbers.toDecimal(base);
  for (let rest = whole < 0n ? -whole : whole; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = decimal.multiply(result, square);
    square = decimal.multiply(square, square);
  }
  return decimal.format(whole < 0n ? decimal.divide(decimal.integer(1n), result) : result);
}

function squareRoot(value: BsonNumber): BsonNumber {
  if (toFloat(value) < 0) throw location(28714, "$sqrt's argument must be greater than or equal to 0");
  if (value instanceof Decimal128) return decimal.format(decimal.squareRoot(decimal.parse(value)));
  return double(Math.sqrt(toFloat(value)));
}

const positive =
  (code: number) =>
  (value: number, name: string): void => {
    if (value <= 0) throw location(code, `${name}'s argument must be a positive number, but is ${value}`);
  };

function logarithm(value: unknown, base: unknown): unknown {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumber(value)) throw location(28756, `$log's argument must be numeric, not ${typeName(value)}`);
  if (!isNumber(base)) throw location(28757, `$log's base must be numeric, not ${typeName(base)}`);
  if (toFloat(value) <= 0) throw location(28758, `$log's argument must be a positive number, but is ${toFloat(value)}`);
  if (toFloat(base) <= 0 || toFloat(base) === 1) {
    throw location(28759, `$log's base must be a positive number not equal to 1, but is ${toFloat(base)}`);
  }
  return sameFamily(logOf(toFloat(value), toFloat(base)), value, base);
}

function logOf(value: number, base: number): number {
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

/** Arithmetic with MongoDB's type promotion (manual: Arithmetic Expression Operators). */
export const ARITHMETIC: OperatorTable = {
  $abs: numeric(absolute),
  $add: variadic(add),
  $ceil: numeric((value) => toPlaces(value, 0, 'ceil')),
  $divide: binary(divide),
  $exp: real(Math.exp),
  $floor: numeric((value) => toPlaces(value, 0, 'floor')),
  $ln: real(Math.log, positive(28766)),
  $log: binary(logarithm),
  $log10: real(Math.log10, positive(28761)),
  $mod: binary(modulo),
  $multiply: variadic(multiply),
  $pow: binary(power),
  $round: rounding('half-even'),
  $sigmoid: real((value) => 1 / (1 + Math.exp(-value))),
  $sqrt: numeric(squareRoot),
  $subtract: binary(subtract),
  $trunc: rounding('truncate'),
};
