import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Failure, Id, Result } from '@vstrecha/kernel';
import {
  CONNECTION,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  type Page,
  type PageCode,
  type PageRequest,
  defineCollection,
  findPage,
  isDuplicateKey,
  openModel,
} from '@vstrecha/platform';

/** Who changed what, when, from what to what. `_id` is the outbox message's, so a repeated delivery adds nothing. */
export interface AuditEntry {
  readonly _id: string;
  readonly at: Date;
  readonly type: string;
  readonly entity: { readonly type: string; readonly id: string };
  readonly eventId?: string;
  readonly by?: { readonly kind: string; readonly userId?: string; readonly email?: string };
  readonly requestId?: string;
  readonly changes?: Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;
}

const auditCollection = defineCollection({
  collection: 'auditEntries',
  outlivesEvents: true,
  fields: {
    _id: String,
    at: Date,
    type: { type: String },
    entity: { type: { type: String }, id: String },
    eventId: String,
    by: {},
    requestId: String,
    changes: {},
  },
  indexes: [
    { key: { at: -1, _id: -1 } },
    { key: { eventId: 1, at: -1, _id: -1 } },
    { key: { 'entity.id': 1, at: -1, _id: -1 } },
  ],
});

export interface AuditFilter {
  readonly eventId?: Id<'Event'>;
  readonly entityId?: string;
}

/** Consumes every domain event, many at a time, and keeps it for people to look up. */
@Injectable()
export class AuditLog implements OutboxConsumer, OnModuleInit {
  readonly name = 'audit';
  readonly types = 'all';
  readonly #model: Model<AuditEntry>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    private readonly relay: OutboxRelay,
  ) {
    this.#model = openModel(connection, auditCollection);
  }

  onModuleInit(): void {
    this.relay.register(this);
  }

  handle(message: OutboxMessage): Promise<void> {
    return this.handleAll([message]);
  }

  async handleAll(messages: readonly OutboxMessage[]): Promise<void> {
    const entries = messages.map(({ id, at, type, entity, eventId, by, requestId, changes }) => {
      return { _id: id, at, type, entity, eventId, by, requestId, changes };
    });
    try {
      await this.#model.insertMany(entries, { lean: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Handed over again: some of them are there.
      const known = new Set(await this.#model.distinct('_id', { _id: { $in: entries.map(({ _id }) => _id) } }).exec());
      const missing = entries.filter(({ _id }) => !known.has(_id));
      if (missing.length > 0) await this.#model.insertMany(missing, { lean: true });
    }
  }

  /** Latest first. */
  page({ eventId, entityId }: AuditFilter, request: PageRequest): Promise<Result<Page<AuditEntry>, Failure<PageCode>>> {
    const query = {
      ...(eventId && { eventId }),
      ...(entityId && { 'entity.id': entityId }),
    } as QueryFilter<AuditEntry>;
    return findPage<AuditEntry, AuditEntry>(this.#model, query, { at: -1 }, request, (entry) => entry);
  }
}
