import type { Document } from '../language/document.js';
import { type IndexDefinition, OrderedIndex, recordOfSuffix, recordSuffix } from './ordered-index.js';
import { orderedByTextOf } from './ordered-map.js';

/** Makes an index of many documents at once: keys are collected, sorted and laid out, which is far faster than setting each. */
export class IndexBuilder {
  private readonly keys: string[] = [];
  private readonly records: number[] = [];
  private readonly multikey = new Set<number>();
  private ascending = true;

  constructor(private readonly definition: IndexDefinition) {}

  /** @throws CommandError 171 for parallel arrays */
  add(doc: Document, recordId: number): void {
    const found = this.definition.keysOf(doc);
    found.multikey?.forEach((position) => this.multikey.add(position));
    const suffix = this.definition.unique ? '' : recordSuffix(recordId);
    for (const key of found.keys) {
      const entry = key + suffix;
      if (this.ascending && this.keys.length > 0 && this.keys[this.keys.length - 1]! >= entry) this.ascending = false;
      this.keys.push(entry);
      this.records.push(recordId);
    }
  }

  /** @param refuse told which record holds a unique key that an earlier one holds */
  build(refuse: (recordId: number) => never): OrderedIndex {
    if (!this.ascending) this.sort(refuse);
    return new OrderedIndex(this.definition, orderedByTextOf(this.keys, this.records), this.multikey);
  }

  private sort(refuse: (recordId: number) => never): void {
    const { keys, records } = this;
    if (!this.definition.unique) {
      // The record is part of the key, so the keys alone can be sorted, which is done natively.
      keys.sort();
      keys.forEach((key, i) => (records[i] = recordOfSuffix(key)));
      return;
    }
    const holders = new Map<string, number>();
    for (const [i, key] of keys.entries()) {
      if (holders.has(key)) refuse(records[i]!);
      holders.set(key, records[i]!);
    }
    keys.sort();
    keys.forEach((key, i) => (records[i] = holders.get(key)!));
  }
}
