import type { default as module } from 'sorted-btree';
import { EmptyBTree } from 'sorted-btree';
import { bulkLoad } from 'sorted-btree/extended/bulkLoad.js';

/** A B+ tree whose `clone()` takes constant time: nodes are shared until one side changes them. */
export type OrderedMap<K, V> = InstanceType<typeof module.default<K, V>>;

// The package is CommonJS: its default export is reached differently from ES modules and from compiled tests, a named one is not.
const BTree = EmptyBTree.constructor as unknown as typeof module.default;

const NODE_SIZE = 64;

const byNumber = (a: number, b: number): number => a - b;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function orderedByNumber<V>(): OrderedMap<number, V> {
  return new BTree<number, V>(undefined, byNumber, NODE_SIZE);
}

export function orderedByText<V>(): OrderedMap<string, V> {
  return new BTree<string, V>(undefined, byText, NODE_SIZE);
}

/** The map of these keys, which must ascend, and the values beside them. */
export function orderedByNumberOf<V>(keys: number[], values: V[]): OrderedMap<number, V> {
  return bulkLoad(keys, values, NODE_SIZE, byNumber);
}

/** The map of these keys, which must ascend, and the values beside them. */
export function orderedByTextOf<V>(keys: string[], values: V[]): OrderedMap<string, V> {
  return bulkLoad(keys, values, NODE_SIZE, byText);
}
