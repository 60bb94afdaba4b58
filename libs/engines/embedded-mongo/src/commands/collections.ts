import { UUID } from 'bson';
import { CommandError } from '../command-error.js';
import { DEFAULT_FIRST_BATCH } from '../cursors/cursor.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { compileFilter, encodeDocument, runPipeline } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import { ID_INDEX } from '../storage/collection.js';
import { asNumber, assertCollectionName, isDocument, refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { notFound } from './engine.js';
import { openCursor } from './find.js';
import { collectionStatistics } from './statistics.js';
import { findCollection } from './write-support.js';

/** Options of `create` that are kept and listed. */
const KEPT_OPTIONS = [
  'capped',
  'size',
  'max',
  'viewOn',
  'pipeline',
  'validationLevel',
  'validationAction',
  'validator',
  'expireAfterSeconds',
  'timeseries',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'comment',
];

/** Waits until no open transaction has changed the collection. */
export async function untilIdle(collection: Collection, assertInTime: () => void): Promise<void> {
  for (let holder = collection.busy; holder; holder = collection.busy) {
    await holder.ended;
    assertInTime();
  }
}

/** Manual, "Database Commands > create". */
export const create: CommandHandler = (context) => {
  const { args, body, db, engine, transaction } = context;
  const name = args.collection();
  assertCollectionName(db, name);
  refuseCollation(body['collation']);
  refuseUnsupported(body);
  const options: Document = {};
  for (const option of KEPT_OPTIONS) {
    if (body[option] === undefined || option === 'comment') continue;
    options[option] = body[option];
  }
  if (options['viewOn'] !== undefined) {
    if (typeof options['viewOn'] !== 'string' || options['viewOn'] === '') {
      throw new CommandError(2, 'BadValue', `'viewOn' must name a collection or view`);
    }
    const pipeline = args.documents('pipeline') ?? [];
    // Run over nothing: a stage that cannot be read is an error now, not with the first query.
    Array.from(runPipeline(pipeline, [], { collection: () => [] }));
    options['pipeline'] = pipeline;
  }
  if (options['capped'] === true && !(asNumber(options['size'])! > 0)) {
    throw new CommandError(72, 'InvalidOptions', `the 'size' field is required when 'capped' is true`);
  }
  const existing = findCollection(context, name);
  if (existing) {
    if (encodeKey(existing.options) === encodeKey(options)) return {};
    throw new CommandError(48, 'NamespaceExists', `Collection ${db}.${name} already exists.`);
  }
  if (transaction) {
    const made = engine.store.newCollection(db, name, options);
    transaction.created.set(made.namespace, made);
  } else {
    engine.store.create(db, name, options);
  }
  return {};
};

function refuseUnsupported(body: Document): void {
  const validator = body['validator'];
  if (isDocument(validator)) {
    if ('$jsonSchema' in validator) {
      throw new CommandError(
        238,
        'NotImplemented',
        '$jsonSchema is not supported by the embedded store. Validate in the application or use a real MongoDB (MONGODB_URI).',
      );
    }
    compileFilter(validator);
  }
  if (body['timeseries'] !== undefined) {
    throw new CommandError(238, 'NotImplemented', 'Time series collections are not supported by the embedded store.');
  }
  if (body['clusteredIndex'] !== undefined && body['clusteredIndex'] !== false) {
    throw new CommandError(238, 'NotImplemented', 'Clustered collections are not supported by the embedded store.');
  }
  if (body['encryptedFields'] !== undefined) {
    throw new CommandError(238, 'NotImplemented', 'Queryable encryption is not supported by the embedded store.');
  }
}

/** Manual, "Database Commands > drop". */
export const drop: CommandHandler = async (context) => {
  const { args, db, engine } = context;
  const name = args.collection();
  const collection = engine.store.collection(db, name);
  // As MongoDB 7 does: dropping what is not there succeeds.
  if (!collection) return {};
  await untilIdle(collection, context.assertInTime);
  const nIndexesWas = collection.state.indexes.length;
  if (collection.exists) dropNow(context, collection);
  return { nIndexesWas, ns: `${db}.${name}` };
};

function dropNow({ engine }: CommandContext, collection: Collection): void {
  const { namespace } = collection;
  engine.store.drop(collection);
  engine.cursors.closeWhere((cursor) => cursor.namespace === namespace && !('token' in cursor.cursor));
}

/** Manual, "Database Commands > dropDatabase". */
export const dropDatabase: CommandHandler = async (context) => {
  const { db, engine } = context;
  const { store } = engine;
  const collections = [...(store.databases.get(db)?.values() ?? [])];
  if (collections.length === 0) return {};
  for (const collection of collections) {
    await untilIdle(collection, context.assertInTime);
    if (collection.exists) dropNow(context, collection);
  }
  store.logDefinitionChange({ kind: 'dropDatabase', db });
  return { dropped: db };
};

/** Manual, "Database Commands > renameCollection". */
export const renameCollection: CommandHandler = async (context) => {
  const { args, engine } = context;
  const { store } = engine;
  const from = splitNamespace(args.string('renameCollection') ?? '');
  const to = splitNamespace(args.string('to') ?? '');
  assertCollectionName(to.db, to.name);
  const source = store.collection(from.db, from.name);
  if (!source)
    throw new CommandError(26, 'NamespaceNotFound', `Source collection ${from.db}.${from.name} does not exist`);
  if (source.isView)
    throw new CommandError(166, 'CommandNotSupportedOnView', `cannot rename view: ${source.namespace}`);
  if (from.db === to.db && from.name === to.name) {
    throw new CommandError(20, 'IllegalOperation', `Can't rename a collection to itself`);
  }
  const target = store.collection(to.db, to.name);
  if (target && !args.boolean('dropTarget')) throw new CommandError(48, 'NamespaceExists', 'target namespace exists');
  await untilIdle(source, context.assertInTime);
  if (target) await untilIdle(target, context.assertInTime);
  store.rename(source, to.db, to.name, target);
  return {};
};

function splitNamespace(namespace: string): { db: string; name: string } {
  const dot = namespace.indexOf('.');
  if (dot < 1 || dot === namespace.length - 1) {
    throw new CommandError(73, 'InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  }
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

/** Manual, "Database Commands > listDatabases". */
export const listDatabases: CommandHandler = ({ args, engine }) => {
  const filter = args.document('filter');
  const test = filter ? compileFilter(filter) : () => true;
  const all = [...engine.store.databases.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, collections]) => {
      const sizeOnDisk = [...collections.values()].reduce((sum, { state }) => sum + state.bytes, 0);
      return { name, sizeOnDisk: BigInt(sizeOnDisk), empty: sizeOnDisk === 0 };
    })
    .filter(test);
  if (args.boolean('nameOnly')) return { databases: all.map(({ name }) => ({ name })) };
  const total = all.reduce((sum, { sizeOnDisk }) => sum + sizeOnDisk, 0n);
  return { databases: all, totalSize: total, totalSizeMb: total / 1048576n };
};

/** Manual, "Database Commands > listCollections". */
export const listCollections: CommandHandler = (context) => {
  const { args, db, engine } = context;
  const filter = args.document('filter');
  const test = filter ? compileFilter(filter) : () => true;
  const nameOnly = args.boolean('nameOnly');
  const listed = [...(engine.store.databases.get(db)?.values() ?? [])]
    .map(({ name, isView, options, uuid }) => ({
      name,
      type: isView ? 'view' : 'collection',
      options,
      info: isView ? { readOnly: true } : { readOnly: false, uuid: new UUID(uuid) },
      ...(isView ? {} : { idIndex: ID_INDEX }),
    }))
    .filter(test)
    .map((entry) => encodeDocument(nameOnly ? { name: entry.name, type: entry.type } : entry));
  const batchSize = asNumber(args.document('cursor')?.['batchSize']) ?? DEFAULT_FIRST_BATCH;
  return openCursor(context, `${db}.$cmd.listCollections`, listed[Symbol.iterator](), batchSize);
};

/** Manual, "Database Commands > collMod". */
export const collMod: CommandHandler = async (context) => {
  const { args, body, db, engine } = context;
  const name = args.collection();
  const collection = engine.store.collection(db, name);
  if (!collection) throw notFound(`${db}.${name}`);
  refuseUnsupported(body);
  await untilIdle(collection, context.assertInTime);
  const before = collection.options;
  const options = { ...before };
  for (const option of KEPT_OPTIONS)
    if (body[option] !== undefined && option !== 'comment') options[option] = body[option];
  const reply: Document = {};
  const index = args.document('index');
  const changed = index ? modifiedIndex(collection, index, reply) : undefined;
  engine.store.redefine(
    collection,
    () => {
      collection.options = options;
      if (changed) Object.assign(changed.spec, changed.after);
    },
    () => {
      collection.options = before;
      if (changed) Object.assign(changed.spec, changed.before);
    },
    { kind: 'modify', db, collection: name, uuid: collection.uuid },
  );
  return reply;
};

function modifiedIndex(
  collection: Collection,
  index: Document,
  reply: Document,
): { spec: Document; before: Document; after: Document } {
  const found = collection.specs.find((spec) =>
    index['name'] !== undefined
      ? spec.name === index['name']
      : index['keyPattern'] !== undefined && encodeKey(spec.key) === encodeKey(index['keyPattern']),
  );
  if (!found)
    throw new CommandError(
      27,
      'IndexNotFound',
      `cannot find index ${String(index['name'] ?? JSON.stringify(index['keyPattern']))} for ns ${collection.namespace}`,
    );
  const after: Document = {};
  const before: Document = {};
  for (const option of ['expireAfterSeconds', 'hidden']) {
    if (index[option] === undefined) continue;
    if (found[option] !== undefined) reply[`${option}_old`] = found[option];
    reply[`${option}_new`] = index[option];
    before[option] = found[option];
    after[option] = index[option];
  }
  return { spec: found, before, after };
}

/** Manual, "Database Commands > collStats". */
export const collStats: CommandHandler = (context) => {
  const name = context.args.collection();
  const collection = findCollection(context, name);
  const scale = context.args.number('scale') ?? 1;
  if (!collection) {
    return {
      ns: `${context.db}.${name}`,
      size: 0,
      count: 0,
      storageSize: 0,
      nindexes: 0,
      totalIndexSize: 0,
      totalSize: 0,
      indexSizes: {},
      scaleFactor: scale,
    };
  }
  return collectionStatistics(collection, scale);
};

/** Manual, "Database Commands > dbStats". */
export const dbStats: CommandHandler = ({ args, db, engine }) => {
  const scale = args.number('scale') ?? 1;
  const collections = [...(engine.store.databases.get(db)?.values() ?? [])];
  const sum = (of: (collection: Collection) => number): number =>
    collections.reduce((total, one) => total + of(one), 0);
  const objects = sum(({ state }) => state.records.size);
  const dataSize = sum(({ state }) => state.bytes);
  return {
    db,
    collections: collections.filter(({ isView }) => !isView).length,
    views: collections.filter(({ isView }) => isView).length,
    objects,
    avgObjSize: objects > 0 ? dataSize / objects : 0,
    dataSize: dataSize / scale,
    storageSize: dataSize / scale,
    indexes: sum(({ state }) => state.indexes.length),
    indexSize: sum((collection) => collectionStatistics(collection)['totalIndexSize'] as number) / scale,
    scaleFactor: scale,
  };
};

/** Manual, "Database Commands > validate". */
export const validate: CommandHandler = (context) => {
  const name = context.args.collection();
  const collection = findCollection(context, name);
  if (!collection) throw notFound(`${context.db}.${name}`);
  const { records, indexes } = collection.state;
  return {
    ns: collection.namespace,
    nInvalidDocuments: 0,
    nrecords: records.size,
    nIndexes: indexes.length,
    keysPerIndex: Object.fromEntries(indexes.map(({ definition, tree }) => [definition.name, tree.size])),
    valid: true,
    warnings: [],
    errors: [],
  };
};
