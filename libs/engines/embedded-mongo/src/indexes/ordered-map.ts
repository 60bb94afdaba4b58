import type { default as module } from 'sorted-btree';
import { EmptyBTree } from 'sorted-btree';

/** A B+ tree whose `clone()` takes constant time: nodes are shared until one side changes them. */
export type OrderedMap<K, V> = InstanceType<typeof module.default<K, V>>;

// The package is CommonJS: its default export is reached differently from ES modules and from compiled tests, a named one is not.
const BTree = EmptyBTree.constructor as unknown as typeof module.default;

const NODE_SIZE = 64;

export function orderedByNumber<V>(): OrderedMap<number, V> {
  return new BTree<number, V>(undefined, (a, b) => a - b, NODE_SIZE);
}

export function orderedByText<V>(): OrderedMap<string, V> {
  return new BTree<string, V>(undefined, (a, b) => (a < b ? -1 : a > b ? 1 : 0), NODE_SIZE);
}
