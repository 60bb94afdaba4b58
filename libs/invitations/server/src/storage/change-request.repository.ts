import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { ChangeRequest } from '@vstrecha/invitations-domain';
import { type Failure, type Id, type Result, asId } from '@vstrecha/kernel';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type Page,
  type PageCode,
  type PageRequest,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';

interface ChangeRequestDocument extends StoredDocument, Omit<ChangeRequest, 'id' | 'version'> {}

const changeRequestCollection = defineCollection({
  collection: 'changeRequests',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    invitationId: String,
    seriesId: String,
    delegateId: String,
    answer: String,
    comment: String,
    deputy: String,
    state: String,
    closedAt: Date,
    closedBy: String,
  },
  indexes: [{ key: { eventId: 1, createdAt: -1, _id: -1 } }, { key: { invitationId: 1, state: 1 } }],
});

const mapper: Mapper<ChangeRequest, ChangeRequestDocument> = {
  toDocument: ({ id, ...request }) => ({ _id: id, ...request }),
  toRecord: ({ _id, ...request }) => ({ id: asId<'ChangeRequest'>(_id), ...request }),
};

@Injectable()
export class ChangeRequestRepository extends GuardedRecords<ChangeRequest, ChangeRequestDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<ChangeRequestDocument>(connection, changeRequestCollection), mapper, {
      absent: 'change-request.not-found',
    });
  }

  openOf(invitationIds: readonly Id<'Invitation'>[]): Promise<ChangeRequest[]> {
    return this.records.findMany({
      invitationId: { $in: [...invitationIds] },
      state: 'open',
    } as QueryFilter<ChangeRequestDocument>);
  }

  /** The youngest first. */
  page(
    eventId: Id<'Event'>,
    state: ChangeRequest['state'] | null | undefined,
    request: PageRequest,
  ): Promise<Result<Page<ChangeRequest>, Failure<PageCode>>> {
    const query = { eventId, ...(state && { state }) } as QueryFilter<ChangeRequestDocument>;
    return this.pageOf(query, { createdAt: -1 }, request);
  }
}
