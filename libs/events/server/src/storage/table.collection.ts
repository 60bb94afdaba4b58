import type { Table } from '@vstrecha/events-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface TableDocument extends StoredDocument, Omit<Table, 'id' | 'version'> {}

export const tableCollection = defineCollection({
  collection: 'tables',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    number: Number,
    label: String,
    zone: String,
    features: [String],
    capacity: Number,
    position: {},
  },
  indexes: [{ key: { eventId: 1, number: 1 }, unique: true }],
});

export const tableMapper: Mapper<Table, TableDocument> = {
  toDocument: ({ id, ...table }) => ({ _id: id, ...table }),
  toRecord: ({ _id, ...table }) => ({ id: asId<'Table'>(_id), ...table }),
};
