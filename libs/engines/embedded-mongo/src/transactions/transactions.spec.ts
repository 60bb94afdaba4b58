import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index.js';
import { Store, versionOf } from '../storage/store.js';
import { Transaction } from './transaction.js';

interface Account {
  _id: number;
  balance: number;
}

let store: EmbeddedMongo;
let client: MongoClient;

beforeEach(async () => {
  store = await startEmbeddedMongo({ memory: true, thread: false });
  client = await MongoClient.connect(store.uri);
});

afterEach(async () => {
  await client.close();
  await store.close();
});

describe('concurrent transactions', () => {
  it('conserve the total of transfers, and each snapshot sees that total', async () => {
    const transfer = fc.record({
      from: fc.nat(3),
      to: fc.nat(3),
      amount: fc.integer({ min: 1, max: 9 }),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(transfer, { minLength: 2, maxLength: 8 }), async (transfers) => {
        const accounts = client.db('bank').collection<Account>('accounts');
        await accounts.deleteMany({});
        await accounts.insertMany([0, 1, 2, 3].map((_id) => ({ _id, balance: 100 })));
        const expected = [100, 100, 100, 100];
        await Promise.all(
          transfers.map(async ({ from, to, amount, fails }) => {
            const attempt = client.withSession((session) =>
              session.withTransaction(async () => {
                await accounts.updateOne({ _id: from }, { $inc: { balance: -amount } }, { session });
                const seen = await accounts.find({}, { session }).toArray();
                expect(seen.reduce((sum, { balance }) => sum + balance, 0)).toBe(400 - amount);
                if (fails) throw new Error('changed my mind');
                await accounts.updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
              }),
            );
            if (fails) await expect(attempt).rejects.toThrow('changed my mind');
            else {
              await attempt;
              expected[from]! -= amount;
              expected[to]! += amount;
            }
          }),
        );
        const found = await accounts.find().sort({ _id: 1 }).toArray();
        expect(found.map(({ balance }) => balance)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('never let a unique key in twice', async () => {
    const seats = client.db('hall').collection<{ _id: number; seat: number }>('seats');
    await seats.createIndex({ seat: 1 }, { unique: true });
    let next = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, async (_, i) => {
        const document = { _id: next++, seat: i % 4 };
        try {
          if (i % 2 === 0) await seats.insertOne(document);
          else
            await client.withSession((session) =>
              session.withTransaction(() => seats.insertOne(document, { session })),
            );
          return document.seat;
        } catch (error) {
          expect((error as { code?: number }).code).toBe(11000);
          return undefined;
        }
      }),
    );
    expect(outcomes.filter((seat) => seat !== undefined).sort()).toEqual([0, 1, 2, 3]);
    expect((await seats.find().toArray()).map(({ seat }) => seat).sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('a transaction', () => {
  it('reads what was there when it began, also by an index', async () => {
    const items = client.db('a').collection<{ _id: number; n: number }>('items');
    await items.createIndex({ n: 1 });
    await items.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    const session = client.startSession();
    session.startTransaction();
    expect(await items.countDocuments({ n: { $gte: 1 } }, { session })).toBe(2);
    await items.updateOne({ _id: 1 }, { $set: { n: 7 } });
    await items.deleteOne({ _id: 2 });
    await items.insertOne({ _id: 3, n: 3 });
    expect(
      await items
        .find({ n: { $gte: 1 } }, { session })
        .sort({ n: 1 })
        .toArray(),
    ).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await session.abortTransaction();
    await session.endSession();
  });

  it('cannot change what was changed after it began', async () => {
    const items = client.db('a').collection<{ _id: number; n: number }>('items');
    await items.insertOne({ _id: 1, n: 1 });
    const session = client.startSession();
    session.startTransaction();
    await items.findOne({ _id: 1 }, { session });
    await items.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    await expect(items.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session })).rejects.toMatchObject({ code: 112 });
    // The failure has ended it.
    await expect(items.findOne({ _id: 1 }, { session })).rejects.toMatchObject({ code: 251 });
    await session.endSession();
    expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, n: 2 });
  });

  it('makes its collections with the commit', async () => {
    const session = client.startSession();
    session.startTransaction();
    await client.db('a').collection<{ _id: number }>('fresh').insertOne({ _id: 1 }, { session });
    expect(await client.db('a').listCollections().toArray()).toEqual([]);
    await session.commitTransaction();
    // A second commit of the same transaction is answered as the first.
    await session.commitTransaction();
    await session.endSession();
    expect(await client.db('a').collection('fresh').countDocuments()).toBe(1);
  });

  it('may exchange two unique values', async () => {
    const items = client.db('a').collection<{ _id: number; place?: number }>('items');
    await items.createIndex({ place: 1 }, { unique: true, sparse: true });
    await items.insertMany([
      { _id: 1, place: 1 },
      { _id: 2, place: 2 },
    ]);
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await items.updateOne({ _id: 1 }, { $unset: { place: 1 } }, { session });
        await items.updateOne({ _id: 2 }, { $set: { place: 1 } }, { session });
        await items.updateOne({ _id: 1 }, { $set: { place: 2 } }, { session });
      }),
    );
    expect(await items.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, place: 2 },
      { _id: 2, place: 1 },
    ]);
  });

  it('keeps what others wrote into the same collection meanwhile', async () => {
    const items = client.db('a').collection<{ _id: number; place: number }>('items');
    await items.createIndex({ place: 1 }, { unique: true });
    await items.insertOne({ _id: 1, place: 1 });
    const session = client.startSession();
    session.startTransaction();
    await items.insertOne({ _id: 2, place: 2 }, { session });
    await items.insertOne({ _id: 3, place: 3 });
    // Of the place that somebody else has taken since.
    await expect(items.updateOne({ _id: 2 }, { $set: { place: 3 } }, { session })).rejects.toMatchObject({ code: 112 });
    await session.abortTransaction();
    session.startTransaction();
    await items.insertOne({ _id: 4, place: 4 }, { session });
    await items.insertOne({ _id: 5, place: 5 });
    await items.deleteOne({ _id: 3 });
    await session.commitTransaction();
    await session.endSession();
    const byIndex = await items
      .find({ place: { $gte: 0 } })
      .sort({ place: 1 })
      .toArray();
    expect(byIndex.map(({ _id }) => _id)).toEqual([1, 4, 5]);
    expect((await items.find().toArray()).length).toBe(3);
  });

  it('sees nothing of a collection that was filled since, and takes nothing from it', async () => {
    const db = client.db('a');
    await db.collection<{ _id: number; place: number }>('source').insertMany([
      { _id: 1, place: 1 },
      { _id: 2, place: 2 },
    ]);
    const results = db.collection<{ _id: number; place: number }>('results');
    await results.createIndex({ place: 1 }, { unique: true });
    const session = client.startSession();
    session.startTransaction();
    await db.collection('source').findOne({}, { session });
    await db
      .collection('source')
      .aggregate([{ $out: 'results' }])
      .toArray();
    expect(await results.countDocuments({}, { session })).toBe(0);
    await expect(results.insertOne({ _id: 3, place: 1 }, { session })).rejects.toMatchObject({ code: 112 });
    await session.abortTransaction();
    session.startTransaction();
    await db.collection('source').findOne({}, { session });
    await db
      .collection('source')
      .aggregate([{ $out: 'results' }])
      .toArray();
    await results.insertOne({ _id: 3, place: 3 }, { session });
    await session.commitTransaction();
    await session.endSession();
    expect(await results.find().sort({ place: 1 }).toArray()).toEqual([1, 2, 3].map((n) => ({ _id: n, place: n })));
  });

  it('takes nothing any more once it has been aborted in the midst of a statement', async () => {
    const alone = new Store(null, Date.now);
    const items = alone.create('a', 'items');
    const item = versionOf({ _id: 1 });
    alone.insert(items, item);
    const [recordId] = [...items.state.records.keys()] as [number];
    const transaction = new Transaction('s', 1, {}, alone.takeSnapshot(), 0);
    transaction.insert(items, versionOf({ _id: 2 }));
    transaction.end('aborted');
    const gone = 'does not match any in-progress transactions';
    expect(() => transaction.insert(items, versionOf({ _id: 3 }))).toThrow(gone);
    expect(() => transaction.replace(items, recordId, item, versionOf({ _id: 1, n: 1 }), 'update')).toThrow(gone);
    expect(() => transaction.remove(items, recordId, item)).toThrow(gone);
    expect(items.busy).toBeUndefined();
    for (const _id of [2, 3]) alone.insert(items, versionOf({ _id }));
    expect(items.state.records.size).toBe(3);
    await alone.settled();
  });

  it('refuses what MongoDB refuses in a transaction', async () => {
    const session = client.startSession();
    session.startTransaction();
    await expect(client.db('a').command({ count: 'items' }, { session })).rejects.toMatchObject({ code: 263 });
    await session.abortTransaction();
    await session.endSession();
  });
});

describe('a read with read concern snapshot', () => {
  it('sees one moment in several collections', async () => {
    const [left, right] = [
      client.db('a').collection<{ _id: number }>('left'),
      client.db('a').collection<{ _id: number }>('right'),
    ];
    await left.insertOne({ _id: 1 });
    await right.insertOne({ _id: 1 });
    const session = client.startSession({ snapshot: true });
    expect(await left.find({}, { session }).toArray()).toEqual([{ _id: 1 }]);
    await right.insertOne({ _id: 2 });
    expect(await right.find({}, { session }).toArray()).toEqual([{ _id: 1 }]);
    await session.endSession();
  });
});
