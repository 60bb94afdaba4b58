import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type FormOfCooperation, type Id, type Result, asId, ruleBroken } from '@vstrecha/kernel';
import {
  type MeetingRequest,
  type RequestPriority,
  type RequestStatus,
  type StatusReason,
  isStanding,
  pairKey,
} from '@vstrecha/matchmaking-domain';
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

interface MeetingRequestDocument extends StoredDocument {
  readonly eventId: string;
  readonly fromDelegationId: string;
  readonly toDelegationId: string;
  readonly priority: RequestPriority;
  readonly topics: {
    readonly formsOfCooperation: readonly FormOfCooperation[];
    readonly occupationIds: readonly string[];
    readonly text?: string;
  };
  readonly message?: string;
  readonly status: RequestStatus;
  readonly statusSince: Date;
  readonly statusBy: MeetingRequest['statusBy'];
  readonly answerBy?: Date;
  readonly filedBy: MeetingRequest['filedBy'];
  readonly reason?: StatusReason;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The two delegations, whoever asked. */
  readonly pairKey: string;
  /** Who asks whom, while the request stands in the way of a second one: the last guard against filing twice. */
  readonly standingKey?: string;
}

const meetingRequestCollection = defineCollection({
  collection: 'meetingRequests',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    fromDelegationId: String,
    toDelegationId: String,
    priority: Number,
    topics: { _id: false, formsOfCooperation: [String], occupationIds: [String], text: String },
    message: String,
    status: String,
    statusSince: Date,
    statusBy: String,
    answerBy: Date,
    filedBy: String,
    reason: { _id: false, type: { code: String, text: String }, default: undefined },
    createdAt: Date,
    updatedAt: Date,
    pairKey: String,
    standingKey: String,
  },
  indexes: [
    { key: { standingKey: 1 }, unique: true, partialFilterExpression: { standingKey: { $exists: true } } },
    { key: { pairKey: 1 } },
    { key: { fromDelegationId: 1 } },
    { key: { toDelegationId: 1 } },
    { key: { eventId: 1, createdAt: 1, _id: 1 } },
    { key: { eventId: 1, priority: -1, createdAt: -1, _id: -1 } },
    { key: { status: 1, answerBy: 1 } },
  ],
});

const meetingRequestMapper: Mapper<MeetingRequest, MeetingRequestDocument> = {
  toDocument: ({ id, ...request }) => {
    const { fromDelegationId, toDelegationId, status } = request;
    return {
      _id: id,
      ...request,
      pairKey: pairKey(fromDelegationId, toDelegationId),
      ...(isStanding(status) && { standingKey: `${fromDelegationId} ${toDelegationId}` }),
    };
  },
  toRecord: ({ _id, version, eventId, fromDelegationId, toDelegationId, priority, topics, message, ...rest }) => ({
    id: asId<'MeetingRequest'>(_id),
    eventId: asId<'Event'>(eventId),
    version,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
    fromDelegationId: asId<'Delegation'>(fromDelegationId),
    toDelegationId: asId<'Delegation'>(toDelegationId),
    priority,
    topics: { ...topics, occupationIds: topics.occupationIds.map((id) => asId<'Occupation'>(id)) },
    message,
    status: rest.status,
    statusSince: rest.statusSince,
    statusBy: rest.statusBy,
    answerBy: rest.answerBy,
    filedBy: rest.filedBy,
    reason: rest.reason,
  }),
};

export interface MeetingRequestFilter {
  readonly statuses?: readonly RequestStatus[] | null;
  readonly priorities?: readonly number[] | null;
  /** On either side. */
  readonly delegationId?: Id<'Delegation'> | null;
}

export const meetingRequestSorts = ['filed', 'newest', 'priority'] as const;
export type MeetingRequestSort = (typeof meetingRequestSorts)[number];

const sortFields: Readonly<Record<MeetingRequestSort, Readonly<Record<string, 1 | -1>>>> = {
  filed: { createdAt: 1 },
  newest: { createdAt: -1 },
  priority: { priority: -1, createdAt: -1 },
};

@Injectable()
export class MeetingRequestRepository extends GuardedRecords<MeetingRequest, MeetingRequestDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<MeetingRequestDocument>(connection, meetingRequestCollection), meetingRequestMapper, {
      absent: 'request.not-found',
      taken: () => ruleBroken('request.exists', ['toDelegationId']),
    });
  }

  page(
    eventId: Id<'Event'>,
    filter: MeetingRequestFilter,
    sort: MeetingRequestSort,
    request: PageRequest,
  ): Promise<Result<Page<MeetingRequest>, Failure<PageCode>>> {
    const { statuses, priorities, delegationId } = filter;
    const query = {
      eventId,
      ...(statuses && statuses.length > 0 && { status: { $in: [...statuses] } }),
      ...(priorities && priorities.length > 0 && { priority: { $in: [...priorities] } }),
      ...(delegationId && { $or: [{ fromDelegationId: delegationId }, { toDelegationId: delegationId }] }),
    };
    return this.pageOf(query as QueryFilter<MeetingRequestDocument>, sortFields[sort], request);
  }

  /** In either direction. */
  ofPairs(pairKeys: readonly string[]): Promise<MeetingRequest[]> {
    return this.records.findMany({ pairKey: { $in: [...pairKeys] } });
  }

  ofEvent(eventId: Id<'Event'>, statuses?: readonly RequestStatus[]): Promise<MeetingRequest[]> {
    return this.records.findMany({ eventId, ...(statuses && { status: { $in: [...statuses] } }) });
  }

  outgoingOf(delegationIds: readonly Id<'Delegation'>[]): Promise<MeetingRequest[]> {
    return this.records.findMany({ fromDelegationId: { $in: [...delegationIds] } });
  }

  incomingOf(delegationIds: readonly Id<'Delegation'>[]): Promise<MeetingRequest[]> {
    return this.records.findMany({ toDelegationId: { $in: [...delegationIds] } });
  }

  /** Pending requests whose own deadline has come, and those of events whose deadline has. */
  pendingPast(now: Date, eventIds: readonly Id<'Event'>[]): Promise<MeetingRequest[]> {
    return this.records.findMany({
      status: 'pending',
      $or: [{ answerBy: { $lte: now } }, { eventId: { $in: [...eventIds] } }],
    });
  }
}
