import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { EMPTY_ARRAY, NULL_KEY, encodeKey, encodeKeys, invertKey } from './key-encoding.js';

/** One field of a key pattern or of a sort. */
export interface KeyField {
  path: string;
  /** The path cut at its dots. */
  steps: string[];
  descending: boolean;
}

export interface DocumentKeys {
  keys: string[];
  /** Positions of the fields that run through an array; undefined when there is none. */
  multikey?: number[];
  /** Whether no field of the pattern is present: a sparse index leaves the document out. */
  absent: boolean;
}

const EMPTY_DESCENDING = invertKey(EMPTY_ARRAY);
const NULL_DESCENDING = invertKey(NULL_KEY);

interface Cell {
  /** What the rest of the path starts from. */
  value: unknown;
  /** First step of the path that is not yet taken. */
  at: number;
  /** The path met an array, which has no such element. */
  emptyArray?: boolean;
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !('_bsontype' in value) && !(value instanceof Date);
}

/** Follows a path until it ends or meets an array that has to be taken apart. */
function descend(cell: Cell, steps: string[]): Cell {
  let { value, at } = cell;
  while (at < steps.length) {
    if (Array.isArray(value)) {
      const step = steps[at]!;
      // A number names a position of the array itself.
      if (!/^(0|[1-9]\d*)$/.test(step) || Number(step) >= value.length) return { value, at };
      value = value[Number(step)];
      at++;
      continue;
    }
    if (!isObject(value)) return { value: undefined, at: steps.length };
    value = Object.hasOwn(value, steps[at]!) ? value[steps[at]!] : undefined;
    at++;
  }
  return { value, at };
}

/**
 * The keys under which an index holds a document (manual, "Multikey Indexes"): one for each element of an array, the
 * combination of the fields for a compound pattern. At most one array may run through a pattern.
 * @throws CommandError 171 for two arrays side by side
 */
export function indexKeys(doc: Document, fields: KeyField[]): DocumentKeys {
  return keyWithoutArrays(doc, fields) ?? keysThroughArrays(doc, fields);
}

/** The one key of a document of which no field of the pattern runs through an array, as with most; undefined for others. */
function keyWithoutArrays(doc: Document, fields: KeyField[]): DocumentKeys | undefined {
  const values: unknown[] = [];
  let absent = true;
  for (const { steps } of fields) {
    let value: unknown = doc;
    for (const step of steps) {
      value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
      if (Array.isArray(value)) return undefined;
    }
    if (value !== undefined) absent = false;
    values.push(value);
  }
  return { keys: [encodeKeys(values, fields)], absent };
}

function keysThroughArrays(doc: Document, fields: KeyField[]): DocumentKeys {
  const keys = new Set<string>();
  const state = { multikey: new Set<number>(), present: false };
  expand(
    fields,
    fields.map(() => ({ value: doc, at: 0 })),
    keys,
    state,
  );
  return {
    keys: [...keys],
    multikey: state.multikey.size > 0 ? [...state.multikey] : undefined,
    absent: !state.present,
  };
}

function expand(
  fields: KeyField[],
  start: Cell[],
  keys: Set<string>,
  state: { multikey: Set<number>; present: boolean },
): void {
  const cells = start.map((cell, i) => (cell.emptyArray ? cell : descend(cell, fields[i]!.steps)));
  let array: unknown[] | undefined;
  let path = '';
  for (const [i, cell] of cells.entries()) {
    // An array that is itself an element (of the array taken apart before) is a value, not a list of keys.
    if (!Array.isArray(cell.value) || start[i]!.at > fields[i]!.steps.length) continue;
    const here = fields[i]!.steps.slice(0, cell.at).join('.');
    if (array !== undefined && (array !== cell.value || path !== here)) {
      throw new CommandError(
        171,
        'CannotIndexParallelArrays',
        `cannot index parallel arrays [${fields[i]!.path}] [${path}]`,
      );
    }
    array = cell.value;
    path = here;
    state.multikey.add(i);
  }
  if (array === undefined) {
    keys.add(keyOf(fields, cells, state));
    return;
  }
  const affected = cells.map((cell, i) => cell.value === array && start[i]!.at <= fields[i]!.steps.length);
  if (array.length === 0) {
    const emptied = cells.map((cell, i) => {
      if (!affected[i]) return cell;
      const ended = cell.at >= fields[i]!.steps.length;
      return ended
        ? { value: undefined, at: cell.at, emptyArray: true }
        : { value: undefined, at: fields[i]!.steps.length };
    });
    if (emptied.some((cell) => cell.emptyArray)) state.present = true;
    expand(fields, emptied, keys, state);
    return;
  }
  for (const element of array) {
    const next = cells.map((cell, i): Cell => {
      if (!affected[i]) return cell;
      const ended = cell.at >= fields[i]!.steps.length;
      if (ended) return { value: element, at: cell.at + 1 };
      return isObject(element) && !Array.isArray(element)
        ? { value: element, at: cell.at }
        : { value: undefined, at: fields[i]!.steps.length };
    });
    expand(fields, next, keys, state);
  }
}

function keyOf(fields: KeyField[], cells: Cell[], state: { present: boolean }): string {
  let key = '';
  for (const [i, cell] of cells.entries()) {
    const { descending } = fields[i]!;
    if (cell.emptyArray) key += descending ? EMPTY_DESCENDING : EMPTY_ARRAY;
    else if (cell.value === undefined) key += descending ? NULL_DESCENDING : NULL_KEY;
    else {
      state.present = true;
      key += encodeKey(cell.value, descending);
    }
  }
  // A flat string: concatenation alone would keep every part alive.
  return fields.length > 1 ? Buffer.from(key, 'latin1').toString('latin1') : key;
}

/** The fields of a key pattern or sort specification, in order. */
export function keyFields(spec: Document): KeyField[] {
  return Object.entries(spec).map(([path, direction]) => ({
    path,
    steps: path.split('.'),
    descending: Number((direction as { value?: unknown } | null)?.value ?? direction) < 0,
  }));
}

/** The code that stands for a document in a sort: the least of its keys (manual, "Sort by array field"). */
export function sortKey(doc: Document, fields: KeyField[]): string {
  try {
    const { keys } = indexKeys(doc, fields);
    let least = keys[0]!;
    for (const key of keys) if (key < least) least = key;
    return least;
  } catch (error) {
    if (error instanceof CommandError && error.code === 171) {
      throw new CommandError(2, 'BadValue', 'cannot sort with keys that are parallel arrays');
    }
    throw error;
  }
}
