import type { Model } from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '@vstrecha/embedded-mongo';
import { err, ok } from '@vstrecha/kernel';
import { createLogger } from '../logging/logger.js';
import { type Store, openStore } from './connection.js';
import { LiveChanges } from './live-changes.js';
import { buildIndexes, defineCollection, openModel } from './records.js';
import { StoreCache } from './store-cache.js';
import { UnitOfWork } from './unit-of-work.js';

const counted = defineCollection({ collection: 'counted', fields: { _id: String }, indexes: [] });

const databaseName = `vstrecha_test_${process.pid}_cache`;

describe('StoreCache', () => {
  let embedded: EmbeddedMongo | undefined;
  let mongodbUri: string;
  let store: Store;
  let model: Model<{ _id: string }>;
  let live: LiveChanges;
  let unitOfWork: UnitOfWork;
  let inserted = 0;

  beforeAll(async () => {
    const real = process.env['MONGODB_TEST_URI'];
    embedded = real === undefined ? await startEmbeddedMongo({ memory: true }) : undefined;
    mongodbUri = real ?? embedded!.uri;
    store = await openStore({ dataDir: '', storeInMemory: false, mongodbUri, databaseName });
    await buildIndexes(store.connection);
    model = openModel(store.connection, counted);
    live = new LiveChanges(store.connection, createLogger({ logLevel: 'fatal' }));
    unitOfWork = new UnitOfWork(store.connection);
    await model.deleteMany({});
  });
  afterAll(async () => {
    await live?.onApplicationShutdown();
    await store?.close();
    await embedded?.close();
  });

  const count = () => model.countDocuments({}).exec();
  const aCache = () => new StoreCache<string, number>(live, ['counted']);
  const insert = () => model.insertMany([{ _id: String(inserted++) }]);

  it('answers without asking until something is written, and never with what was before one’s own write', async () => {
    const cache = aCache();
    await insert();
    const before = await cache.get('count', count);
    expect(cache.get('count', count)).toBe(before);
    await insert();
    expect(cache.peek('count')).toBeUndefined();
    expect(await cache.get('count', count)).toBe(before + 1);
  });

  it('forgets at the commit of a transaction, not before, and not for one that is given up', async () => {
    const cache = aCache();
    const before = await cache.get('count', count);
    await unitOfWork.run(async () => {
      await insert();
      return err('given up');
    });
    expect(await cache.get('count', count)).toBe(before);
    await unitOfWork.run(async () => {
      await insert();
      return ok();
    });
    expect(cache.peek('count')).toBeUndefined();
    expect(await cache.get('count', count)).toBe(before + 1);
  });

  it('neither answers nor learns inside a unit of work', async () => {
    const cache = aCache();
    const before = await cache.get('count', count);
    await unitOfWork.run(async () => {
      await insert();
      expect(cache.peek('count')).toBeUndefined();
      expect(await cache.get('count', count)).toBe(before + 1);
      return err('given up');
    });
    expect(await cache.get('count', count)).toBe(before);
  });

  it('does not keep what was read before a write that came meanwhile', async () => {
    const cache = aCache();
    const { generation } = cache;
    const read = await count();
    await insert();
    cache.put('count', read, generation);
    expect(cache.peek('count')).toBeUndefined();
  });

  it('hears of the writes of other processes', async () => {
    const other = await openStore({ dataDir: '', storeInMemory: false, mongodbUri, databaseName });
    const cache = aCache();
    await cache.get('count', count);
    const { generation } = cache;
    await other.connection.collection('counted').insertOne({ _id: 'other' as never });
    while (cache.generation === generation) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(cache.peek('count')).toBeUndefined();
    await other.close();
  });

  it('loads once for all who ask at the same time, and again after a failure', async () => {
    const cache = aCache();
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('not yet');
      return 7;
    };
    await expect(cache.get('seven', load)).rejects.toThrow('not yet');
    expect(await Promise.all([cache.get('seven', load), cache.get('seven', load)])).toEqual([7, 7]);
    expect(loads).toBe(2);
  });

  it('is not disturbed by writes that find nothing to write', async () => {
    const cache = new StoreCache<string, number>(live, [counted.collection]);
    await cache.get('kept', async () => 1);
    const { generation } = cache;
    await model.findOneAndDelete({ _id: 'nobody' }).exec();
    await model.deleteOne({ _id: 'nobody' }).exec();
    expect([cache.generation, cache.peek('kept')]).toEqual([generation, 1]);
  });
});
