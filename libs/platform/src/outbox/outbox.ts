import { Inject, Injectable } from '@nestjs/common';
import type { Connection, Model } from 'mongoose';
import type { Clock, Id, IdSource } from '@vstrecha/kernel';
import { CLOCK, IDS } from '../request/ids.js';
import { contextIfAny } from '../request/request-context.js';
import { CONNECTION } from '../storage/connection.js';
import { defineCollection, openModel } from '../storage/records.js';

/** What happened, as other areas hear of it: `organization.created`. */
export interface DomainEvent {
  /** Entity and past participle: `meetingRequest.accepted`. */
  readonly type: string;
  readonly entity: { readonly type: string; readonly id: string };
  readonly eventId?: Id<'Event'>;
  /** What changed, from what to what; shown in the audit log, so nothing secret. */
  readonly changes?: Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;
  /** What consumers need besides. Plain data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A domain event with who caused it and when, as it lies in the outbox. */
export interface OutboxMessage extends DomainEvent {
  readonly id: string;
  readonly at: Date;
  readonly by?: { readonly kind: string; readonly userId?: string; readonly email?: string };
  readonly requestId?: string;
}

/** Name a consumer is registered under, and what it must not do twice. */
export interface OutboxDocument extends Omit<OutboxMessage, 'id'> {
  readonly _id: string;
  readonly state: 'pending' | 'done' | 'failed';
  readonly attempts: number;
  readonly nextAt: Date;
  /** Whose it is, where it was claimed together with others. */
  readonly claim?: string;
  /** Consumers that have finished with it. */
  readonly doneBy: readonly string[];
  readonly lastError?: string;
  readonly doneAt?: Date;
}

const DAYS_KEPT = 30;

export const outboxCollection = defineCollection({
  collection: 'outbox',
  outlivesEvents: true,
  fields: {
    _id: String,
    type: { type: String },
    entity: { type: { type: String }, id: String },
    eventId: String,
    changes: {},
    data: {},
    at: Date,
    by: {},
    requestId: String,
    state: String,
    attempts: Number,
    nextAt: Date,
    claim: String,
    doneBy: [String],
    lastError: String,
    doneAt: Date,
  },
  indexes: [{ key: { state: 1, nextAt: 1 } }, { key: { doneAt: 1 }, expireAfterSeconds: DAYS_KEPT * 86_400 }],
});

/** Where use cases leave their domain events: in the same transaction as the change itself, so that none is lost. */
@Injectable()
export class Outbox {
  readonly #model: Model<OutboxDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.#model = openModel(connection, outboxCollection);
  }

  async append(...events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const context = contextIfAny();
    const viewer = context?.viewer;
    const now = this.clock.now();
    await this.#model.insertMany(
      events.map((event) => ({
        ...event,
        _id: this.ids.next<'OutboxMessage'>(),
        at: now,
        by: viewer && { kind: viewer.kind, userId: viewer.userId, email: viewer.email },
        requestId: context?.requestId,
        state: 'pending' as const,
        attempts: 0,
        nextAt: now,
        doneBy: [],
      })),
      { lean: true },
    );
  }

  /** The records that came into being under a request id, as far back as messages are kept. */
  async createdUnder(requestId: string): Promise<readonly DomainEvent['entity'][]> {
    const messages = (await this.#model
      .find({ requestId, type: { $regex: '\\.created$' } }, { entity: 1 })
      .sort({ _id: 1 })
      .lean()
      .exec()) as Pick<OutboxDocument, 'entity'>[];
    return messages.map(({ entity }) => ({ type: entity.type, id: entity.id }));
  }
}

/** The fields that differ between two states of a record, as {@link DomainEvent.changes}; `ignored` are bookkeeping. */
export function changesBetween<T extends object>(
  before: T | undefined,
  after: T,
  ignored: readonly string[] = ['id', 'version', 'createdAt', 'updatedAt'],
): DomainEvent['changes'] {
  const changes: Record<string, { from?: unknown; to?: unknown }> = {};
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    if (ignored.includes(field)) continue;
    const from: unknown = before?.[field as keyof T];
    const to: unknown = after[field as keyof T];
    if (JSON.stringify(from) !== JSON.stringify(to))
      changes[field] = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  return changes;
}
