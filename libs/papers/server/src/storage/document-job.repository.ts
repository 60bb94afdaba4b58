import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Id, asId } from '@vstrecha/kernel';
import type { DocumentJob } from '@vstrecha/papers-domain';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';

export interface DocumentJobDocument extends StoredDocument, Omit<DocumentJob, 'id' | 'version' | 'eventId'> {
  readonly eventId: string;
}

export const documentJobCollection = defineCollection({
  collection: 'documentJobs',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    order: {},
    requestedBy: String,
    audienceDelegationIds: [String],
    state: String,
    progress: Number,
    failure: {},
    file: {},
    finishedAt: Date,
    expiresAt: Date,
  },
  indexes: [{ key: { requestedBy: 1, state: 1 } }, { key: { eventId: 1, createdAt: -1 } }, { key: { expiresAt: 1 } }],
});

export const documentJobMapper: Mapper<DocumentJob, DocumentJobDocument> = {
  toDocument: ({ id, ...job }) => ({ _id: id, ...job }),
  toRecord: ({ _id, eventId, ...job }) => ({
    ...job,
    id: asId<'DocumentJob'>(_id),
    eventId: asId<'Event'>(eventId),
  }),
};

@Injectable()
export class DocumentJobRepository extends GuardedRecords<DocumentJob, DocumentJobDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<DocumentJobDocument>(connection, documentJobCollection), documentJobMapper, {
      absent: 'document.not-found',
    });
  }

  async underWayOf(requestedBy: string): Promise<number> {
    const jobs = await this.records.findMany({ requestedBy, state: { $in: ['queued', 'working'] } });
    return jobs.length;
  }

  /** What one person ordered of an event and can still be had, the latest first. */
  async ofPerson(eventId: Id<'Event'>, requestedBy: string): Promise<DocumentJob[]> {
    const jobs = await this.records.findMany({ eventId, requestedBy });
    return jobs.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  }

  expired(now: Date): Promise<DocumentJob[]> {
    return this.records.findMany({ expiresAt: { $lte: now } });
  }

  /** Whatever its version: nobody waits for it any more. */
  async forget(id: Id<'DocumentJob'>): Promise<void> {
    await this.records.model.deleteOne({ _id: id }).exec();
  }
}
