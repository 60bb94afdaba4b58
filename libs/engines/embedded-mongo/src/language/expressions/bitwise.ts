import { typeMismatch } from '../errors.js';
import { isNullish, typeName, unary, variadic, type OperatorCompiler, type OperatorTable } from './operator.js';
import { numberKind } from '../values/numbers.js';

function isWholeKind(value: unknown): value is number | bigint {
  const kind = numberKind(value);
  return kind === 'int' || kind === 'long';
}

/** Int32 while all operands are, else Int64; without operands the neutral element. */
function fold(neutral: number, apply: (a: bigint, b: bigint) => bigint): OperatorCompiler {
  return variadic((values, name) => {
    let result = BigInt(neutral);
    let isLong = false;
    let isNull = false;
    for (const value of values) {
      if (isNullish(value)) isNull = true;
      else if (!isWholeKind(value)) throw typeMismatch(`${name} only supports int and long operands.`);
      else {
        isLong ||= typeof value === 'bigint';
        result = apply(result, BigInt(value));
      }
    }
    if (isNull) return null;
    return isLong ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
  });
}

export const BITWISE: OperatorTable = {
  $bitAnd: fold(-1, (a, b) => a & b),
  $bitOr: fold(0, (a, b) => a | b),
  $bitXor: fold(0, (a, b) => a ^ b),
  $bitNot: unary((value) => {
    if (isNullish(value)) return null;
    if (!isWholeKind(value)) throw typeMismatch(`$bitNot only supports int and long, not: ${typeName(value)}.`);
    return ~value;
  }),
};
