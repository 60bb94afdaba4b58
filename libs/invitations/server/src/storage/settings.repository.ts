import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type InvitationSettings, defaultSettings } from '@vstrecha/invitations-domain';
import { type Clock, type Id, asId } from '@vstrecha/kernel';
import {
  CLOCK,
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type StoredDocument,
  defineCollection,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';

interface SettingsDocument extends StoredDocument, Omit<InvitationSettings, 'id' | 'version'> {}

export const settingsCollection = defineCollection({
  collection: 'invitationSettings',
  keyedByEvent: true,
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    isStopped: Boolean,
    organizerAddress: String,
    showsAddresses: Boolean,
    eveningDigest: Boolean,
    eveningAt: String,
    morningDigest: Boolean,
    morningAt: String,
    hourBefore: Boolean,
    quietFrom: String,
    quietTo: String,
    signingKey: String,
  },
  indexes: [],
});

const mapper: Mapper<InvitationSettings, SettingsDocument> = {
  toDocument: ({ id, ...settings }) => ({ _id: id, ...settings }),
  toRecord: ({ _id, ...settings }) => ({ id: asId<'Event'>(_id), ...settings }),
};

@Injectable()
export class SettingsRepository extends GuardedRecords<InvitationSettings, SettingsDocument> {
  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(openModel<SettingsDocument>(connection, settingsCollection), mapper, { absent: 'record.gone' });
  }

  /** The settings of the event; the usual ones are written down at the first look, as they hold the key of its links. */
  async of(eventId: Id<'Event'>): Promise<InvitationSettings> {
    const present = await this.find(eventId);
    if (present) return present;
    const usual = defaultSettings(eventId, randomBytes(32).toString('base64url'), this.clock.now());
    try {
      await this.records.insert(usual);
      return usual;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await this.find(eventId)) ?? usual;
    }
  }
}
