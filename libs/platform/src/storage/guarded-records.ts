import type { Model, QueryFilter } from 'mongoose';
import { type Failure, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { type Page, type PageCode, type PageRequest, findPage } from './page.js';
import { type Mapper, Records, type StoredDocument, type Versioned } from './records.js';
import { isDuplicateKey } from './unit-of-work.js';

/** What a collection answers where a record is absent, or a unique index refuses a write. */
export interface RecordFailures<Entity extends Versioned> {
  /** The code of `not-found`. */
  readonly absent: string;
  readonly taken?: (record: Entity) => Failure;
}

/** Records of one kind with typed failures: the base of an area's repository. */
export class GuardedRecords<Entity extends Versioned, Doc extends StoredDocument> {
  protected readonly records: Records<Entity, Doc>;

  constructor(
    model: Model<Doc>,
    private readonly mapper: Mapper<Entity, Doc>,
    private readonly failures: RecordFailures<Entity>,
  ) {
    this.records = new Records(model, mapper);
  }

  find(id: string): Promise<Entity | null> {
    return this.records.find(id);
  }

  findMany(ids: readonly string[]): Promise<Entity[]> {
    return this.records.findMany({ _id: { $in: [...ids] } } as QueryFilter<Doc>);
  }

  /** The record, or the failure that names where the input asked for it. */
  async get(id: string, path: readonly string[]): Promise<Result<Entity, Failure>> {
    const record = await this.find(id);
    return record ? ok(record) : err(notFound(this.failures.absent, path));
  }

  insert(...records: readonly Entity[]): Promise<Result<void, Failure>> {
    return this.#guarded(records, async () => {
      await this.records.insert(...records);
      return ok();
    });
  }

  replace(record: Entity): Promise<Result<void, Failure>> {
    return this.#guarded([record], () => this.records.replace(record));
  }

  remove(record: Entity): Promise<Result<void, Failure>> {
    return this.records.remove(record.id, record.version);
  }

  protected pageOf(
    filter: QueryFilter<Doc>,
    sort: Readonly<Record<string, 1 | -1>>,
    request: PageRequest,
  ): Promise<Result<Page<Entity>, Failure<PageCode>>> {
    return findPage(this.records.model, filter, sort, request, this.mapper.toRecord);
  }

  async #guarded(
    records: readonly Entity[],
    write: () => Promise<Result<void, Failure>>,
  ): Promise<Result<void, Failure>> {
    try {
      return await write();
    } catch (error) {
      const [first] = records;
      if (first && this.failures.taken && isDuplicateKey(error)) return err(this.failures.taken(first));
      throw error;
    }
  }
}
