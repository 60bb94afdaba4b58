import { CommandError } from '../command-error.js';
import { DEFAULT_FIRST_BATCH } from '../cursors/cursor.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { IndexBuilder } from '../indexes/index-builder.js';
import { IndexDefinition, type IndexSpec, OrderedIndex, duplicateKey } from '../indexes/ordered-index.js';
import { decodeDocument, encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import { asBoolean, asNumber, isDocument, refuseCollation } from './arguments.js';
import { untilIdle } from './collections.js';
import type { CommandHandler } from './command.js';
import { notFound } from './engine.js';
import { openCursor } from './find.js';
import { collectionForWrite, findCollection } from './write-support.js';

const UNSUPPORTED_KINDS: Record<string, string> = {
  text: 'Text indexes and $text',
  '2d': 'Geospatial indexes',
  '2dsphere': 'Geospatial indexes',
  geoHaystack: 'Geospatial indexes',
};

/** Manual, "Database Commands > createIndexes". */
export const createIndexes: CommandHandler = async (context) => {
  const { args, db, engine, transaction } = context;
  const name = args.collection();
  const stated = args.documents('indexes') ?? [];
  if (stated.length === 0) throw new CommandError(2, 'BadValue', 'Must specify at least one index to create');
  const specs = stated.map((index) => readSpec(index));
  const existed = findCollection(context, name) !== undefined;
  const collection = collectionForWrite(context, name);
  if (transaction && transaction.created.get(collection.namespace) !== collection) {
    if (specs.every((spec) => !isNewIndex(collection, spec))) {
      const count = collection.state.indexes.length;
      return { numIndexesBefore: count, numIndexesAfter: count, note: 'all indexes already exist' };
    }
    throw new CommandError(
      263,
      'OperationNotSupportedInTransaction',
      `Cannot create new indexes on existing collection ${db}.${name} in a multi-document transaction.`,
    );
  }
  if (!transaction) await untilIdle(collection, context.assertInTime);
  const numIndexesBefore = collection.state.indexes.length;
  for (const spec of specs) {
    if (!isNewIndex(collection, spec)) continue;
    const built = buildIndex(collection, spec);
    if (transaction) {
      // The collection is the transaction's own until the commit.
      collection.state.indexes.push(built);
      transaction.state(collection).indexes.push(built.clone());
      continue;
    }
    engine.store.redefine(
      collection,
      () => collection.state.indexes.push(built),
      () => {
        collection.state.indexes = collection.state.indexes.filter(({ definition }) => definition !== built.definition);
      },
      {
        kind: 'createIndexes',
        db,
        collection: name,
        uuid: collection.uuid,
        operationDescription: { indexes: [spec] },
      },
    );
  }
  const numIndexesAfter = collection.state.indexes.length;
  return {
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically: !existed,
    ...(numIndexesBefore === numIndexesAfter ? { note: 'all indexes already exist' } : {}),
  };
};

function cannotCreate(message: string): CommandError {
  return new CommandError(67, 'CannotCreateIndex', message);
}

function readSpec(stated: Document): IndexSpec {
  const { key, name } = stated;
  if (!isDocument(key))
    throw new CommandError(9, 'FailedToParse', `The 'key' field is a required property of an index specification`);
  const entries = Object.entries(key);
  if (entries.length === 0) throw cannotCreate('Index keys cannot be an empty object.');
  for (const [path, kind] of entries) {
    if (path === '' || path.startsWith('.') || path.endsWith('.') || path.includes('..')) {
      throw cannotCreate('Index keys cannot contain an empty field.');
    }
    if (typeof kind === 'string') {
      const unsupported = UNSUPPORTED_KINDS[kind];
      if (unsupported) {
        throw cannotCreate(
          `${unsupported} are not supported by the embedded store. Use a real MongoDB (MONGODB_URI) for them.`,
        );
      }
      if (kind !== 'hashed') throw cannotCreate(`Unknown index plugin '${kind}'`);
      continue;
    }
    const direction = asNumber(kind);
    if (direction === undefined || direction === 0 || Number.isNaN(direction)) {
      throw cannotCreate(
        `Values in v:2 index key pattern cannot be of type ${kind === null ? 'null' : typeof kind} or zero. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
  }
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(9, 'FailedToParse', `The 'name' field is a required property of an index specification`);
  }
  refuseCollation(stated['collation']);
  const expire = stated['expireAfterSeconds'];
  if (expire !== undefined) {
    const seconds = asNumber(expire);
    if (seconds === undefined || seconds < 0 || seconds > 2147483647) {
      throw cannotCreate(
        `TTL index 'expireAfterSeconds' option must be within an acceptable range, with a minimum of 0 and a maximum of 2147483647`,
      );
    }
    if (entries.length > 1)
      throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  }
  if (stated['partialFilterExpression'] !== undefined) {
    if (!isDocument(stated['partialFilterExpression']))
      throw cannotCreate(`The field 'partialFilterExpression' must be an object`);
    if (asBoolean(stated['sparse'])) throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  }
  const { key: _key, name: _name, v: _v, ns: _ns, background: _background, ...rest } = stated;
  for (const flag of ['unique', 'sparse', 'hidden'] as const)
    if (rest[flag] !== undefined) rest[flag] = asBoolean(rest[flag]);
  return { v: 2, key, name, ...rest };
}

/** False for an index that is there already. @throws CommandError 85 or 86 for one that contradicts it */
function isNewIndex(collection: Collection, spec: IndexSpec): boolean {
  for (const existing of collection.specs) {
    const sameKey = encodeKey(existing.key) === encodeKey(spec.key);
    const sameName = existing.name === spec.name;
    if (!sameKey && !sameName) continue;
    if (sameKey && Object.keys(spec.key).length === 1 && '_id' in spec.key) return false;
    const samePartial = encodeKey(existing['partialFilterExpression']) === encodeKey(spec['partialFilterExpression']);
    const sameOptions =
      samePartial &&
      (['unique', 'sparse', 'expireAfterSeconds'] as const).every(
        (option) => encodeKey(existing[option] || null) === encodeKey(spec[option] || null),
      );
    if (sameKey && sameName && sameOptions) return false;
    if (sameName && !(sameKey && samePartial)) {
      throw new CommandError(
        86,
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${show(spec)}, existing index: ${show(existing)}`,
      );
    }
    if (sameKey && samePartial) {
      throw new CommandError(
        sameName ? 86 : 85,
        sameName ? 'IndexKeySpecsConflict' : 'IndexOptionsConflict',
        sameName
          ? `An existing index has the same name as the requested index but other options. Requested index: ${show(spec)}, existing index: ${show(existing)}`
          : `Index already exists with a different name: ${existing.name}`,
      );
    }
  }
  return true;
}

function show(spec: IndexSpec): string {
  return JSON.stringify(spec);
}

function buildIndex(collection: Collection, spec: IndexSpec): OrderedIndex {
  const { records } = collection.state;
  const definition = new IndexDefinition(spec);
  const builder = new IndexBuilder(definition);
  for (const [recordId, bytes] of records.entries()) builder.add(decodeDocument(bytes), recordId);
  return builder.build((recordId) => {
    throw duplicateKey(collection.namespace, definition, decodeDocument(records.get(recordId)!));
  });
}

/** Manual, "Database Commands > listIndexes". */
export const listIndexes: CommandHandler = (context) => {
  const { args, db } = context;
  const name = args.collection();
  const collection = findCollection(context, name);
  if (!collection) throw new CommandError(26, 'NamespaceNotFound', `ns does not exist: ${db}.${name}`);
  if (collection.isView)
    throw new CommandError(166, 'CommandNotSupportedOnView', `Namespace ${db}.${name} is a view, not a collection`);
  const listed = collection.specs.map((spec) => encodeDocument(spec));
  const batchSize = asNumber(args.document('cursor')?.['batchSize']) ?? DEFAULT_FIRST_BATCH;
  return openCursor(context, `${db}.${name}`, listed[Symbol.iterator](), batchSize);
};

/** Manual, "Database Commands > dropIndexes". */
export const dropIndexes: CommandHandler = async (context) => {
  const { args, body, db, engine } = context;
  const name = args.collection(body['deleteIndexes'] !== undefined ? 'deleteIndexes' : 'dropIndexes');
  const collection = engine.store.collection(db, name);
  if (!collection) throw notFound(`${db}.${name}`);
  await untilIdle(collection, context.assertInTime);
  const { indexes } = collection.state;
  const nIndexesWas = indexes.length;
  const wanted = body['index'];
  const dropped = wanted === '*' ? indexes.slice(1) : [wanted].flat().map((one) => findIndex(collection, one));
  const kept = indexes.filter((index) => !dropped.includes(index));
  engine.store.redefine(
    collection,
    () => {
      collection.state.indexes = kept;
    },
    () => {
      collection.state.indexes = indexes;
    },
    {
      kind: 'dropIndexes',
      db,
      collection: name,
      uuid: collection.uuid,
      operationDescription: { indexes: dropped.map(({ definition }) => definition.spec) },
    },
  );
  return {
    nIndexesWas,
    ...(wanted === '*' ? { msg: 'non-_id indexes dropped for collection' } : {}),
  };
};

function findIndex(collection: Collection, wanted: unknown): OrderedIndex {
  const found = collection.state.indexes.find(({ definition }) =>
    typeof wanted === 'string' ? definition.name === wanted : encodeKey(definition.spec.key) === encodeKey(wanted),
  );
  if (!found) {
    const shown =
      typeof wanted === 'string'
        ? `index not found with name [${wanted}]`
        : `can't find index with key: ${JSON.stringify(wanted)}`;
    throw new CommandError(27, 'IndexNotFound', shown);
  }
  if (found.definition.isId) throw new CommandError(72, 'InvalidOptions', 'cannot drop _id index');
  return found;
}
