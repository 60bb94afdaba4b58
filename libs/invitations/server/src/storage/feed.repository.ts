import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Clock, type Failure, type Id, type IdSource, type Result, asId } from '@vstrecha/kernel';
import {
  CLOCK,
  CONNECTION,
  GuardedRecords,
  IDS,
  type Mapper,
  type StoredDocument,
  defineCollection,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';

/** Whose calendar a feed shows: a delegate's, or what goes on at a table or in a room. */
export const feedKinds = ['delegate', 'table', 'room'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** A secret address under which calendars look at somebody's agenda without signing in. */
export interface Feed {
  readonly id: Id<'CalendarFeed'>;
  readonly version: number;
  readonly eventId: Id<'Event'>;
  readonly kind: FeedKind;
  /** The id of the delegate or table, or the name of the room. */
  readonly owner: string;
  /** Kept as it is, as it is shown to its owner again. */
  readonly secret: string;
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly revokedAt?: Date;
}

interface FeedDocument extends StoredDocument, Omit<Feed, 'id' | 'version'> {}

export const feedCollection = defineCollection({
  collection: 'calendarFeeds',
  fields: {
    _id: String,
    version: Number,
    eventId: String,
    kind: String,
    owner: String,
    secret: String,
    isActive: Boolean,
    createdAt: Date,
    revokedAt: Date,
  },
  indexes: [
    { key: { secret: 1 }, unique: true },
    { key: { eventId: 1, kind: 1, owner: 1 }, unique: true, partialFilterExpression: { isActive: true } },
  ],
});

const mapper: Mapper<Feed, FeedDocument> = {
  toDocument: ({ id, ...feed }) => ({ _id: id, ...feed }),
  toRecord: ({ _id, ...feed }) => ({ id: asId<'CalendarFeed'>(_id), ...feed }),
};

@Injectable()
export class FeedRepository extends GuardedRecords<Feed, FeedDocument> {
  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(openModel<FeedDocument>(connection, feedCollection), mapper, { absent: 'feed.not-found' });
  }

  async bySecret(secret: string): Promise<Feed | null> {
    const [feed] = await this.records.findMany({ secret, isActive: true } as QueryFilter<FeedDocument>);
    return feed ?? null;
  }

  /** The feed of an owner, made at the first look. */
  async of(eventId: Id<'Event'>, kind: FeedKind, owner: string): Promise<Feed> {
    const query = { eventId, kind, owner, isActive: true } as QueryFilter<FeedDocument>;
    const [present] = await this.records.findMany(query);
    if (present) return present;
    const made: Feed = {
      id: this.ids.next(),
      version: 1,
      eventId,
      kind,
      owner,
      secret: randomBytes(24).toString('base64url'),
      isActive: true,
      createdAt: this.clock.now(),
    };
    try {
      await this.records.insert(made);
      return made;
    } catch (error) {
      const [other] = isDuplicateKey(error) ? await this.records.findMany(query) : [];
      if (!other) throw error;
      return other;
    }
  }

  revoke(feed: Feed): Promise<Result<void, Failure>> {
    return this.replace({ ...feed, isActive: false, revokedAt: this.clock.now(), version: feed.version + 1 });
  }
}
