import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { Event, EventKind, EventState, EventsCode } from '@vstrecha/events-domain';
import { type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  openModel,
} from '@vstrecha/platform';
import { type EventDocument, eventCollection, eventMapper } from './event.collection.js';

export interface EventFilter {
  /** A part of the title, the theme or the city. */
  readonly search?: string | null;
  readonly states?: readonly EventState[] | null;
  readonly kinds?: readonly EventKind[] | null;
}

@Injectable()
export class EventRepository {
  readonly #records: Records<Event, EventDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<EventDocument>(connection, eventCollection), eventMapper);
  }

  find(id: Id<'Event'>): Promise<Event | null> {
    return this.#records.find(id);
  }

  findMany(ids: readonly Id<'Event'>[]): Promise<Event[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  /** The event, or the failure that names where the input asked for it. */
  async get(id: Id<'Event'>, path: readonly string[] = ['eventId']): Promise<Result<Event, Failure<EventsCode>>> {
    const event = await this.find(id);
    return event ? ok(event) : err(notFound('event.not-found', path));
  }

  /**
   * As {@link get}, inside a unit of work that changes what must fit together within the event: of two such changes at the
   * same time one waits for the other and sees what it did.
   */
  async getLocked(id: Id<'Event'>, now: Date, path?: readonly string[]): Promise<Result<Event, Failure<EventsCode>>> {
    await this.#records.model.updateOne({ _id: id }, { $set: { lockedAt: now } }).exec();
    return this.get(id, path);
  }

  async byTrack(trackId: Id<'Track'>): Promise<Event | null> {
    const [event] = await this.#records.findMany({ 'tracks.id': trackId } as QueryFilter<EventDocument>);
    return event ?? null;
  }

  hostedBy(organizationId: Id<'Organization'>): Promise<Event[]> {
    return this.#records.findMany({ hostOrganizationId: organizationId } as QueryFilter<EventDocument>);
  }

  /** Latest first; `visible` limits to some events, all without it. */
  page(
    filter: EventFilter,
    visible: readonly Id<'Event'>[] | undefined,
    request: PageRequest,
  ): Promise<Result<Page<Event>, Failure<PageCode>>> {
    const text = filter.search?.trim().toLocaleLowerCase('ru') ?? '';
    const query = {
      ...(visible && { _id: { $in: [...visible] } }),
      ...(filter.states?.length && { state: { $in: [...filter.states] } }),
      ...(filter.kinds?.length && { kind: { $in: [...filter.kinds] } }),
      ...(text && { searchText: { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }),
    } as QueryFilter<EventDocument>;
    return findPage(this.#records.model, query, { firstDay: -1 }, request, eventMapper.toRecord);
  }

  insert(event: Event): Promise<void> {
    return this.#records.insert(event);
  }

  replace(event: Event): Promise<Result<void, Failure>> {
    return this.#records.replace(event);
  }

  remove(event: Event): Promise<Result<void, Failure>> {
    return this.#records.remove(event.id, event.version);
  }
}
