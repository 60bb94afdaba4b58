import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChangeStream, type Document, MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index.js';

interface Item {
  _id: number;
  n?: number;
  tags?: string[];
  by?: Document;
}

let folder: string;
let store: EmbeddedMongo;
let client: MongoClient;

async function start(): Promise<void> {
  store = await startEmbeddedMongo({ path: join(folder, 'store.db'), thread: false });
  client = await MongoClient.connect(store.uri);
}

async function stop(): Promise<void> {
  await client.close();
  await store.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  await start();
});

afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const items = () => client.db('a').collection<Item>('items');

/** The next events without what differs from run to run. */
async function take(stream: ChangeStream<Item, Document>, count: number): Promise<Document[]> {
  const events: Document[] = [];
  while (events.length < count) {
    const { _id, clusterTime, wallTime, ...event } = (await stream.next()) as Document;
    expect(typeof _id._data).toBe('string');
    expect(clusterTime).toBeDefined();
    expect(wallTime).toBeInstanceOf(Date);
    events.push(event);
  }
  return events;
}

/** A stream that has begun: what happens after this call is in it. */
async function watching(stream: ChangeStream<Item, Document>): Promise<ChangeStream<Item, Document>> {
  await stream.tryNext();
  return stream;
}

describe('a change stream', () => {
  it('tells inserts, updates, replacements and removals (manual, "Change Events")', async () => {
    const stream = await watching(items().watch());
    await items().insertOne({ _id: 1, n: 1, tags: ['a', 'b', 'c'] });
    await items().updateOne({ _id: 1 }, { $set: { n: 2, 'by.name': 'x' } });
    await items().updateOne({ _id: 1 }, { $push: { tags: 'd' }, $unset: { n: '' } });
    await items().updateOne({ _id: 1 }, [{ $set: { tags: ['a'] } }]);
    await items().replaceOne({ _id: 1 }, { n: 3 });
    await items().deleteOne({ _id: 1 });
    const ns = { db: 'a', coll: 'items' };
    const documentKey = { _id: 1 };
    const update = (
      updatedFields: Document,
      removedFields: string[] = [],
      truncatedArrays: Document[] = [],
    ): Document => ({
      operationType: 'update',
      ns,
      documentKey,
      updateDescription: { updatedFields, removedFields, truncatedArrays },
    });
    expect(await take(stream, 6)).toEqual([
      { operationType: 'insert', ns, documentKey, fullDocument: { _id: 1, n: 1, tags: ['a', 'b', 'c'] } },
      update({ n: 2, by: { name: 'x' } }),
      update({ 'tags.3': 'd' }, ['n']),
      update({}, [], [{ field: 'tags', newSize: 1 }]),
      { operationType: 'replace', ns, documentKey, fullDocument: { _id: 1, n: 3 } },
      { operationType: 'delete', ns, documentKey },
    ]);
    await stream.close();
  });

  it('goes on after its token, also when the store has been restarted', async () => {
    const stream = await watching(items().watch());
    await items().insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    await stream.next();
    const token = stream.resumeToken;
    await stop();
    await start();
    const resumed = items().watch([], { resumeAfter: token });
    await items().insertOne({ _id: 4 });
    const events = await take(resumed, 3);
    expect(events.map((event) => event['documentKey'])).toEqual([{ _id: 2 }, { _id: 3 }, { _id: 4 }]);
    await resumed.close();
  });

  it('shows the changes of a transaction together, and none of an aborted one', async () => {
    const stream = await watching(items().watch());
    const session = client.startSession();
    session.startTransaction();
    await items().insertOne({ _id: 1 }, { session });
    await session.abortTransaction();
    session.startTransaction();
    await items().insertOne({ _id: 2 }, { session });
    await items().updateOne({ _id: 2 }, { $set: { n: 1 } }, { session });
    await session.commitTransaction();
    await session.endSession();
    const events = [await stream.next(), await stream.next()] as Document[];
    expect(events.map(({ operationType, documentKey }) => [operationType, documentKey])).toEqual([
      ['insert', { _id: 2 }],
      ['update', { _id: 2 }],
    ]);
    expect(events[0]!['clusterTime']).toEqual(events[1]!['clusterTime']);
    expect(events[0]!['txnNumber']).toEqual(events[1]!['txnNumber']);
    await stream.close();
  });

  it('filters and shapes events by its pipeline, and looks documents up', async () => {
    const pipeline = [{ $match: { 'fullDocument.n': { $gt: 1 } } }, { $project: { 'fullDocument.n': 1 } }];
    const stream = await watching(items().watch<Item, Document>(pipeline, { fullDocument: 'updateLookup' }));
    await items().insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await items().updateOne({ _id: 1 }, { $set: { n: 5 } });
    const events = [await stream.next(), await stream.next()] as Document[];
    expect(events.map(({ fullDocument }) => fullDocument as Document)).toEqual([{ n: 2 }, { n: 5 }]);
    await stream.close();
  });

  it('ends with an invalidate event when its collection is dropped', async () => {
    await items().insertOne({ _id: 1 });
    const stream = await watching(items().watch());
    await items().drop();
    const events = [await stream.next(), await stream.next()] as Document[];
    expect(events.map(({ operationType }) => operationType as string)).toEqual(['drop', 'invalidate']);
    await stream.close();
  });

  it('shows pre- and post-images where the collection keeps them', async () => {
    await client.db('a').createCollection('items', { changeStreamPreAndPostImages: { enabled: true } });
    const stream = await watching(
      items().watch([], { fullDocument: 'required', fullDocumentBeforeChange: 'required' }),
    );
    await items().insertOne({ _id: 1, n: 1 });
    await items().updateOne({ _id: 1 }, { $set: { n: 2 } });
    await items().updateOne({ _id: 1 }, { $set: { n: 3 } });
    await stream.next();
    expect(await stream.next()).toMatchObject({ fullDocumentBeforeChange: { n: 1 }, fullDocument: { n: 2 } });
    expect(await stream.next()).toMatchObject({ fullDocumentBeforeChange: { n: 2 }, fullDocument: { n: 3 } });
    await stream.close();
  });

  it.each([
    [[{ $group: { _id: 1 } }], 20],
    [[{ $unknown: {} }], 40324],
  ])('refuses the pipeline %j with code %i', async (pipeline, code) => {
    await expect(items().watch(pipeline).next()).rejects.toMatchObject({ code });
  });
});
