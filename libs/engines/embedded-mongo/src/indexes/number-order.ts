import type { Decimal128 } from 'bson';

/** Where a number stands among all others: the largest double that is not above it and, if they differ, its digits. */
export interface NumberOrder {
  floor: number;
  /** Bytes that order the numbers sharing one floor. */
  digits?: Uint8Array;
}

const view = new DataView(new ArrayBuffer(8));

function nextDown(value: number): number {
  if (value === -Infinity) return value;
  if (value === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}

/** A finite double as `numerator / 2^power`. */
function dyadic(value: number): { numerator: bigint; power: bigint } {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0n ? fraction : fraction | 0x10000000000000n;
  return { numerator: value < 0 ? -mantissa : mantissa, power: 1075n - (exponent === 0n ? 1n : exponent) };
}

/** Sign of `digits * 10^exponent - value`, exactly. */
function compareWithDouble(digits: bigint, exponent: number, value: number): number {
  if (value === Infinity) return -1;
  if (value === -Infinity) return 1;
  const { numerator, power } = dyadic(value);
  let left = digits;
  let right = numerator;
  if (exponent >= 0) left *= 10n ** BigInt(exponent);
  else right *= 10n ** BigInt(-exponent);
  if (power >= 0n) left <<= power;
  else right <<= -power;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Exponent and digits so that bytes order as the numbers do; ends with a byte that no digit has. */
function digitBytes(digits: bigint, exponent: number): Uint8Array {
  const negative = digits < 0n;
  const shown = (negative ? -digits : digits).toString();
  const magnitude = exponent + shown.length + 0x8000;
  const significant = shown.replace(/0+$/, '');
  const out = new Uint8Array(significant.length + 3);
  out[0] = magnitude >> 8;
  out[1] = magnitude & 0xff;
  for (let i = 0; i < significant.length; i++) out[i + 2] = significant.charCodeAt(i) - 0x2f;
  if (negative) for (let i = 0; i < out.length; i++) out[i] = ~out[i]! & 0xff;
  return out;
}

function order(digits: bigint, exponent: number): NumberOrder {
  let floor = Number(`${digits}e${exponent}`);
  const sign = compareWithDouble(digits, exponent, floor);
  if (sign === 0) return { floor };
  if (sign < 0) floor = nextDown(floor);
  return { floor, digits: digitBytes(digits, exponent) };
}

export function int64Order(value: bigint): NumberOrder {
  if (value >= -0x20000000000000n && value <= 0x20000000000000n) return { floor: Number(value) };
  return order(value, 0);
}

export function decimalOrder(value: Decimal128): NumberOrder {
  const shown = value.toString();
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(shown);
  if (!match) return { floor: shown === 'NaN' ? NaN : shown.startsWith('-') ? -Infinity : Infinity };
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return digits === 0n ? { floor: 0 } : order(digits, Number(exponent) - fraction.length);
}
