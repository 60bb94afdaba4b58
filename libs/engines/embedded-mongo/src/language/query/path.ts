import type { Document } from '../document.js';
import { getField, hasField, isDocument } from '../values/bson-type.js';

/** One step of a dotted path; `index` where it can also be an array position. */
export interface PathStep {
  readonly name: string;
  readonly index: number | undefined;
}

export function parsePath(path: string): PathStep[] {
  return path.split('.').map((name) => ({ name, index: /^(0|[1-9]\d*)$/.test(name) ? Number(name) : undefined }));
}

/** Whether arrays at the path's end are taken whole, or element by element and then whole. */
export type LeafArrays = 'expand' | 'whole';

/**
 * Tests every value that a path reaches, as a query does (manual: Query an Array, Query an Array of Embedded Documents): arrays on
 * the way are descended, a number is also an array position, a missing field is tested as `undefined`.
 */
export function someValueAt(
  container: unknown,
  path: readonly PathStep[],
  leafArrays: LeafArrays,
  test: (value: unknown) => boolean,
  depth = 0,
): boolean {
  const step = path[depth];
  if (step === undefined) return someLeaf(container, leafArrays, test);
  if (Array.isArray(container)) {
    const { index } = step;
    if (index !== undefined && index < container.length) {
      if (someValueAt(container[index], path, leafArrays, test, depth + 1)) return true;
    }
    for (const item of container) {
      if (isDocument(item) && someValueAt(item, path, leafArrays, test, depth)) return true;
    }
    return false;
  }
  if (!isDocument(container)) return test(undefined);
  const value = getField(container, step.name);
  return depth === path.length - 1
    ? someLeaf(value, leafArrays, test)
    : someValueAt(value, path, leafArrays, test, depth + 1);
}

function someLeaf(value: unknown, leafArrays: LeafArrays, test: (value: unknown) => boolean): boolean {
  if (leafArrays === 'expand' && Array.isArray(value)) {
    for (const item of value) if (test(item)) return true;
  }
  return test(value);
}

/** Stands for a field that is not there, and for an array that is there without elements. */
export const MISSING = Symbol('missing field');
export const EMPTY = Symbol('empty array');

/** Every value a path reaches, arrays at its end element by element; {@link MISSING} and {@link EMPTY} where there is none. */
export function collectValues(
  container: unknown,
  path: readonly PathStep[],
  depth = 0,
  found: unknown[] = [],
): unknown[] {
  const step = path[depth];
  if (Array.isArray(container)) {
    if (step === undefined) {
      if (container.length === 0) found.push(EMPTY);
      for (const item of container) found.push(item);
    } else if (step.index !== undefined && step.index < container.length) {
      collectValues(container[step.index], path, depth + 1, found);
      for (const item of container) if (isDocument(item)) collectPresent(item, path, depth, found);
    } else {
      if (container.length === 0) found.push(MISSING);
      for (const item of container) {
        if (isDocument(item)) collectValues(item, path, depth, found);
        else found.push(MISSING);
      }
    }
  } else if (step === undefined) found.push(container === undefined ? MISSING : container);
  else if (!isDocument(container)) found.push(MISSING);
  else collectValues(getField(container, step.name), path, depth + 1, found);
  return found;
}

/** Beside an array position, a field of that name counts only where it is. */
function collectPresent(item: Document, path: readonly PathStep[], depth: number, found: unknown[]): void {
  if (hasField(item, (path[depth] as PathStep).name)) collectValues(item, path, depth, found);
}

/** The values that `distinct` sees at a path (manual: distinct): elements of arrays, nothing for a missing field. */
export function distinctValues(container: unknown, path: string): unknown[] {
  return collectValues(container, parsePath(path)).filter((value) => value !== MISSING && value !== EMPTY);
}

/** Every value that a query tests at a path: elements of arrays and the arrays themselves, nothing for a missing field. */
export function valuesAtPath(container: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  someValueAt(container, parsePath(path), 'expand', (value) => {
    if (value !== undefined) found.push(value);
    return false;
  });
  return found;
}
