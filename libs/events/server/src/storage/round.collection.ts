import type { Round } from '@vstrecha/events-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface RoundDocument extends StoredDocument, Omit<Round, 'id' | 'version'> {}

export const roundCollection = defineCollection({
  collection: 'rounds',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    title: String,
    start: Date,
    slotMinutes: Number,
    changeoverMinutes: Number,
    slotCount: Number,
    cuts: [{ _id: false, start: Date, end: Date }],
  },
  indexes: [{ key: { eventId: 1, start: 1 } }],
});

export const roundMapper: Mapper<Round, RoundDocument> = {
  toDocument: ({ id, ...round }) => ({ _id: id, ...round }),
  toRecord: ({ _id, ...round }) => ({ id: asId<'Round'>(_id), ...round }),
};
