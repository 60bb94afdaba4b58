import type { QueryFilter } from 'mongoose';
import type { EventsCode } from '@vstrecha/events-domain';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import { Records, type StoredDocument, type Versioned, isDuplicateKey } from '@vstrecha/platform';

/** What a record of an event has. */
export interface OfEvent extends Versioned {
  readonly eventId: Id<'Event'>;
}

/** Records of one kind that belong to events, with typed failures. */
export abstract class EventRecords<Entity extends OfEvent, Doc extends StoredDocument> {
  protected constructor(
    protected readonly records: Records<Entity, Doc>,
    private readonly absent: EventsCode,
    /** What a unique index of the collection says where it refuses a write. */
    private readonly taken: (record: Entity) => Failure<EventsCode>,
  ) {}

  find(id: string): Promise<Entity | null> {
    return this.records.find(id);
  }

  findMany(ids: readonly string[]): Promise<Entity[]> {
    return this.records.findMany({ _id: { $in: [...ids] } } as QueryFilter<Doc>);
  }

  /** The record, or the failure that names where the input asked for it. */
  async get(id: string, path: readonly string[]): Promise<Result<Entity, Failure<EventsCode>>> {
    const record = await this.find(id);
    return record ? ok(record) : err(notFound(this.absent, path));
  }

  ofEvent(eventId: Id<'Event'>): Promise<Entity[]> {
    return this.ofEvents([eventId]);
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Entity[]> {
    return this.records.findMany({ eventId: { $in: [...eventIds] } } as QueryFilter<Doc>);
  }

  insert(...records: readonly Entity[]): Promise<Result<void, Failure<EventsCode>>> {
    return this.#guarded(records, async () => {
      await this.records.insert(...records);
      return ok();
    });
  }

  replace(record: Entity): Promise<Result<void, Failure>> {
    return this.#guarded<Failure>([record], () => this.records.replace(record));
  }

  remove(record: Entity): Promise<Result<void, Failure>> {
    return this.records.remove(record.id, record.version);
  }

  async #guarded<E>(
    records: readonly Entity[],
    write: () => Promise<Result<void, E>>,
  ): Promise<Result<void, E | Failure<EventsCode>>> {
    try {
      return await write();
    } catch (error) {
      const [first] = records;
      if (first && isDuplicateKey(error)) return err(this.taken(first));
      throw error;
    }
  }
}

/** For collections without a unique index besides the id. */
export function neverTaken(): Failure<EventsCode> {
  return ruleBroken('event.changed-meanwhile', []);
}
