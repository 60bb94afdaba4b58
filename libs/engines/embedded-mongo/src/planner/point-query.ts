import { TypeByte, encodeKey, isRegex, typeByteOf } from '../indexes/key-encoding.js';
import type { Document } from '../language/document.js';
import type { CollectionState } from '../storage/collection-state.js';

/** The key of the only document that a filter `{ _id: value }` can match; undefined for any other filter. */
export function pointKey(filter: Document): string | undefined {
  let count = 0;
  for (const _ in filter) if (++count > 1) return undefined;
  if (count === 0 || !Object.hasOwn(filter, '_id')) return undefined;
  const id = filter['_id'];
  const type = typeByteOf(id);
  // Objects may be operators; null matches more than its key.
  if (type === TypeByte.object || type === TypeByte.array || type === TypeByte.null || isRegex(id)) return undefined;
  return encodeKey(id);
}

export function pointLookup(state: CollectionState, key: string): { recordId: number; bytes: Uint8Array } | undefined {
  const recordId = state.idIndex.holder(key);
  return recordId === undefined ? undefined : { recordId, bytes: state.records.get(recordId)! };
}
