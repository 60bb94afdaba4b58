import { location } from '../errors.js';
import { equalityKey } from '../values/equality-key.js';
import { isNullish, operator, typeName, unary, type OperatorCompiler, type OperatorTable } from './operator.js';
import { isTrue } from './truth.js';

/** Distinct elements by their equality key, in order of first appearance. */
export function distinct(items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}

function setOperator(
  least: number,
  most: number,
  apply: (sets: Map<string, unknown>[]) => unknown,
  code: number,
  nullsAllowed: boolean,
): OperatorCompiler {
  return operator(least, most, (values, name) => {
    if (nullsAllowed && values.some(isNullish)) return null;
    const bad = values.find((value) => !Array.isArray(value));
    if (bad !== undefined || values.some((value) => value === undefined)) {
      throw location(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(bad)}`);
    }
    return apply((values as unknown[][]).map(distinct));
  });
}

const quantifier = (quantify: (items: unknown[]) => boolean, code: number): OperatorCompiler =>
  unary((value, name) => {
    if (!Array.isArray(value)) throw location(code, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return quantify(value as unknown[]);
  });

const isSubset = (a: Map<string, unknown>, b: Map<string, unknown>): boolean =>
  [...a.keys()].every((key) => b.has(key));

/** Arrays as sets: duplicates and order do not count (manual: Set Expression Operators). */
export const SETS: OperatorTable = {
  $allElementsTrue: quantifier((items) => items.every(isTrue), 17040),
  $anyElementTrue: quantifier((items) => items.some(isTrue), 17041),
  $setDifference: setOperator(
    2,
    2,
    ([a = new Map(), b = new Map()]) => [...a].filter(([key]) => !b.has(key)).map(([, item]) => item),
    17048,
    true,
  ),
  $setEquals: operator(2, Infinity, (values) => {
    const bad = values.find((value) => !Array.isArray(value));
    if (bad !== undefined || values.includes(undefined)) {
      throw location(17044, `All operands of $setEquals must be arrays. One argument is of type: ${typeName(bad)}`);
    }
    const [first = new Map<string, unknown>(), ...others] = (values as unknown[][]).map(distinct);
    return others.every((other) => other.size === first.size && isSubset(first, other));
  }),
  $setIntersection: setOperator(
    0,
    Infinity,
    ([first = new Map(), ...others]) =>
      [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, item]) => item),
    17047,
    true,
  ),
  $setIsSubset: setOperator(2, 2, ([a = new Map(), b = new Map()]) => isSubset(a, b), 17046, false),
  $setUnion: setOperator(0, Infinity, (sets) => [...new Map(sets.flatMap((set) => [...set])).values()], 17043, true),
};
