import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../index.js';

/** The built command line: a crash needs a process of its own. */
const cli = join(__dirname, '../../dist/cli/main.js');
const KILLS = 20;
const WRITERS = 6;
const LOAD_MS = 250;
const ACCOUNTS = 8;

interface Entry {
  _id: string;
  n: number;
}

interface Account {
  _id: number;
  balance: number;
}

/** What the clients have been told. */
interface Acknowledged {
  inserted: Set<string>;
  /** Last value acknowledged for a counter, and the one that was on its way. */
  counters: Map<string, { acknowledged: number; tried: number }>;
}

async function startProcess(path: string): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, [cli, 'serve', '--path', path, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const match = /Listening on (\S+)/.exec(output);
      if (match) resolve(match[1]!);
    });
    child.once('exit', () => reject(new Error(`The store ended before it listened: ${output}`)));
  });
  return { child, uri };
}

async function untilKilled(work: () => Promise<void>): Promise<void> {
  try {
    for (;;) await work();
  } catch {
    // The process is gone: what was on its way is neither acknowledged nor lost.
  }
}

async function load(uri: string, round: number, told: Acknowledged, kill: () => void): Promise<void> {
  const client = new MongoClient(uri, { retryWrites: false, retryReads: false, serverSelectionTimeoutMS: 500 });
  await client.connect();
  const db = client.db('crash');
  const entries = db.collection<Entry>('entries');
  const accounts = db.collection<Account>('accounts');
  const writers = Array.from({ length: WRITERS }, (_, writer) => {
    let i = 0;
    if (writer % 3 === 0) {
      return untilKilled(async () => {
        const _id = `${round}-${writer}-${i++}`;
        await entries.insertOne({ _id, n: i });
        told.inserted.add(_id);
      });
    }
    if (writer % 3 === 1) {
      const _id = `counter-${writer}`;
      return untilKilled(async () => {
        const counter = told.counters.get(_id) ?? { acknowledged: 0, tried: 0 };
        told.counters.set(_id, counter);
        counter.tried++;
        const after = await entries.findOneAndUpdate(
          { _id },
          { $inc: { n: 1 } },
          { upsert: true, returnDocument: 'after' },
        );
        counter.acknowledged = after!.n;
      });
    }
    return untilKilled(async () => {
      const from = (writer + i) % ACCOUNTS;
      const to = (from + 1 + (i++ % (ACCOUNTS - 1))) % ACCOUNTS;
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await accounts.updateOne({ _id: from }, { $inc: { balance: -1 } }, { session });
          await accounts.updateOne({ _id: to }, { $inc: { balance: 1 } }, { session });
        }),
      );
    });
  });
  await new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  kill();
  await client.close(true);
  await Promise.all(writers);
}

describe('kill -9', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-crash-'));
    if (!existsSync(cli)) throw new Error('This test runs the built store: run "npm run build" first.');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`${KILLS} times under mixed load loses nothing acknowledged and shows no half transaction`, async () => {
    const path = join(folder, 'store.db');
    const told: Acknowledged = { inserted: new Set(), counters: new Map() };
    const setUp = await startEmbeddedMongo({ path, thread: false });
    const client = await MongoClient.connect(setUp.uri);
    const accounts = Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: i, balance: 100 }));
    await client.db('crash').collection<Account>('accounts').insertMany(accounts);
    await client.close();
    await setUp.close();

    for (let round = 0; round < KILLS; round++) {
      const { child, uri } = await startProcess(path);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await load(uri, round, told, () => child.kill('SIGKILL'));
      await gone;
    }

    const store = await startEmbeddedMongo({ path, thread: false });
    const after = await MongoClient.connect(store.uri);
    const db = after.db('crash');
    const found = new Map((await db.collection<Entry>('entries').find().toArray()).map(({ _id, n }) => [_id, n]));
    const lost = [...told.inserted].filter((id) => !found.has(id));
    const balances = await db.collection<Account>('accounts').find().toArray();
    await after.close();
    await store.close();

    expect(told.inserted.size).toBeGreaterThan(KILLS);
    expect(lost).toEqual([]);
    for (const [id, { acknowledged, tried }] of told.counters) {
      expect(found.get(id) ?? 0).toBeGreaterThanOrEqual(acknowledged);
      expect(found.get(id) ?? 0).toBeLessThanOrEqual(tried);
    }
    expect(balances.reduce((sum, { balance }) => sum + balance, 0)).toBe(ACCOUNTS * 100);
  });
});
