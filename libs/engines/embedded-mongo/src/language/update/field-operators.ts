import { Double, Timestamp } from 'bson';
import { badValue, typeMismatch } from '../errors.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import { describe } from '../values/describe.js';
import * as numbers from '../values/numbers.js';
import type { BsonNumber } from '../values/numbers.js';
import { UNSET, type FieldChange } from './modification.js';

export interface OperatorContext {
  readonly now: Date;
}

/** How an operator changes a field, compiled from its operand. */
export interface CompiledOperator {
  readonly creates: boolean;
  change(field: FieldChange): unknown;
}

export type UpdateOperator = (operand: unknown, path: string, context: OperatorContext) => CompiledOperator;

const setTo = (operand: unknown): CompiledOperator => ({ creates: true, change: () => operand });

function arithmetic(
  name: '$inc' | '$mul',
  verb: string,
  apply: (a: BsonNumber, b: BsonNumber) => BsonNumber,
  ofMissing: (operand: BsonNumber) => BsonNumber,
): UpdateOperator {
  return (given, path) => {
    const operand = numbers.unwrapNumber(given);
    if (!numbers.isNumber(operand)) {
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${describe(operand)}}`);
    }
    return {
      creates: true,
      change: ({ current, doc, path: at }) => {
        if (current === undefined) return ofMissing(operand);
        if (!numbers.isNumber(current)) {
          throw typeMismatch(
            `Cannot apply ${name} to a value of non-numeric type. {_id: ${describe(doc['_id'])}} has the field '${at.split('.').at(-1)}' of non-numeric type ${typeOf(current)}`,
          );
        }
        const result = apply(current, operand);
        if (isWhole(current) && isWhole(operand) && !isWhole(result)) {
          throw badValue(
            `Failed to apply ${name} operations to current value (${describe(current)}) for document {_id: ${describe(doc['_id'])}}`,
          );
        }
        return result;
      },
    };
  };
}

function isWhole(value: BsonNumber): boolean {
  const kind = numbers.numberKind(value);
  return kind === 'int' || kind === 'long';
}

/** `$mul` of a missing field is zero of the operand's type. */
function zeroLike(operand: BsonNumber): BsonNumber {
  switch (numbers.numberKind(operand)) {
    case 'int':
      return 0;
    case 'long':
      return 0n;
    case 'double':
      return new Double(0);
    default:
      return numbers.multiply(operand, 0);
  }
}

const extreme =
  (sign: 1 | -1): UpdateOperator =>
  (operand) => ({
    creates: true,
    change: ({ current }) => (current === undefined || compareValues(operand, current) * sign > 0 ? operand : current),
  });

const currentDate: UpdateOperator = (operand, _path, { now }) => {
  const type = isDocument(operand) ? operand['$type'] : undefined;
  if (isDocument(operand)) {
    const unknownOption = Object.keys(operand).find((key) => key !== '$type');
    if (unknownOption) throw badValue(`Unrecognized $currentDate option: ${unknownOption}`);
    if (type !== 'date' && type !== 'timestamp') {
      throw badValue(
        "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
      );
    }
  } else if (typeof operand !== 'boolean') {
    throw badValue(
      `${typeOf(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  return setTo(type === 'timestamp' ? new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }) : new Date(now));
};

const BITWISE: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

const bit: UpdateOperator = (operand, path) => {
  if (!isDocument(operand)) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeOf(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const steps = Object.entries(operand).map(([name, value]) => {
    const apply = Object.hasOwn(BITWISE, name) ? BITWISE[name] : undefined;
    if (!apply)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${describe(value)}}`,
      );
    const number = numbers.unwrapNumber(value);
    if (!numbers.isNumber(number) || !isWhole(number)) {
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeOf(value)}' is not supported here: {${name}: ${describe(value)}}`,
      );
    }
    return { apply, number };
  });
  if (steps.length === 0)
    throw badValue(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}}`);
  return {
    creates: true,
    change: ({ current = 0, doc }) => {
      if (!numbers.isNumber(current) || !isWhole(current)) {
        throw badValue(
          `Cannot apply $bit to a value of non-integral type.{_id: ${describe(doc['_id'])}} has the field ${path} of non-integer type ${typeOf(current)}`,
        );
      }
      let result = BigInt(current as number | bigint);
      let isLong = typeof current === 'bigint';
      for (const { apply, number } of steps) {
        isLong ||= typeof number === 'bigint';
        result = apply(result, BigInt(number as number | bigint));
      }
      return isLong ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
    },
  };
};

/** Operators on fields (manual: Field Update Operators, Bitwise Update Operator). */
export const FIELD_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: setTo,
  $setOnInsert: setTo,
  $unset: () => ({ creates: false, change: ({ current }) => (current === undefined ? current : UNSET) }),
  $inc: arithmetic('$inc', 'increment', numbers.add, (operand) => operand),
  $mul: arithmetic('$mul', 'multiply', numbers.multiply, zeroLike),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
};
