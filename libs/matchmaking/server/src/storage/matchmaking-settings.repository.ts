import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Failure, type Id, type Result, asId, err, ok } from '@vstrecha/kernel';
import { type MatchmakingSettings, unsetSettings } from '@vstrecha/matchmaking-domain';
import {
  CONNECTION,
  type Mapper,
  Records,
  type StoredDocument,
  defineCollection,
  isDuplicateKey,
  openModel,
  staleVersion,
} from '@vstrecha/platform';

interface MatchmakingSettingsDocument extends StoredDocument {
  readonly updatedAt?: Date;
  readonly answerBy?: Date;
}

/** Settings under the id of their event. */
type StoredSettings = MatchmakingSettings & { readonly id: Id<'Event'> };

const matchmakingSettingsCollection = defineCollection({
  collection: 'matchmakingSettings',
  keyedByEvent: true,
  fields: { _id: String, version: Number, updatedAt: Date, answerBy: Date },
  indexes: [{ key: { answerBy: 1 } }],
});

const settingsMapper: Mapper<StoredSettings, MatchmakingSettingsDocument> = {
  toDocument: ({ eventId, version, updatedAt, answerBy }) => ({ _id: eventId, version, updatedAt, answerBy }),
  toRecord: ({ _id, version, updatedAt, answerBy }) => ({
    id: asId<'Event'>(_id),
    eventId: asId<'Event'>(_id),
    version,
    updatedAt,
    answerBy,
  }),
};

@Injectable()
export class MatchmakingSettingsRepository {
  readonly #records: Records<StoredSettings, MatchmakingSettingsDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    const model = openModel<MatchmakingSettingsDocument>(connection, matchmakingSettingsCollection);
    this.#records = new Records(model, settingsMapper);
  }

  async of(eventId: Id<'Event'>): Promise<MatchmakingSettings> {
    const [settings] = await this.ofEvents([eventId]);
    return settings ?? unsetSettings(eventId);
  }

  /** Of the events for which something was set. */
  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<MatchmakingSettings[]> {
    return this.#records.findMany({ _id: { $in: [...eventIds] } });
  }

  /** The events whose deadline has come. */
  async past(now: Date): Promise<MatchmakingSettings[]> {
    return this.#records.findMany({ answerBy: { $lte: now } });
  }

  async save(settings: MatchmakingSettings): Promise<Result<void, Failure>> {
    const stored = { ...settings, id: settings.eventId };
    if (settings.version > 1) return this.#records.replace(stored);
    try {
      await this.#records.insert(stored);
      return ok();
    } catch (error) {
      if (isDuplicateKey(error)) return err(staleVersion(['expectedVersion'], 1));
      throw error;
    }
  }
}
