import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';

/** So many documents travel at a time. */
const batchSize = 1000;
/** After so many the event loop may do something else: hand on what was written before, or serve somebody. */
const sliceSize = 100;

/**
 * Inserts documents in their order, joining the transaction under way. Many go in batches: while the store takes one, the next one is
 * mapped and encoded, and neither is held up by the other.
 */
export async function insertAll<Doc, Item>(
  model: Model<Doc>,
  items: readonly Item[],
  toDocument: (item: Item) => Doc,
): Promise<void> {
  if (items.length === 0) return;
  if (items.length <= batchSize) {
    await model.insertMany(items.map(toDocument), { lean: true });
    return;
  }
  const session = sessionUnderWay(model);
  let underWay: Promise<unknown> = Promise.resolve();
  try {
    for (let from = 0; from < items.length; from += batchSize) {
      const batch = model.collection.initializeOrderedBulkOp({ session });
      for (const [index, item] of items.slice(from, from + batchSize).entries()) {
        if (index % sliceSize === 0) await nextTurn();
        batch.raw({ insertOne: { document: toDocument(item) as never } });
      }
      // A transaction takes one operation at a time.
      await underWay;
      underWay = batch.execute({ session });
      // Told to whoever awaits it; until then the next batch is made.
      underWay.catch(() => undefined);
    }
  } finally {
    await underWay;
  }
}

/** Of the transaction around the caller: Mongoose hands it to its own operations by itself, but not to those of the driver. */
function sessionUnderWay<Doc>(model: Model<Doc>): ClientSession | undefined {
  const { transactionAsyncLocalStorage } = model.db.base as unknown as {
    transactionAsyncLocalStorage?: { getStore(): { session?: ClientSession } | undefined };
  };
  return transactionAsyncLocalStorage?.getStore()?.session;
}
