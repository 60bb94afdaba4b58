import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { InboundMail } from '@vstrecha/invitations-domain';
import { type Failure, type Id, type Result, asId } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  defineCollection,
  findPage,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';

interface InboundMailDocument extends Omit<InboundMail, 'id'> {
  readonly _id: string;
}

const daysKept = 180;

const inboundMailCollection = defineCollection({
  collection: 'inboundMails',
  fields: {
    _id: String,
    messageId: String,
    from: String,
    subject: String,
    receivedAt: Date,
    outcome: String,
    reason: String,
    excerpt: String,
    eventId: String,
    invitationId: String,
  },
  indexes: [
    // A mail is taken once, however often the mailbox is read.
    { key: { messageId: 1 }, unique: true },
    { key: { outcome: 1, receivedAt: -1, _id: -1 } },
    { key: { eventId: 1, outcome: 1, receivedAt: -1, _id: -1 } },
    { key: { receivedAt: 1 }, expireAfterSeconds: daysKept * 86_400 },
  ],
});

/** What arrived in the mailbox of answers, and what became of it. */
@Injectable()
export class InboundMailRepository {
  readonly #model: Model<InboundMailDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<InboundMailDocument>(connection, inboundMailCollection);
  }

  async has(messageId: string): Promise<boolean> {
    return (await this.#model.exists({ messageId } as QueryFilter<InboundMailDocument>).exec()) !== null;
  }

  /** False where the mail was taken before. */
  async insert({ id, ...mail }: InboundMail): Promise<boolean> {
    try {
      await this.#model.insertMany([{ _id: id, ...mail }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Those that could not be understood or matched, of one event or altogether, the youngest first. */
  quarantined(request: PageRequest, eventId?: Id<'Event'>): Promise<Result<Page<InboundMail>, Failure<PageCode>>> {
    const query = { ...(eventId && { eventId }), outcome: 'quarantined' } as QueryFilter<InboundMailDocument>;
    return findPage(this.#model, query, { receivedAt: -1 }, request, ({ _id, ...mail }) => ({
      id: asId<'InboundMail'>(_id),
      ...mail,
    }));
  }
}
