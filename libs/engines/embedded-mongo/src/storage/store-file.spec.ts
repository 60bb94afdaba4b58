import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { IndexDefinition, OrderedIndex } from '../indexes/ordered-index.js';
import { Transaction } from '../transactions/transaction.js';
import { StoreFile } from './store-file.js';
import { Store, versionOf } from './store.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'store.db');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Store => new Store(StoreFile.open(path), () => 1_700_000_000_000);

async function filled(documents: number): Promise<void> {
  const store = open();
  const items = store.create('a', 'items');
  for (let i = 0; i < documents; i++)
    store.insert(items, versionOf({ _id: i, text: `the text of document ${i} `.repeat(20) }));
  await store.settled();
  store.close();
}

describe('a store file', () => {
  it('is refused when it is empty, and stays empty', () => {
    writeFileSync(path, '');
    expect(open).toThrow(`The store file ${path} is damaged: it is empty.`);
    expect(statSync(path).size).toBe(0);
  });

  it('is refused when it is no database', () => {
    writeFileSync(path, 'hello '.repeat(2000));
    expect(open).toThrow(/is damaged: .*bring back the latest copy/);
    expect(readFileSync(path, 'utf8')).toBe('hello '.repeat(2000));
  });

  it.each([
    ['UPDATE documents_1 SET bson = zeroblob(length(bson)) WHERE record = 8', 'document 8 of collection 1'],
    ['UPDATE changes SET document = zeroblob(length(document)) WHERE position = 9', 'change 9'],
    ['UPDATE collections SET definition = zeroblob(length(definition))', 'the definition of a.items'],
  ])('is refused when a value has changed on disk (%s)', async (damage, what) => {
    await filled(20);
    const db = new Database(path);
    db.exec(damage);
    db.close();
    const before = readFileSync(path);
    expect(open).toThrow(`The store file ${path} is damaged: ${what} has changed on disk.`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused when a part of it is missing', async () => {
    await filled(500);
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expect(open).toThrow(/is damaged/);
  });

  it('is refused when it is gone while its log is there', () => {
    writeFileSync(`${path}-wal`, 'log');
    expect(open).toThrow(`it is missing while its log ${path}-wal is there`);
  });

  it('is refused when another program made it', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE other (a)');
    db.close();
    expect(open).toThrow(`The file ${path} is a database of another program, not a store.`);
  });

  it('is refused when a newer program wrote it', async () => {
    await filled(1);
    const db = new Database(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(open).toThrow(`The store file ${path} has format 99, this program knows format 1.`);
  });

  it('takes back a whole group that the disk did not take, and tells the writers', async () => {
    const file = StoreFile.open(path);
    const store = new Store(file, Date.now);
    const items = store.create('a', 'items');
    store.insert(items, versionOf({ _id: 1, n: 1 }));
    await store.settled();
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    store.insert(items, versionOf({ _id: 2 }));
    const [recordId] = [...items.state.records.keys()] as [number];
    store.replace(items, recordId, versionOf({ _id: 1, n: 1 }), versionOf({ _id: 1, n: 2 }), 'update');
    store.create('a', 'others');
    store.add({
      persist: () => {
        throw full;
      },
      undo: () => {},
    });
    await expect(store.settled()).rejects.toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    expect([...items.state.records.values()]).toEqual([versionOf({ _id: 1, n: 1 }).bytes]);
    expect(store.collection('a', 'others')).toBeUndefined();
    // The store goes on: what comes next is kept.
    store.insert(items, versionOf({ _id: 3 }));
    await store.settled();
    store.close();
    const again = open();
    const kept = again.collection('a', 'items')!;
    expect([...kept.state.records.values()].map(Buffer.from)).toEqual(
      [versionOf({ _id: 1, n: 1 }), versionOf({ _id: 3 })].map(({ bytes }) => Buffer.from(bytes)),
    );
    again.close();
  });

  it('takes back a transaction that the disk did not take, with the unique keys that it had exchanged', async () => {
    const file = StoreFile.open(path);
    const store = new Store(file, Date.now);
    const items = store.create('a', 'items');
    const byPlace = new IndexDefinition({ v: 2, key: { place: 1 }, name: 'place_1', unique: true });
    items.state.indexes.push(OrderedIndex.empty(byPlace));
    const [one, two] = [versionOf({ _id: 1, place: 'a' }), versionOf({ _id: 2, place: 'b' })];
    store.insert(items, one);
    store.insert(items, two);
    await store.settled();
    const [first, second] = [...items.state.records.keys()] as [number, number];
    const keysBefore = [...items.state.indexes[1]!.tree.entries()];
    const transaction = new Transaction('s', 1, {}, store.takeSnapshot(), 0);
    const away = versionOf({ _id: 1, place: 'c' });
    const [oneAfter, twoAfter] = [versionOf({ _id: 1, place: 'b' }), versionOf({ _id: 2, place: 'a' })];
    transaction.replace(items, first, one, away, 'update');
    transaction.replace(items, second, two, twoAfter, 'update');
    transaction.replace(items, first, away, oneAfter, 'update');
    store.commit(transaction);
    expect([...items.state.records.values()]).toEqual([oneAfter.bytes, twoAfter.bytes]);
    store.add({
      persist: () => {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
      undo: () => {},
    });
    await expect(store.settled()).rejects.toMatchObject({ codeName: 'OutOfDiskSpace' });
    expect([...items.state.records.values()]).toEqual([one.bytes, two.bytes]);
    expect([...items.state.indexes[1]!.tree.entries()]).toEqual(keysBefore);
    store.close();
  });
});
