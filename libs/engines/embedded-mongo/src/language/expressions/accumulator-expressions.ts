import { badValue, location } from '../errors.js';
import { percentileOf, sortedFloats, standardDeviation, Sum } from '../accumulators/statistics.js';
import { compareValues } from '../values/compare.js';
import { double, isNumber, toFloat } from '../values/numbers.js';
import {
  isNullish,
  namedArguments,
  variadic,
  type Compiler,
  type OperatorCompiler,
  type OperatorTable,
} from './operator.js';
import type { Evaluate } from './scope.js';

/** A single argument that is an array stands for its elements. */
function overList(apply: (values: unknown[]) => unknown): OperatorCompiler {
  return variadic((values) => {
    const [first] = values;
    return apply(values.length === 1 && Array.isArray(first) ? (first as unknown[]) : values);
  });
}

function sumOf(values: readonly unknown[]): Sum {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum;
}

/** The extreme value of those that are there; null if there is none. */
export function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  let best: unknown = null;
  for (const value of values) {
    if (isNullish(value)) continue;
    if (best === null || compareValues(value, best) * sign > 0) best = value;
  }
  return best;
}

export function checkPercentileMethod(method: unknown, name: string): void {
  if (method !== 'approximate') {
    throw badValue(`Currently only 'approximate' can be used as percentile 'method' in ${name}.`);
  }
}

export function percentileList(p: unknown): number[] {
  if (!Array.isArray(p) || p.length === 0)
    throw location(7750300, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
  return p.map((item: unknown) => {
    const value = isNumber(item) ? toFloat(item) : NaN;
    if (!(value >= 0 && value <= 1))
      throw location(7750303, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
    return value;
  });
}

const wrapped = (value: number | null): unknown => (value === null ? null : double(value));

function compilePercentile(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const isMedian = name === '$median';
  const { input, p, method } = namedArguments(
    operand,
    compiler,
    name,
    isMedian ? ['input', 'method'] : ['input', 'p', 'method'],
    [],
  );
  return (scope) => {
    checkPercentileMethod(method?.(scope), name);
    const values = input?.(scope);
    const sorted = sortedFloats(Array.isArray(values) ? (values as unknown[]) : [values]);
    if (isMedian) return wrapped(percentileOf(sorted, 0.5));
    return percentileList(p?.(scope)).map((rank) => wrapped(percentileOf(sorted, rank)));
  };
}

/** Accumulators used on the arguments of one document (manual: Accumulators (in Other Stages)). */
export const ACCUMULATOR_EXPRESSIONS: OperatorTable = {
  $avg: overList((values) => sumOf(values).average),
  $max: overList((values) => extreme(values, 1)),
  $median: compilePercentile,
  $min: overList((values) => extreme(values, -1)),
  $percentile: compilePercentile,
  $stdDevPop: overList((values) => standardDeviation(values, false)),
  $stdDevSamp: overList((values) => standardDeviation(values, true)),
  $sum: overList((values) => sumOf(values).total),
};
