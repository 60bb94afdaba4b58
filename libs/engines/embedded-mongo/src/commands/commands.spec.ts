import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Db, type Document, MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index.js';

let store: EmbeddedMongo;
let client: MongoClient;
let db: Db;

beforeAll(async () => {
  store = await startEmbeddedMongo({ memory: true, thread: false, testCommands: true });
  client = await MongoClient.connect(store.uri);
  db = client.db('commands');
});

afterAll(async () => {
  await client.close();
  await store.close();
});

describe('what the store leaves to a real MongoDB', () => {
  it.each<[string, Document, number]>([
    ['$text', { find: 'c', filter: { $text: { $search: 'a' } } }, 115],
    ['$where', { find: 'c', filter: { $where: 'true' } }, 115],
    ['$jsonSchema', { find: 'c', filter: { $jsonSchema: {} } }, 115],
    ['$near', { find: 'c', filter: { a: { $near: [1, 1] } } }, 115],
    ['collation', { find: 'c', collation: { locale: 'ru' } }, 238],
    ['a text index', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 67],
    ['a geospatial index', { createIndexes: 'c', indexes: [{ key: { a: '2dsphere' }, name: 'a' }] }, 67],
    ['a $jsonSchema validator', { create: 'c', validator: { $jsonSchema: {} } }, 238],
    ['a time series', { create: 'c', timeseries: { timeField: 'at' } }, 238],
    ['sharding', { shardCollection: 'a.b' }, 115],
    ['replica-set administration', { replSetInitiate: {} }, 115],
  ])('%s is refused in one sentence', async (_, command, code) => {
    await expect(db.command(command)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/ not supported by the embedded store/),
    });
  });
});

describe('errors of commands', () => {
  it.each<[string, Document, number]>([
    ['an unknown command', { dance: 1 }, 59],
    ['a collection name that is none', { find: '' }, 73],
    ['a field of a wrong type', { find: 'c', limit: 'many' }, 14],
    ['a negative skip', { find: 'c', skip: -1 }, 51024],
    ['a hint that names no index', { find: 'present', hint: 'absent' }, 2],
    ['an empty list of documents', { insert: 'c', documents: [] }, 16],
    [
      'a field of updates that MongoDB 7 does not know',
      { update: 'c', updates: [{ q: {}, u: {}, sort: { a: 1 } }] },
      40415,
    ],
    ['an index that is not there', { dropIndexes: 'present', index: 'absent' }, 27],
    ['a cursor that is not there', { getMore: 5n, collection: 'c' }, 43],
  ])('%s has the code of MongoDB', async (_, command, code) => {
    await db.collection('present').insertOne({});
    await expect(db.command(command)).rejects.toMatchObject({ code });
  });

  it('tell which documents of an unordered insert failed', async () => {
    const items = db.collection<{ _id: number }>('unordered');
    await items.insertOne({ _id: 2 });
    const attempt = items.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }], { ordered: false });
    await expect(attempt).rejects.toMatchObject({ code: 11000, insertedCount: 2 });
    expect(await items.distinct('_id')).toEqual([1, 2, 3]);
  });

  it('tell what a validator did not let in', async () => {
    const items = await db.createCollection('validated', { validator: { n: { $gte: 0 } } });
    await expect(items.insertOne({ n: -1 })).rejects.toMatchObject({ code: 121 });
    await items.insertOne({ n: -1 }, { bypassDocumentValidation: true });
    expect(await items.countDocuments()).toBe(1);
  });
});

describe('a failure that a driver may retry', () => {
  const failNext = (data: Document): Promise<Document> =>
    client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data });

  it('is retried, and the write is done once', async () => {
    const counters = db.collection<{ _id: number; n: number }>('counters');
    await counters.insertOne({ _id: 1, n: 0 });
    for (const failure of [
      { errorCode: 189 },
      { closeConnection: true },
      { writeConcernError: { code: 91, errmsg: 'going down' } },
    ]) {
      await failNext({ failCommands: ['update'], ...failure });
      await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    }
    expect(await counters.findOne({ _id: 1 })).toEqual({ _id: 1, n: 3 });
  });

  it('has the label of a transient failure in a transaction', async () => {
    const session = client.startSession();
    session.startTransaction();
    await failNext({ failCommands: ['insert'], errorCode: 10107 });
    const attempt = db.collection('labels').insertOne({}, { session });
    await expect(attempt).rejects.toMatchObject({ code: 10107, errorLabels: ['TransientTransactionError'] });
    await session.abortTransaction();
    await session.endSession();
  });
});

describe('cursors', () => {
  it('give everything in batches, also while the collection changes', async () => {
    const items = db.collection<{ _id: number }>('batches');
    await items.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id })));
    const cursor = items.find({}, { batchSize: 7 }).sort({ _id: 1 });
    const seen: number[] = [];
    for await (const { _id } of cursor) {
      seen.push(_id);
      if (_id % 50 === 0) await items.deleteOne({ _id: _id + 10 });
    }
    expect(seen).toEqual(Array.from({ length: 500 }, (_, i) => i));
    expect(await items.countDocuments()).toBe(490);
  });

  it('give a view as its pipeline makes it', async () => {
    await db.collection<{ _id: number; n: number }>('base').insertMany([1, 2, 3].map((n) => ({ _id: n, n })));
    await db.createCollection('view', {
      viewOn: 'base',
      pipeline: [{ $match: { n: { $gt: 1 } } }, { $set: { twice: { $multiply: ['$n', 2] } } }],
    });
    const view = db.collection<{ _id: number }>('view');
    expect(await view.find().sort({ _id: -1 }).toArray()).toEqual([
      { _id: 3, n: 3, twice: 6 },
      { _id: 2, n: 2, twice: 4 },
    ]);
    expect([await view.countDocuments(), await view.distinct('twice')]).toEqual([2, [4, 6]]);
    await expect(view.insertOne({ _id: 9 })).rejects.toMatchObject({ code: 166 });
  });

  it('keep a capped collection within its bounds', async () => {
    const capped = await db.createCollection<{ _id: number }>('capped', { capped: true, size: 100_000, max: 2 });
    await capped.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    expect(await capped.find().toArray()).toEqual([{ _id: 2 }, { _id: 3 }]);
  });
});
