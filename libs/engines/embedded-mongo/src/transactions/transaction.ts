import { duplicateKey } from '../indexes/ordered-index.js';
import type { DocumentKeys } from '../indexes/index-keys.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import type { CollectionState } from '../storage/collection-state.js';
import type { Version, Writer } from '../storage/writer.js';
import { noSuchTransaction, writeConflict } from './conflict.js';
import type { Snapshot } from './snapshot.js';

export type RecordChange =
  | { collection: Collection; kind: 'insert'; recordId: number; before?: undefined; after: Version }
  | { collection: Collection; kind: 'update' | 'replace'; recordId: number; before: Version; after: Version }
  | { collection: Collection; kind: 'delete'; recordId: number; before: Version; after?: undefined };

/**
 * An open transaction: it reads a snapshot and writes into its own copy of it. The first to change a record holds it;
 * whoever comes second, or read an older state, gets a write conflict at once.
 */
export class Transaction implements Writer {
  status: 'open' | 'committed' | 'aborted' = 'open';
  /** In the order of the statements. */
  readonly changes: RecordChange[] = [];
  /** Collections that come into being with the commit, by namespace. */
  readonly created = new Map<string, Collection>();
  readonly ended: Promise<void>;
  private readonly held: { table: Map<unknown, Transaction>; key: unknown }[] = [];
  private resolveEnded!: () => void;

  constructor(
    readonly sessionId: string,
    readonly txnNumber: number,
    readonly lsid: Document,
    readonly snapshot: Snapshot,
    readonly startedAt: number,
  ) {
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
  }

  state(collection: Collection): CollectionState {
    return this.snapshot.state(collection);
  }

  insert(collection: Collection, after: Version): void {
    this.assertOpen();
    const state = this.state(collection);
    const recordId = collection.nextRecordId++;
    const keys = state.keysOf(after);
    this.takeUniqueKeys(collection, state, keys, recordId, after.doc);
    this.hold(collection.locks, recordId);
    state.put(recordId, after.bytes, keys);
    this.changes.push({ collection, kind: 'insert', recordId, after });
  }

  replace(collection: Collection, recordId: number, before: Version, after: Version, kind: 'update' | 'replace'): void {
    this.assertOpen();
    const state = this.state(collection);
    this.takeRecord(collection, state, recordId);
    const keys = state.keysOf(after);
    this.takeUniqueKeys(collection, state, keys, recordId, after.doc);
    state.put(recordId, after.bytes, keys, { bytes: before.bytes, keys: state.keysOf(before) });
    this.changes.push({ collection, kind, recordId, before, after });
  }

  remove(collection: Collection, recordId: number, before: Version): void {
    this.assertOpen();
    const state = this.state(collection);
    this.takeRecord(collection, state, recordId);
    state.remove(recordId, { bytes: before.bytes, keys: state.keysOf(before) });
    this.changes.push({ collection, kind: 'delete', recordId, before });
  }

  /** Lets go of everything it holds; whoever waits goes on. */
  end(status: 'committed' | 'aborted'): void {
    this.status = status;
    for (const { table, key } of this.held) table.delete(key);
    this.held.length = 0;
    this.resolveEnded();
  }

  /**
   * A statement goes on in slices, and its transaction may have ended between two of them (its time was over, its session killed):
   * what was then taken, nobody would let go of.
   */
  private assertOpen(): void {
    if (this.status !== 'open') throw noSuchTransaction(this.txnNumber);
  }

  private takeRecord(collection: Collection, state: CollectionState, recordId: number): void {
    const holder = collection.locks.get(recordId);
    if (holder === this) return;
    const changedSince = collection.state.records.get(recordId) !== state.records.get(recordId);
    if (holder || changedSince) throw writeConflict();
    this.hold(collection.locks, recordId);
  }

  private takeUniqueKeys(
    collection: Collection,
    state: CollectionState,
    keys: DocumentKeys[],
    recordId: number,
    doc: Document,
  ): void {
    const isCurrent = this.snapshot.isCurrent(collection);
    for (const [i, index] of state.indexes.entries()) {
      const { definition } = index;
      if (!definition.unique) continue;
      for (const key of keys[i]!.keys) {
        const own = index.holder(key);
        if (own !== undefined && own !== recordId) throw duplicateKey(collection.namespace, definition, doc);
        const reservation = reservationKey(definition.name, key);
        const reservedBy = collection.reservations.get(reservation);
        if (reservedBy && reservedBy !== this) throw writeConflict();
        if (!isCurrent && this.isTakenSince(collection, definition.name, key, recordId)) throw writeConflict();
        if (!reservedBy) this.hold(collection.reservations, reservation);
      }
    }
  }

  /** By a commit after the snapshot, unless this transaction has moved the record away from the key. */
  private isTakenSince({ state, locks }: Collection, indexName: string, key: string, recordId: number): boolean {
    const holder = state.indexes.find(({ definition }) => definition.name === indexName)?.holder(key);
    return holder !== undefined && holder !== recordId && locks.get(holder) !== this;
  }

  private hold<K>(table: Map<K, Transaction>, key: K): void {
    table.set(key, this);
    this.held.push({ table, key });
  }
}

export function reservationKey(indexName: string, key: string): string {
  return `${indexName}\0${key}`;
}
