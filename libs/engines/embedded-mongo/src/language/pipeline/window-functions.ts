import { compileAccumulator, isAccumulator } from '../accumulators/accumulator.js';
import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { dateUnit, FIXED_UNITS } from '../expressions/date-unit.js';
import { createScope, type ExpressionContext } from '../expressions/scope.js';
import { compileSort } from '../sort.js';
import { isDocument } from '../values/bson-type.js';
import * as numbers from '../values/numbers.js';
import { double, isNumber, toFloat, toWhole } from '../values/numbers.js';
import { sortPosition, type WindowOf } from './window-bounds.js';

/** What a window function gives each document of a partition, in order. */
export type WindowFunction = (documents: readonly Document[]) => unknown[];

export interface WindowOptions {
  readonly context: ExpressionContext;
  readonly sortBy: Document | undefined;
  readonly window: WindowOf;
  readonly hasWindow: boolean;
}

type WindowCompiler = (operand: unknown, options: WindowOptions, name: string) => WindowFunction;

function requireSort({ sortBy }: WindowOptions, name: string): Document {
  if (!sortBy) throw location(5371602, `${name} must be specified with a top level sortBy expression`);
  return sortBy;
}

/** The single sort field, by which positions are measured. */
function sortSteps(options: WindowOptions, name: string): string[] {
  const [only, ...more] = Object.keys(requireSort(options, name));
  if (only === undefined || more.length > 0)
    throw location(5371603, `${name} must be specified with a top level sortBy expression with exactly one element`);
  return only.split('.');
}

function evaluator(expression: unknown, context: ExpressionContext): (doc: Document) => unknown {
  const evaluate = compileExpression(expression, context);
  return (doc) => evaluate(createScope(doc, context));
}

function ranking(next: (state: { rank: number; position: number }, isTie: boolean) => number): WindowCompiler {
  return (_operand, options, name) => {
    if (options.hasWindow) throw location(5371601, `Rank style window functions take no other arguments`);
    const sortBy = requireSort(options, name);
    const compare = compileSort(sortBy);
    return (documents) => {
      let rank = 0;
      return documents.map((doc, index) => {
        const before = documents[index - 1];
        rank = next({ rank, position: index + 1 }, before !== undefined && compare(before, doc) === 0);
        return rank;
      });
    };
  };
}

const shift: WindowCompiler = (operand, options, name) => {
  requireSort(options, name);
  if (!isDocument(operand) || !('output' in operand) || !('by' in operand))
    throw failedToParse(`$shift requires 'by' as an integer value and 'output'.`);
  const by = toWhole(operand['by']);
  if (by === undefined) throw failedToParse("'$shift:by' field must be an integer");
  const output = evaluator(operand['output'], options.context);
  const fallback = evaluator(operand['default'] ?? null, options.context)({});
  return (documents) =>
    documents.map((_, index) => {
      const other = documents[index + by];
      return other ? (output(other) ?? null) : fallback;
    });
};

/** Sort position and value of each document of a window; positions in units where there is one. */
function measured(operand: unknown, options: WindowOptions, name: string) {
  if (!isDocument(operand) || !('input' in operand)) throw failedToParse(`${name} requires 'input'`);
  const steps = sortSteps(options, name);
  const input = evaluator(operand['input'], options.context);
  const unit = operand['unit'] === undefined ? undefined : dateUnit(operand['unit'], name);
  const length =
    unit === undefined ? 1 : unit === 'week' ? 7 * 86_400_000 : unit === 'day' ? 86_400_000 : FIXED_UNITS[unit];
  if (length === undefined) throw location(5490704, `unit must be 'week' or smaller`);
  return (doc: Document): { x: number; y: number | undefined } => {
    const value = input(doc);
    return {
      x: sortPosition(doc, steps, unit !== undefined) / length,
      y: isNumber(value) ? toFloat(value) : undefined,
    };
  };
}

const derivative: WindowCompiler = (operand, options, name) => {
  if (!options.hasWindow) throw failedToParse(`${name} requires explicit window bounds`);
  const measure = measured(operand, options, name);
  return (documents) =>
    documents.map((_, index) => {
      const { start, end } = options.window(documents, index);
      const [first, last] = [documents[start], documents[end - 1]];
      if (!first || !last || end - start < 2) return null;
      const [a, b] = [measure(first), measure(last)];
      if (a.y === undefined || b.y === undefined || a.x === b.x) return null;
      return double((b.y - a.y) / (b.x - a.x));
    });
};

const integral: WindowCompiler = (operand, options, name) => {
  const measure = measured(operand, options, name);
  return (documents) =>
    documents.map((_, index) => {
      const { start, end } = options.window(documents, index);
      const points = documents.slice(start, end).map(measure);
      let area = 0;
      for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]];
        if (a?.y !== undefined && b?.y !== undefined) area += ((a.y + b.y) * (b.x - a.x)) / 2;
      }
      return points.length === 0 ? null : double(area);
    });
};

const exponentialAverage: WindowCompiler = (operand, options, name) => {
  requireSort(options, name);
  if (!isDocument(operand) || !('input' in operand) || 'N' in operand === 'alpha' in operand) {
    throw failedToParse(`${name} requires 'input' and exactly one of 'N' and 'alpha'`);
  }
  const given = operand['alpha'] ?? operand['N'];
  if (!isNumber(given)) throw failedToParse(`'N' and 'alpha' must be numbers`);
  const alpha = 'alpha' in operand ? toFloat(given) : 2 / (toFloat(given) + 1);
  if (!(alpha > 0 && alpha < 1) && 'alpha' in operand)
    throw failedToParse(`'alpha' must be between 0 and 1 (exclusive), found alpha: ${alpha}`);
  const input = evaluator(operand['input'], options.context);
  return (documents) => {
    let average: number | undefined;
    return documents.map((doc) => {
      const value = input(doc);
      if (isNumber(value)) {
        const float = toFloat(value);
        average = average === undefined ? float : float * alpha + average * (1 - alpha);
      }
      return average === undefined ? null : double(average);
    });
  };
};

function covariance(isSample: boolean): WindowCompiler {
  return (operand, options, name) => {
    if (!Array.isArray(operand) || operand.length !== 2)
      throw failedToParse(`${name} takes an array of two expressions`);
    const [x, y] = operand.map((item: unknown) => evaluator(item, options.context)) as [
      (doc: Document) => unknown,
      (doc: Document) => unknown,
    ];
    return (documents) =>
      documents.map((_, index) => {
        const { start, end } = options.window(documents, index);
        const pairs = documents
          .slice(start, end)
          .map((doc) => [x(doc), y(doc)] as const)
          .filter(([a, b]) => isNumber(a) && isNumber(b))
          .map(([a, b]) => [toFloat(a as number), toFloat(b as number)] as const);
        const divisor = pairs.length - (isSample ? 1 : 0);
        if (divisor <= 0) return null;
        const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
        const [meanX, meanY] = [mean(0), mean(1)];
        return double(pairs.reduce((sum, [a, b]) => sum + (a - meanX) * (b - meanY), 0) / divisor);
      });
  };
}

const carryForward: WindowCompiler = (operand, { context }) => {
  const input = evaluator(operand, context);
  return (documents) => {
    let last: unknown = null;
    return documents.map((doc) => (last = input(doc) ?? last));
  };
};

/** Fills gaps on the straight line between the values on both sides (manual: $linearFill). */
const linearFill: WindowCompiler = (operand, options, name) => {
  const steps = sortSteps(options, name);
  const input = evaluator(operand, options.context);
  return (documents) => {
    const values = documents.map((doc) => input(doc) ?? null);
    const isDate = documents.some((doc) => doc[steps[0] ?? ''] instanceof Date);
    const position = (index: number): number => sortPosition(documents[index] ?? {}, steps, isDate);
    const bad = values.find((value) => value !== null && !isNumber(value));
    if (bad !== undefined)
      throw location(6050201, `Value to be filled must be numeric or nullish, but found ${String(bad)}`);
    return values.map((value, index) => {
      if (value !== null) return value;
      const before = values.findLastIndex((other, at) => at < index && other !== null);
      const after = values.findIndex((other, at) => at > index && other !== null);
      if (before < 0 || after < 0) return null;
      const [low, high] = [values[before] as numbers.BsonNumber, values[after] as numbers.BsonNumber];
      const part = (position(index) - position(before)) / (position(after) - position(before));
      return numbers.add(low, numbers.multiply(numbers.subtract(high, low), double(part)));
    });
  };
};

const minMaxScaler: WindowCompiler = (operand, options) => {
  if (!isDocument(operand) || !('input' in operand)) throw failedToParse("$minMaxScaler requires 'input'");
  const input = evaluator(operand['input'], options.context);
  const [low, high] = [operand['min'] ?? 0, operand['max'] ?? 1].map((bound) =>
    isNumber(bound) ? toFloat(bound) : NaN,
  ) as [number, number];
  if (!(low < high)) throw failedToParse("$minMaxScaler requires 'min' to be less than 'max'");
  return (documents) =>
    documents.map((doc, index) => {
      const { start, end } = options.window(documents, index);
      const values = documents.slice(start, end).map(input).filter(isNumber).map(toFloat);
      const value = input(doc);
      const [least, greatest] = [Math.min(...values), Math.max(...values)];
      if (!isNumber(value) || values.length === 0) return null;
      return double(least === greatest ? low : low + ((toFloat(value) - least) / (greatest - least)) * (high - low));
    });
};

/** An accumulator over each document's window; one that only grows is carried on. */
function accumulating(name: string, operand: unknown, { context, window }: WindowOptions): WindowFunction {
  const { argument, create } = compileAccumulator(name, operand, context);
  const start = (): ReturnType<typeof create> => create(createScope({}, context));
  return (documents) => {
    const values = documents.map((doc) => argument(createScope(doc, context)));
    let state = start();
    let from = 0;
    let until = 0;
    return documents.map((_, index) => {
      const range = window(documents, index);
      if (range.start !== from || range.end < until) {
        state = start();
        from = range.start;
        until = range.start;
      }
      for (; until < range.end; until++) state.add(values[until]);
      return state.value ?? null;
    });
  };
}

const FUNCTIONS: Readonly<Record<string, WindowCompiler>> = {
  $covariancePop: covariance(false),
  $covarianceSamp: covariance(true),
  $denseRank: ranking(({ rank }, isTie) => (isTie ? rank : rank + 1)),
  $derivative: derivative,
  $documentNumber: ranking(({ position }) => position),
  $expMovingAvg: exponentialAverage,
  $integral: integral,
  $linearFill: linearFill,
  $locf: carryForward,
  $minMaxScaler: minMaxScaler,
  $rank: ranking(({ rank, position }, isTie) => (isTie ? rank : position)),
  $shift: shift,
};

/** Window operators (manual: $setWindowFields, Window Operators). */
export function compileWindowFunction(name: string, operand: unknown, options: WindowOptions): WindowFunction {
  const build = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (build) return build(operand, options, name);
  if (isAccumulator(name)) return accumulating(name, operand, options);
  throw failedToParse(`Unrecognized window function, ${name}`);
}
