import { type Connection, type Model, type QueryFilter, Schema, type SchemaDefinition } from 'mongoose';
import { type Failure, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { insertAll } from './insert-all.js';
import { staleVersion } from './unit-of-work.js';

/** What every stored document has. `version` starts at 1 and rises by one with each change. */
export interface StoredDocument {
  readonly _id: string;
  readonly version: number;
}

/** A domain record that {@link Records} can store. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** How a domain record becomes a stored document and comes back. */
export interface Mapper<Entity extends Versioned, Doc extends StoredDocument> {
  toDocument(record: Entity): Doc;
  toRecord(document: Doc): Entity;
}

/** An index of a collection, as `createIndexes` takes it. */
export interface IndexDefinition {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
}

/** Names a collection, its fields and its indexes once; {@link openModel} and the index builder read it. */
export interface CollectionDefinition {
  readonly collection: string;
  readonly fields: SchemaDefinition;
  readonly indexes: readonly IndexDefinition[];
  /** Whether `_id` is the id of an event. */
  readonly keyedByEvent?: boolean;
  /** What tells of events that are gone, such as the audit log, though its records carry an `eventId`. */
  readonly outlivesEvents?: boolean;
}

const defined = new Map<string, CollectionDefinition>();

/** Declares a collection. Its indexes are built at the start of the product. */
export function defineCollection(definition: CollectionDefinition): CollectionDefinition {
  defined.set(definition.collection, definition);
  return definition;
}

export function definedCollections(): readonly CollectionDefinition[] {
  return [...defined.values()];
}

export function openModel<Doc>(connection: Connection, definition: CollectionDefinition): Model<Doc> {
  const known = connection.models[definition.collection];
  if (known) return known as unknown as Model<Doc>;
  const schema = new Schema(definition.fields, {
    strict: 'throw',
    versionKey: false,
    minimize: false,
    autoIndex: false,
    id: false,
  });
  return connection.model(definition.collection, schema, definition.collection) as unknown as Model<Doc>;
}

/** Creates what is missing of every declared collection and index. */
export async function buildIndexes(connection: Connection): Promise<void> {
  const existing = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const { collection, indexes } of defined.values()) {
    if (!existing.has(collection)) await connection.createCollection(collection);
    if (indexes.length > 0)
      await connection.collection(collection).createIndexes(indexes.map((index) => ({ ...index })) as never);
  }
}

/**
 * Records of one collection with optimistic versions: the write half of every repository. Inside a unit of work all of
 * it joins the transaction.
 */
export class Records<Entity extends Versioned, Doc extends StoredDocument> {
  constructor(
    readonly model: Model<Doc>,
    private readonly mapper: Mapper<Entity, Doc>,
  ) {}

  async find(id: string): Promise<Entity | null> {
    const document = (await this.model
      .findOne({ _id: id } as QueryFilter<Doc>)
      .lean()
      .exec()) as Doc | null;
    return document && this.mapper.toRecord(document);
  }

  async findMany(filter: QueryFilter<Doc>): Promise<Entity[]> {
    const documents = (await this.model.find(filter).lean().exec()) as Doc[];
    return documents.map((document) => this.mapper.toRecord(document));
  }

  async insert(...records: readonly Entity[]): Promise<void> {
    await insertAll(this.model, records, (record) => this.mapper.toDocument(record));
  }

  /**
   * Replaces the record that stood at `record.version - 1`. Where another version stands, or none, nothing is changed
   * and the failure names it; `path` is where the caller's input named the version.
   */
  async replace(
    record: Entity,
    path: readonly string[] = ['expectedVersion'],
  ): Promise<Result<void, Failure<'conflict.version' | 'record.gone'>>> {
    const filter = { _id: record.id, version: record.version - 1 } as QueryFilter<Doc>;
    const { matchedCount } = await this.model.replaceOne(filter, this.mapper.toDocument(record) as never).exec();
    return matchedCount === 1 ? ok() : this.#whatStands(record.id, path);
  }

  async remove(
    id: string,
    version: number,
    path: readonly string[] = ['expectedVersion'],
  ): Promise<Result<void, Failure<'conflict.version' | 'record.gone'>>> {
    const { deletedCount } = await this.model.deleteOne({ _id: id, version } as QueryFilter<Doc>).exec();
    return deletedCount === 1 ? ok() : this.#whatStands(id, path);
  }

  async #whatStands(
    id: string,
    path: readonly string[],
  ): Promise<Result<void, Failure<'conflict.version' | 'record.gone'>>> {
    const standing = (await this.model
      .findOne({ _id: id } as QueryFilter<Doc>, { version: 1 })
      .lean()
      .exec()) as Doc | null;
    return err(standing ? staleVersion(path, standing.version) : notFound('record.gone', path));
  }
}
