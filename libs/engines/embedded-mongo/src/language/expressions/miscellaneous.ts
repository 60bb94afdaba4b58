import { Binary, Timestamp } from 'bson';
import { location } from '../errors.js';
import { isDocument } from '../values/bson-type.js';
import { encodeDocument } from '../values/encode.js';
import { isNumber } from '../values/numbers.js';
import { isNullish, operator, typeName, unary, type OperatorTable } from './operator.js';

function binarySize(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (typeof value === 'string') return Buffer.byteLength(value, 'utf8');
  if (value instanceof Binary) return value.length();
  throw location(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
}

const timestampPart = (pick: (value: Timestamp) => bigint, code: number) =>
  unary((value, name) => {
    if (isNullish(value)) return null;
    if (!(value instanceof Timestamp))
      throw location(code, ` Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
    return pick(value);
  });

/** Operators of no family (manual: Miscellaneous, Data Size and Timestamp Expression Operators). */
export const MISCELLANEOUS: OperatorTable = {
  $binarySize: unary(binarySize),
  $bsonSize: unary((value) => {
    if (isNullish(value)) return null;
    if (!isDocument(value)) throw location(31393, `$bsonSize requires a document input, found: ${typeName(value)}`);
    return encodeDocument(value).length;
  }),
  $rand: (_operand, { context }) => {
    const { random = Math.random } = context;
    return () => random();
  },
  $isNumber: unary(isNumber),
  $tsIncrement: timestampPart((value) => BigInt(value.i), 5687302),
  $tsSecond: timestampPart((value) => BigInt(value.t), 5687301),
  $type: operator(1, 1, ([value]) => typeName(value)),
};
