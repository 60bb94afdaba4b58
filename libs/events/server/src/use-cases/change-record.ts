import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { type DomainEvent, Idempotency, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import type { StoredDocument } from '@vstrecha/platform';
import type { EventRecords, OfEvent } from '../storage/event-records.js';

/** Which record a change is about, and the version that it is based on. */
export interface Target {
  readonly id: string;
  readonly expectedVersion: number;
  /** Where the input names the record. */
  readonly path: readonly string[];
}

/** The steps that every change of an event's records shares: load, compare versions, decide, save, tell. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** Changes one record as `decide` says, and tells of `entity.updated` or the given event type. */
  change<Entity extends OfEvent, Doc extends StoredDocument>(
    type: string,
    repository: EventRecords<Entity, Doc>,
    target: Target,
    decide: (before: Entity) => Promise<Result<Entity, Failure>>,
    happened = 'updated',
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const found = await this.#standing(repository, target);
      if (!found.ok) return found;
      const decided = await decide(found.value);
      if (!decided.ok) return decided;
      const saved = await repository.replace(decided.value);
      if (!saved.ok) return saved;
      await this.outbox.append(told(type, happened, found.value, decided.value));
      return ok(decided.value);
    });
  }

  /** Creates records once for one idempotency key; answers with what stands under their ids. */
  create<Entity extends OfEvent, Doc extends StoredDocument>(
    type: string,
    repository: EventRecords<Entity, Doc>,
    request: { readonly operation: string; readonly key?: string | null; readonly input: unknown },
    decide: () => Promise<Result<readonly Entity[], Failure>>,
  ): Promise<Result<readonly Entity[], Failure>> {
    return this.unitOfWork.run<readonly Entity[], Failure>(async () => {
      const ids = await this.idempotency.once<readonly string[], Failure>(
        request.operation,
        request.key,
        request.input,
        async () => {
          const decided = await decide();
          if (!decided.ok) return decided;
          const saved = await repository.insert(...decided.value);
          if (!saved.ok) return saved;
          await this.outbox.append(...decided.value.map((record) => told(type, 'created', undefined, record)));
          return ok(decided.value.map((record) => record.id));
        },
      );
      if (!ids.ok) return ids;
      const records = new Map((await repository.findMany(ids.value)).map((record) => [record.id, record]));
      return ok(ids.value.flatMap((id) => records.get(id) ?? []));
    });
  }

  /** Deletes one record, where `permit` allows it. */
  remove<Entity extends OfEvent, Doc extends StoredDocument>(
    type: string,
    repository: EventRecords<Entity, Doc>,
    target: Target,
    permit: (record: Entity) => Promise<Result<void, Failure>>,
  ): Promise<Result<Entity, Failure>> {
    return this.unitOfWork.run<Entity, Failure>(async () => {
      const found = await this.#standing(repository, target);
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

  async #standing<Entity extends OfEvent, Doc extends StoredDocument>(
    repository: EventRecords<Entity, Doc>,
    { id, expectedVersion, path }: Target,
  ): Promise<Result<Entity, Failure>> {
    const found = await repository.get(id, path);
    if (found.ok && found.value.version !== expectedVersion)
      return err(staleVersion(['expectedVersion'], found.value.version));
    return found;
  }
}

/** What the outbox tells of a record that was created or changed. */
export function told<Entity extends { readonly id: string; readonly eventId: Id<'Event'> }>(
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

/** `AgendaItem` is `agendaItem` in the types of domain events. */
function nameIn(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
