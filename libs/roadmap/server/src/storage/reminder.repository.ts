import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';

/** That somebody was reminded of an item at a stage of its term: once for ever. */
interface ReminderDocument extends StoredDocument {
  readonly eventId: string;
  readonly at: Date;
}

const reminderCollection = defineCollection({
  collection: 'roadmapReminders',
  fields: { _id: String, version: Number, eventId: String, at: Date },
  indexes: [{ key: { eventId: 1 } }],
});

@Injectable()
export class ReminderRepository {
  readonly #model: Model<ReminderDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<ReminderDocument>(connection, reminderCollection);
  }

  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const filter = { _id: { $in: [...keys] } } as QueryFilter<ReminderDocument>;
    const found = (await this.#model.find(filter, { _id: 1 }).lean().exec()) as { _id: string }[];
    return new Set(found.map(({ _id }) => _id));
  }

  /** Fails where another process notes the same at the same moment: then its transaction is the one that reminds. */
  async note(keys: readonly string[], eventId: Id<'Event'>, at: Date): Promise<void> {
    await this.#model.insertMany(
      keys.map((_id) => ({ _id, version: 1, eventId, at })),
      { lean: true },
    );
  }
}
