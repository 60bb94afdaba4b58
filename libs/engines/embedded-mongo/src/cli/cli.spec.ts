import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decimal128, Double, Long, MongoClient, UUID } from 'mongodb';
import { startEmbeddedMongo } from '../index.js';
import { type CliOptions, readArguments } from './arguments.js';
import { backup, restore } from './backup.js';
import { exportTo } from './export.js';
import { importFrom } from './import.js';

let folder: string;
const said: string[] = [];
const say = (line: string): void => void said.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  said.length = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const optionsFor = (path: string): CliOptions => readArguments(['backup', 'unused', '--path', path]);

async function withStore<T>(path: string | undefined, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const store = await startEmbeddedMongo(path ? { path, thread: false } : { memory: true, thread: false });
  const client = await MongoClient.connect(store.uri);
  try {
    return await work(client);
  } finally {
    await client.close();
    await store.close();
  }
}

async function fill(client: MongoClient): Promise<void> {
  const items = client.db('a').collection<{ _id: number }>('items');
  await items.insertMany([
    { _id: 1, whole: new Double(2), big: Long.fromNumber(3), exact: Decimal128.fromString('1.10') } as { _id: number },
    { _id: 2, id: new UUID('c8edabc3-f738-4ca3-b68d-ab92a91478a3'), at: new Date(0), name: 'Жанна' } as { _id: number },
  ]);
  await items.createIndex({ name: 1 }, { unique: true, sparse: true, name: 'by name' });
  await client.db('a').createCollection('first/one', { viewOn: 'items', pipeline: [{ $match: { _id: 1 } }] });
}

describe('export and import', () => {
  it('carry documents with their types, indexes and views from one store to another', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await withStore(undefined, async (client) => {
      await fill(client);
      await exportTo(first, client, undefined, say);
    });
    expect(readFileSync(join(first, 'a', 'items.jsonl'), 'utf8')).toBe(
      '{"_id":{"$numberInt":"1"},"whole":{"$numberDouble":"2.0"},"big":{"$numberLong":"3"},"exact":{"$numberDecimal":"1.10"}}\n' +
        '{"_id":{"$numberInt":"2"},"id":{"$binary":{"base64":"yO2rw/c4TKO2jauSqRR4ow==","subType":"04"}},"at":{"$date":{"$numberLong":"0"}},"name":"Жанна"}\n',
    );
    await withStore(undefined, async (client) => {
      await importFrom(first, client, false, say);
      await exportTo(second, client, undefined, say);
      expect(await client.db('a').collection('first/one').countDocuments()).toBe(1);
      const [, index] = await client.db('a').collection('items').indexes();
      expect(index).toEqual({ v: 2, key: { name: 1 }, name: 'by name', unique: true, sparse: true });
    });
    for (const file of ['items.jsonl', 'items.definition.json', 'first%2fone.definition.json']) {
      expect(readFileSync(join(second, 'a', file), 'utf8')).toBe(readFileSync(join(first, 'a', file), 'utf8'));
    }
  });

  it('changes nothing when a line cannot be read, and says which', async () => {
    mkdirSync(join(folder, 'bad', 'a'), { recursive: true });
    writeFileSync(
      join(folder, 'bad', 'a', 'items.definition.json'),
      '{"name":"items","type":"collection","options":{},"indexes":[]}',
    );
    writeFileSync(join(folder, 'bad', 'a', 'items.jsonl'), '{"_id":1}\n{"_id":\n');
    await withStore(undefined, async (client) => {
      await expect(importFrom(join(folder, 'bad'), client, false, say)).rejects.toThrow(
        /items\.jsonl, line 2: .* Nothing was imported\./,
      );
      expect(await client.db('a').listCollections().toArray()).toEqual([]);
    });
  });

  it('does not write over documents unless told to', async () => {
    await withStore(undefined, async (client) => {
      await fill(client);
      await exportTo(join(folder, 'out'), client, undefined, say);
      await expect(importFrom(join(folder, 'out'), client, false, say)).rejects.toThrow('Nothing was imported: a.');
      await importFrom(join(folder, 'out'), client, true, say);
      expect(await client.db('a').collection('items').countDocuments()).toBe(2);
    });
  });
});

describe('backup and restore', () => {
  it('copy a store while it runs, and bring the copy back', async () => {
    const [path, copy] = [join(folder, 'store.db'), join(folder, 'copy.db')];
    await withStore(path, async (client) => {
      await fill(client);
      await backup(copy, optionsFor(path), say);
      await client.db('a').collection('items').deleteMany({});
      await expect(restore(copy, optionsFor(path), say)).rejects.toThrow(
        `The store ${path} is in use by process ${process.pid}.`,
      );
    });
    await restore(copy, optionsFor(path), say);
    await withStore(path, async (client) => {
      expect(await client.db('a').collection('items').countDocuments()).toBe(2);
      expect((await client.db('a').collection('items').indexes()).map(({ name }) => name)).toEqual(['_id_', 'by name']);
    });
  });

  it('leave the store alone when the copy is damaged', async () => {
    const [path, copy] = [join(folder, 'store.db'), join(folder, 'copy.db')];
    await withStore(path, fill);
    writeFileSync(copy, 'no copy at all');
    await expect(restore(copy, optionsFor(path), say)).rejects.toThrow(/is damaged/);
    await withStore(path, async (client) => {
      expect(await client.db('a').collection('items').countDocuments()).toBe(2);
    });
  });
});

describe('the command line', () => {
  it.each([
    [['serve'], 'serve takes either --memory or --path FILE.'],
    [['serve', '--memory', '--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    [['export'], 'npm run store -- COMMAND'],
    [['export', 'dir', '--uri', 'mongodb://x', '--path', 'y'], 'Name either --uri or --path, not both.'],
    [['dance'], 'npm run store -- COMMAND'],
  ])('%j is answered with what is wrong', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
