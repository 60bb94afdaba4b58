import type { Document } from '../document.js';
import { location } from '../errors.js';
import { isDocument } from '../values/bson-type.js';

/** A specification with dotted paths and nested documents, as one tree of field names. */
export interface PathTree<T> {
  readonly children: Map<string, PathTree<T>>;
  leaf?: { readonly value: T };
}

export function createTree<T>(): PathTree<T> {
  return { children: new Map<string, PathTree<T>>() };
}

const collision = (path: string, rest: string): Error =>
  rest === ''
    ? location(31250, `Path collision at ${path}`)
    : location(31249, `Path collision at ${path} remaining portion ${rest}`);

/** Adds a leaf; a path that is a part of another one is a collision (codes 31249 and 31250). */
export function addPath<T>(tree: PathTree<T>, path: string, value: T): void {
  const steps = path.split('.');
  if (steps.includes('')) throw location(15998, 'FieldPath field names may not be empty strings.');
  let node = tree;
  steps.forEach((step, index) => {
    if (node.leaf) throw collision(path, steps.slice(index).join('.'));
    let child = node.children.get(step);
    if (!child) {
      child = createTree<T>();
      node.children.set(step, child);
    }
    node = child;
  });
  if (node.leaf || node.children.size > 0) throw collision(path, '');
  node.leaf = { value };
}

/** A nested document that is no expression names fields one level down. */
export function isNestedSpec(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && !first.startsWith('$');
}
