import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { CONNECTION, defineCollection, openModel } from '@vstrecha/platform';

interface PairLockDocument {
  readonly _id: string;
  readonly eventId: Id<'Event'>;
  readonly turns: number;
}

const pairLockCollection = defineCollection({
  collection: 'pairLocks',
  fields: { _id: String, eventId: String, turns: Number },
  indexes: [{ key: { eventId: 1 } }],
});

/**
 * Lets one transaction at a time decide on a pair of delegations: two that cross (both ask, or one asks while the organizer
 * forbids) would not see each other's writes otherwise. They write the same document, so the store makes one try again.
 */
@Injectable()
export class PairLock {
  readonly #model: Model<PairLockDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel(connection, pairLockCollection);
  }

  async take(eventId: Id<'Event'>, pairKey: string): Promise<void> {
    const turn = { $inc: { turns: 1 }, $setOnInsert: { eventId } };
    await this.#model.updateOne({ _id: pairKey }, turn, { upsert: true }).exec();
  }
}
