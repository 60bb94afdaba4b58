import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';
import { type Meeting, claimsOf } from '@vstrecha/schedule-domain';

export interface MeetingDocument extends StoredDocument, Omit<Meeting, 'id' | 'version'> {
  /** What the meeting occupies, each of which only one meeting of the plan can have: the last guard against double booking. */
  readonly claims: readonly string[];
}

export const meetingCollection = defineCollection({
  collection: 'meetings',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    seriesId: String,
    eventId: String,
    planId: String,
    pair: String,
    fromDelegationId: String,
    toDelegationId: String,
    requestIds: [String],
    priority: Number,
    mutual: Boolean,
    required: Boolean,
    topics: {},
    slotId: String,
    time: { start: Date, end: Date },
    tableId: String,
    delegateIds: [String],
    delegatesChosen: Boolean,
    seats: [Number],
    pinnedSlot: Boolean,
    pinnedTable: Boolean,
    byHand: Boolean,
    state: String,
    stateReason: String,
    absentDelegationIds: [String],
    claims: [String],
  },
  indexes: [
    { key: { planId: 1, claims: 1 }, unique: true },
    { key: { planId: 1, 'time.start': 1, _id: 1 } },
    { key: { planId: 1, updatedAt: 1 } },
    { key: { seriesId: 1 } },
  ],
});

export const meetingMapper: Mapper<Meeting, MeetingDocument> = {
  toDocument: ({ id, ...meeting }) => ({ _id: id, ...meeting, claims: claimsOf({ id, ...meeting }) }),
  toRecord: ({ _id, claims: _claims, ...meeting }) => ({ id: asId<'Meeting'>(_id), ...meeting }),
};
