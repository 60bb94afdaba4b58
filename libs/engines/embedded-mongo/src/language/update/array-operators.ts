import type { BSONRegExp } from 'bson';
import type { Document } from '../document.js';
import { badValue, failedToParse, typeMismatch } from '../errors.js';
import { matchesRegex } from '../query/comparison.js';
import { elementCondition } from '../query/field-operators.js';
import { compileFilter } from '../query/filter.js';
import { compileSortOf } from '../sort.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import { describe } from '../values/describe.js';
import { equalityKey } from '../values/equality-key.js';
import { isNumber, toWhole } from '../values/numbers.js';
import type { CompiledOperator, UpdateOperator } from './field-operators.js';

const PUSH_CLAUSES: readonly string[] = ['$each', '$slice', '$sort', '$position'];

function eachOf(operand: unknown, name: string): { items: unknown[]; clauses: Document } {
  if (!isDocument(operand) || !('$each' in operand)) return { items: [operand], clauses: {} };
  const { $each: items } = operand;
  if (!Array.isArray(items)) {
    throw badValue(`The argument to $each in ${name} must be an array but it was of type: ${typeOf(items)}`);
  }
  return { items: items as unknown[], clauses: operand };
}

function wholeClause(value: unknown, clause: '$slice' | '$position'): number {
  const whole = toWhole(value);
  if (whole === undefined) {
    throw badValue(`The value for ${clause} must be an integer value but was given type: ${typeOf(value)}`);
  }
  return whole;
}

function sortClause(value: unknown): (a: unknown, b: unknown) => number {
  if (!isDocument(value) && !isNumber(value)) {
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  }
  if (isDocument(value)) {
    if (Object.keys(value).length === 0)
      throw badValue('The $sort pattern is empty when it should be a set of fields.');
    for (const [key, direction] of Object.entries(value)) {
      if (toWhole(direction) !== 1 && toWhole(direction) !== -1)
        throw badValue('The $sort element value must be either 1 or -1');
      if (key === '' || key.split('.').includes(''))
        throw badValue(`The $sort field is a dotted field but has an empty part: ${key}`);
    }
  } else if (toWhole(value) !== 1 && toWhole(value) !== -1)
    throw badValue('The $sort element value must be either 1 or -1');
  return compileSortOf(value);
}

/** New elements go in, the whole is sorted, then cut (manual: $push, $each, $position, $sort, $slice). */
const push: UpdateOperator = (operand) => {
  const { items, clauses } = eachOf(operand, '$push');
  const unknownClause = Object.keys(clauses).find((key) => !PUSH_CLAUSES.includes(key));
  if (unknownClause) throw badValue(`Unrecognized clause in $push: ${unknownClause}`);
  const position = '$position' in clauses ? wholeClause(clauses['$position'], '$position') : undefined;
  const slice = '$slice' in clauses ? wholeClause(clauses['$slice'], '$slice') : undefined;
  const compare = '$sort' in clauses ? sortClause(clauses['$sort']) : undefined;
  return {
    creates: true,
    change: ({ current = [], path, doc }) => {
      if (!Array.isArray(current)) {
        throw badValue(
          `The field '${path}' must be an array but is of type ${typeOf(current)} in document {_id: ${describe(doc['_id'])}}`,
        );
      }
      const array = [...(current as unknown[])];
      if (position === undefined) array.push(...items);
      else array.splice(position < 0 ? Math.max(array.length + position, 0) : position, 0, ...items);
      if (compare) array.sort(compare);
      if (slice === undefined) return array;
      return slice >= 0 ? array.slice(0, slice) : array.slice(slice);
    },
  };
};

const addToSet: UpdateOperator = (operand) => {
  const { items, clauses } = eachOf(operand, '$addToSet');
  const unknownClause = Object.keys(clauses).find((key) => key !== '$each');
  if (unknownClause) throw badValue(`Found unexpected fields after $each in $addToSet: ${describe(operand)}`);
  return {
    creates: true,
    change: ({ current, path }) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ${typeOf(current)}`,
        );
      }
      const before = (current ?? []) as unknown[];
      const keys = new Set(before.map(equalityKey));
      const added = items.filter((item) => {
        const key = equalityKey(item);
        return !keys.has(key) && keys.add(key);
      });
      return added.length === 0 && current !== undefined ? current : [...before, ...added];
    },
  };
};

/** Takes out what matches; a field that is not there stays away. */
function removing(matches: (item: unknown) => boolean, name: '$pull' | '$pullAll'): CompiledOperator {
  return {
    creates: false,
    change: ({ current }) => {
      if (current === undefined) return current;
      if (!Array.isArray(current)) throw badValue(`Cannot apply ${name} to a non-array value`);
      const kept = (current as unknown[]).filter((item) => !matches(item));
      return kept.length === current.length ? current : kept;
    },
  };
}

/** A document is a filter of elements, as if each were a top-level document; operators test the element (manual: $pull). */
const pull: UpdateOperator = (operand, path) => {
  if (isDocument(operand))
    return removing(
      elementCondition(operand, path, (filter) => compileFilter(filter)),
      '$pull',
    );
  if (typeOf(operand) === 'regex') return removing(matchesRegex(operand as BSONRegExp), '$pull');
  return removing((item) => compareValues(item, operand) === 0, '$pull');
};

const pullAll: UpdateOperator = (operand) => {
  if (!Array.isArray(operand)) throw badValue(`$pullAll requires an array argument but was given a ${typeOf(operand)}`);
  const keys = new Set(operand.map(equalityKey));
  return removing((item) => keys.has(equalityKey(item)), '$pullAll');
};

const pop: UpdateOperator = (operand) => {
  const end = toWhole(operand);
  if (end === undefined) throw failedToParse(`Expected a number in: $pop: ${describe(operand)}`);
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${end}`);
  return {
    creates: false,
    change: ({ current, path }) => {
      if (current === undefined) return current;
      if (!Array.isArray(current))
        throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeOf(current)}'`);
      if (current.length === 0) return current as unknown[];
      return end === 1 ? (current as unknown[]).slice(0, -1) : (current as unknown[]).slice(1);
    },
  };
};

/** Operators on arrays (manual: Array Update Operators). */
export const ARRAY_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
