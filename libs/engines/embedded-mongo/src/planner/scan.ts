import type { OrderedIndex } from '../indexes/ordered-index.js';
import type { CollectionState } from '../storage/collection-state.js';
import type { KeyRange } from './index-ranges.js';

/** What a scan examined, for `explain`. */
export interface ScanCounters {
  keysExamined: number;
  docsExamined: number;
}

/** Record ids in the order of an index, each once. */
export function* scanIndex(
  index: OrderedIndex,
  ranges: KeyRange[],
  backward: boolean,
  counters: ScanCounters,
): Generator<number> {
  const seen = index.multikey.size > 0 || ranges.length > 1 ? new Set<number>() : undefined;
  for (const { low, high } of backward ? [...ranges].reverse() : ranges) {
    const pair: [string, number] = ['', 0];
    const entries = backward ? index.tree.entriesReversed(high, pair, true) : index.tree.entries(low, pair);
    for (let next = entries.next(); !next.done; next = entries.next()) {
      const [key, recordId] = next.value;
      if (backward ? key < low : high !== undefined && key >= high) break;
      counters.keysExamined++;
      if (seen) {
        if (seen.has(recordId)) continue;
        seen.add(recordId);
      }
      yield recordId;
    }
  }
}

/** Record ids in natural order, the order of insertion. */
export function* scanCollection(state: CollectionState, backward: boolean): Generator<number> {
  const pair: [number, Uint8Array] = [0, new Uint8Array()];
  const entries = backward ? state.records.entriesReversed(undefined, pair) : state.records.entries(undefined, pair);
  for (let next = entries.next(); !next.done; next = entries.next()) yield next.value[0];
}
