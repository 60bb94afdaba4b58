import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { Id } from '@vstrecha/kernel';
import { type Outcome, type OutcomeSide, sideKey } from '@vstrecha/outcomes-domain';
import { CONNECTION, type StoredDocument, defineCollection, openModel } from '@vstrecha/platform';

/** How far the versions of a side's record had come when it was taken back. */
interface RemovedOutcomeDocument extends StoredDocument {
  readonly eventId: string;
}

const removedOutcomeCollection = defineCollection({
  collection: 'removedOutcomes',
  // The meeting's series and the side: a side has one record of a meeting.
  fields: { _id: String, version: Number, eventId: String },
  indexes: [{ key: { eventId: 1 } }],
});

/** Records that were taken back: one that follows goes on counting, so that nobody who saw the old one overwrites the new one. */
@Injectable()
export class RemovedOutcomeRepository {
  readonly #model: Model<RemovedOutcomeDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#model = openModel<RemovedOutcomeDocument>(connection, removedOutcomeCollection);
  }

  /** The version of the last one, or 0. */
  async versionOf(seriesId: Id<'MeetingSeries'>, side: OutcomeSide): Promise<number> {
    const filter = { _id: keyOf({ seriesId, side }) };
    const found = (await this.#model.findOne(filter).lean().exec()) as RemovedOutcomeDocument | null;
    return found?.version ?? 0;
  }

  async note({ seriesId, side, eventId, version }: Outcome): Promise<void> {
    const filter = { _id: keyOf({ seriesId, side }) };
    await this.#model.updateOne(filter, { $set: { eventId, version } }, { upsert: true }).exec();
  }
}

function keyOf({ seriesId, side }: Pick<Outcome, 'seriesId' | 'side'>): string {
  return `${seriesId}/${sideKey(side)}`;
}
