import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { addUnits, dateUnit, type DateUnit } from '../expressions/date-unit.js';
import { UTC } from '../expressions/time-zone.js';
import { isDocument } from '../values/bson-type.js';
import { isNumber, toFloat, toWhole } from '../values/numbers.js';
import { fieldAt } from './stream.js';

/** The documents of a partition that a window around one of them holds: from `start` to before `end`. */
export interface WindowRange {
  readonly start: number;
  readonly end: number;
}

export type WindowOf = (documents: readonly Document[], index: number) => WindowRange;

type Bound = 'unbounded' | 'current' | number;

const wholePartition: WindowOf = (documents) => ({ start: 0, end: documents.length });

function parseBounds(bounds: unknown, isWhole: boolean): [Bound, Bound] {
  if (!Array.isArray(bounds) || bounds.length !== 2) throw failedToParse('Window bounds must be a 2-element array');
  const [lower, upper] = bounds.map((bound: unknown): Bound => {
    if (bound === 'unbounded' || bound === 'current') return bound;
    const number = isWhole ? toWhole(bound) : isNumber(bound) ? toFloat(bound) : undefined;
    if (number === undefined)
      throw failedToParse(
        isWhole ? 'Numeric document-based bounds must be an integer' : 'Range-based bounds expression must be a number',
      );
    return number;
  }) as [Bound, Bound];
  const value = (bound: Bound, unbounded: number): number =>
    bound === 'unbounded' ? unbounded : bound === 'current' ? 0 : bound;
  if (value(lower, -Infinity) > value(upper, Infinity))
    throw location(5339900, 'Lower bound must not exceed upper bound');
  return [lower, upper];
}

function byDocuments(bounds: unknown): WindowOf {
  const [lower, upper] = parseBounds(bounds, true);
  const offset = (bound: Bound): number => (typeof bound === 'number' ? bound : 0);
  return (documents, index) => ({
    start: lower === 'unbounded' ? 0 : Math.max(0, index + offset(lower)),
    end: upper === 'unbounded' ? documents.length : Math.min(documents.length, index + offset(upper) + 1),
  });
}

/** The position in the sort order: a number, or a date's milliseconds where the range has a unit. */
export function sortPosition(doc: Document, steps: readonly string[], isDate: boolean): number {
  const value = fieldAt(doc, steps);
  if (isDate && value instanceof Date) return value.getTime();
  if (!isDate && isNumber(value)) return toFloat(value);
  if (isDate) throw location(5429513, `Expected the sortBy field to be a Date, but it was ${String(value)}`);
  throw location(5429414, `Invalid range: Expected the sortBy field to be a number, but it was ${String(value)}`);
}

function byRange(bounds: unknown, unit: DateUnit | undefined, steps: readonly string[]): WindowOf {
  const [lower, upper] = parseBounds(bounds, unit !== undefined);
  const limit = (position: number, bound: Bound): number => {
    if (typeof bound !== 'number') return position;
    return unit ? addUnits(position, unit, bound, UTC) : position + bound;
  };
  let partition: readonly Document[] | undefined;
  let positions: number[] = [];
  return (documents, index) => {
    if (partition !== documents) {
      partition = documents;
      positions = documents.map((doc) => sortPosition(doc, steps, unit !== undefined));
    }
    const position = positions[index] as number;
    return {
      start: lower === 'unbounded' ? 0 : firstIndex(positions, (other) => other >= limit(position, lower)),
      end: upper === 'unbounded' ? documents.length : firstIndex(positions, (other) => other > limit(position, upper)),
    };
  };
}

/** The first index at which an ascending list meets a bound, by halving. */
function firstIndex(ascending: readonly number[], meets: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(ascending[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads a `window` option (manual: $setWindowFields, window); without one it is the whole partition. */
export function compileWindow(window: unknown, sortBy: Document | undefined): WindowOf {
  if (window === undefined) return wholePartition;
  if (!isDocument(window)) throw failedToParse("'window' field must be an object");
  for (const key of Object.keys(window)) {
    if (!['documents', 'range', 'unit'].includes(key))
      throw failedToParse(`'window' field that contains unknown option '${key}'`);
  }
  if ('documents' in window) {
    if ('range' in window || 'unit' in window)
      throw failedToParse("Window bounds can specify either 'documents' or 'range', not both.");
    const isOrdered = Array.isArray(window['documents']) && window['documents'].some((bound) => bound !== 'unbounded');
    if (isOrdered && !sortBy) throw location(5339901, 'Document-based bounds require a sortBy');
    return byDocuments(window['documents']);
  }
  if (!('range' in window)) return wholePartition;
  const keys = Object.keys(sortBy ?? {});
  const [only] = keys;
  if (only === undefined || keys.length !== 1 || toWhole(sortBy?.[only]) !== 1) {
    throw location(5339902, 'Range-based bounds require a sortBy a single, ascending field');
  }
  const unit = window['unit'] === undefined ? undefined : dateUnit(window['unit'], '$setWindowFields');
  return byRange(window['range'], unit, only.split('.'));
}
