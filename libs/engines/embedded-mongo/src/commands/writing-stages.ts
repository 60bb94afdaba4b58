import { CommandError } from '../command-error.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { indexKeys, keyFields } from '../indexes/index-keys.js';
import { decodeDocument, encodeDocument, runPipeline } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import { onceUnheld } from '../transactions/conflict.js';
import { isDocument } from './arguments.js';
import type { CommandContext } from './command.js';
import { readWhole } from './aggregate.js';
import { collectionForWrite, findCollection, insertable } from './write-support.js';

interface Target {
  context: CommandContext;
  name: string;
}

function targetOf(context: CommandContext, into: unknown): Target {
  if (typeof into === 'string') return { context, name: into };
  if (isDocument(into) && typeof into['coll'] === 'string') {
    const db = typeof into['db'] === 'string' ? into['db'] : context.db;
    return { context: { ...context, db }, name: into['coll'] };
  }
  throw new CommandError(16990, 'Location16990', '$out and $merge take the name of a collection or { db, coll }');
}

/** Carries out `$out` or `$merge` (manual, "Aggregation Stages"). */
export async function writeResults(
  context: CommandContext,
  stage: Document,
  documents: Iterable<Document>,
): Promise<void> {
  if (context.transaction) {
    throw new CommandError(
      263,
      'OperationNotSupportedInTransaction',
      `${Object.keys(stage)[0]} cannot be used in a transaction`,
    );
  }
  if ('$out' in stage) await replaceCollection(targetOf(context, stage['$out']), documents);
  else await mergeInto(context, stage['$merge'], documents);
}

/** `$out` puts the results in place of the collection, whose indexes and options stay. */
async function replaceCollection({ context, name }: Target, documents: Iterable<Document>): Promise<void> {
  const { engine, db } = context;
  const { store } = engine;
  const old = findCollection(context, name);
  if (old?.isView)
    throw new CommandError(166, 'CommandNotSupportedOnView', `$out cannot write to the view ${db}.${name}`);
  const temporary = store.newCollection(db, `tmp.agg_out.${store.changes.tip}.${name}`, old?.options ?? {});
  if (old) temporary.state.indexes = old.state.indexes.map((index) => index.clone());
  for (const index of temporary.state.indexes) index.tree.clear();
  const versions = [...documents].map((document) => insertable(document, engine.now));
  for (const version of versions) {
    const keys = temporary.state.keysOf(version);
    temporary.state.assertUnique(`${db}.${name}`, keys, temporary.nextRecordId, version.doc);
    temporary.state.put(temporary.nextRecordId++, version.bytes, keys);
  }
  store.replaceWhole(temporary, old, name);
}

interface MergeOptions {
  on: string[];
  whenMatched: string | Document[];
  whenNotMatched: string;
  let: Document;
}

async function mergeInto(context: CommandContext, spec: unknown, documents: Iterable<Document>): Promise<void> {
  const stated = isDocument(spec) && 'into' in spec ? spec : { into: spec };
  const target = targetOf(context, stated['into']);
  const on = stated['on'] === undefined ? ['_id'] : [stated['on']].flat().map(String);
  const whenMatched = (stated['whenMatched'] ?? 'merge') as string | Document[];
  const whenNotMatched = (stated['whenNotMatched'] ?? 'insert') as string;
  const collection = findCollection(target.context, target.name) ?? collectionForWrite(target.context, target.name);
  const unique = collection.state.indexes.find(
    ({ definition }) =>
      definition.unique &&
      !definition.partial &&
      definition.fields.length === on.length &&
      definition.fields.every(({ path }) => on.includes(path)),
  );
  if (!unique) {
    throw new CommandError(51183, 'Location51183', 'Cannot find index to verify that join fields will be unique');
  }
  const options: MergeOptions = { on, whenMatched, whenNotMatched, let: (stated['let'] as Document | undefined) ?? {} };
  for (const document of documents) {
    const pending = onceUnheld(() => mergeOne(target.context, collection, document, options), context.assertInTime);
    if (pending) await pending;
  }
}

function mergeOne(context: CommandContext, collection: Collection, document: Document, options: MergeOptions): void {
  const { on, whenMatched, whenNotMatched } = options;
  const { engine, writer } = context;
  const state = writer.state(collection);
  const index = state.indexes.find(
    ({ definition }) =>
      definition.unique &&
      definition.fields.length === on.length &&
      definition.fields.every(({ path }) => on.includes(path)),
  )!;
  const source = '_id' in document || !on.includes('_id') ? document : insertable(document, engine.now).doc;
  const { keys } = indexKeys(source, keyFields(index.definition.spec.key));
  const recordId = index.holder(keys[0]!);
  if (recordId === undefined) {
    if (whenNotMatched === 'discard') return;
    if (whenNotMatched === 'fail') {
      throw new CommandError(
        13113,
        'MergeStageNoMatchingDocument',
        '$merge could not find a matching document in the target collection for at least one document in the source collection',
      );
    }
    writer.insert(collection, insertable(source, engine.now));
    return;
  }
  const bytes = state.records.get(recordId)!;
  const existing = decodeDocument(bytes);
  const changed = matched(context, existing, source, options);
  if (!changed) return;
  const doc = '_id' in changed ? changed : { _id: existing['_id'], ...changed };
  if (encodeKey(doc['_id']) !== encodeKey(existing['_id'])) {
    throw new CommandError(
      66,
      'ImmutableField',
      `$merge failed to update the matching document, did you attempt to modify the _id or the shard key?`,
    );
  }
  const after = encodeDocument(doc);
  if (Buffer.compare(after, bytes) === 0) return;
  const kind = whenMatched === 'replace' ? 'replace' : 'update';
  writer.replace(collection, recordId, { bytes, doc: existing }, { bytes: after, doc }, kind);
}

function matched(
  context: CommandContext,
  existing: Document,
  source: Document,
  { whenMatched, let: variables }: MergeOptions,
): Document | undefined {
  if (Array.isArray(whenMatched)) {
    const scope = { new: source, ...variables };
    const results = runPipeline(whenMatched, [existing], {
      let: scope,
      now: new Date(context.engine.now()),
      collection: (name) => readWhole(context, name),
    });
    return [...results][0];
  }
  switch (whenMatched) {
    case 'keepExisting':
      return undefined;
    case 'fail':
      throw new CommandError(
        11000,
        'DuplicateKey',
        '$merge found a document that exists already, and whenMatched is "fail"',
      );
    case 'replace':
      return source;
    case 'merge':
      return { ...existing, ...source };
    default:
      throw new CommandError(
        9,
        'FailedToParse',
        `Enumeration value '${whenMatched}' for field 'whenMatched' is not a valid value.`,
      );
  }
}
