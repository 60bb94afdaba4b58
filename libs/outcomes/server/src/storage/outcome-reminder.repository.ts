import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';

/** When a delegation was last reminded to record its outcomes. */
interface OutcomeReminderDocument extends StoredDocument {
  readonly eventId: string;
  readonly at: Date;
}

const reminderCollection = defineCollection({
  collection: 'outcomeReminders',
  // The delegation's own id: it is reminded of all its meetings at once.
  fields: { _id: String, version: Number, eventId: String, at: Date },
  indexes: [{ key: { eventId: 1 } }],
});

@Injectable()
export class OutcomeReminderRepository {
  readonly #model: Model<OutcomeReminderDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<OutcomeReminderDocument>(connection, reminderCollection);
  }

  async ofEvent(eventId: Id<'Event'>): Promise<ReadonlyMap<string, Date>> {
    const filter = { eventId } as QueryFilter<OutcomeReminderDocument>;
    const found = (await this.#model.find(filter).lean().exec()) as OutcomeReminderDocument[];
    return new Map(found.map(({ _id, at }) => [_id, at]));
  }

  async note(delegationId: Id<'Delegation'>, eventId: Id<'Event'>, at: Date): Promise<void> {
    const change = { $set: { eventId, at }, $inc: { version: 1 } };
    await this.#model.updateOne({ _id: delegationId }, change, { upsert: true }).exec();
  }
}
