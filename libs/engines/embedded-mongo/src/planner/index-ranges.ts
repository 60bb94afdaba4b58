import type { OrderedIndex } from '../indexes/ordered-index.js';
import { afterPrefix } from '../indexes/key-encoding.js';
import { type Interval, descending, intersect } from './interval.js';
import type { Predicate, Predicates } from './predicates.js';

/** Keys from `low` (included) to `high` (not included; undefined is the end). */
export interface KeyRange {
  low: string;
  high: string | undefined;
}

export interface IndexRanges {
  /** In ascending order, without overlaps. */
  ranges: KeyRange[];
  /** Leading fields that are fixed to one value. */
  fixed: number;
  /** Fields that bound the ranges, the fixed ones included. */
  bounded: number;
  /** The ranges hold only documents that satisfy every condition. */
  exact: boolean;
}

/** `$in` on several fields multiplies: beyond this the later fields are left to the filter. */
const MAX_RANGES = 1000;

/** The ranges of an index in which every document that satisfies the conditions has a key. */
export function indexRanges(index: OrderedIndex, predicates: Predicates): IndexRanges {
  const { fields } = index.definition;
  const used = new Set<string>();
  const arrayHeads = new Set<string>();
  let prefixes = [''];
  let exact = !predicates.incomplete;
  let fixed = 0;
  let bounded = 0;
  let ranges: KeyRange[] | undefined;
  let stillFixed = true;

  for (const [position, field] of fields.entries()) {
    const found = predicates.byPath.get(field.path);
    const multikey = index.multikey.has(position);
    // Two conditions below one array may be met by different elements: only the first of them bounds the keys.
    const hidden = multikey && arrayHeads.has(field.steps[0]!);
    if (!found || hidden) {
      if (hidden) exact = false;
      break;
    }
    if (multikey) arrayHeads.add(field.steps[0]!);
    const told = boundsOf(found, multikey);
    if (!told.exact) exact = false;
    used.add(field.path);
    const intervals = field.descending ? descending(told.intervals) : told.intervals;
    bounded++;
    const points = intervals.every((interval) => interval.point);
    if (points && prefixes.length * intervals.length <= MAX_RANGES) {
      if (stillFixed && intervals.length === 1) fixed++;
      else stillFixed = false;
      prefixes = prefixes.flatMap((prefix) => intervals.map((interval) => prefix + interval.low));
      continue;
    }
    ranges = prefixes.flatMap((prefix) =>
      intervals.map(({ low, high }) => ({ low: prefix + low, high: prefix + high })),
    );
    break;
  }
  ranges ??= prefixes.map((prefix) => ({ low: prefix, high: prefix === '' ? undefined : afterPrefix(prefix) }));
  for (const path of predicates.byPath.keys()) if (!used.has(path)) exact = false;
  return { ranges, fixed, bounded, exact };
}

function boundsOf(predicates: Predicate[], multikey: boolean): { intervals: Interval[]; exact: boolean } {
  if (multikey && predicates.length > 1) {
    // Several elements may share the conditions among them: the narrowest one alone is a sound bound.
    const best = predicates.find(({ intervals }) => intervals.every(({ point }) => point)) ?? predicates[0]!;
    return { intervals: best.intervals, exact: false };
  }
  let intervals = predicates[0]!.intervals;
  for (const predicate of predicates.slice(1)) intervals = intersect(intervals, predicate.intervals);
  return { intervals, exact: predicates.every((predicate) => predicate.exact) };
}
