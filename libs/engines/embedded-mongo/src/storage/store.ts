import { randomBytes } from 'node:crypto';
import { CommandError } from '../command-error.js';
import { ChangeLog, type Change, type ChangeKind } from '../change-streams/change-log.js';
import { updateDescription } from '../change-streams/update-description.js';
import { type IndexSpec } from '../indexes/ordered-index.js';
import { encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import { SessionTable } from '../sessions/session-table.js';
import { HeldByTransaction, writeConflict } from '../transactions/conflict.js';
import { Snapshot } from '../transactions/snapshot.js';
import { type RecordChange, type Transaction, reservationKey } from '../transactions/transaction.js';
import { ClusterClock } from './cluster-clock.js';
import { CollectionLoader } from './collection-loader.js';
import { Collection, ID_INDEX } from './collection.js';
import type { CollectionState } from './collection-state.js';
import { GroupCommit, type PendingWrite } from './group-commit.js';
import type { StoreFile } from './store-file.js';
import { StoreFileError } from './store-file-error.js';
import type { Version, Writer } from './writer.js';

/** A change of definitions as change streams tell it. */
export interface DefinitionChange {
  kind: ChangeKind;
  db: string;
  collection?: string;
  uuid?: Uint8Array;
  operationDescription?: Document;
}

/**
 * The documents of all collections, resident, and the file that keeps them. Every change is made in memory at once and
 * handed to the group commit, which can take it back.
 */
export class Store implements Writer {
  readonly databases = new Map<string, Map<string, Collection>>();
  readonly changes = new ChangeLog();
  readonly sessions = new SessionTable();
  readonly clock: ClusterClock;
  readonly group: GroupCommit;
  /** Snapshots in use: each gets a copy of a collection before the collection changes. */
  readonly snapshots = new Set<Snapshot>();
  private sequence = 0;
  private nextCollectionId = 1;

  constructor(
    readonly file: StoreFile | null,
    readonly now: () => number,
    /** Told when a group could not be written: what open transactions have read may be gone. */
    private readonly onWriteFailed: () => void = () => {},
  ) {
    this.clock = new ClusterClock(now);
    this.group = new GroupCommit(
      file,
      () => this.changes.flushed(),
      () => this.onWriteFailed(),
    );
    if (file) {
      try {
        this.load(file);
        file.startWriting();
      } catch (error) {
        file.abandon();
        throw StoreFileError.from(error, file.path);
      }
    }
  }

  // Reading

  collection(db: string, name: string): Collection | undefined {
    return this.databases.get(db)?.get(name);
  }

  collections(): Collection[] {
    return [...this.databases.values()].flatMap((database) => [...database.values()]);
  }

  state(collection: Collection): CollectionState {
    return collection.state;
  }

  takeSnapshot(): Snapshot {
    const snapshot = new Snapshot(this.sequence);
    this.snapshots.add(snapshot);
    return snapshot;
  }

  // Documents

  insert(collection: Collection, after: Version): void {
    const keys = collection.state.keysOf(after);
    const recordId = collection.nextRecordId;
    this.assertUnheld(collection, keys, recordId, after.doc);
    collection.nextRecordId++;
    this.apply({ collection, kind: 'insert', recordId, after });
  }

  replace(collection: Collection, recordId: number, before: Version, after: Version, kind: 'update' | 'replace'): void {
    const holder = collection.locks.get(recordId);
    if (holder) throw new HeldByTransaction(holder);
    this.assertUnheld(collection, collection.state.keysOf(after), recordId, after.doc);
    this.apply({ collection, kind, recordId, before, after });
  }

  remove(collection: Collection, recordId: number, before: Version): void {
    const holder = collection.locks.get(recordId);
    if (holder) throw new HeldByTransaction(holder);
    this.apply({ collection, kind: 'delete', recordId, before });
  }

  /**
   * Makes a transaction's changes the store's own, all or none.
   * @throws CommandError 112 if a unique key was taken meanwhile
   */
  commit(transaction: Transaction): void {
    for (const collection of transaction.created.values()) {
      if (this.collection(collection.db, collection.name)) throw writeConflict();
    }
    for (const { collection } of transaction.changes) {
      const isNew = transaction.created.get(collection.namespace) === collection;
      if (!collection.exists && !isNew) throw writeConflict();
    }
    const net = netChanges(transaction.changes);
    const results = new Map<Collection, CollectionState>();
    for (const [collection, records] of net) results.set(collection, stateAfter(transaction, collection, records));
    for (const collection of transaction.created.values()) this.attach(collection);
    const time = this.clock.tick();
    for (const [collection, records] of net) {
      this.beforeChange(collection);
      collection.state = results.get(collection)!;
      this.group.add(recordWrites(collection, records));
    }
    const origin = { time, txnNumber: BigInt(transaction.txnNumber), lsid: transaction.lsid };
    const entries = transaction.changes.map((change) => this.changes.append(this.loggedChange(change, origin)));
    this.group.add({
      persist: (file) => {
        for (const entry of entries) this.changes.persist(entry, file);
      },
      undo: () => {
        for (const entry of entries.reverse()) this.changes.retract(entry);
      },
    });
    this.sequence++;
  }

  /** Something beside documents that goes to disk with the group: a session's state, for instance. */
  add(write: PendingWrite): void {
    this.group.add(write);
  }

  /** Resolves when everything written so far is on disk. @throws CommandError if it could not be kept */
  async settled(): Promise<void> {
    if (!this.group.pending) return;
    try {
      await this.group.settled();
    } catch (error) {
      if (error instanceof StoreFileError) {
        const full = error.kind === 'full';
        throw new CommandError(full ? 14031 : 96, full ? 'OutOfDiskSpace' : 'OperationFailed', error.message);
      }
      throw error;
    }
  }

  // Definitions

  /** A collection that no one sees yet. */
  newCollection(db: string, name: string, options: Document = {}): Collection {
    const uuid = randomBytes(16);
    uuid[6] = (uuid[6]! & 0x0f) | 0x40;
    uuid[8] = (uuid[8]! & 0x3f) | 0x80;
    return new Collection(this.nextCollectionId++, uuid, db, name, options);
  }

  create(db: string, name: string, options: Document = {}): Collection {
    const collection = this.newCollection(db, name, options);
    this.attach(collection);
    return collection;
  }

  drop(collection: Collection): void {
    this.beforeChange(collection);
    this.detach(collection);
    const stored = this.storedForm(collection);
    const kept = collection.state.clone();
    this.group.add({
      persist: (file) => file.removeCollection(collection.id),
      undo: () => {
        collection.state = kept;
        this.place(collection);
      },
    });
    this.logDefinitionChange({ kind: 'drop', db: stored.db, collection: stored.name, uuid: collection.uuid });
  }

  rename(collection: Collection, db: string, name: string, target?: Collection): void {
    const from = { db: collection.db, name: collection.name };
    if (target) {
      this.beforeChange(target);
      this.detach(target);
      this.group.add({
        persist: (file) => file.removeCollection(target.id),
        undo: () => this.place(target),
      });
    }
    const move = (to: { db: string; name: string }): void => {
      this.detach(collection);
      collection.db = to.db;
      collection.name = to.name;
      this.place(collection);
    };
    move({ db, name });
    this.group.add({
      persist: (file) => file.putCollection(this.storedForm(collection)),
      undo: () => move(from),
    });
    this.logDefinitionChange({
      kind: 'rename',
      db: from.db,
      collection: from.name,
      uuid: collection.uuid,
      operationDescription: { to: { db, coll: name }, ...(target ? { dropTarget: target.uuid } : {}) },
    });
  }

  /** Puts a collection that was filled on the side in the place of another one, documents and all (`$out`). */
  replaceWhole(filled: Collection, old: Collection | undefined, name: string): void {
    if (old) {
      this.beforeChange(old);
      this.detach(old);
      this.group.add({ persist: (file) => file.removeCollection(old.id), undo: () => this.place(old) });
      this.logDefinitionChange({ kind: 'drop', db: old.db, collection: old.name, uuid: old.uuid });
    }
    filled.name = name;
    this.attach(filled);
    const rows = filled.state.records.clone();
    this.group.add({
      persist: (file) => {
        for (const [recordId, bytes] of rows.entries()) file.putRecord(filled.id, recordId, bytes);
      },
      undo: () => {},
    });
  }

  /** Gives a collection other options or indexes; `change` makes it and `undo` takes it back. */
  redefine(collection: Collection, change: () => void, undo: () => void, told: DefinitionChange): void {
    this.beforeChange(collection);
    change();
    this.group.add({ persist: (file) => file.putCollection(this.storedForm(collection)), undo });
    this.logDefinitionChange(told);
  }

  logDefinitionChange(change: DefinitionChange): void {
    this.sequence++;
    this.log({ ...change, time: this.clock.tick(), wallTime: new Date(this.now()) });
  }

  close(): void {
    this.group.flush();
    this.file?.close();
  }

  private apply(change: RecordChange): void {
    const { collection, recordId, before, after } = change;
    this.beforeChange(collection);
    const { state } = collection;
    const old = before && { bytes: before.bytes, keys: state.keysOf(before) };
    if (after) state.put(recordId, after.bytes, state.keysOf(after), old);
    else state.remove(recordId, old!);
    this.group.add({
      persist: (file) =>
        after ? file.putRecord(collection.id, recordId, after.bytes) : file.removeRecord(collection.id, recordId),
      undo: () => {
        const current = collection.state;
        const now = after && { bytes: after.bytes, keys: current.keysOf(after) };
        if (before) current.put(recordId, before.bytes, current.keysOf(before), now);
        else current.remove(recordId, now!);
      },
    });
    this.sequence++;
    this.log(this.loggedChange(change, { time: this.clock.tick() }));
  }

  private assertUnheld(
    collection: Collection,
    keys: ReturnType<CollectionState['keysOf']>,
    recordId: number,
    doc: Document,
  ): void {
    const { state, reservations, locks } = collection;
    for (const [i, index] of state.indexes.entries()) {
      if (!index.definition.unique) continue;
      for (const key of keys[i]!.keys) {
        const holder = reservations.size > 0 ? reservations.get(reservationKey(index.definition.name, key)) : undefined;
        if (holder) throw new HeldByTransaction(holder);
        const other = index.holder(key);
        const changing = other !== undefined && other !== recordId ? locks.get(other) : undefined;
        if (changing) throw new HeldByTransaction(changing);
      }
    }
    state.assertUnique(collection.namespace, keys, recordId, doc);
  }

  private beforeChange(collection: Collection): void {
    for (const snapshot of this.snapshots) snapshot.preserve(collection);
  }

  private loggedChange(
    { collection, kind, before, after }: RecordChange,
    at: Pick<Change, 'time' | 'txnNumber' | 'lsid'>,
  ): Omit<Change, 'position'> {
    const images = (collection.options['changeStreamPreAndPostImages'] as Document | undefined)?.['enabled'] === true;
    return {
      time: at.time,
      wallTime: new Date(this.now()),
      kind,
      db: collection.db,
      collection: collection.name,
      uuid: collection.uuid,
      documentKey: { _id: (after ?? before)!.doc['_id'] },
      document: after && (images || kind !== 'update') ? after.bytes : undefined,
      before: before && images ? before.bytes : undefined,
      updateDescription: kind === 'update' && before && after ? updateDescription(before.doc, after.doc) : undefined,
      txnNumber: at.txnNumber,
      lsid: at.lsid,
    };
  }

  private log(change: Omit<Change, 'position'>): void {
    const entry = this.changes.append(change);
    this.group.add({
      persist: (file) => this.changes.persist(entry, file),
      undo: () => this.changes.retract(entry),
    });
  }

  private attach(collection: Collection): void {
    this.place(collection);
    this.sequence++;
    collection.createdAt = this.sequence;
    this.group.add({
      persist: (file) => file.putCollection(this.storedForm(collection)),
      undo: () => this.detach(collection),
    });
    this.logDefinitionChange({
      kind: 'create',
      db: collection.db,
      collection: collection.name,
      uuid: collection.uuid,
      operationDescription: { ...collection.options, idIndex: ID_INDEX },
    });
  }

  private place(collection: Collection): void {
    let database = this.databases.get(collection.db);
    if (!database) this.databases.set(collection.db, (database = new Map()));
    database.set(collection.name, collection);
    collection.exists = true;
  }

  private detach(collection: Collection): void {
    const database = this.databases.get(collection.db);
    database?.delete(collection.name);
    if (database?.size === 0) this.databases.delete(collection.db);
    collection.exists = false;
  }

  private storedForm({ id, db, name, uuid, options, specs }: Collection): {
    id: number;
    db: string;
    name: string;
    uuid: Uint8Array;
    options: Document;
    indexes: IndexSpec[];
  } {
    return { id, db, name, uuid, options, indexes: specs };
  }

  private load(file: StoreFile): void {
    for (const { id, db, name, uuid, options, indexes } of file.collections()) {
      const collection = new Collection(id, uuid, db, name, options, indexes);
      const loader = new CollectionLoader(collection.state.indexes.map(({ definition }) => definition));
      for (const [recordId, row] of file.records(id)) loader.add(recordId, row);
      collection.state = loader.load((recordId) => {
        throw StoreFileError.damaged(file.path, `document ${recordId} of ${db}.${name} holds a unique key twice`);
      });
      collection.nextRecordId = loader.nextRecordId;
      this.nextCollectionId = Math.max(this.nextCollectionId, id + 1);
      this.place(collection);
    }
    this.sessions.load(file.sessions());
    this.changes.load(file.changes());
    if (this.changes.lastTime) this.clock.advancePast(this.changes.lastTime);
  }
}

/** What became of some records of a collection: their versions before and after, by record. */
type NetChanges = Map<number, { before?: Version; after?: Version }>;

/** First state before and last state after the transaction, for each record it touched. */
function netChanges(changes: RecordChange[]): Map<Collection, NetChanges> {
  const net = new Map<Collection, NetChanges>();
  for (const { collection, recordId, before, after } of changes) {
    let records = net.get(collection);
    if (!records) net.set(collection, (records = new Map()));
    const known = records.get(recordId);
    records.set(recordId, { before: known ? known.before : before, after });
  }
  return net;
}

/**
 * The collection with a transaction's changes. Where nobody else has changed it meanwhile, that is how the transaction sees it.
 * @throws CommandError 112 if a unique key was taken meanwhile
 */
function stateAfter(transaction: Transaction, collection: Collection, records: NetChanges): CollectionState {
  if (transaction.snapshot.isCurrent(collection)) return transaction.state(collection).clone();
  const state = collection.state.clone();
  // All old keys go, then the new ones come, so that two documents may exchange a unique key.
  for (const [recordId, { before }] of records) {
    if (before) state.remove(recordId, { bytes: before.bytes, keys: state.keysOf(before) });
  }
  for (const [recordId, { after }] of records) {
    if (!after) continue;
    const keys = state.keysOf(after);
    try {
      state.assertUnique(collection.namespace, keys, recordId, after.doc);
    } catch (error) {
      if (error instanceof CommandError && error.code === 11000) throw writeConflict();
      throw error;
    }
    state.put(recordId, after.bytes, keys);
  }
  return state;
}

/** The records of a commit as they go to disk, or are taken back. */
function recordWrites(collection: Collection, records: NetChanges): PendingWrite {
  return {
    persist: (file) => {
      for (const [recordId, { after }] of records) {
        if (after) file.putRecord(collection.id, recordId, after.bytes);
        else file.removeRecord(collection.id, recordId);
      }
    },
    undo: () => {
      const { state } = collection;
      for (const [recordId, { after }] of records) {
        if (after) state.remove(recordId, { bytes: after.bytes, keys: state.keysOf(after) });
      }
      for (const [recordId, { before }] of records) {
        if (before) state.put(recordId, before.bytes, state.keysOf(before));
      }
    },
  };
}

/** Both forms of a document that was built in memory. */
export function versionOf(doc: Document): Version {
  return { doc, bytes: encodeDocument(doc) };
}
