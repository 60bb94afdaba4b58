import type { IndexSpec } from '../indexes/ordered-index.js';
import { IndexDefinition, OrderedIndex } from '../indexes/ordered-index.js';
import type { Document } from '../language/document.js';
import type { Transaction } from '../transactions/transaction.js';
import { CollectionState } from './collection-state.js';

export const ID_INDEX: IndexSpec = { v: 2, key: { _id: 1 }, name: '_id_' };

/** A named set of documents: the state that readers outside of transactions see, and who is about to change it. */
export class Collection {
  state: CollectionState;
  nextRecordId = 1;
  /** The commit that made it; snapshots before that one see it empty. */
  createdAt = 0;
  /** False after a drop, so that whoever waited does not write into it. */
  exists = true;
  /** Records that an open transaction has changed. */
  readonly locks = new Map<number, Transaction>();
  /** Unique keys that an open transaction has taken, by index name and key. */
  readonly reservations = new Map<string, Transaction>();

  constructor(
    readonly id: number,
    readonly uuid: Uint8Array,
    public db: string,
    public name: string,
    /** Options of `create`, as listCollections shows them. */
    public options: Document,
    specs: IndexSpec[] = [ID_INDEX],
  ) {
    const indexes = specs.map((spec) => OrderedIndex.empty(new IndexDefinition(spec)));
    this.state = new CollectionState(undefined, indexes);
  }

  get namespace(): string {
    return `${this.db}.${this.name}`;
  }

  get isView(): boolean {
    return this.options['viewOn'] !== undefined;
  }

  get specs(): IndexSpec[] {
    return this.state.indexes.map((index) => index.definition.spec);
  }

  /** Whether an open transaction stands in the way of a drop, a rename or a new index. */
  get busy(): Transaction | undefined {
    for (const transaction of this.locks.values()) return transaction;
    for (const transaction of this.reservations.values()) return transaction;
    return undefined;
  }
}
