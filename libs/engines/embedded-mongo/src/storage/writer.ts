import type { DocumentKeys } from '../indexes/index-keys.js';
import type { IndexDefinition } from '../indexes/ordered-index.js';
import type { Document } from '../language/document.js';
import type { Collection } from './collection.js';
import type { CollectionState } from './collection-state.js';

/** A document in both its forms. */
export interface Version {
  bytes: Uint8Array;
  doc: Document;
  /** What indexes hold it under, once that was asked for: a transaction asks when it writes and again when it commits. */
  indexed?: { readonly definitions: readonly IndexDefinition[]; readonly keys: DocumentKeys[] };
}

/** Where a statement reads and writes: the store itself or an open transaction. Each call takes effect whole or throws. */
export interface Writer {
  state(collection: Collection): CollectionState;
  insert(collection: Collection, after: Version): void;
  /** @param kind what a change stream calls it */
  replace(collection: Collection, recordId: number, before: Version, after: Version, kind: 'update' | 'replace'): void;
  remove(collection: Collection, recordId: number, before: Version): void;
}
