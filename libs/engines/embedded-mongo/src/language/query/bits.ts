import type { Binary } from 'bson';
import { badValue, failedToParse } from '../errors.js';
import { typeOf } from '../values/bson-type.js';
import { isNumber, toBigInt } from '../values/numbers.js';
import type { ValueTest } from './comparison.js';

export type BitsOperator = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

function positionsOfMask(mask: bigint): number[] {
  const positions: number[] = [];
  for (let position = 0; position < 64; position++) if ((mask >> BigInt(position)) & 1n) positions.push(position);
  return positions;
}

function positionsOfBytes(binary: Binary): number[] {
  return [...binary.buffer.subarray(0, binary.position)].flatMap((byte, index) =>
    positionsOfMask(BigInt(byte)).map((bit) => index * 8 + bit),
  );
}

/** Bit positions from a list, a number or binary data (manual: Bitwise Query Operators). */
function positionsOf(operand: unknown, operator: BitsOperator): number[] {
  if (Array.isArray(operand)) {
    return operand.map((item) => {
      const position = toBigInt(item);
      if (position === undefined) throw badValue(`bit positions must be an integer but got: ${String(item)}`);
      if (position < 0n) throw badValue(`bit positions must be >= 0 but got: ${position}`);
      return Number(position);
    });
  }
  if (typeOf(operand) === 'binData') return positionsOfBytes(operand as Binary);
  if (!isNumber(operand)) {
    throw badValue(`${operator} takes an Array, a number, or a BinData but received: ${typeOf(operand)}`);
  }
  const mask = toBigInt(operand);
  if (mask === undefined) throw failedToParse(`Expected an integer: ${operator}: ${String(operand)}`);
  if (mask < 0n) throw failedToParse(`Expected a non-negative number in: ${operator}: ${mask}`);
  return positionsOfMask(mask);
}

/** Reads one bit of a value; undefined where the value has no bits. Negative numbers extend their sign. */
function bitReader(value: unknown): ((position: number) => boolean) | undefined {
  if (typeOf(value) === 'binData') {
    const bytes = (value as Binary).buffer.subarray(0, (value as Binary).position);
    return (position) => (((bytes[position >> 3] ?? 0) >> (position & 7)) & 1) === 1;
  }
  const whole = toBigInt(value);
  if (whole === undefined || BigInt.asIntN(64, whole) !== whole) return undefined;
  return (position) => ((whole >> BigInt(Math.min(position, 63))) & 1n) === 1n;
}

export function testsBits(operator: BitsOperator, operand: unknown): ValueTest {
  const positions = positionsOf(operand, operator);
  const isAll = operator.startsWith('$bitsAll');
  const wanted = operator.endsWith('Set');
  return (value) => {
    const bit = bitReader(value);
    if (!bit) return false;
    return isAll
      ? positions.every((position) => bit(position) === wanted)
      : positions.some((position) => bit(position) === wanted);
  };
}
