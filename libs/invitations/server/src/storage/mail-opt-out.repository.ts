import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { MailOptOut, MailReader } from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION, defineCollection, openModel } from '@vstrecha/platform';

interface MailOptOutDocument extends MailOptOut {
  readonly _id: string;
}

const mailOptOutCollection = defineCollection({
  collection: 'mailOptOuts',
  fields: { _id: String, eventId: String, personId: String, at: Date },
  indexes: [{ key: { eventId: 1 } }, { key: { personId: 1 } }],
});

/** Who wants no mail that comes by the clock, event by event. */
@Injectable()
export class MailOptOutRepository {
  readonly #model: Model<MailOptOutDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<MailOptOutDocument>(connection, mailOptOutCollection);
  }

  async find(eventId: Id<'Event'>, personId: Id<'Person'>): Promise<MailOptOut | null> {
    const [found] = await this.#findMany({ _id: idOf({ eventId, personId }) });
    return found ?? null;
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<MailOptOut[]> {
    return this.#findMany({ eventId: { $in: [...eventIds] } });
  }

  ofPerson(personId: Id<'Person'>): Promise<MailOptOut[]> {
    return this.#findMany({ personId });
  }

  async insert(optOut: MailOptOut): Promise<void> {
    await this.#model.insertMany([{ _id: idOf(optOut), ...optOut }], { lean: true });
  }

  async remove(optOut: MailReader): Promise<void> {
    await this.#model.deleteOne({ _id: idOf(optOut) } as QueryFilter<MailOptOutDocument>).exec();
  }

  async #findMany(query: object): Promise<MailOptOut[]> {
    const documents = (await this.#model
      .find(query as QueryFilter<MailOptOutDocument>)
      .lean()
      .exec()) as MailOptOutDocument[];
    return documents.map(({ eventId, personId, at }) => ({ eventId, personId, at }));
  }
}

function idOf({ eventId, personId }: MailReader): string {
  return `${eventId}-${personId}`;
}
