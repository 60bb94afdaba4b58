import { BSON, type Collection, type Document as DriverDocument, type Db, MongoError } from 'mongodb';
import type { Document } from '../language/document.js';
import { equalityKey } from '../language/language.js';
import { type Group, type Operation, type Row } from './row.js';

/** Numbers come back in their BSON classes, so that types are compared as well. */
const EXACT = { promoteValues: false, bsonRegExp: true } as const;

const COLLECTION = 'subject';

/** Fills the group's collections anew. */
export async function prepare(db: Db, group: Group): Promise<void> {
  await db.dropDatabase();
  const contents = { [COLLECTION]: group.documents, ...group.others };
  for (const [name, documents] of Object.entries(contents)) {
    await db.createCollection(name);
    if (documents.length > 0) await db.collection(name).insertMany([...documents] as DriverDocument[]);
  }
  for (const { key, options = {} } of group.indexes ?? []) {
    await db.collection(COLLECTION).createIndex(key as Record<string, 1 | -1>, options);
  }
}

export function changesData(row: Row): boolean {
  return !('find' in row.operation || 'distinct' in row.operation) || row.expected.after !== undefined;
}

async function perform(db: Db, collection: Collection, operation: Operation): Promise<unknown> {
  if ('find' in operation) {
    const { find, projection, sort, skip, limit } = operation;
    const cursor = collection.find(find, EXACT);
    if (projection) cursor.project(projection);
    if (sort) cursor.sort(sort as Record<string, 1 | -1>);
    if (skip !== undefined) cursor.skip(skip);
    if (limit !== undefined) cursor.limit(limit);
    return cursor.toArray();
  }
  if ('aggregate' in operation) return collection.aggregate([...operation.aggregate], EXACT).toArray();
  if ('updateOne' in operation) return collection.updateOne(operation.updateOne, operation.to, operation.options);
  if ('updateMany' in operation) return collection.updateMany(operation.updateMany, operation.to, operation.options);
  if ('replaceOne' in operation) return collection.replaceOne(operation.replaceOne, operation.to, operation.options);
  if ('distinct' in operation) return collection.distinct(operation.distinct, operation.filter ?? {}, EXACT);
  if ('insert' in operation) return collection.insertMany([...operation.insert] as DriverDocument[]);
  if ('findAndModify' in operation) {
    const command = { findAndModify: COLLECTION, query: operation.findAndModify, ...operation.options };
    return [(await db.command(command, EXACT))['value']];
  }
  return [await db.command({ ...operation.command }, EXACT)];
}

/** Runs one row; the result is what the row expects something of. */
export async function runRow(db: Db, row: Row): Promise<{ result: unknown; error?: number }> {
  const collection = db.collection(COLLECTION);
  let result: unknown;
  try {
    result = await perform(db, collection, row.operation);
  } catch (error) {
    // The code comes back in its BSON class as well.
    if (error instanceof MongoError && error.code !== undefined)
      return { result: error.message, error: Number(error.code) };
    throw error;
  }
  if (row.expected.after) result = await collection.find({}, EXACT).sort({ _id: 1 }).toArray();
  return { result };
}

/** Canonical Extended JSON: exact types and field order, easy to read in a failure. */
export function canonical(value: unknown): unknown {
  return JSON.parse(BSON.EJSON.stringify({ value }, { relaxed: false })) as unknown;
}

/** Field order and types are part of the text. */
export function canonicalText(value: unknown): string {
  return BSON.EJSON.stringify({ value }, { relaxed: false });
}

export function inOrder(values: readonly unknown[]): unknown[] {
  return [...values].sort((a, b) => (equalityKey(a) < equalityKey(b) ? -1 : 1));
}

export function idsOf(documents: readonly Document[]): unknown[] {
  return documents.map((doc) => doc['_id']);
}
