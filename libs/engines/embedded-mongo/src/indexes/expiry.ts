import type { Engine } from '../commands/engine.js';
import { asNumber } from '../commands/arguments.js';
import { decodeDocument, valuesAtPath } from '../language/language.js';
import { nextTurn } from '../planner/time-slice.js';
import type { Collection } from '../storage/collection.js';
import { HeldByTransaction } from '../transactions/conflict.js';
import { TypeByte, encodeKey } from './key-encoding.js';
import type { OrderedIndex } from './ordered-index.js';

/** How often expired documents are looked for (MongoDB: every 60 seconds). */
const EVERY_MS = 10_000;
/** Documents removed in one go, so that others are not kept waiting. */
const SLICE = 500;

/** Removes documents whose time is over (manual, "TTL Indexes"). */
export function startExpiry(engine: Engine): void {
  let running = false;
  engine.repeat(EVERY_MS, () => {
    if (running) return;
    running = true;
    removeExpired(engine)
      // Nobody waits for it: what could not be written now is found again by the next round.
      .catch(() => 0)
      .finally(() => (running = false));
  });
}

export async function removeExpired(engine: Engine): Promise<number> {
  let removed = 0;
  for (const collection of engine.store.collections()) {
    for (const { definition } of collection.state.indexes) {
      const seconds = asNumber(definition.spec['expireAfterSeconds']);
      if (seconds === undefined) continue;
      for (;;) {
        const found = removeSlice(engine, collection, definition.name, engine.now() - seconds * 1000);
        removed += found;
        if (found < SLICE) break;
        await nextTurn();
      }
    }
  }
  if (removed > 0) await engine.store.settled();
  return removed;
}

function removeSlice({ store }: Engine, collection: Collection, indexName: string, before: number): number {
  const index = collection.state.indexes.find(({ definition }) => definition.name === indexName);
  if (!index || !collection.exists) return 0;
  let removed = 0;
  for (const recordId of expiredRecords(index, before)) {
    const bytes = collection.state.records.get(recordId);
    if (!bytes) continue;
    const doc = decodeDocument(bytes);
    if (!isExpired(doc, index.definition.fields[0]!.path, before)) continue;
    try {
      store.remove(collection, recordId, { bytes, doc });
      removed++;
    } catch (error) {
      // An open transaction has it: the next round looks again.
      if (!(error instanceof HeldByTransaction)) throw error;
    }
  }
  return removed;
}

function expiredRecords(index: OrderedIndex, before: number): Set<number> {
  const descending = index.definition.fields[0]!.descending;
  const lowest = String.fromCharCode(TypeByte.date);
  const bound = encodeKey(new Date(before));
  const found = new Set<number>();
  const low = descending ? encodeKey(new Date(before), true) : lowest;
  const high = descending ? encodeKey(new Date(-8640000000000000), true) + '\u0100' : bound + '\u0100';
  for (const [key, recordId] of index.tree.entries(low)) {
    if (key > high || found.size >= SLICE) break;
    found.add(recordId);
  }
  return found;
}

/** Of several dates in an array the earliest counts. */
function isExpired(doc: unknown, path: string, before: number): boolean {
  return valuesAtPath(doc, path).some((value) => value instanceof Date && value.getTime() <= before);
}
