import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';
import type { Plan } from '@vstrecha/schedule-domain';

export interface PlanDocument extends StoredDocument, Omit<Plan, 'id' | 'version'> {}

export const planCollection = defineCollection({
  collection: 'plans',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    status: String,
    number: Number,
    releasedAt: Date,
    releasedBy: String,
    note: String,
    basedOnId: String,
    rules: {},
    takenOut: [String],
    summary: {},
    runId: String,
    frame: {},
  },
  indexes: [
    // One work in progress an event, and each number once.
    { key: { eventId: 1, status: 1 }, unique: true, partialFilterExpression: { status: 'inProgress' } },
    { key: { eventId: 1, number: 1 }, unique: true, partialFilterExpression: { number: { $exists: true } } },
    { key: { eventId: 1, createdAt: -1, _id: -1 } },
  ],
});

export const planMapper: Mapper<Plan, PlanDocument> = {
  toDocument: ({ id, ...plan }) => ({ _id: id, ...plan }),
  toRecord: ({ _id, ...plan }) => ({ id: asId<'Plan'>(_id), ...plan }),
};
