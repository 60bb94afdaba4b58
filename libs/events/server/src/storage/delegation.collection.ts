import type { Delegation } from '@vstrecha/events-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface DelegationDocument extends StoredDocument, Omit<Delegation, 'id' | 'version'> {
  /** What sorting and searching go by: the organization's title without case and quotes. */
  readonly titleKey: string;
}

export const delegationCollection = defineCollection({
  collection: 'delegations',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    organizationId: String,
    organizationTitle: String,
    organizationKind: String,
    delegates: [
      { _id: false, id: String, personId: String, role: String, unavailable: [{ _id: false, start: Date, end: Date }] },
    ],
    parallelMeetings: Number,
    maxMeetings: Number,
    unavailable: [{ _id: false, start: Date, end: Date }],
    homeTableId: String,
    trackIds: [String],
    publicProfile: String,
    notes: String,
    contact: {},
    withdrawnAt: Date,
    titleKey: String,
  },
  indexes: [
    { key: { eventId: 1, organizationId: 1 }, unique: true },
    // Nobody stands in two delegations of one event.
    {
      key: { eventId: 1, 'delegates.personId': 1 },
      unique: true,
      partialFilterExpression: { 'delegates.personId': { $exists: true } },
    },
    { key: { eventId: 1, titleKey: 1, _id: 1 } },
    { key: { organizationId: 1 } },
    { key: { 'delegates.personId': 1 } },
    { key: { 'delegates.id': 1 } },
  ],
});

export const delegationMapper: Mapper<Delegation, DelegationDocument> = {
  toDocument: ({ id, ...delegation }) => ({
    _id: id,
    ...delegation,
    titleKey: titleKeyOf(delegation.organizationTitle),
  }),
  toRecord: ({ _id, titleKey: _titleKey, ...delegation }) => ({ id: asId<'Delegation'>(_id), ...delegation }),
};

/** A title as it is sorted and searched. */
export function titleKeyOf(title: string): string {
  return title
    .toLocaleLowerCase('ru')
    .replace(/["«»“”„']/g, '')
    .replace(/ё/g, 'е')
    .trim();
}
