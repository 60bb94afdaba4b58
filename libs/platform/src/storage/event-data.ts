import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION } from './connection.js';
import { definedCollections, openModel } from './records.js';

/** What all areas keep of an event: the records that carry its `eventId`. */
@Injectable()
export class EventData {
  constructor(@Inject(CONNECTION) private readonly connection: Connection) {}

  /** Removes it all, but for collections that outlive their events. Joins the unit of work under way. */
  async remove(eventId: Id<'Event'>): Promise<void> {
    for (const definition of definedCollections()) {
      if (!('eventId' in definition.fields) || definition.outlivesEvents) continue;
      await openModel<{ eventId: string }>(this.connection, definition).deleteMany({ eventId }).exec();
    }
  }
}
