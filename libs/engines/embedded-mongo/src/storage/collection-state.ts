import { type OrderedIndex, duplicateKey } from '../indexes/ordered-index.js';
import { type OrderedMap, orderedByNumber } from '../indexes/ordered-map.js';
import type { DocumentKeys } from '../indexes/index-keys.js';
import type { Document } from '../language/document.js';
import type { Version } from './writer.js';

/**
 * Records and indexes of a collection at one moment. A copy shares its nodes with the original and takes constant time,
 * so snapshots of transactions and long scans are copies.
 */
export class CollectionState {
  constructor(
    readonly records: OrderedMap<number, Uint8Array> = orderedByNumber<Uint8Array>(),
    public indexes: OrderedIndex[] = [],
    public bytes = 0,
  ) {}

  clone(): CollectionState {
    return new CollectionState(
      this.records.clone(),
      this.indexes.map((index) => index.clone()),
      this.bytes,
    );
  }

  get idIndex(): OrderedIndex {
    return this.indexes[0]!;
  }

  /** Keys in the order of `indexes`. @throws CommandError 171 for parallel arrays */
  keysOf(version: Version): DocumentKeys[] {
    const { indexes } = this;
    const known = version.indexed;
    if (known?.definitions.length === indexes.length) {
      if (indexes.every(({ definition }, i) => definition === known.definitions[i])) return known.keys;
    }
    const keys = indexes.map(({ definition }) => definition.keysOf(version.doc));
    version.indexed = { definitions: indexes.map(({ definition }) => definition), keys };
    return keys;
  }

  /** @throws CommandError 11000 if another record holds a unique key */
  assertUnique(namespace: string, keys: DocumentKeys[], recordId: number, doc: Document): void {
    for (const [i, index] of this.indexes.entries()) {
      if (!index.definition.unique) continue;
      for (const key of keys[i]!.keys) {
        const holder = index.holder(key);
        if (holder !== undefined && holder !== recordId) throw duplicateKey(namespace, index.definition, doc);
      }
    }
  }

  put(
    recordId: number,
    bytes: Uint8Array,
    keys: DocumentKeys[],
    before?: { bytes: Uint8Array; keys: DocumentKeys[] },
  ): void {
    for (const [i, index] of this.indexes.entries()) {
      const after = keys[i]!;
      const old = before?.keys[i];
      if (old && sameKeys(old.keys, after.keys)) continue;
      if (old) index.remove(old, recordId);
      index.add(after, recordId);
    }
    this.records.set(recordId, bytes);
    this.bytes += bytes.length - (before?.bytes.length ?? 0);
  }

  remove(recordId: number, before: { bytes: Uint8Array; keys: DocumentKeys[] }): void {
    for (const [i, index] of this.indexes.entries()) index.remove(before.keys[i]!, recordId);
    this.records.delete(recordId);
    this.bytes -= before.bytes.length;
  }
}

function sameKeys(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
