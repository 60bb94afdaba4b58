import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Collection, MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../hosting/start-embedded-mongo.js';

/** What one run measured. Rates are ratios to an empty `ping` of the same run; higher is better for those only. */
export interface StoreBenchmark {
  documents: number;
  documentBytes: number;
  pingPerSecond: number;
  findOne: number;
  find50: number;
  page50: number;
  insert20: number;
  txn3: number;
  openSeconds: number;
  rssMb: number;
  apiLoopMs: number;
  findOneDuringScanMs: number;
}

interface Meeting {
  _id: number;
  group: number;
  rank: number;
  name: string;
  note: string;
}

const DOCUMENTS = 100_000;
/** Fills a document up to 400 bytes of BSON. */
const NOTE = 'n'.repeat(332);
const GROUP_SIZE = 50;

function meeting(id: number): Meeting {
  return {
    _id: id,
    group: Math.floor(id / GROUP_SIZE),
    rank: (id * 7919) % DOCUMENTS,
    name: `meeting ${id % 1000}`,
    note: NOTE,
  };
}

/** Calls a second that one caller after the other gets done in `ms`; the first quarter warms up and is not counted. */
async function rate(ms: number, call: (i: number) => Promise<unknown>, callers = 1): Promise<number> {
  let next = 0;
  let counted = 0;
  const start = performance.now();
  const countFrom = start + ms / 4;
  const end = start + ms;
  const one = async (): Promise<void> => {
    for (;;) {
      await call(next++);
      const now = performance.now();
      if (now >= end) return;
      if (now >= countFrom) counted++;
    }
  };
  await Promise.all(Array.from({ length: callers }, one));
  return counted / ((ms * 0.75) / 1000);
}

/** The middle one of several measurements, each put beside a ping of the same moment. */
async function ratioToPing(measure: () => Promise<number>, ping: () => Promise<number>): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = await ping();
    const measured = await measure();
    const after = await ping();
    ratios.push((2 * measured) / (before + after));
  }
  return ratios.sort((a, b) => a - b)[1]!;
}

const spread = (i: number): number => (i * 48_271) % DOCUMENTS;
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The longest that other clients and this thread's event loop wait while a scan without an index runs. */
async function duringScan(meetings: Collection<Meeting>): Promise<{ apiLoopMs: number; findOneDuringScanMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let running = true;
  let slowest = 0;
  // The first scan warms up.
  await meetings.countDocuments({ note: 'absent' });
  delay.enable();
  const scan = (async () => {
    for (let i = 0; i < 5; i++) await meetings.countDocuments({ note: { $regex: `absent${i}` } });
    running = false;
  })();
  for (let i = 0; running; i++) {
    const start = performance.now();
    await meetings.findOne({ _id: spread(i) });
    slowest = Math.max(slowest, performance.now() - start);
  }
  await scan;
  delay.disable();
  return { apiLoopMs: delay.max / 1e6, findOneDuringScanMs: slowest };
}

export async function benchmarkStore(say: (text: string) => void): Promise<StoreBenchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  const path = join(folder, 'store.db');
  try {
    say(`Writing ${DOCUMENTS} documents ...`);
    const first = await startEmbeddedMongo({ path });
    const filling = await MongoClient.connect(first.uri);
    const filled = filling.db('bench').collection<Meeting>('meetings');
    for (let from = 0; from < DOCUMENTS; from += 5000) {
      await filled.insertMany(Array.from({ length: 5000 }, (_, i) => meeting(from + i)));
    }
    await filled.createIndex({ group: 1 });
    await filled.createIndex({ group: 1, rank: 1 });
    await filled.createIndex({ rank: 1 });
    await filling.close();
    await first.close();

    say('Opening ...');
    const opening = performance.now();
    const store = await startEmbeddedMongo({ path });
    const client = await MongoClient.connect(store.uri);
    const db = client.db('bench');
    await db.command({ ping: 1 });
    const openSeconds = (performance.now() - opening) / 1000;
    const meetings = db.collection<Meeting>('meetings');
    const inserted = db.collection('inserted');
    const accounts = db.collection<{ _id: number; n: number }>('accounts');
    await accounts.insertMany([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ]);

    const ping = (): Promise<number> => rate(600, () => db.command({ ping: 1 }));
    await ping();
    const pingPerSecond = await ping();
    const measured = async (name: string, measure: () => Promise<number>): Promise<number> => {
      say(`Measuring ${name} ...`);
      return round(await ratioToPing(measure, ping));
    };
    const findOne = await measured('findOne', () => rate(1500, (i) => meetings.findOne({ _id: spread(i) })));
    const find50 = await measured('find50', () =>
      rate(1500, (i) => meetings.find({ group: Math.floor(spread(i) / GROUP_SIZE) }).toArray()),
    );
    const page50 = await measured('page50', () =>
      rate(1500, (i) =>
        meetings
          .find({ rank: { $gte: spread(i) % (DOCUMENTS - 100) } })
          .sort({ rank: 1 })
          .limit(50)
          .toArray(),
      ),
    );
    const insert20 = await measured('insert20', () =>
      rate(1500, (i) => inserted.insertOne({ group: i, name: `meeting ${i}`, note: NOTE }), 20),
    );
    const session = client.startSession();
    const txn3 = await measured('txn3', () =>
      rate(1500, (i) =>
        session.withTransaction(async () => {
          await accounts.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
          await accounts.updateOne({ _id: 2 }, { $inc: { n: -1 } }, { session });
          await accounts.findOne({ _id: (i % 2) + 1 }, { session });
        }),
      ),
    );
    await session.endSession();
    say('Measuring others during a scan ...');
    const { apiLoopMs, findOneDuringScanMs } = await duringScan(meetings);
    const rssMb = Math.round(process.memoryUsage().rss / 1048576);
    await client.close();
    await store.close();
    return {
      documents: DOCUMENTS,
      documentBytes: 400,
      pingPerSecond: Math.round(pingPerSecond),
      findOne,
      find50,
      page50,
      insert20,
      txn3,
      openSeconds: round(openSeconds),
      rssMb,
      apiLoopMs: round(apiLoopMs),
      findOneDuringScanMs: round(findOneDuringScanMs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
