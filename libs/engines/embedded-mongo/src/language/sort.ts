import type { Document } from './document.js';
import { badValue, location } from './errors.js';
import { collectValues, EMPTY, MISSING, parsePath, type PathStep } from './query/path.js';
import { getField, isDocument } from './values/bson-type.js';
import { compareValues } from './values/compare.js';
import { toWhole } from './values/numbers.js';

export type Comparator<T> = (a: T, b: T) => number;

/** 1 or -1; anything else is an error as MongoDB has it. */
export function sortDirection(value: unknown): 1 | -1 {
  const direction = toWhole(value);
  if (isDocument(value) && '$meta' in value)
    throw badValue('$meta sort needs a $text query, which the embedded store does not have');
  if (direction === undefined) throw location(15974, `Illegal key in $sort specification: ${String(value)}`);
  if (direction !== 1 && direction !== -1) {
    throw location(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return direction;
}

function forSorting(value: unknown): unknown {
  if (value === MISSING) return null;
  return value === EMPTY ? undefined : value;
}

/** An array sorts by its least element ascending and its greatest descending; a missing field as null (manual: Comparison/Sort Order). */
function sortKey(doc: unknown, path: readonly PathStep[], direction: 1 | -1): unknown {
  const [first] = path;
  if (first && path.length === 1 && isDocument(doc)) {
    const value = getField(doc, first.name);
    if (value === undefined) return null;
    if (!Array.isArray(value)) return value;
  }
  const values = collectValues(doc, path);
  let best = forSorting(values[0]);
  for (let i = 1; i < values.length; i++) {
    const value = forSorting(values[i]);
    if (compareValues(value, best) * direction < 0) best = value;
  }
  return best;
}

/** The order of a sort specification such as `{ a: 1, 'b.c': -1 }`. Keys are read from the documents at each comparison. */
export function compileSort(spec: Document): Comparator<Document> {
  const keys = sortKeys(spec);
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = compareValues(sortKey(a, path, direction), sortKey(b, path, direction));
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}

function sortKeys(spec: Document): { path: PathStep[]; direction: 1 | -1 }[] {
  return Object.keys(spec).map((key) => ({ path: parsePath(key), direction: sortDirection(spec[key]) }));
}

/** Sorts documents, stable, each key read once. */
export function sortDocuments<T extends Document>(documents: Iterable<T>, spec: Document): T[] {
  const keys = sortKeys(spec);
  const rows = Array.from(documents, (doc) => ({
    doc,
    values: keys.map(({ path, direction }) => sortKey(doc, path, direction)),
  }));
  rows.sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const order = compareValues(a.values[i], b.values[i]);
      if (order !== 0) return order * (keys[i]?.direction ?? 1);
    }
    return 0;
  });
  return rows.map((row) => row.doc);
}

/** The order of array elements: 1 or -1 for whole values, or a specification of their fields. */
export function compileSortOf(sortBy: unknown): Comparator<unknown> {
  if (isDocument(sortBy)) {
    const compare = compileSort(sortBy);
    return compare as Comparator<unknown>;
  }
  const direction = sortDirection(sortBy);
  return (a, b) => compareValues(a, b) * direction;
}
