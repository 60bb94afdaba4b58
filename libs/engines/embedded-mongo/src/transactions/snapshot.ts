import type { Collection } from '../storage/collection.js';
import { CollectionState } from '../storage/collection-state.js';
import { OrderedIndex } from '../indexes/ordered-index.js';

/**
 * The data as it was when the snapshot was taken. A collection is copied (in constant time) when it is first read through
 * the snapshot or, if that comes earlier, just before it changes.
 */
export class Snapshot {
  private readonly states = new Map<Collection, CollectionState>();
  /** Collections that have changed, or were about to, since the snapshot was taken. */
  private readonly outdated = new Set<Collection>();

  /** @param sequence commits up to and including this one are part of the snapshot */
  constructor(readonly sequence: number) {}

  preserve(collection: Collection): void {
    this.outdated.add(collection);
    this.state(collection);
  }

  /** Whether the collection is as it was when the snapshot was taken: one that came since, filled, is not. */
  isCurrent(collection: Collection): boolean {
    return !this.outdated.has(collection) && !this.isBefore(collection);
  }

  /** A copy of the collection that the holder of the snapshot may also change. */
  state(collection: Collection): CollectionState {
    let state = this.states.get(collection);
    if (!state) {
      state = this.isBefore(collection)
        ? new CollectionState(
            undefined,
            collection.state.indexes.map((index) => OrderedIndex.empty(index.definition)),
          )
        : collection.state.clone();
      this.states.set(collection, state);
    }
    return state;
  }

  private isBefore({ createdAt }: Collection): boolean {
    return createdAt > this.sequence;
  }
}
