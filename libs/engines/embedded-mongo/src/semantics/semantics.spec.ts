import { MongoClient } from 'mongodb';
import { startEmbeddedMongo, type EmbeddedMongo } from '../index.js';
import type { Document } from '../language/document.js';
import type { Group, Row } from './row.js';
import { canonicalText, changesData, idsOf, inOrder, prepare, runRow } from './run-row.js';
import { TABLE } from './table.js';

/** The same table for the embedded store and for the server that MONGODB_TEST_URI names. */
const server = process.env['MONGODB_TEST_URI'];
const targets = ['embedded store', ...(server === undefined ? [] : ['MongoDB server'])];

describe.each(targets)('MongoDB semantics on the %s', (target) => {
  let store: EmbeddedMongo | undefined;
  let client: MongoClient;
  let loaded: Group | undefined;

  beforeAll(async () => {
    if (target === 'embedded store') store = await startEmbeddedMongo({ memory: true, thread: false });
    client = await MongoClient.connect(store?.uri ?? (server as string));
  });

  afterAll(async () => {
    await client.db('vstrecha_semantics').dropDatabase();
    await client.close();
    await store?.close();
  });

  const check = async (group: Group, { expected, ...row }: Row): Promise<void> => {
    const db = client.db('vstrecha_semantics');
    if (loaded !== group) await prepare(db, group);
    loaded = changesData({ expected, ...row }) ? undefined : group;
    const { result, error } = await runRow(db, { expected, ...row });
    if (expected.error !== undefined || error !== undefined) {
      expect({ error, message: result }).toEqual({ error: expected.error, message: expect.any(String) as string });
    }
    if (expected.documents) expect(canonicalText(result)).toBe(canonicalText(expected.documents));
    if (expected.after) expect(canonicalText(result)).toBe(canonicalText(expected.after));
    if (expected.ids) {
      expect(canonicalText(inOrder(idsOf(result as Document[])))).toBe(canonicalText(inOrder(expected.ids)));
    }
    if (expected.values)
      expect(canonicalText(inOrder(result as unknown[]))).toBe(canonicalText(inOrder(expected.values)));
  };

  for (const group of TABLE) {
    describe(group.topic, () => {
      // Rows are named by what they say and where the manual says it.
      for (const row of group.rows) it(`${row.what} (${row.manual})`, () => check(group, row));
    });
  }
});
