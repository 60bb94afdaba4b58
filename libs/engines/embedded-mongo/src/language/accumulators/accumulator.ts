import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { failedToParse, location, notSupported } from '../errors.js';
import { checkPercentileMethod, percentileList } from '../expressions/accumulator-expressions.js';
import { compileExpression } from '../expressions/compile.js';
import { mergeObjects } from '../expressions/objects.js';
import { isNullish } from '../expressions/operator.js';
import { distinct } from '../expressions/sets.js';
import { createScope, type Evaluate, type ExpressionContext, type Scope } from '../expressions/scope.js';
import { compileSort } from '../sort.js';
import { isDocument } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import { equalityKey } from '../values/equality-key.js';
import { double, isNumber, toWhole } from '../values/numbers.js';
import { percentileOf, sortedFloats, standardDeviation, Sum } from './statistics.js';

/** Takes one value a document and has a result at any time. */
export interface Accumulator {
  add(value: unknown): void;
  readonly value: unknown;
}

export interface CompiledAccumulator {
  /** What each document contributes. */
  readonly argument: Evaluate;
  /** A new accumulator; the scope sees the group's `_id`, on which `n` may depend. */
  create(group: Scope): Accumulator;
}

/** Keeps what passes and computes at the end. */
class Collected implements Accumulator {
  protected readonly values: unknown[] = [];

  constructor(
    private readonly finish: (values: unknown[]) => unknown,
    private readonly accepts: (value: unknown) => boolean = () => true,
  ) {}

  add(value: unknown): void {
    if (this.accepts(value)) this.values.push(value);
  }

  get value(): unknown {
    return this.finish(this.values);
  }
}

class Folded implements Accumulator {
  constructor(
    public value: unknown,
    private readonly fold: (value: unknown, next: unknown, isFirst: boolean) => unknown,
  ) {}

  private isFirst = true;

  add(next: unknown): void {
    this.value = this.fold(this.value, next, this.isFirst);
    this.isFirst = false;
  }
}

class SumAccumulator implements Accumulator {
  private readonly sum = new Sum();

  constructor(private readonly read: (sum: Sum) => unknown) {}

  add(value: unknown): void {
    this.sum.add(value);
  }

  get value(): unknown {
    return this.read(this.sum);
  }
}

class DistinctAccumulator implements Accumulator {
  private readonly found = new Map<string, unknown>();

  add(value: unknown): void {
    if (value === undefined) return;
    const key = equalityKey(value);
    if (!this.found.has(key)) this.found.set(key, value);
  }

  get value(): unknown {
    return [...this.found.values()];
  }
}

const isPresent = (value: unknown): boolean => value !== undefined;
const isGiven = (value: unknown): boolean => !isNullish(value);

/** The least or greatest value so far; null and missing do not count. */
const extreme = (sign: 1 | -1): Accumulator =>
  new Folded(null, (best, next) => {
    if (isNullish(next)) return best;
    return best === null || compareValues(next, best) * sign > 0 ? next : best;
  });

/** Accumulators of one expression. */
const SIMPLE: Readonly<Record<string, () => Accumulator>> = {
  $addToSet: () => new DistinctAccumulator(),
  $avg: () => new SumAccumulator((sum) => sum.average),
  $concatArrays: () => new Collected((values) => (values as unknown[][]).flat(), isGiven),
  $first: () => new Folded(undefined, (value, next, isFirst) => (isFirst ? next : value)),
  $last: () => new Folded(undefined, (_value, next) => next),
  $max: () => extreme(1),
  $mergeObjects: () => new Collected(mergeObjects),
  $min: () => extreme(-1),
  $push: () => new Collected((values) => [...values], isPresent),
  $setUnion: () => new Collected((values) => [...distinct((values as unknown[][]).flat()).values()], isGiven),
  $stdDevPop: () => new Collected((values) => standardDeviation(values, false)),
  $stdDevSamp: () => new Collected((values) => standardDeviation(values, true)),
  $sum: () => new SumAccumulator((sum) => sum.total),
};

type ListPick = (values: unknown[], n: number) => unknown[];
const orNull = (value: unknown): unknown => value ?? null;

/** Accumulators of `{ input, n }`. */
const LISTS: Readonly<Record<string, ListPick>> = {
  $firstN: (values, n) => values.slice(0, n).map(orNull),
  $lastN: (values, n) => values.slice(-n).map(orNull),
  $maxN: (values, n) =>
    values
      .filter(isGiven)
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  $minN: (values, n) => values.filter(isGiven).sort(compareValues).slice(0, n),
};

function countOf(n: Evaluate | undefined, group: Scope, name: string): number {
  const value = n?.(group);
  const whole = toWhole(value);
  if (whole === undefined)
    throw location(5787902, `Value for 'n' must be of integral type, but found ${String(value)}`);
  if (whole <= 0) throw location(5787908, `'n' must be greater than 0, found ${whole} for ${name}`);
  return whole;
}

function compileList(name: string, pick: ListPick, operand: unknown, context: ExpressionContext): CompiledAccumulator {
  if (!isDocument(operand))
    throw location(5787900, `specification must be an object; found ${name}: ${String(operand)}`);
  for (const key of Object.keys(operand)) {
    if (key !== 'input' && key !== 'n') throw location(5787901, `Unknown argument for 'n' operator: ${key}`);
  }
  if (!('n' in operand)) throw location(5787906, `Missing value for 'n'`);
  if (!('input' in operand)) throw location(5787907, `Missing value for 'input'`);
  const n = compileExpression(operand['n'], context);
  return {
    argument: compileExpression(operand['input'], context),
    create: (group) => {
      const count = countOf(n, group, name);
      return new Collected((values) => pick(values, count));
    },
  };
}

/** `$top`, `$bottom` and their `N` forms: documents in an order of their own. */
function compileRanked(name: string, operand: unknown, context: ExpressionContext): CompiledAccumulator {
  if (!isDocument(operand) || !isDocument(operand['sortBy']) || !('output' in operand)) {
    throw location(5788005, `${name} requires 'sortBy' and 'output'`);
  }
  const isList = name.endsWith('N');
  const compare = compileSort(operand['sortBy']);
  const output = compileExpression(operand['output'], context);
  const n = isList ? compileExpression(operand['n'], context) : undefined;
  const isTop = name.startsWith('$top');
  return {
    argument: (scope) => ({ doc: scope.root, output: output(scope) }),
    create: (group) => {
      const count = n ? countOf(n, group, name) : 1;
      return new Collected((values) => {
        const sorted = (values as { doc: Document; output: unknown }[]).toSorted((a, b) => compare(a.doc, b.doc));
        const picked = (isTop ? sorted.slice(0, count) : sorted.slice(-count)).map((row) => row.output ?? null);
        return isList ? picked : picked[0];
      });
    },
  };
}

function compilePercentiles(name: string, operand: unknown, context: ExpressionContext): CompiledAccumulator {
  if (!isDocument(operand))
    throw location(7429703, `specification must be an object; found ${name}: ${String(operand)}`);
  checkPercentileMethod(operand['method'], name);
  const at = (sorted: number[], rank: number): unknown => {
    const value = percentileOf(sorted, rank);
    return value === null ? null : double(value);
  };
  const list = compileExpression(operand['p'] ?? [], context);
  return {
    argument: compileExpression(operand['input'], context),
    create: (group) => {
      const ranks = name === '$median' ? [0.5] : percentileList(list(group));
      return new Collected((values) => {
        const sorted = sortedFloats(values);
        const found = ranks.map((rank) => at(sorted, rank));
        return name === '$median' ? found[0] : found;
      }, isNumber);
    },
  };
}

export function isAccumulator(name: string): boolean {
  return (
    Object.hasOwn(SIMPLE, name) ||
    Object.hasOwn(LISTS, name) ||
    ['$top', '$topN', '$bottom', '$bottomN', '$count', '$median', '$percentile', '$accumulator'].includes(name)
  );
}

/** Compiles `{ $sum: expression }` and its kin (manual: Accumulator Operators). */
export function compileAccumulator(name: string, operand: unknown, context: ExpressionContext): CompiledAccumulator {
  const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined;
  if (simple) {
    if (Array.isArray(operand) && operand.length !== 1) {
      throw location(40237, `The ${name} accumulator is a unary operator`);
    }
    const [only] = Array.isArray(operand) ? (operand as unknown[]) : [operand];
    return { argument: compileExpression(only, context), create: simple };
  }
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (list) return compileList(name, list, operand, context);
  switch (name) {
    case '$top':
    case '$topN':
    case '$bottom':
    case '$bottomN':
      return compileRanked(name, operand, context);
    case '$median':
    case '$percentile':
      return compilePercentiles(name, operand, context);
    case '$count':
      if (!isDocument(operand) || Object.keys(operand).length > 0) {
        throw failedToParse('$count takes no arguments, i.e. $count:{}');
      }
      return { argument: () => 1, create: () => new SumAccumulator((sum) => sum.total) };
    case '$accumulator':
      throw notSupported(name);
    default:
      throw new CommandError(15952, 'Location15952', `unknown group operator '${name}'`);
  }
}

/** Fields such as `{ total: { $sum: '$x' } }` of `$group`, `$bucket` and `$bucketAuto`. */
export class AccumulatorFields {
  private readonly fields: { name: string; compiled: CompiledAccumulator }[];

  constructor(
    spec: Document,
    private readonly context: ExpressionContext,
  ) {
    this.fields = Object.keys(spec).map((name) => {
      const value = spec[name];
      const [operator, ...more] = isDocument(value) ? Object.keys(value) : [];
      if (!isDocument(value) || operator === undefined || !operator.startsWith('$')) {
        throw location(40234, `The field '${name}' must be an accumulator object`);
      }
      if (more.length > 0) throw location(40238, `The field '${name}' must specify one accumulator`);
      if (name.includes('.')) throw location(40235, `The field name '${name}' cannot contain '.'`);
      if (name.startsWith('$')) throw location(40236, `The field name '${name}' cannot be an operator name`);
      return { name, compiled: compileAccumulator(operator, value[operator], context) };
    });
  }

  create(id: unknown): Accumulator[] {
    const group = createScope({ _id: id }, this.context);
    return this.fields.map(({ compiled }) => compiled.create(group));
  }

  add(states: readonly Accumulator[], doc: Document): void {
    const scope = createScope(doc, this.context);
    this.fields.forEach(({ compiled }, index) => states[index]?.add(compiled.argument(scope)));
  }

  /** Writes the results beside what the document already has. */
  write(states: readonly Accumulator[], target: Document): Document {
    this.fields.forEach(({ name }, index) => {
      target[name] = states[index]?.value ?? null;
    });
    return target;
  }
}
