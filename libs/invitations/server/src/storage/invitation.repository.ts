import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Answer, Invitation } from '@vstrecha/invitations-domain';
import { type Failure, type Id, type Result, asId, conflict, err, ok } from '@vstrecha/kernel';
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

export interface InvitationDocument extends StoredDocument, Omit<Invitation, 'id' | 'version'> {}

export const invitationCollection = defineCollection({
  collection: 'invitations',
  fields: {
    _id: String,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
    eventId: String,
    seriesId: String,
    meetingId: String,
    delegateId: String,
    delegationId: String,
    personId: String,
    uid: String,
    state: String,
    change: String,
    sequence: Number,
    stamp: Date,
    start: Date,
    end: Date,
    tableId: String,
    reply: {},
    replies: [{}],
  },
  indexes: [
    // The last guard against two calendar objects of one meeting for one person.
    { key: { seriesId: 1, delegateId: 1 }, unique: true },
    { key: { eventId: 1, start: 1, _id: 1 } },
    { key: { delegateId: 1 } },
    { key: { start: 1 } },
  ],
});

const mapper: Mapper<Invitation, InvitationDocument> = {
  toDocument: ({ id, ...invitation }) => ({ _id: id, ...invitation }),
  toRecord: ({ _id, ...invitation }) => ({ id: asId<'Invitation'>(_id), ...invitation }),
};

export interface InvitationFilter {
  readonly delegateId?: Id<'Delegate'>;
  readonly seriesId?: Id<'MeetingSeries'>;
  readonly states?: readonly Invitation['state'][] | null;
  readonly answers?: readonly Answer[] | null;
  /** Only those that are not answered. */
  readonly unanswered?: boolean | null;
}

@Injectable()
export class InvitationRepository extends GuardedRecords<Invitation, InvitationDocument> {
  readonly #model: Model<InvitationDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    const model = openModel<InvitationDocument>(connection, invitationCollection);
    super(model, mapper, { absent: 'invitation.not-found' });
    this.#model = model;
  }

  ofEvent(eventId: Id<'Event'>): Promise<Invitation[]> {
    return this.records.findMany({ eventId } as QueryFilter<InvitationDocument>);
  }

  ofSeries(seriesIds: readonly Id<'MeetingSeries'>[]): Promise<Invitation[]> {
    return this.records.findMany({ seriesId: { $in: [...seriesIds] } } as QueryFilter<InvitationDocument>);
  }

  /** The UID holds the meeting's own id, whatever the installation was called when it was made. */
  async withUid(uid: string): Promise<Invitation[]> {
    const seriesId = /^meeting-([^@]+)@/.exec(uid)?.[1];
    const found = seriesId ? await this.ofSeries([asId<'MeetingSeries'>(seriesId)]) : [];
    return found.filter((invitation) => invitation.uid === uid);
  }

  ofDelegate(delegateId: Id<'Delegate'>): Promise<Invitation[]> {
    return this.records.findMany({ delegateId } as QueryFilter<InvitationDocument>);
  }

  /** The events that have meetings in that time. */
  async eventsBetween(from: Date, to: Date): Promise<Id<'Event'>[]> {
    const query = { state: 'invited', start: { $gte: from, $lt: to } } as QueryFilter<InvitationDocument>;
    return (await this.#model.distinct('eventId', query).exec()).map((id) => asId<'Event'>(String(id)));
  }

  /** Whether a meeting that is not over yet is one to which somebody stands invited, or that of one of these invitations. */
  async isAnyAhead(eventId: Id<'Event'>, invitationIds: readonly Id<'Invitation'>[], now: Date): Promise<boolean> {
    const counted = [{ state: 'invited' }, { _id: { $in: invitationIds } }];
    const ahead = { eventId, end: { $gt: now }, $or: counted } as QueryFilter<InvitationDocument>;
    return (await this.#model.exists(ahead).exec()) !== null;
  }

  /** In order of the meetings' time. */
  page(
    eventId: Id<'Event'>,
    filter: InvitationFilter,
    request: PageRequest,
  ): Promise<Result<Page<Invitation>, Failure<PageCode>>> {
    const query = {
      eventId,
      ...(filter.delegateId && { delegateId: filter.delegateId }),
      ...(filter.seriesId && { seriesId: filter.seriesId }),
      ...(filter.states?.length && { state: { $in: [...filter.states] } }),
      ...(filter.answers?.length && { 'reply.answer': { $in: [...filter.answers] } }),
      ...(filter.unanswered && { reply: { $exists: false }, state: 'invited' }),
    } as QueryFilter<InvitationDocument>;
    return this.pageOf(query, { start: 1 }, request);
  }

  /** Writes many at once: new ones, and such as stood at the version before. */
  async writeAll(created: readonly Invitation[], changed: readonly Invitation[]): Promise<Result<void, Failure>> {
    await this.records.insert(...created);
    if (changed.length === 0) return ok();
    const { matchedCount } = await this.#model.bulkWrite(
      changed.map((invitation) => ({
        replaceOne: {
          filter: { _id: invitation.id, version: invitation.version - 1 },
          replacement: mapper.toDocument(invitation),
        },
      })) as never,
    );
    return matchedCount === changed.length ? ok() : err(conflict('plan.changed-meanwhile', []));
  }
}
