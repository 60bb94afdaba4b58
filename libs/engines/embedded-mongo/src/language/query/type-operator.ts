import { badValue } from '../errors.js';
import { TYPE_NUMBERS, typeOf, type BsonTypeName } from '../values/bson-type.js';
import { isNumber, toWhole } from '../values/numbers.js';
import type { ValueTest } from './comparison.js';

const NUMBER_TYPES: readonly BsonTypeName[] = ['int', 'long', 'double', 'decimal'];

function typesOf(operand: unknown): readonly BsonTypeName[] {
  if (typeof operand === 'string') {
    if (operand === 'number') return NUMBER_TYPES;
    if (!Object.hasOwn(TYPE_NUMBERS, operand)) throw badValue(`Unknown type name alias: ${operand}`);
    return [operand as BsonTypeName];
  }
  if (!isNumber(operand)) throw badValue('type must be represented as a number or a string');
  const number = toWhole(operand);
  const found = (Object.keys(TYPE_NUMBERS) as BsonTypeName[]).find((name) => TYPE_NUMBERS[name] === number);
  if (!found) throw badValue(`Invalid numerical type code: ${String(operand)}`);
  return [found];
}

/** `$type` by number or name, one or several (manual: $type). */
export function hasType(operand: unknown): ValueTest {
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length === 0) throw badValue('$type must match at least one type');
  const types = new Set(operands.flatMap(typesOf));
  return (value) => value !== undefined && types.has(typeOf(value));
}
