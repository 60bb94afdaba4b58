import { createReadStream, existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EJSON } from 'bson';
import type { Document } from 'bson';
import type { Db, IndexDescription, MongoClient } from 'mongodb';
import { UsageError } from './arguments.js';
import { nameOfFile } from './file-names.js';

const BATCH = 1000;
const DEFINITION = '.definition.json';

interface Definition {
  name: string;
  type: string;
  options: Document;
  indexes: (IndexDescription & { v?: unknown; ns?: unknown })[];
}

/** Reads what {@link exportTo} wrote. Everything is checked before anything is changed. */
export async function importFrom(
  folder: string,
  client: MongoClient,
  drop: boolean,
  say: (line: string) => void,
): Promise<void> {
  const found = await readFolder(folder);
  const taken: string[] = [];
  for (const { db, definition } of found) {
    const [existing] = await client.db(db).listCollections({ name: definition.name }).toArray();
    if (!existing) continue;
    const isEmpty =
      existing.type !== 'view' && (await client.db(db).collection(definition.name).estimatedDocumentCount()) === 0;
    if (!isEmpty && !drop) taken.push(`${db}.${definition.name}`);
  }
  if (taken.length > 0) {
    throw new UsageError(
      `Nothing was imported: ${taken.join(', ')} already hold documents. Use --drop to replace them.`,
    );
  }
  // Views last: they stand on collections.
  for (const { db, definition, documents } of found.sort((a, b) => Number(isView(a)) - Number(isView(b)))) {
    const count = await importCollection(client.db(db), definition, documents, (line) =>
      say(`${db}.${definition.name}: ${line}`),
    );
    say(`${db}.${definition.name}: ${count ?? 'view'}`);
  }
}

interface Found {
  db: string;
  definition: Definition;
  documents: string;
}

const isView = ({ definition }: Found): boolean => definition.type === 'view';

async function readFolder(folder: string): Promise<Found[]> {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  const found: Found[] = [];
  for (const database of await readdir(folder)) {
    const inside = join(folder, database);
    if (!(await stat(inside)).isDirectory()) continue;
    for (const file of await readdir(inside)) {
      if (!file.endsWith(DEFINITION)) continue;
      const path = join(inside, file);
      const documents = `${path.slice(0, -DEFINITION.length)}.jsonl`;
      const definition = readDefinition(path, await readFile(path, 'utf8'));
      if (definition.type !== 'view') await checkLines(documents);
      found.push({ db: nameOfFile(database), definition, documents });
    }
  }
  if (found.length === 0)
    throw new UsageError(`The folder ${folder} holds no export: no <database>/<collection>${DEFINITION}.`);
  return found;
}

function readDefinition(path: string, text: string): Definition {
  try {
    const parsed = EJSON.parse(text, { relaxed: false }) as Definition;
    if (typeof parsed.name !== 'string' || !Array.isArray(parsed.indexes))
      throw new Error('name or indexes are missing');
    return parsed;
  } catch (error) {
    throw new UsageError(
      `${path} is not a definition of a collection: ${(error as Error).message}. Nothing was imported.`,
    );
  }
}

async function checkLines(path: string): Promise<void> {
  if (!existsSync(path)) throw new UsageError(`${path} is missing. Nothing was imported.`);
  for await (const _ of readDocuments(path));
}

async function* readDocuments(path: string): AsyncGenerator<Document> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    try {
      yield EJSON.parse(text, { relaxed: false }) as Document;
    } catch (error) {
      throw new UsageError(`${path}, line ${line}: ${(error as Error).message}. Nothing was imported.`);
    }
  }
}

async function importCollection(
  db: Db,
  { name, type, options, indexes }: Definition,
  path: string,
  warn: (line: string) => void,
): Promise<number | undefined> {
  await db.collection(name).drop();
  await orWarn(warn, () => db.createCollection(name, options), 'its options were left out');
  if (type === 'view') return undefined;
  let count = 0;
  let batch: Document[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await db.collection(name).insertMany(batch);
    count += batch.length;
    batch = [];
  };
  for await (const document of readDocuments(path)) {
    if (batch.push(document) === BATCH) await flush();
  }
  await flush();
  for (const { v: _v, ns: _ns, ...index } of indexes) {
    if (index.name === '_id_') continue;
    await orWarn(
      warn,
      () => db.collection(name).createIndexes([index]),
      `the index ${String(index.name)} was left out`,
    );
  }
  return count;
}

/** Codes of what the embedded store leaves to a real MongoDB: an index or option of that kind is told, not fatal. */
const UNSUPPORTED = new Set<unknown>([67, 238]);

async function orWarn(
  warn: (line: string) => void,
  attempt: () => Promise<unknown>,
  consequence: string,
): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!UNSUPPORTED.has((error as { code?: unknown }).code)) throw error;
    warn(`${consequence}: ${(error as Error).message}`);
  }
}
