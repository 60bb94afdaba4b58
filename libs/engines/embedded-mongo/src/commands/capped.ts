import { decodeDocument } from '../language/language.js';
import type { Collection } from '../storage/collection.js';
import type { Writer } from '../storage/writer.js';
import { asNumber } from './arguments.js';

/** Removes the oldest documents of a capped collection that has grown beyond its bounds (manual, "Capped Collections"). */
export function trimCapped(writer: Writer, collection: Collection): void {
  const { options } = collection;
  if (options['capped'] !== true) return;
  const most = asNumber(options['max']) ?? Infinity;
  const bytes = asNumber(options['size']) ?? Infinity;
  const state = writer.state(collection);
  while (state.records.size > 1 && (state.records.size > most || state.bytes > bytes)) {
    const oldest = state.records.minKey()!;
    const before = state.records.get(oldest)!;
    writer.remove(collection, oldest, { bytes: before, doc: decodeDocument(before) });
  }
}
