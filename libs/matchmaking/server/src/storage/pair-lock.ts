import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import { CONNECTION, defineCollection, openModel } from '@vstrecha/platform';

interface PairLockDocument {
  readonly _id: string;
  readonly turns: number;
}

const pairLockCollection = defineCollection({
  collection: 'pairLocks',
  fields: { _id: String, turns: Number },
  indexes: [],
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

  async take(pairKey: string): Promise<void> {
    await this.#model.updateOne({ _id: pairKey }, { $inc: { turns: 1 } }, { upsert: true }).exec();
  }
}
