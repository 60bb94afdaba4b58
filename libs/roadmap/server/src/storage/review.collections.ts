import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';
import type { ProgressReport, Remark, RoadmapEdition } from '@vstrecha/roadmap-domain';

type Stored<Entity extends { readonly id: string }> = StoredDocument & Omit<Entity, 'id'>;

/** Records that are written once: the document is the record with its id as `_id`. */
function plainMapper<Entity extends { readonly id: string; readonly version: number }>(): Mapper<
  Entity,
  Stored<Entity>
> {
  return {
    toDocument: ({ id, ...record }) => ({ _id: id, ...record }) as unknown as Stored<Entity>,
    toRecord: ({ _id, ...record }) => ({ id: asId(_id), ...record }) as unknown as Entity,
  };
}

export type RemarkDocument = Stored<Remark>;
export const remarkCollection = defineCollection({
  collection: 'actionItemRemarks',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    roadmapId: String,
    actionItemId: String,
    kind: String,
    text: String,
    edition: Number,
    itemVersion: Number,
    delegationId: String,
    personId: String,
    onBehalf: Boolean,
    author: String,
    at: Date,
  },
  indexes: [{ key: { roadmapId: 1, at: 1 } }, { key: { actionItemId: 1 } }],
});
export const remarkMapper = plainMapper<Remark>();

export type RoadmapEditionDocument = Stored<RoadmapEdition>;
export const roadmapEditionCollection = defineCollection({
  collection: 'roadmapEditions',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    roadmapId: String,
    edition: Number,
    number: String,
    approvedOn: String,
    language: String,
    subject: String,
    approver: {},
    agreeing: [{}],
    signing: [{}],
    approvedBy: String,
    createdAt: Date,
    occasion: {},
    sections: [{}],
    items: [{}],
  },
  // An edition is approved once.
  indexes: [{ key: { roadmapId: 1, edition: 1 }, unique: true }],
});
export const roadmapEditionMapper = plainMapper<RoadmapEdition>();

export type ProgressReportDocument = Stored<ProgressReport>;
export const progressReportCollection = defineCollection({
  collection: 'progressReports',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    roadmapId: String,
    actionItemId: String,
    text: String,
    state: String,
    actual: Number,
    links: [String],
    fileIds: [String],
    delegationId: String,
    personId: String,
    onBehalf: Boolean,
    author: String,
    at: Date,
  },
  indexes: [{ key: { actionItemId: 1, at: 1 } }],
});
export const progressReportMapper = plainMapper<ProgressReport>();
