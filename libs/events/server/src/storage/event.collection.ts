import type { Event } from '@vstrecha/events-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface EventDocument extends StoredDocument, Omit<Event, 'id' | 'version'> {
  /** Title, theme and city in lower case, for the search by a part of them. */
  readonly searchText: string;
  /** Touched by whoever changes what must fit together within the event, so that two such changes meet. */
  readonly lockedAt?: Date;
}

export const eventCollection = defineCollection({
  collection: 'events',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    kind: String,
    title: String,
    theme: String,
    hostOrganizationId: String,
    venue: {},
    city: String,
    timeZone: String,
    language: String,
    firstDay: String,
    lastDay: String,
    state: String,
    tracks: [{ _id: false, id: String, title: String }],
    searchText: String,
    lockedAt: Date,
  },
  indexes: [{ key: { firstDay: -1, _id: -1 } }, { key: { 'tracks.id': 1 } }, { key: { hostOrganizationId: 1 } }],
});

export const eventMapper: Mapper<Event, EventDocument> = {
  toDocument: ({ id, ...event }) => ({
    _id: id,
    ...event,
    searchText: [event.title, event.theme, event.city].filter(Boolean).join('\n').toLocaleLowerCase('ru'),
  }),
  toRecord: ({ _id, searchText: _searchText, lockedAt: _lockedAt, ...event }) => ({ id: asId<'Event'>(_id), ...event }),
};
