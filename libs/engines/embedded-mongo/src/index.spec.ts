import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Long, MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from './index.js';

describe('a store in memory', () => {
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

  it('answers a sorted range by an index', async () => {
    const people = client.db('a').collection<{ _id: number; age: number }>('people');
    await people.insertMany([
      { _id: 1, age: 30 },
      { _id: 2, age: 20 },
      { _id: 3, age: 40 },
    ]);
    await people.createIndex({ age: 1 });
    const query = people.find({ age: { $gte: 25 } }).sort({ age: -1 });
    expect(await query.toArray()).toEqual([
      { _id: 3, age: 40 },
      { _id: 1, age: 30 },
    ]);
    const explained = await people
      .find({ age: { $gte: 25 } })
      .sort({ age: -1 })
      .explain();
    expect(explained['queryPlanner'].winningPlan).toMatchObject({
      stage: 'FETCH',
      inputStage: { stage: 'IXSCAN', indexName: 'age_1', direction: 'backward' },
    });
  });

  it('shows a transaction to others when it is committed, and to change streams then', async () => {
    const items = client.db('a').collection<{ _id: string; n?: number }>('items');
    await items.insertOne({ _id: 'first', n: 1 });
    const stream = items.watch();
    const next = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await items.insertOne({ _id: 'second' }, { session });
        expect(await items.findOne({ _id: 'second' })).toBeNull();
        expect(await items.findOne({ _id: 'second' }, { session })).toEqual({ _id: 'second' });
      }),
    );
    expect(await items.countDocuments()).toBe(2);
    expect(await next).toMatchObject({ operationType: 'insert', fullDocument: { _id: 'second' } });
    await stream.close();
  });

  it('answers the second of two conflicting transactions with code 112', async () => {
    const items = client.db('a').collection<{ _id: number; n: number }>('items');
    await items.insertOne({ _id: 1, n: 0 });
    const [first, second] = [client.startSession(), client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await items.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
    await expect(items.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second })).rejects.toMatchObject({
      code: 112,
      errorLabels: ['TransientTransactionError'],
    });
    const waiting = items.updateOne({ _id: 1 }, { $inc: { n: 10 } });
    await first.commitTransaction();
    await waiting;
    expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, n: 11 });
    await first.endSession();
    await second.endSession();
  });

  it('keeps the numeric types of fields that an update leaves alone', async () => {
    const items = client.db('a').collection<{ _id: number; big: Long; other?: number }>('items');
    await items.insertOne({ _id: 1, big: Long.fromString('9007199254740993') });
    await items.updateOne({ _id: 1 }, { $set: { other: 1 } });
    const found = await items.findOne({ _id: 1 }, { promoteLongs: false });
    expect(found?.big.toString()).toBe('9007199254740993');
  });
});

describe('a store in a file', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is there again after a restart, indexes and all', async () => {
    const path = join(folder, 'store.db');
    const first = await startEmbeddedMongo({ path, thread: false });
    const before = await MongoClient.connect(first.uri);
    await before.db('a').collection('items').createIndex({ n: 1 }, { unique: true });
    await before.db('a').collection('items').insertOne({ n: 1 });
    await before.close();
    await first.close();

    const second = await startEmbeddedMongo({ path, thread: false });
    const after = await MongoClient.connect(second.uri);
    const items = after.db('a').collection('items');
    expect(await items.countDocuments()).toBe(1);
    await expect(items.insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000, keyValue: { n: 1 } });
    await after.close();
    await second.close();
  });

  it('names the process that holds it', async () => {
    const path = join(folder, 'store.db');
    const first = await startEmbeddedMongo({ path, thread: false });
    await expect(startEmbeddedMongo({ path, thread: false })).rejects.toThrow(
      `The store file ${path} is in use by process ${process.pid}.`,
    );
    await first.close();
  });
});
