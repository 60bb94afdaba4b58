import type { Document } from '../document.js';
import { badValue, location } from '../errors.js';
import { isDocument, setField } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import { isNumber, toFloat, toWhole } from '../values/numbers.js';
import { compileSortOf } from '../sort.js';
import { binary, isNullish, namedOperator, operator, typeName, unary, type OperatorTable } from './operator.js';

function wholeArgument(value: unknown, code: number, message: string): number {
  const whole = toWhole(value);
  if (whole === undefined) throw location(code, message);
  return whole;
}

function elementAt(array: unknown, index: unknown): unknown {
  if (isNullish(array) || isNullish(index)) return null;
  if (!Array.isArray(array))
    throw location(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
  if (!isNumber(index))
    throw location(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`);
  const at = wholeArgument(index, 28691, "$arrayElemAt's second argument must be representable as a 32-bit integer");
  return array[at < 0 ? array.length + at : at] as unknown;
}

function endOf(which: 0 | -1): (value: unknown, name: string) => unknown {
  return (value, name) => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) throw location(28689, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return value.at(which) as unknown;
  };
}

function arrayToObject(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!Array.isArray(value)) throw location(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const result: Document = {};
  for (const item of value as unknown[]) {
    let key: unknown;
    let field: unknown;
    if (Array.isArray(item)) {
      if (item.length !== 2)
        throw location(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`);
      [key, field] = item as [unknown, unknown];
      if (typeof key !== 'string')
        throw location(
          40395,
          `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
        );
    } else if (isDocument(item)) {
      if (Object.keys(item).length !== 2) {
        throw location(
          40392,
          `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${Object.keys(item).length}`,
        );
      }
      if (!('k' in item) || !('v' in item))
        throw location(
          40393,
          "$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: " +
            Object.keys(item).join(', '),
        );
      ({ k: key, v: field } = item);
      if (typeof key !== 'string')
        throw location(
          40394,
          `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(key)}`,
        );
    } else {
      throw location(40398, `Unrecognised input type format for $arrayToObject: ${typeName(item)}`);
    }
    if (key.includes('\0')) throw location(4940400, 'Key field cannot contain an embedded null byte');
    setField(result, key, field);
  }
  return result;
}

function concatArrays(values: unknown[]): unknown {
  if (values.some(isNullish)) return null;
  return values.flatMap((value) => {
    if (!Array.isArray(value)) throw location(28664, `$concatArrays only supports arrays, not ${typeName(value)}`);
    return value as unknown[];
  });
}

function contains(needle: unknown, haystack: unknown): boolean {
  if (!Array.isArray(haystack)) {
    throw location(40081, `$in requires an array as a second argument, found: ${typeName(haystack)}`);
  }
  return haystack.some((item) => compareValues(item, needle) === 0);
}

function indexOfArray([array, needle, start, end]: unknown[]): unknown {
  if (isNullish(array)) return null;
  if (!Array.isArray(array))
    throw location(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(array)}`);
  const [from, to] = searchRange('$indexOfArray', start, end, array.length);
  for (let i = from; i < to; i++) if (compareValues(array[i], needle) === 0) return i;
  return -1;
}

/** The start and end of a search, checked (used by the text searches as well). */
export function searchRange(name: string, start: unknown, end: unknown, length: number): [number, number] {
  const bound = (value: unknown, which: string, fallback: number): number => {
    if (value === undefined) return fallback;
    const whole = wholeArgument(
      value,
      40096,
      `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}`,
    );
    if (whole < 0) throw location(40097, `${name} requires a nonnegative ${which} index, found: ${whole}`);
    return whole;
  };
  return [bound(start, 'starting', 0), Math.min(bound(end, 'ending', length), length)];
}

function range([start, end, step]: unknown[]): unknown {
  const from = wholeArgument(
    start,
    34444,
    `$range requires a starting value that can be represented as a 32-bit integer, found value: ${String(start)}`,
  );
  const to = wholeArgument(
    end,
    34446,
    `$range requires an ending value that can be represented as a 32-bit integer, found value: ${String(end)}`,
  );
  const by =
    step === undefined
      ? 1
      : wholeArgument(
          step,
          34448,
          `$range requires a step value that can be represented as a 32-bit integer, found value: ${String(step)}`,
        );
  if (by === 0) throw location(34449, '$range requires a non-zero step value');
  const result: number[] = [];
  for (let value = from; by > 0 ? value < to : value > to; value += by) result.push(value);
  return result;
}

/** `[array, n]` or `[array, position, n]`; the projection's `$slice` is the same. */
export function sliceArray(array: readonly unknown[], first: number, count?: number): unknown[] {
  if (count === undefined) return first >= 0 ? array.slice(0, first) : array.slice(first);
  const from = first < 0 ? Math.max(array.length + first, 0) : first;
  return array.slice(from, from + count);
}

function slice([array, first, count]: unknown[]): unknown {
  if (isNullish(array) || first === null || count === null) return null;
  if (!Array.isArray(array))
    throw location(28724, `First argument to $slice must be an array, but is of type: ${typeName(array)}`);
  if (!isNumber(first))
    throw location(28725, `Second argument to $slice must be a numeric value, but is of type: ${typeName(first)}`);
  const position = wholeArgument(
    first,
    28726,
    `Second argument to $slice can't be represented as a 32-bit integer: ${toFloat(first)}`,
  );
  if (count === undefined) return sliceArray(array, position);
  const length = wholeArgument(
    count,
    28727,
    `Third argument to $slice must be numeric, but is of type: ${typeName(count)}`,
  );
  if (length <= 0) throw location(28729, `Third argument to $slice must be positive: ${length}`);
  return sliceArray(array, position, length);
}

const takeN = (pick: (items: unknown[], n: number) => unknown[]): OperatorTable[string] =>
  namedOperator(['n', 'input'], [], ({ n, input }, _given, name) => {
    const count = toWhole(n);
    if (count === undefined || count <= 0) {
      throw location(5787908, `'n' must be greater than 0, found ${String(n)} for ${name}`);
    }
    if (!Array.isArray(input)) throw location(5788200, `Input must be an array, found ${typeName(input)} for ${name}`);
    return pick(input as unknown[], count);
  });

const present = (items: unknown[]): unknown[] => items.filter((item) => !isNullish(item));

function zip({ inputs, useLongestLength, defaults }: Readonly<Record<string, unknown>>): unknown {
  if (isNullish(inputs)) return null;
  if (!Array.isArray(inputs))
    throw location(34461, `inputs must be an array of expressions, found ${typeName(inputs)}`);
  const arrays = inputs as unknown[];
  if (arrays.some(isNullish)) return null;
  if (arrays.length === 0) throw location(34465, '$zip requires at least one input array');
  const bad = arrays.find((array) => !Array.isArray(array));
  if (bad !== undefined) throw location(34468, `$zip found a non-array expression in input: ${typeName(bad)}`);
  if (defaults !== undefined && useLongestLength !== true) {
    throw location(34466, 'cannot specify defaults unless useLongestLength is true');
  }
  const fallback = Array.isArray(defaults) ? (defaults as unknown[]) : [];
  if (fallback.length > 0 && fallback.length !== arrays.length) {
    throw location(34467, 'defaults and inputs must have the same length');
  }
  const lengths = (arrays as unknown[][]).map((array) => array.length);
  const length = useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_, row) =>
    (arrays as unknown[][]).map((array, column) => (row < array.length ? array[row] : (fallback[column] ?? null))),
  );
}

function sortArray({ input, sortBy }: Readonly<Record<string, unknown>>): unknown {
  if (isNullish(input)) return null;
  if (!Array.isArray(input))
    throw location(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(input)}`);
  return [...(input as unknown[])].sort(compileSortOf(sortBy));
}

/** Array operators that take no inner expression (manual: Array Expression Operators). */
export const ARRAYS: OperatorTable = {
  $arrayElemAt: binary(elementAt),
  $arrayToObject: unary(arrayToObject),
  $concatArrays: operator(0, Infinity, concatArrays),
  $first: unary(endOf(0)),
  $firstN: takeN((items, n) => items.slice(0, n)),
  $in: binary(contains),
  $indexOfArray: operator(2, 4, indexOfArray),
  $isArray: unary((value) => Array.isArray(value)),
  $last: unary(endOf(-1)),
  $lastN: takeN((items, n) => items.slice(-n)),
  $maxN: takeN((items, n) =>
    present(items)
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  ),
  $minN: takeN((items, n) => present(items).sort(compareValues).slice(0, n)),
  $range: operator(2, 3, range),
  $reverseArray: unary((value) => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw location(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(value)}`);
    return (value as unknown[]).toReversed();
  }),
  $size: unary((value) => {
    if (!Array.isArray(value))
      throw location(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
    return value.length;
  }),
  $slice: operator(2, 3, slice),
  $sortArray: (operand, compiler, name) => {
    // The sort pattern is no expression.
    const { sortBy, ...rest } = isDocument(operand) ? operand : { sortBy: undefined };
    if (sortBy === undefined) throw location(2942502, "$sortArray requires 'sortBy' to be specified");
    if (isDocument(sortBy) && Object.keys(sortBy).length === 0) throw badValue('$sortArray sortBy must not be empty');
    return namedOperator(['input'], [], ({ input }) => sortArray({ input, sortBy }))(rest, compiler, name);
  },
  $zip: namedOperator(['inputs'], ['useLongestLength', 'defaults'], zip),
};
