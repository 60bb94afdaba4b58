import { BSONRegExp } from 'bson';
import type { Document } from '../document.js';
import { badValue, failedToParse, notSupported } from '../errors.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import * as numbers from '../values/numbers.js';
import { testsBits, type BitsOperator } from './bits.js';
import { equalTo, matchesRegex, oneOf, ordered, type ComparisonOperator, type ValueTest } from './comparison.js';
import { all, leaf, not, onValue, wholeArray, type Condition } from './condition.js';
import { hasType } from './type-operator.js';

/** Compiles a filter for the elements of an array; given by the filter compiler, whose parts nest. */
export type FilterCompiler = (filter: Document) => (doc: Document) => boolean;

const GEO: readonly string[] = [
  '$geoWithin',
  '$geoIntersects',
  '$near',
  '$nearSphere',
  '$within',
  '$maxDistance',
  '$geometry',
];
const LOGICAL: readonly string[] = ['$and', '$or', '$nor', '$expr', '$where'];

/** The first key decides: `{ $gt: 1 }` is a condition, `{ a: 1 }` and a DBRef are values. */
export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db';
}

/** What stands beside a field's name in a filter: operators, a pattern or a value to equal. */
export function compileCondition(condition: unknown, field: string, compileFilter: FilterCompiler): Condition {
  if (isOperatorDocument(condition)) return compileOperators(condition, field, compileFilter);
  return isRegex(condition) ? leaf(matchesRegex(condition)) : leaf(equalTo(condition));
}

function isRegex(value: unknown): value is BSONRegExp {
  return typeOf(value) === 'regex';
}

function compileOperators(operators: Document, field: string, compileFilter: FilterCompiler): Condition {
  return all(
    Object.keys(operators)
      .filter((operator) => !(operator === '$options' && '$regex' in operators))
      .map((operator) => compileOperator(operator, operators, field, compileFilter)),
  );
}

function compileOperator(
  operator: string,
  operators: Document,
  field: string,
  compileFilter: FilterCompiler,
): Condition {
  const operand = operators[operator];
  switch (operator) {
    case '$eq':
      return leaf(equalTo(operand));
    case '$ne':
      if (isRegex(operand)) throw badValue("Can't have regex as arg to $ne.");
      return not(leaf(equalTo(operand)));
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte':
      return leaf(ordered(operator as ComparisonOperator, operand, field));
    case '$in':
      return leaf(oneOf(operand, operator));
    case '$nin':
      return not(leaf(oneOf(operand, operator)));
    case '$not':
      return not(negatedCondition(operand, field, compileFilter));
    case '$exists': {
      const exists = wholeArray((value) => value !== undefined);
      return isTruthy(operand) ? exists : not(exists);
    }
    case '$type':
      return leaf(hasType(operand));
    case '$size':
      return wholeArray(hasSize(operand));
    case '$all':
      return containsAll(operand, field, compileFilter);
    case '$elemMatch':
      return someElement(operand, field, compileFilter);
    case '$mod':
      return leaf(hasRemainder(operand));
    case '$regex':
      return leaf(matchesPattern(operators));
    case '$options':
      throw badValue('$options needs a $regex');
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return leaf(testsBits(operator as BitsOperator, operand));
    case '$comment':
      return all([]);
    default:
      if (GEO.includes(operator)) throw notSupported(operator);
      throw badValue(`unknown operator: ${operator}`);
  }
}

function isTruthy(operand: unknown): boolean {
  if (numbers.isNumber(operand)) return !numbers.isZero(operand);
  return operand !== false && operand !== null && operand !== undefined;
}

function negatedCondition(operand: unknown, field: string, compileFilter: FilterCompiler): Condition {
  if (isRegex(operand)) return leaf(matchesRegex(operand));
  if (!isDocument(operand)) throw badValue('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw badValue('$not cannot be empty');
  const [first = ''] = Object.keys(operand);
  if (!first.startsWith('$')) throw badValue(`unknown operator: ${first}`);
  return compileOperators(operand, field, compileFilter);
}

function hasSize(operand: unknown): ValueTest {
  const size = numbers.toWhole(operand);
  if (!numbers.isNumber(operand))
    throw failedToParse(`Failed to parse $size. Expected a number in: $size: ${show(operand)}`);
  if (size === undefined) throw failedToParse(`Failed to parse $size. Expected an integer: $size: ${show(operand)}`);
  if (size < 0)
    throw failedToParse(`Failed to parse $size. Expected a non-negative number in: $size: ${show(operand)}`);
  return (value) => Array.isArray(value) && value.length === size;
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function containsAll(operand: unknown, field: string, compileFilter: FilterCompiler): Condition {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return leaf(() => false);
  const isElemMatch = (item: unknown): boolean => isDocument(item) && Object.keys(item)[0] === '$elemMatch';
  const nested = operand.filter(isElemMatch).length;
  if (nested > 0 && nested < operand.length) throw badValue('no $ expressions in $all');
  return all(
    operand.map((item: unknown) => {
      if (isOperatorDocument(item) && !isElemMatch(item)) throw badValue('no $ expressions in $all');
      return compileCondition(item, field, compileFilter);
    }),
  );
}

/** Operators alone test the element itself, anything else is a filter of embedded documents (manual: $elemMatch). */
function someElement(operand: unknown, field: string, compileFilter: FilterCompiler): Condition {
  if (!isDocument(operand)) throw badValue('$elemMatch needs an Object');
  const elementTest = elementCondition(operand, field, compileFilter);
  return {
    kind: 'leaf',
    leafArrays: 'whole',
    test: (value) => Array.isArray(value) && value.some(elementTest),
    elementTest,
  };
}

export function elementCondition(operand: Document, field: string, compileFilter: FilterCompiler): ValueTest {
  const [first] = Object.keys(operand);
  if (isOperatorDocument(operand) && !LOGICAL.includes(first ?? '')) {
    return onValue(compileOperators(operand, field, compileFilter));
  }
  const matches = compileFilter(operand);
  return (value) => {
    if (Array.isArray(value))
      return matches(Object.fromEntries(value.map((item, index) => [String(index), item as unknown])));
    return isDocument(value) && matches(value);
  };
}

function hasRemainder(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = operand.map((item: unknown, index) => {
    if (!numbers.isNumber(item)) throw badValue(`malformed mod, ${index === 0 ? 'divisor' : 'remainder'} not a number`);
    const float = numbers.toFloat(item);
    if (!Number.isFinite(float)) throw badValue('malformed mod, divisor value is invalid :: caused by :: out of range');
    return BigInt(Math.trunc(float));
  }) as [bigint, bigint];
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    if (!numbers.isNumber(value)) return false;
    if (typeof value === 'bigint') return value % divisor === remainder;
    const float = Math.trunc(numbers.toFloat(value));
    return Number.isFinite(float) && BigInt(float) % divisor === remainder;
  };
}

function matchesPattern(operators: Document): ValueTest {
  const { $regex: pattern, $options: options } = operators;
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isRegex(pattern)) {
    if (options && pattern.options) throw badValue('options set in both $regex and $options');
    return matchesRegex(withOptions(pattern.pattern, options ?? pattern.options));
  }
  if (typeof pattern !== 'string') throw badValue('$regex has to be a string');
  return matchesRegex(withOptions(pattern, options ?? ''));
}

function withOptions(pattern: string, options: string): BSONRegExp {
  const unknownFlag = [...options].find((flag) => !'imsxu'.includes(flag));
  if (unknownFlag) throw badValue(`invalid flag in regex options: ${unknownFlag}`);
  return new BSONRegExp(pattern, options);
}
