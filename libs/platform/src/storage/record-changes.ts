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

  /** Creates records once for one idempotency key; answers with what stands under their ids. */
  create<Entity extends Told, Doc extends StoredDocument>(
    type: string,
    repository: GuardedRecords<Entity, Doc>,
    request: { readonly operation: string; readonly key?: string | null; readonly input: unknown },
    decide: () => Promise<Result<Entity, Failure>>,
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const id = await this.idempotency.once<string, Failure>(
        request.operation,
        request.key,
        request.input,
        async () => {
          const decided = await decide();
          if (!decided.ok) return decided;
          const saved = await repository.insert(decided.value);
          if (!saved.ok) return saved;
          await this.outbox.append(domainEventOf(type, 'created', undefined, decided.value));
          return ok(decided.value.id);
        },
      );
      return id.ok ? repository.get(id.value, []) : id;
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
