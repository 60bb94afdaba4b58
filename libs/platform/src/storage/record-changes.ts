import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { type DomainEvent, Outbox, changesBetween } from '../outbox/outbox.js';
import type { GuardedRecords } from './guarded-records.js';
import { Idempotency } from './idempotency.js';
import type { StoredDocument, Versioned } from './records.js';
import { UnitOfWork, staleVersion } from './unit-of-work.js';

/** Which record a change is about, and the version that it is based on. */
export interface ChangeTarget {
  readonly id: string;
  readonly expectedVersion: number;
  /** Where the input names the record. */
  readonly path: readonly string[];
}

/** What is created, once for one key: the same key with other input is refused. */
export interface CreateRequest {
  readonly operation: string;
  readonly key?: string | null;
  readonly input: unknown;
}

/** A record as the outbox tells of it. */
type Told = Versioned & { readonly eventId?: Id<'Event'> };

/** The steps that simple use cases share: load, compare versions, decide by the domain, save, tell the outbox; one transaction. */
@Injectable()
export class RecordChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** Creates a record once for one idempotency key; answers with what stands under its id. */
  create<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    { operation, key, input }: CreateRequest,
    decide: () => Promise<Result<Entity, Failure>>,
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const id = await this.idempotency.once<string, Failure>(operation, key, input, async () => {
        const decided = await decide();
        if (!decided.ok) return decided;
        const inserted = await this.#insert(type, repository, [decided.value]);
        return inserted.ok ? ok(decided.value.id) : inserted;
      });
      return id.ok ? repository.get(id.value, []) : id;
    });
  }

  /** As `create`, for several records at once: all or none; answers with those that still stand. */
  createMany<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    { operation, key, input }: CreateRequest,
    decide: () => Promise<Result<readonly Entity[], Failure>>,
  ): Promise<Result<readonly Entity[], Failure>> {
    return this.unitOfWork.run<readonly Entity[], Failure>(async () => {
      const ids = await this.idempotency.once<readonly string[], Failure>(operation, key, input, async () => {
        const decided = await decide();
        if (!decided.ok) return decided;
        const inserted = await this.#insert(type, repository, decided.value);
        return inserted.ok ? ok(decided.value.map((record) => record.id)) : inserted;
      });
      if (!ids.ok) return ids;
      const records = new Map((await repository.findMany(ids.value)).map((record) => [record.id, record]));
      return ok(ids.value.flatMap((id) => records.get(id) ?? []));
    });
  }

  /** Changes one record as `decide` says, and tells of `<type>.<happened>`. */
  change<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    target: ChangeTarget,
    decide: (before: Entity) => Result<Entity, Failure> | Promise<Result<Entity, Failure>>,
    happened = 'updated',
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const found = await standing(repository, target);
      if (!found.ok) return found;
      const decided = await decide(found.value);
      if (!decided.ok) return decided;
      const saved = await repository.replace(decided.value);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf(type, happened, found.value, decided.value));
      return decided;
    });
  }

  /** Deletes one record, where `permit` allows it. */
  remove<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    target: ChangeTarget,
    permit: (record: Entity) => Promise<Result<void, Failure>> = async () => ok(),
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const found = await standing(repository, target);
      if (!found.ok) return found;
      const permitted = await permit(found.value);
      if (!permitted.ok) return permitted;
      const removed = await repository.remove(found.value);
      if (!removed.ok) return removed;
      const { id, eventId } = found.value;
      await this.outbox.append({ type: `${nameIn(type)}.deleted`, entity: { type, id }, eventId });
      return found;
    });
  }

  async #insert<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    records: readonly Entity[],
  ): Promise<Result<void, Failure>> {
    const saved = await repository.insert(...records);
    if (saved.ok)
      await this.outbox.append(...records.map((record) => domainEventOf(type, 'created', undefined, record)));
    return saved;
  }
}

async function standing<Entity extends Told, Doc extends StoredDocument>(
  repository: GuardedRecords<Entity, Doc>,
  { id, expectedVersion, path }: ChangeTarget,
): Promise<Result<Entity, Failure>> {
  const found = await repository.get(id, path);
  if (!found.ok || found.value.version === expectedVersion) return found;
  return err(staleVersion(['expectedVersion'], found.value.version));
}

/** What the outbox tells of a record that was created or changed: `<type>.<happened>` with the fields that differ. */
export function domainEventOf<Entity extends Told>(
  type: string,
  happened: string,
  before: Entity | undefined,
  after: Entity,
): DomainEvent {
  return {
    type: `${nameIn(type)}.${happened}`,
    entity: { type, id: after.id },
    eventId: after.eventId,
    changes: changesBetween(before, after),
  };
}

/** `StaffingNeed` is `staffingNeed` in the types of domain events. */
function nameIn(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
