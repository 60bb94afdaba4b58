import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EJSON, deserialize } from 'bson';
import type { Document } from 'bson';
import type { ClientSession, Db, MongoClient } from 'mongodb';
import { UsageError } from './arguments.js';
import { fileNameOf } from './file-names.js';

const OWN_DATABASES = new Set(['admin', 'local', 'config']);

/**
 * Writes every collection to `DIR/<database>/<collection>.jsonl`, a document of canonical Extended JSON a line, with its
 * options and indexes in `<collection>.definition.json` beside it. All is read at one moment (a snapshot session).
 */
export async function exportTo(
  folder: string,
  client: MongoClient,
  only: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new UsageError(`The folder ${folder} is not empty; name a new one.`);
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  const session = client.startSession({ snapshot: true });
  try {
    for (const { name } of databases) {
      if (only === undefined ? OWN_DATABASES.has(name) : name !== only) continue;
      await exportDatabase(folder, client.db(name), session, say);
    }
  } finally {
    await session.endSession();
  }
}

async function exportDatabase(
  folder: string,
  db: Db,
  session: ClientSession,
  say: (line: string) => void,
): Promise<void> {
  const into = join(folder, fileNameOf(db.databaseName));
  await mkdir(into, { recursive: true });
  // Types as they are in the store: an Int64 stays one.
  const listed = await db.listCollections({}, { promoteValues: false }).toArray();
  for (const info of listed) {
    const plain = EJSON.serialize(info, { relaxed: true }) as { name: string; type: string };
    if (plain.name.startsWith('system.')) continue;
    const base = join(into, fileNameOf(plain.name));
    const isView = plain.type === 'view';
    const indexes = isView ? [] : await db.collection(plain.name).listIndexes({ promoteValues: false }).toArray();
    const options = (info as unknown as { options?: Document }).options ?? {};
    const definition = { name: plain.name, type: plain.type, options, indexes };
    await writeFile(`${base}.definition.json`, `${EJSON.stringify(definition, undefined, 2, { relaxed: false })}\n`);
    if (isView) continue;
    const count = await exportDocuments(db, plain.name, `${base}.jsonl`, session);
    say(`${db.databaseName}.${plain.name}: ${count}`);
  }
}

async function exportDocuments(db: Db, name: string, file: string, session: ClientSession): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const raw of db.collection(name).find({}, { raw: true, session, sort: { _id: 1 } })) {
      count++;
      const document = deserialize(raw as unknown as Uint8Array, { promoteValues: false, bsonRegExp: true });
      yield `${EJSON.stringify(document, { relaxed: false })}\n`;
    }
  }
  await pipeline(lines, createWriteStream(file));
  return count;
}
