import type { AgendaItem } from '@vstrecha/events-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface AgendaItemDocument extends StoredDocument, Omit<AgendaItem, 'id' | 'version'> {}

export const agendaItemCollection = defineCollection({
  collection: 'agendaItems',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    kind: String,
    title: String,
    description: String,
    time: { start: Date, end: Date },
    room: String,
    trackId: String,
    speakers: [{ _id: false, personId: String, name: String, position: String, topic: String }],
    attendance: {
      kind: String,
      delegationIds: { type: [String], default: undefined },
      trackIds: { type: [String], default: undefined },
    },
  },
  indexes: [{ key: { eventId: 1, 'time.start': 1, _id: 1 } }, { key: { 'speakers.personId': 1 } }],
});

export const agendaItemMapper: Mapper<AgendaItem, AgendaItemDocument> = {
  toDocument: ({ id, ...item }) => ({ _id: id, ...item }),
  toRecord: ({ _id, ...item }) => ({ id: asId<'AgendaItem'>(_id), ...item }),
};
