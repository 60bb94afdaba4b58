import { Decimal128 } from 'bson';

/** A Decimal128 taken apart: (-1)^negative x coefficient x 10^exponent, or one of the specials (IEEE 754-2008, 3.5.2). */
export interface Decimal {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
  readonly special?: 'NaN' | 'Infinity';
}

const PRECISION = 34;
const MAX_COEFFICIENT = 10n ** 34n;
const EXPONENT_BIAS = 6176;
const MIN_EXPONENT = -6176;
const MAX_EXPONENT = 6111;
const SIGN_BIT = 1n << 127n;
const COEFFICIENT_MASK = (1n << 113n) - 1n;

export const NAN: Decimal = { negative: false, coefficient: 0n, exponent: 0, special: 'NaN' };
export const infinity = (negative: boolean): Decimal => ({
  negative,
  coefficient: 0n,
  exponent: 0,
  special: 'Infinity',
});
export const integer = (value: bigint): Decimal => ({
  negative: value < 0n,
  coefficient: value < 0n ? -value : value,
  exponent: 0,
});

export function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function digits(coefficient: bigint): number {
  return coefficient.toString().length;
}

export function parse(value: Decimal128): Decimal {
  const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 16);
  const low = view.getBigUint64(0, true);
  const high = view.getBigUint64(8, true);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 0x1f) return NAN;
  if (combination === 0x1e) return infinity(negative);
  // Coefficients of the second form are above 34 digits and read as zero.
  if (combination >> 3 === 3)
    return { negative, coefficient: 0n, exponent: Number((high >> 47n) & 0x3fffn) - EXPONENT_BIAS };
  const coefficient = ((high << 64n) | low) & COEFFICIENT_MASK;
  return {
    negative,
    coefficient: coefficient < MAX_COEFFICIENT ? coefficient : 0n,
    exponent: Number((high >> 49n) & 0x3fffn) - EXPONENT_BIAS,
  };
}

/** Divides by 10^places, half to even. */
export function roundHalfEven(coefficient: bigint, places: number): bigint {
  if (places <= 0) return coefficient * pow10(-places);
  const divisor = pow10(places);
  const quotient = coefficient / divisor;
  const twice = (coefficient % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** Rounds to at most `precision` digits and into the exponent range. */
export function rounded(value: Decimal, precision = PRECISION): Decimal {
  if (value.special) return value;
  const { negative } = value;
  let { coefficient, exponent } = value;
  const excess = Math.max(digits(coefficient) - precision, MIN_EXPONENT - exponent);
  if (excess > 0) {
    coefficient = roundHalfEven(coefficient, excess);
    exponent += excess;
    if (digits(coefficient) > precision) {
      coefficient /= 10n;
      exponent += 1;
    }
  }
  if (coefficient === 0n)
    return { negative, coefficient, exponent: Math.min(Math.max(exponent, MIN_EXPONENT), MAX_EXPONENT) };
  while (exponent > MAX_EXPONENT) {
    if (digits(coefficient) >= PRECISION) return infinity(negative);
    coefficient *= 10n;
    exponent -= 1;
  }
  return { negative, coefficient, exponent };
}

export function format(value: Decimal): Decimal128 {
  if (value.special === 'NaN') return Decimal128.fromString('NaN');
  if (value.special) return Decimal128.fromString(value.negative ? '-Infinity' : 'Infinity');
  const { negative, coefficient, exponent } = rounded(value);
  const bits = (negative ? SIGN_BIT : 0n) | (BigInt(exponent + EXPONENT_BIAS) << 113n) | coefficient;
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64LE(bits & 0xffffffffffffffffn, 0);
  bytes.writeBigUInt64LE(bits >> 64n, 8);
  return new Decimal128(bytes);
}

/** Reads `-12.5E+3`, `NaN`, `Infinity`; undefined for anything else. */
export function fromText(text: string): Decimal | undefined {
  const match = /^([+-]?)(?:(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?|(inf(?:inity)?)|(nan))$/i.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0', infinite, nan] = match;
  if (nan) return NAN;
  if (infinite) return infinity(sign === '-');
  if (whole === '' && fraction === '') return undefined;
  return rounded({
    negative: sign === '-',
    coefficient: BigInt(whole + fraction),
    exponent: Number(exponent) - fraction.length,
  });
}

/** The double's exact value, which always is a finite decimal. */
export function exactFromDouble(value: number): Decimal {
  if (Number.isNaN(value)) return NAN;
  if (!Number.isFinite(value)) return infinity(value < 0);
  if (Number.isInteger(value)) return { ...integer(BigInt(value)), negative: value < 0 || Object.is(value, -0) };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const mantissa = bits & ((1n << 52n) - 1n);
  const significand = biased === 0 ? mantissa : mantissa | (1n << 52n);
  // value = significand / 2^power = significand x 5^power / 10^power
  const power = 1075 - Math.max(biased, 1);
  return { negative: value < 0, coefficient: significand * 5n ** BigInt(power), exponent: -power };
}

/** MongoDB converts a double to exactly 15 significant digits (manual: $toDecimal). */
export function fromDouble(value: number): Decimal {
  if (value === 0) return { negative: Object.is(value, -0), coefficient: 0n, exponent: 0 };
  const exact = exactFromDouble(value);
  if (exact.special) return exact;
  const { negative, coefficient, exponent } = exact;
  const shift = digits(coefficient) - 15;
  const to15 = rounded({ negative, coefficient: roundHalfEven(coefficient, shift), exponent: exponent + shift }, 15);
  return digits(to15.coefficient) > 15 ? rounded(to15, 15) : to15;
}

export function toNumber(value: Decimal): number {
  if (value.special === 'NaN') return NaN;
  const magnitude = value.special ? Infinity : Number(`${value.coefficient}e${value.exponent}`);
  return value.negative ? -magnitude : magnitude;
}

export function isZero(value: Decimal): boolean {
  return !value.special && value.coefficient === 0n;
}

/** Exact comparison; NaN is below everything and equal to itself, as BSON orders it. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.special === 'NaN' || b.special === 'NaN') {
    return Number(a.special !== 'NaN') - Number(b.special !== 'NaN');
  }
  const signOf = (value: Decimal): number => (isZero(value) ? 0 : value.negative ? -1 : 1);
  const sign = signOf(a);
  if (sign !== signOf(b)) return Math.sign(sign - signOf(b));
  if (sign === 0) return 0;
  // The sum keeps two equal infinities from comparing as negative zero.
  if (a.special || b.special) return 0 + sign * (Number(Boolean(a.special)) - Number(Boolean(b.special)));
  const magnitudeA = digits(a.coefficient) + a.exponent;
  const magnitudeB = digits(b.coefficient) + b.exponent;
  if (magnitudeA !== magnitudeB) return magnitudeA > magnitudeB ? sign : -sign;
  const [left, right] = aligned(a, b);
  return left === right ? 0 : left > right ? sign : -sign;
}

/** Both coefficients at the smaller exponent. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.coefficient * pow10(a.exponent - exponent), b.coefficient * pow10(b.exponent - exponent), exponent];
}

export function negate(value: Decimal): Decimal {
  return { ...value, negative: !value.negative };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.special === 'NaN' || b.special === 'NaN') return NAN;
  if (a.special && b.special) return a.negative === b.negative ? a : NAN;
  if (a.special) return a;
  if (b.special) return b;
  const [left, right, exponent] = aligned(a, b);
  const sum = (a.negative ? -left : left) + (b.negative ? -right : right);
  const negative = sum === 0n ? a.negative && b.negative : sum < 0n;
  return rounded({ negative, coefficient: sum < 0n ? -sum : sum, exponent });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  if (a.special === 'NaN' || b.special === 'NaN') return NAN;
  const negative = a.negative !== b.negative;
  if (a.special || b.special) return isZero(a) || isZero(b) ? NAN : infinity(negative);
  return rounded({ negative, coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent });
}

/** Quotient to 34 digits; an exact one has the exponent nearest to a.exponent - b.exponent (IEEE 754-2008, 5.2). */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (a.special === 'NaN' || b.special === 'NaN') return NAN;
  const negative = a.negative !== b.negative;
  if (a.special) return b.special ? NAN : infinity(negative);
  if (b.special) return { negative, coefficient: 0n, exponent: MIN_EXPONENT };
  if (b.coefficient === 0n) return a.coefficient === 0n ? NAN : infinity(negative);
  const preferred = a.exponent - b.exponent;
  if (a.coefficient === 0n) return rounded({ negative, coefficient: 0n, exponent: preferred });
  const scale = Math.max(0, PRECISION + 2 + digits(b.coefficient) - digits(a.coefficient));
  const numerator = a.coefficient * pow10(scale);
  let coefficient = numerator / b.coefficient;
  let exponent = preferred - scale;
  if (numerator % b.coefficient !== 0n) {
    // A sticky digit keeps a half that is not quite one from rounding to even.
    return rounded({ negative, coefficient: coefficient * 10n + 1n, exponent: exponent - 1 });
  }
  while (exponent < preferred && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return rounded({ negative, coefficient, exponent });
}

/** Remainder with the sign of the dividend. */
export function modulo(a: Decimal, b: Decimal): Decimal {
  if (a.special || b.special === 'NaN' || isZero(b)) return NAN;
  if (b.special) return a;
  const [left, right, exponent] = aligned(a, b);
  return rounded({ negative: a.negative, coefficient: left % right, exponent });
}

export type Rounding = 'half-even' | 'floor' | 'ceil' | 'truncate';

/** Rounds to a number of decimal places, which may be negative. */
export function toPlaces(value: Decimal, places: number, rounding: Rounding): Decimal {
  if (value.special) return value;
  const { negative, coefficient, exponent } = value;
  const dropped = -places - exponent;
  if (dropped <= 0) return value;
  const divisor = pow10(Math.min(dropped, 2 * EXPONENT_BIAS));
  const quotient = coefficient / divisor;
  const isInexact = coefficient % divisor !== 0n;
  const awayFromZero = isInexact && ((rounding === 'floor' && negative) || (rounding === 'ceil' && !negative));
  const result = rounding === 'half-even' ? roundHalfEven(coefficient, dropped) : quotient + (awayFromZero ? 1n : 0n);
  return rounded({ negative, coefficient: result, exponent: -places });
}

function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

export function squareRoot(value: Decimal): Decimal {
  if (value.special === 'NaN' || (value.negative && !isZero(value))) return NAN;
  if (value.special || isZero(value)) return value;
  const shift = 2 * PRECISION + 2 + (value.exponent % 2 === 0 ? 0 : 1);
  const scaled = value.coefficient * pow10(shift);
  let coefficient = integerSquareRoot(scaled);
  let exponent = (value.exponent - shift) / 2;
  if (coefficient * coefficient !== scaled) return rounded({ negative: false, coefficient, exponent });
  const preferred = Math.floor(value.exponent / 2);
  while (exponent < preferred && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return rounded({ negative: false, coefficient, exponent });
}
