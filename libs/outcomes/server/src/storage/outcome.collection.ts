import type { FormOfCooperation } from '@vstrecha/kernel';
import { asId } from '@vstrecha/kernel';
import type { Outcome, OutcomeDetails } from '@vstrecha/outcomes-domain';
import { sideKey } from '@vstrecha/outcomes-domain';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface OutcomeDocument extends StoredDocument, OutcomeDetails {
  readonly eventId: string;
  readonly seriesId: string;
  readonly meetingId: string;
  readonly delegationIds: readonly string[];
  /** The id of the delegation whose record it is, or `organizer`. */
  readonly side: string;
  readonly recordedBy: string;
  readonly onBehalf: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Every form that the record names, to find by. */
  readonly forms: readonly FormOfCooperation[];
  /** Every occupation that the record names, to find by. */
  readonly occupationIds: readonly string[];
}

export const outcomeCollection = defineCollection({
  collection: 'outcomes',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    seriesId: String,
    meetingId: String,
    delegationIds: [String],
    side: String,
    recordedBy: String,
    onBehalf: Boolean,
    result: String,
    notHeldReason: String,
    cooperation: [{}],
    commitments: [{}],
    contactsExchanged: Boolean,
    rating: Number,
    sharedNote: String,
    privateNote: String,
    createdAt: Date,
    updatedAt: Date,
    forms: [String],
    occupationIds: [String],
  },
  indexes: [
    // The last guard against two records of one side.
    { key: { seriesId: 1, side: 1 }, unique: true },
    { key: { eventId: 1, updatedAt: -1, _id: -1 } },
    { key: { delegationIds: 1 } },
  ],
});

export const outcomeMapper: Mapper<Outcome, OutcomeDocument> = {
  toDocument: ({ id, side, ...outcome }) => ({
    _id: id,
    ...outcome,
    side: sideKey(side),
    forms: [...new Set(outcome.cooperation.map(({ form }) => form))],
    occupationIds: [...new Set(outcome.cooperation.flatMap(({ occupationId }) => occupationId ?? []))],
  }),
  toRecord: ({ _id, side, forms: _forms, occupationIds: _occupationIds, ...outcome }) => ({
    ...outcome,
    id: asId<'Outcome'>(_id),
    eventId: asId<'Event'>(outcome.eventId),
    seriesId: asId<'MeetingSeries'>(outcome.seriesId),
    meetingId: asId<'Meeting'>(outcome.meetingId),
    delegationIds: outcome.delegationIds.map((id) => asId<'Delegation'>(id)),
    recordedBy: asId<'User'>(outcome.recordedBy),
    side: side === 'organizer' ? { kind: 'organizer' } : { kind: 'delegation', delegationId: asId<'Delegation'>(side) },
  }),
};
