import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION } from './connection.js';
import { definedCollections, openModel } from './records.js';

interface EventRecord {
  readonly _id: string;
  readonly eventId?: string;
}

/** What all areas keep of an event: the records that carry its `eventId`, or its id as their own (`keyedByEvent`). */
@Injectable()
export class EventData {
  constructor(@Inject(CONNECTION) private readonly connection: Connection) {}

  /** Removes it all, but for collections that outlive their events. Joins the unit of work under way. */
  async remove(eventId: Id<'Event'>): Promise<void> {
    for (const definition of definedCollections()) {
      if (definition.outlivesEvents) continue;
      const ofEvent = definition.keyedByEvent ? { _id: eventId } : 'eventId' in definition.fields && { eventId };
      if (ofEvent) await openModel<EventRecord>(this.connection, definition).deleteMany(ofEvent).exec();
    }
  }
}
