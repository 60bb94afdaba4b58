import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { addUnits, dateUnit, type DateUnit } from '../expressions/date-unit.js';
import { UTC } from '../expressions/time-zone.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { compareValues } from '../values/compare.js';
import * as numbers from '../values/numbers.js';
import type { BsonNumber } from '../values/numbers.js';
import { sortDocuments } from '../sort.js';
import { partition } from './partition.js';
import { fieldAt, withFieldAt } from './stream.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

type Position = BsonNumber | Date;
const MAX_GENERATED = 500_000;

interface Range {
  readonly step: BsonNumber;
  readonly unit: DateUnit | undefined;
  readonly bounds: 'full' | 'partition' | readonly [Position, Position];
}

function parseRange(range: unknown): Range {
  if (!isDocument(range)) throw failedToParse("BSON field '$densify.range' is missing but a required field");
  const { step, unit, bounds } = range;
  if (!numbers.isNumber(step) || numbers.toFloat(step) <= 0)
    throw location(5733401, 'the step parameter in a range statement must be a strictly positive numeric value');
  const timeUnit = unit === undefined ? undefined : dateUnit(unit, '$densify');
  if (timeUnit && numbers.toWhole(step) === undefined)
    throw location(
      6586400,
      'The step parameter in a range statement must be a whole number when densifying a date range',
    );
  if (bounds === 'full' || bounds === 'partition') return { step, unit: timeUnit, bounds };
  if (!Array.isArray(bounds) || bounds.length !== 2)
    throw location(
      5733402,
      "a bounding array in a range statement must have exactly two elements, or be 'full' or 'partition'",
    );
  const [low, high] = bounds as [unknown, unknown];
  if (timeUnit ? !(low instanceof Date && high instanceof Date) : !(numbers.isNumber(low) && numbers.isNumber(high))) {
    throw location(5733406, 'a bounding array must contain either both dates or both numeric types');
  }
  if (compareValues(low, high) > 0)
    throw location(5733403, 'the bounds in a range statement must be in ascending order');
  return { step, unit: timeUnit, bounds: [low as Position, high as Position] };
}

/** The position `count` steps after another; counted from the base, so that month ends do not drift. */
function after(base: Position, count: number, { step, unit }: Range): Position {
  if (base instanceof Date)
    return new Date(addUnits(base.getTime(), unit ?? 'millisecond', numbers.toFloat(step) * count, UTC));
  return numbers.add(base, numbers.multiply(step, count));
}

function checkPosition(value: unknown, field: string, { unit }: Range): Position {
  if (unit ? value instanceof Date : numbers.isNumber(value)) return value as Position;
  throw location(5733201, `Densify field type must be ${unit ? 'a date' : 'numeric'}: ${field} is ${typeOf(value)}`);
}

/** Documents for the steps of a range that have none (manual: $densify). */
function compileDensify(operand: unknown, { context }: StageCompiler): Stage {
  if (!isDocument(operand) || typeof operand['field'] !== 'string')
    throw failedToParse("BSON field '$densify.field' is missing but a required field");
  const field = operand['field'];
  const steps = field.split('.');
  const names = (operand['partitionByFields'] ?? []) as unknown[];
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw failedToParse("BSON field '$densify.partitionByFields' must be an array of strings");
  const range = parseRange(operand['range']);
  if (range.bounds === 'partition' && names.length === 0)
    throw location(
      5733408,
      "one may not specify the bounds as 'partition' without specifying a non-empty array of partitionByFields",
    );
  const key =
    names.length === 0
      ? undefined
      : compileExpression(
          names.map((name) => `$${name}`),
          context,
        );
  return function* (input) {
    const documents = [...input];
    const withField = documents.filter((doc) => (fieldAt(doc, steps) ?? null) !== null);
    yield* documents.filter((doc) => (fieldAt(doc, steps) ?? null) === null);
    const sorted = sortDocuments(withField, { [field]: 1 });
    const position = (doc: Document | undefined): Position => checkPosition(doc && fieldAt(doc, steps), field, range);
    const whole: readonly [Position, Position] | undefined =
      sorted.length > 0 ? [position(sorted[0]), position(sorted.at(-1))] : undefined;
    for (const group of partition(sorted, key, undefined, context)) {
      const fill = (at: Position): Document => {
        const keys = group.key as unknown[];
        const base = (names as string[]).reduce<Document>(
          (doc, name, index) => withFieldAt(doc, name.split('.'), keys[index]),
          {},
        );
        return withFieldAt(base, steps, at);
      };
      const own = [position(group.documents[0]), position(group.documents.at(-1))] as const;
      const [low, high] = range.bounds === 'partition' ? own : range.bounds === 'full' ? (whole ?? own) : range.bounds;
      // An explicit upper bound is exclusive; the greatest value of a collection has its document already.
      yield* merged(group.documents, position, low, high, range, fill);
    }
  };
}

function* merged(
  documents: readonly Document[],
  position: (doc: Document) => Position,
  low: Position,
  high: Position,
  range: Range,
  fill: (at: Position) => Document,
): Iterable<Document> {
  const isInclusive = range.bounds === 'full';
  let next = 0;
  for (let count = 0; ; count++) {
    if (count > MAX_GENERATED)
      throw location(5897900, `Generated ${MAX_GENERATED} documents in $densify, which is over the limit`);
    const at = after(low, count, range);
    const order = compareValues(at, high);
    if (isInclusive ? order > 0 : order >= 0) break;
    let isThere = false;
    for (let doc = documents[next]; doc && compareValues(position(doc), at) <= 0; doc = documents[++next]) {
      isThere = compareValues(position(doc), at) === 0 || isThere;
      yield doc;
    }
    if (!isThere) yield fill(at);
  }
  yield* documents.slice(next);
}

export const DENSIFY_STAGES: StageTable = { $densify: compileDensify };
