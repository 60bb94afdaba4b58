import type { QueryFilter } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { GuardedRecords, type StoredDocument, type Versioned } from '@vstrecha/platform';

/** What a record of an event has. */
export interface OfEvent extends Versioned {
  readonly eventId: Id<'Event'>;
}

/** Records of one kind that belong to events. */
export abstract class EventRecords<Entity extends OfEvent, Doc extends StoredDocument> extends GuardedRecords<
  Entity,
  Doc
> {
  ofEvent(eventId: Id<'Event'>): Promise<Entity[]> {
    return this.ofEvents([eventId]);
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Entity[]> {
    return this.records.findMany({ eventId: { $in: [...eventIds] } } as QueryFilter<Doc>);
  }
}
