import { CommandError } from '../command-error.js';
import { compileFilter, compileUpdate, encodeDocument, type UpdateFunction, upsertSeed } from '../language/language.js';
import { encodeKey } from '../indexes/key-encoding.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import type { Version } from '../storage/writer.js';
import { onceUnheld } from '../transactions/conflict.js';
import { Arguments, isDocument, refuseCollation, wrongType } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { forEachMatch } from './matching.js';
import { assertValid } from './validation.js';
import {
  assertSize,
  collectionForWrite,
  findCollection,
  insertable,
  runStatements,
  statementId,
} from './write-support.js';
import { decodeDocument } from '../language/language.js';

/** One update as a command states it. */
export interface UpdateStatement {
  filter: Document;
  update: Document | Document[];
  multi: boolean;
  upsert: boolean;
  arrayFilters?: Document[];
  hint?: Document | string;
  sort?: Document;
  let?: Document;
}

export interface UpdateResult {
  matched: number;
  modified: number;
  upserted?: { id: unknown };
  /** Of the last document: before and after. */
  before?: Document;
  after?: Document;
}

/** Manual, "Database Commands > update". */
export const update: CommandHandler = async (context) => {
  const { args, sequences, ledger } = context;
  const name = args.collection();
  const statements = sequences.get('updates')?.map(decodeDocument) ?? args.documents('updates') ?? [];
  if (statements.length === 0 || statements.length > 100_000) {
    throw new CommandError(
      16,
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got ${statements.length} operations.`,
    );
  }
  let n = 0;
  let nModified = 0;
  const upserted: Document[] = [];
  // A statement that cannot be read ends the command before anything is done.
  const read = statements.map((stated) => readStatement(stated, context));
  const writeErrors = await runStatements(context, read, async (stated, index) => {
    assertConsistent(stated);
    const statement = statementId(context, index);
    let result = ledger?.result(statement);
    if (!result) {
      const done = await runUpdate(context, name, stated, (told) => ledger?.record(statement, told));
      result = resultOf(done);
    }
    n += result['n'] as number;
    nModified += result['nModified'] as number;
    const made = result['upserted'] as Document | undefined;
    if (made) upserted.push({ index, _id: made['_id'] });
  });
  return {
    n,
    nModified,
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
};

function resultOf({ matched, modified, upserted }: UpdateResult): Document {
  return {
    n: matched + (upserted ? 1 : 0),
    nModified: modified,
    ...(upserted ? { upserted: { _id: upserted.id } } : {}),
  };
}

/** Those of MongoDB 7: a `sort` came with 8. */
const STATEMENT_FIELDS = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'arrayFilters',
  'hint',
  'collation',
  'sampleId',
  'allowShardKeyUpdatesWithoutFullShardKeyInQuery',
]);

function readStatement(stated: Document, context: CommandContext): UpdateStatement {
  const args = new Arguments('update.updates', stated);
  const filter = args.document('q');
  if (!filter)
    throw new CommandError(40414, 'Location40414', `BSON field 'update.updates.q' is missing but a required field`);
  refuseCollation(stated['collation']);
  const unknown = Object.keys(stated).find((field) => !STATEMENT_FIELDS.has(field));
  if (unknown !== undefined) {
    throw new CommandError(40415, 'Location40415', `BSON field 'update.updates.${unknown}' is an unknown field.`);
  }
  const statement: UpdateStatement = {
    filter,
    update: readUpdate(stated['u'], 'update.updates.u'),
    multi: args.boolean('multi'),
    upsert: args.boolean('upsert'),
    arrayFilters: args.documents('arrayFilters'),
    hint: args.hint(),
    let: context.args.document('let'),
  };
  return statement;
}

/** What is wrong with one statement; the others of the command may be carried out. */
function assertConsistent(statement: UpdateStatement): void {
  if (statement.multi && isReplacement(statement.update)) {
    throw new CommandError(9, 'FailedToParse', 'multi update is not supported for replacement-style update');
  }
  if (statement.arrayFilters && (Array.isArray(statement.update) || isReplacement(statement.update))) {
    throw new CommandError(9, 'FailedToParse', 'Cannot specify arrayFilters with a pipeline or replacement update');
  }
}

export function readUpdate(value: unknown, field: string): Document | Document[] {
  if (isDocument(value)) return value;
  if (Array.isArray(value) && value.every(isDocument)) return value;
  throw wrongType(field, value, 'object');
}

export function isReplacement(update: Document | Document[]): boolean {
  return !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$');
}

/**
 * Carries one update out.
 * @param onDone called in the same turn as the (last) write, so that its result goes to disk with it
 */
export async function runUpdate(
  context: CommandContext,
  name: string,
  statement: UpdateStatement,
  onDone: (result: Document, details: UpdateResult) => void = () => {},
): Promise<UpdateResult> {
  const result: UpdateResult = { matched: 0, modified: 0 };
  const collection = findCollection(context, name);
  if (collection?.isView) collectionForWrite(context, name);
  // Compiled before anything is found: a malformed update is an error also where nothing matches.
  const change = compileStatement(context, statement, false);
  if (!collection) compileFilter(statement.filter, { let: statement.let });
  else {
    const request = {
      filter: statement.filter,
      hint: statement.hint,
      sort: statement.sort,
      let: statement.let,
      wanted: statement.multi ? 0 : undefined,
    };
    await forEachMatch(context, collection, request, (recordId, before) => {
      const changed = applyTo(context, collection, recordId, before, change, statement.update);
      result.matched++;
      result.before = before.doc;
      result.after = changed?.doc ?? before.doc;
      if (changed) result.modified++;
      if (!statement.multi) onDone(resultOf(result), result);
      return !statement.multi;
    });
  }
  if (result.matched > 0 || !statement.upsert) {
    if (statement.multi || result.matched === 0) onDone(resultOf(result), result);
    return result;
  }
  try {
    return await upsert(context, name, statement, onDone);
  } catch (error) {
    // Somebody else inserted the document meanwhile: now there is one to update.
    if (
      error instanceof CommandError &&
      error.code === 11000 &&
      collection &&
      (await appeared(context, collection, statement))
    ) {
      return runUpdate(context, name, { ...statement, upsert: false }, onDone);
    }
    throw error;
  }
}

async function appeared(
  context: CommandContext,
  collection: Collection,
  { filter }: UpdateStatement,
): Promise<boolean> {
  let found = false;
  await forEachMatch(context, collection, { filter }, () => (found = true));
  return found;
}

function compileStatement(
  { engine }: CommandContext,
  { update, arrayFilters, filter, let: variables }: UpdateStatement,
  isUpsertInsert: boolean,
): UpdateFunction {
  return compileUpdate(update, { arrayFilters, filter, isUpsertInsert, now: new Date(engine.now()), let: variables });
}

function applyTo(
  context: CommandContext,
  collection: Collection,
  recordId: number,
  before: Version,
  change: UpdateFunction,
  update: Document | Document[],
): Version | undefined {
  const doc = change(before.doc);
  if (doc === before.doc) return undefined;
  const bytes = encodeDocument(doc);
  if (Buffer.compare(bytes, before.bytes) === 0) return undefined;
  assertSize(bytes);
  if (encodeKey(doc['_id']) !== encodeKey(before.doc['_id'])) {
    throw new CommandError(
      66,
      'ImmutableField',
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  assertValid(context, collection, doc, before.doc);
  const after = { doc, bytes };
  context.writer.replace(collection, recordId, before, after, isReplacement(update) ? 'replace' : 'update');
  return after;
}

async function upsert(
  context: CommandContext,
  name: string,
  statement: UpdateStatement,
  onDone: (result: Document, details: UpdateResult) => void,
): Promise<UpdateResult> {
  const { writer, engine } = context;
  const { filter, update } = statement;
  const seed = isReplacement(update) ? idOnly(upsertSeed(filter)) : upsertSeed(filter);
  const made = compileStatement(context, statement, true)(seed);
  const version = insertable(made, engine.now);
  let result!: UpdateResult;
  await onceUnheld(() => {
    const collection = collectionForWrite(context, name);
    assertValid(context, collection, version.doc);
    writer.insert(collection, version);
    result = { matched: 0, modified: 0, upserted: { id: version.doc['_id'] }, after: version.doc };
    onDone(resultOf(result), result);
  }, context.assertInTime);
  return result;
}

function idOnly(seed: Document): Document {
  return '_id' in seed ? { _id: seed['_id'] } : {};
}
