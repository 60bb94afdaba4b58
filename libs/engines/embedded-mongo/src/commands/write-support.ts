import { ObjectId } from 'bson';
import { CommandError } from '../command-error.js';
import { decodeDocument, encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import { TimeSlice, nextTurn } from '../planner/time-slice.js';
import type { Collection } from '../storage/collection.js';
import type { Version } from '../storage/writer.js';
import { isRegex } from '../indexes/key-encoding.js';
import type { CommandContext } from './command.js';
import { assertCollectionName } from './arguments.js';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** The collection that a statement writes into, made if it is not there. */
export function collectionForWrite(context: CommandContext, name: string): Collection {
  const { engine, db, transaction } = context;
  const found = findCollection(context, name);
  if (found?.isView) {
    throw new CommandError(166, 'CommandNotSupportedOnView', `Namespace ${db}.${name} is a view, not a collection`);
  }
  if (found) return found;
  assertCollectionName(db, name);
  if (!transaction) return engine.store.create(db, name);
  const created = engine.store.newCollection(db, name);
  transaction.created.set(created.namespace, created);
  return created;
}

/** A collection as the command sees it: one made by its own transaction included. */
export function findCollection(
  { engine, db, transaction }: CommandContext,
  name: string,
  inDb = db,
): Collection | undefined {
  return transaction?.created.get(`${inDb}.${name}`) ?? engine.store.collection(inDb, name);
}

/** A document ready to be stored: `_id` first and present, of a size and with a value that MongoDB takes. */
export function insertable(document: Document | Uint8Array, now: () => number): Version {
  const decoded = document instanceof Uint8Array ? decodeDocument(document) : document;
  const id = decoded['_id'];
  if (id !== undefined && document instanceof Uint8Array && Object.keys(decoded)[0] === '_id') {
    assertId(id);
    const bytes = Buffer.from(document);
    assertSize(bytes);
    const stamped = stampEmptyTimestamps(decoded, now);
    return stamped ? { doc: decoded, bytes: encodeDocument(decoded) } : { doc: decoded, bytes };
  }
  const doc: Document = { _id: id === undefined ? new ObjectId() : id };
  for (const [field, value] of Object.entries(decoded)) if (field !== '_id') doc[field] = value;
  assertId(doc['_id']);
  stampEmptyTimestamps(doc, now);
  const bytes = encodeDocument(doc);
  assertSize(bytes);
  return { doc, bytes };
}

/** An empty timestamp at the top of an inserted document becomes the time (manual, "BSON Types > Timestamps"). */
function stampEmptyTimestamps(doc: Document, now: () => number): boolean {
  let stamped = false;
  // Not by entries, which make an array of each field of every document that is stored.
  for (const field in doc) {
    const value = doc[field];
    if (typeof value !== 'object' || value === null) continue;
    const { _bsontype: type } = value as { _bsontype?: string };
    if (type !== 'Timestamp' || field === '_id') continue;
    const timestamp = value as unknown as import('bson').Timestamp;
    if (timestamp.t !== 0 || timestamp.i !== 0) continue;
    doc[field] = new (timestamp.constructor as typeof import('bson').Timestamp)({ t: Math.floor(now() / 1000), i: 1 });
    stamped = true;
  }
  return stamped;
}

export function assertId(id: unknown): void {
  if (Array.isArray(id)) throw new CommandError(53, 'InvalidIdField', `The '_id' value cannot be of type array`);
  if (isRegex(id)) throw new CommandError(53, 'InvalidIdField', `The '_id' value cannot be of type regex`);
  if (typeof id === 'object' && id !== null && !('_bsontype' in id) && !(id instanceof Date)) {
    const bad = Object.keys(id).find((field) => field.startsWith('$'));
    if (bad)
      throw new CommandError(
        52,
        'DollarPrefixedFieldName',
        `_id fields may not contain '$'-prefixed fields: ${bad} is not valid for storage.`,
      );
  }
}

export function assertSize(bytes: Uint8Array): void {
  if (bytes.length <= MAX_DOCUMENT_BYTES) return;
  throw new CommandError(
    10334,
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
  );
}

/** One entry of `writeErrors`. */
export function writeError(index: number, error: CommandError): Document {
  const { errorLabels: _, ...details } = error.details;
  return { index, code: error.code, ...details, errmsg: error.message };
}

/**
 * Runs the statements of a write command one after the other. An ordered command ends with the first that fails; in a
 * transaction a failure other than a duplicate key ends the command.
 */
export async function runStatements<T>(
  context: CommandContext,
  statements: T[],
  run: (statement: T, index: number) => void | Promise<void>,
): Promise<Document[]> {
  const ordered = context.body['ordered'] === undefined || context.args.boolean('ordered');
  const errors: Document[] = [];
  const slice = new TimeSlice(8);
  for (const [index, statement] of statements.entries()) {
    if (slice.isOver()) {
      await nextTurn();
      context.assertInTime();
      slice.restart();
    }
    try {
      const pending = run(statement, index);
      if (pending) await pending;
    } catch (error) {
      if (!(error instanceof CommandError) || endsCommand(error, context)) throw error;
      errors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return errors;
}

function endsCommand(error: CommandError, { transaction }: CommandContext): boolean {
  if (error.code === 112 || error.code === 251 || error.code === 50) return true;
  return transaction !== undefined && error.code !== 11000;
}

/** The number by which a retry knows a statement again. */
export function statementId({ args, body }: CommandContext, index: number): number {
  const ids = body['stmtIds'];
  if (Array.isArray(ids)) return Number(ids[index]);
  return (args.number('stmtId') ?? 0) + index;
}
