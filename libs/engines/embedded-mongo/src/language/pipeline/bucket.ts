import { AccumulatorFields } from '../accumulators/accumulator.js';
import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope } from '../expressions/scope.js';
import { isDocument } from '../values/bson-type.js';
import { compareValues, typeOrder } from '../values/compare.js';
import { double, isNumber, toFloat, toWhole } from '../values/numbers.js';
import { sortDocuments } from '../sort.js';
import { granularity, type Granularity } from './granularity.js';
import { groupDocuments } from './group.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

const COUNT = { count: { $sum: 1 } };

function groupByOf(operand: Document, name: string, code: number): unknown {
  const { groupBy } = operand;
  const isExpression = isDocument(groupBy) || (typeof groupBy === 'string' && groupBy.startsWith('$'));
  if (!isExpression) {
    throw location(
      code,
      `The ${name} 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${String(groupBy)}.`,
    );
  }
  return groupBy;
}

function outputOf(operand: Document, name: string, { context }: StageCompiler): AccumulatorFields {
  const { output = COUNT } = operand;
  if (!isDocument(output)) throw location(40196, `The ${name} 'output' field must be an object`);
  return new AccumulatorFields(output, context);
}

/** Groups by given boundaries (manual: $bucket). */
function compileBucket(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand)) throw location(40201, 'Argument to $bucket stage must be an object');
  for (const key of Object.keys(operand)) {
    if (!['groupBy', 'boundaries', 'default', 'output'].includes(key))
      throw location(40197, `Unrecognized option to $bucket: ${key}.`);
  }
  const { boundaries } = operand;
  if (operand['groupBy'] === undefined || boundaries === undefined) {
    throw location(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  }
  const groupBy = compileExpression(groupByOf(operand, '$bucket', 40202), compiler.context);
  if (!Array.isArray(boundaries)) throw location(40200, "The $bucket 'boundaries' field must be an array");
  if (boundaries.length < 2)
    throw location(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    );
  const bounds = boundaries as unknown[];
  bounds.slice(1).forEach((bound, index) => {
    if (typeOrder(bound) !== typeOrder(bounds[index])) {
      throw location(40193, "All values in the the $bucket 'boundaries' field must have the same type");
    }
    if (compareValues(bounds[index], bound) >= 0)
      throw location(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
  });
  const hasDefault = 'default' in operand;
  const fallback = operand['default'];
  if (hasDefault && compareValues(fallback, bounds[0]) >= 0 && compareValues(fallback, bounds.at(-1)) < 0) {
    throw location(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
  const fields = outputOf(operand, '$bucket', compiler);
  const bucketOf = (value: unknown): unknown => {
    for (let i = 1; i < bounds.length; i++) {
      if (compareValues(value, bounds[i - 1]) >= 0 && compareValues(value, bounds[i]) < 0) return bounds[i - 1];
    }
    if (hasDefault) return fallback;
    throw location(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  };
  return (input) =>
    sortDocuments(
      groupDocuments(input, (scope) => bucketOf(groupBy(scope)), fields, compiler.context),
      { _id: 1 },
    );
}

interface Row {
  readonly value: unknown;
  readonly doc: Document;
}

interface Bucket {
  min: unknown;
  max: unknown;
  rows: Row[];
}

/** Even buckets; equal values never part. */
function evenBuckets(rows: readonly Row[], count: number, series: Granularity | undefined): Bucket[] {
  const size = Math.max(1, Math.round(rows.length / count));
  const buckets: Bucket[] = [];
  let at = 0;
  while (at < rows.length && buckets.length < count) {
    const isLast = buckets.length === count - 1;
    let end = isLast ? rows.length : Math.min(at + size, rows.length);
    const last = (rows[end - 1] as Row).value;
    let max: unknown = last;
    if (series) {
      const boundary = series.roundUp(toFloat(last as number));
      while (end < rows.length && toFloat(rows[end]?.value as number) < boundary) end++;
      max = double(boundary);
      const next = rows[end]?.value;
      if (toFloat(last as number) === 0 && next !== undefined) max = double(series.roundDown(toFloat(next as number)));
    } else {
      while (end < rows.length && compareValues(rows[end]?.value, last) === 0) end++;
      max = (rows[end] ?? rows.at(-1))?.value;
    }
    const first = (rows[at] as Row).value;
    const min = series ? (buckets.at(-1)?.max ?? double(series.roundDown(toFloat(first as number)))) : first;
    buckets.push({ min, max, rows: rows.slice(at, end) });
    at = end;
  }
  return buckets;
}

/** Groups into a number of even buckets (manual: $bucketAuto). */
function compileBucketAuto(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand)) throw location(40240, 'The argument to $bucketAuto must be an object');
  for (const key of Object.keys(operand)) {
    if (!['groupBy', 'buckets', 'output', 'granularity'].includes(key))
      throw location(40245, `Unrecognized option to $bucketAuto: ${key}.`);
  }
  if (operand['groupBy'] === undefined || operand['buckets'] === undefined) {
    throw location(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified");
  }
  const groupBy = compileExpression(groupByOf(operand, '$bucketAuto', 40239), compiler.context);
  if (!isNumber(operand['buckets'])) throw location(40241, "The $bucketAuto 'buckets' field must be a numeric value");
  const count = toWhole(operand['buckets']);
  if (count === undefined)
    throw location(40242, "The $bucketAuto 'buckets' field must be representable as a 32-bit integer");
  if (count <= 0) throw location(40243, "The $bucketAuto 'buckets' field must be greater than 0");
  const series = operand['granularity'] === undefined ? undefined : granularity(operand['granularity']);
  const fields = outputOf(operand, '$bucketAuto', compiler);
  const { context } = compiler;
  return function* (input) {
    const rows = Array.from(input, (doc): Row => ({ value: groupBy(createScope(doc, context)) ?? null, doc }));
    if (series) {
      const bad = rows.find(({ value }) => !isNumber(value) || !(toFloat(value) >= 0));
      if (bad)
        throw location(
          40258,
          `$bucketAuto can specify a 'granularity' with numeric, non-negative boundaries only, but found a value of ${String(bad.value)}`,
        );
    }
    rows.sort((a, b) => compareValues(a.value, b.value));
    for (const { min, max, rows: members } of evenBuckets(rows, count, series)) {
      const states = fields.create({ min, max });
      for (const { doc } of members) fields.add(states, doc);
      yield fields.write(states, { _id: { min, max } });
    }
  };
}

export const BUCKET_STAGES: StageTable = {
  $bucket: compileBucket,
  $bucketAuto: compileBucketAuto,
};
