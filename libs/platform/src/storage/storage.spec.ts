import { type Connection } from 'mongoose';
import { err, ok } from '@vstrecha/kernel';
import { createLogger } from '../logging/logger.js';
import { type Store, openStore } from './connection.js';
import { migrate } from './migrations.js';
import { findPage, pageOf } from './page.js';
import { Records, type StoredDocument, buildIndexes, defineCollection, openModel } from './records.js';
import { UnitOfWork, isDuplicateKey } from './unit-of-work.js';

interface Plum {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly weight: number;
}
interface PlumDocument extends StoredDocument {
  readonly name: string;
  readonly weight: number;
}

const plums = defineCollection({
  collection: 'plums',
  fields: { _id: String, version: Number, name: String, weight: Number },
  indexes: [{ key: { name: 1 }, unique: true }, { key: { weight: 1, _id: 1 } }],
});

describe('storage', () => {
  let store: Store;
  let connection: Connection;
  let records: Records<Plum, PlumDocument>;
  let unitOfWork: UnitOfWork;
  const plum = (id: string, weight = 1, version = 1): Plum => ({ id, version, name: `plum ${id}`, weight });

  beforeAll(async () => {
    const mongodbUri = process.env['MONGODB_TEST_URI'];
    store = await openStore({
      mongodbUri,
      databaseName: `vstrecha_test_${process.pid}_storage`,
      dataDir: '',
      storeInMemory: mongodbUri === undefined,
    });
    connection = store.connection;
    await buildIndexes(connection);
    records = new Records<Plum, PlumDocument>(openModel(connection, plums), {
      toDocument: ({ id, ...rest }) => ({ _id: id, ...rest }),
      toRecord: ({ _id, ...rest }) => ({ id: _id, ...rest }),
    });
    unitOfWork = new UnitOfWork(connection);
  });
  afterAll(async () => {
    if (process.env['MONGODB_TEST_URI']) await store?.connection.dropDatabase();
    await store?.close();
  });
  beforeEach(async () => {
    await connection.collection('plums').deleteMany({});
  });

  describe('a unit of work', () => {
    it('keeps all of its writes or, on an error Result, none', async () => {
      const failed = await unitOfWork.run(async () => {
        await records.insert(plum('a'), plum('b'));
        return err('no');
      });
      expect(failed).toEqual(err('no'));
      expect(await records.findMany({})).toEqual([]);
      await unitOfWork.run(async () => {
        await records.insert(plum('a'), plum('b'));
        expect(await records.find('a')).toEqual(plum('a'));
        return ok();
      });
      expect(await records.findMany({})).toHaveLength(2);
    });

    it('keeps thousands of records in their order, or none of them', async () => {
      const many = Array.from({ length: 2500 }, (_, index) => plum(String(index).padStart(4, '0'), index));
      const insert = (...plums: readonly Plum[]) =>
        unitOfWork.run(async () => {
          await records.insert(...plums);
          return ok();
        });
      const failed = await unitOfWork.run(async () => {
        await records.insert(...many);
        expect(await records.findMany({})).toHaveLength(2500);
        return err('no');
      });
      expect([failed, await records.findMany({})]).toEqual([err('no'), []]);
      // The last of them is there already.
      expect(await insert(...many, many[0]!).catch(isDuplicateKey)).toBe(true);
      expect(await records.findMany({})).toEqual([]);
      await insert(...many);
      expect(await records.findMany({})).toEqual(many);
    });

    it('repeats the work when another transaction was faster', async () => {
      await records.insert(plum('a', 0));
      let runs = 0;
      const addOne = () =>
        unitOfWork.run<void, unknown>(async () => {
          runs += 1;
          const before = await records.find('a');
          if (!before) return err('gone');
          return records.replace({ ...before, weight: before.weight + 1, version: before.version + 1 });
        });
      const results = await Promise.all([addOne(), addOne(), addOne()]);
      expect(results.every((result) => result.ok)).toBe(true);
      expect(await records.find('a')).toEqual(plum('a', 3, 4));
      expect(runs).toBeGreaterThanOrEqual(3);
    });

    it('tells a refused unique key from other errors', async () => {
      await records.insert(plum('a'));
      const error: unknown = await unitOfWork
        .run(async () => {
          await records.insert({ ...plum('b'), name: 'plum a' });
          return ok();
        })
        .catch((caught: unknown) => caught);
      expect(isDuplicateKey(error)).toBe(true);
      expect(await records.find('b')).toBeNull();
    });
  });

  describe('records', () => {
    it('are replaced and removed at the version they are based on only', async () => {
      await records.insert(plum('a'));
      expect(await records.replace(plum('a', 5, 2))).toEqual(ok());
      expect(await records.replace(plum('a', 9, 2))).toMatchObject({
        ok: false,
        error: { kind: 'conflict', code: 'conflict.version', currentVersion: 2 },
      });
      expect(await records.remove('a', 1)).toMatchObject({ ok: false, error: { kind: 'conflict', currentVersion: 2 } });
      expect(await records.remove('a', 2)).toEqual(ok());
      expect(await records.replace(plum('a', 9, 3))).toMatchObject({
        ok: false,
        error: { kind: 'not-found', code: 'record.gone' },
      });
    });
  });

  describe('pages', () => {
    const names = async (request: object, order: 1 | -1 = 1) => {
      const page = await findPage(records.model, {}, { weight: order }, request, ({ _id }) => _id);
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      return {
        ...page.value,
        ids: page.value.edges.map(({ node }) => node).join(''),
        start: page.value.edges[0]?.cursor,
        end: page.value.edges.at(-1)?.cursor,
      };
    };
    beforeEach(() => records.insert(plum('a', 1), plum('b', 2), plum('c', 2), plum('d', 2), plum('e', 3)));

    it('go forward and backward without gaps, with ties broken by id', async () => {
      const first = await names({ first: 2 });
      expect([first.ids, first.hasNextPage, first.hasPreviousPage]).toEqual(['ab', true, false]);
      const second = await names({ first: 2, after: first.end });
      expect([second.ids, second.hasNextPage, second.hasPreviousPage]).toEqual(['cd', true, true]);
      const last = await names({ first: 2, after: second.end });
      expect([last.ids, last.hasNextPage]).toEqual(['e', false]);
      const back = await names({ last: 2, before: last.start });
      expect([back.ids, back.hasNextPage, back.hasPreviousPage]).toEqual(['cd', true, true]);
      expect((await names({ last: 3 })).ids).toBe('cde');
      expect((await names({ first: 3 }, -1)).ids).toBe('edc');
      expect(await first.totalCount()).toBe(5);
    });

    it.each([
      [{ first: 0 }, 'page.size', 'first'],
      [{ last: 101 }, 'page.size', 'last'],
      [{ after: 'nonsense' }, 'page.cursor', 'after'],
      [{ first: 1, last: 1 }, 'page.both-directions', 'last'],
    ])('refuse %j', async (request, code, field) => {
      expect(await findPage(records.model, {}, { weight: 1 }, request, ({ _id }) => _id)).toMatchObject({
        ok: false,
        error: { kind: 'invalid', issues: [{ code, path: [field] }] },
      });
    });

    it('of a list in memory work the same way', async () => {
      const list = ['a', 'b', 'c', 'd', 'e'];
      const first = pageOf(list, { first: 2 });
      if (!first.ok) throw new Error('refused');
      const second = pageOf(list, { first: 2, after: first.value.edges.at(-1)?.cursor });
      const back = pageOf(list, { last: 2 });
      if (!second.ok || !back.ok) throw new Error('refused');
      expect(second.value.edges.map(({ node }) => node)).toEqual(['c', 'd']);
      expect(back.value.edges.map(({ node }) => node)).toEqual(['d', 'e']);
      expect([second.value.hasNextPage, back.value.hasNextPage, back.value.hasPreviousPage]).toEqual([
        true,
        false,
        true,
      ]);
    });
  });

  describe('migrations', () => {
    const logger = createLogger({ logLevel: 'silent' });

    it('run once each, in order, though two processes start together', async () => {
      await connection.collection('migrations').deleteMany({});
      const ran: string[] = [];
      const step = (name: string) => ({ name, up: async () => void ran.push(name) });
      const steps = [step('2026-02-b'), step('2026-01-a')];
      await Promise.all([migrate(connection, steps, 'one', logger), migrate(connection, steps, 'two', logger)]);
      await migrate(connection, [...steps, step('2026-03-c')], 'three', logger);
      expect(ran).toEqual(['2026-01-a', '2026-02-b', '2026-03-c']);
    });

    it('take over the lock of a process that died', async () => {
      await connection
        .collection<{ _id: string; holder: string; until: Date }>('migrations')
        .insertOne({ _id: 'lock', holder: 'dead', until: new Date(Date.now() - 1) });
      const ran: string[] = [];
      await migrate(connection, [{ name: '2026-04-d', up: async () => void ran.push('d') }], 'alive', logger);
      expect(ran).toEqual(['d']);
    });
  });
});
