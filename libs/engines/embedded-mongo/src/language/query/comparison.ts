import type { BSONRegExp } from 'bson';
import { badValue } from '../errors.js';
import { compareValues, typeOrder } from '../values/compare.js';
import { equalityKey } from '../values/equality-key.js';
import { isNaNValue, isNumber } from '../values/numbers.js';
import { typeOf } from '../values/bson-type.js';
import { compileRegex } from './regex.js';

export type ValueTest = (value: unknown) => boolean;
export type ComparisonOperator = '$lt' | '$lte' | '$gt' | '$gte';

const HOLDS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

/** `$eq`: null also matches a missing field, numbers match across types, documents by field order. */
export function equalTo(operand: unknown): ValueTest {
  if (operand === null) return (value) => value === null || value === undefined;
  if (operand === undefined) throw badValue('cannot compare to undefined');
  if (typeof operand === 'string') {
    return (value) => value === operand || (typeof value === 'object' && compareValues(value, operand) === 0);
  }
  return (value) => value === operand || compareValues(value, operand) === 0;
}

/** Ranges compare within one type only (manual: $gt, Type Bracketing); MinKey and MaxKey compare with every type. */
export function ordered(operator: ComparisonOperator, operand: unknown, field: string): ValueTest {
  const holds = HOLDS[operator];
  const isInclusive = holds(0);
  const type = typeOf(operand);
  if (type === 'regex') throw badValue(`Can't have RegEx as arg to predicate over field '${field}'.`);
  if (type === 'undefined') throw badValue('cannot compare to undefined');
  if (type === 'null') return isInclusive ? equalTo(null) : () => false;
  if (type === 'minKey' || type === 'maxKey') return (value) => holds(compareValues(value, operand));
  if (isNumber(operand) && isNaNValue(operand)) {
    return (value) => isInclusive && isNumber(value) && isNaNValue(value);
  }
  if (type === 'int') {
    const bound = operand as number;
    return (value) => {
      if (typeof value === 'number') return !Number.isNaN(value) && holds(value - bound);
      return isNumber(value) && !isNaNValue(value) && holds(compareValues(value, bound));
    };
  }
  const order = typeOrder(operand);
  return (value) => {
    if (typeOrder(value) !== order) return false;
    if (order === 10 && isNumber(value) && isNaNValue(value)) return false;
    return holds(compareValues(value, operand));
  };
}

/** `$in`: by value or by regular expression. */
export function oneOf(operand: unknown, operator: '$in' | '$nin'): ValueTest {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  const keys = new Set<string>();
  const texts = new Set<unknown>(operand.filter((item) => typeof item === 'string'));
  const patterns: ValueTest[] = [];
  for (const item of operand) {
    if (isOperatorDocument(item)) throw badValue('cannot nest $ under $in');
    if (typeOf(item) === 'regex') patterns.push(matchesRegex(item as BSONRegExp));
    if (item === null) keys.add(equalityKey(undefined));
    keys.add(equalityKey(item));
  }
  return (value) => {
    const isListed = typeof value === 'string' ? texts.has(value) : keys.has(equalityKey(value));
    return isListed || patterns.some((matches) => matches(value));
  };
}

export function matchesRegex(regex: BSONRegExp): ValueTest {
  const compiled = compileRegex(regex.pattern, regex.options);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    switch (typeOf(value)) {
      case 'symbol':
        return compiled.test(String(value));
      case 'regex':
        return compareValues(value, regex) === 0;
      default:
        return false;
    }
  };
}

function isOperatorDocument(value: unknown): boolean {
  if (typeOf(value) !== 'object') return false;
  const first = Object.keys(value as object)[0];
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}
