import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { AgendaItem, AgendaItemKind } from '@vstrecha/events-domain';
import type { Failure, Id, Result } from '@vstrecha/kernel';
import { CONNECTION, type Page, type PageCode, type PageRequest, openModel } from '@vstrecha/platform';
import { type AgendaItemDocument, agendaItemCollection, agendaItemMapper } from './agenda-item.collection.js';
import { EventRecords } from './event-records.js';

export interface AgendaItemFilter {
  readonly kinds?: readonly AgendaItemKind[] | null;
  readonly trackIds?: readonly Id<'Track'>[] | null;
  /** Items that end after this instant. */
  readonly from?: Date | null;
  /** Items that start before this instant. */
  readonly until?: Date | null;
}

@Injectable()
export class AgendaItemRepository extends EventRecords<AgendaItem, AgendaItemDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<AgendaItemDocument>(connection, agendaItemCollection), agendaItemMapper, {
      absent: 'agenda-item.not-found',
    });
  }

  /** In order of time. */
  page(
    eventId: Id<'Event'>,
    filter: AgendaItemFilter,
    request: PageRequest,
  ): Promise<Result<Page<AgendaItem>, Failure<PageCode>>> {
    const query = {
      eventId,
      ...(filter.kinds?.length && { kind: { $in: [...filter.kinds] } }),
      ...(filter.trackIds?.length && { trackId: { $in: [...filter.trackIds] } }),
      ...(filter.from && { 'time.end': { $gt: filter.from } }),
      ...(filter.until && { 'time.start': { $lt: filter.until } }),
    } as QueryFilter<AgendaItemDocument>;
    return this.pageOf(query, { 'time.start': 1 }, request);
  }

  withSpeaker(personId: Id<'Person'>): Promise<AgendaItem[]> {
    return this.records.findMany({ 'speakers.personId': personId } as QueryFilter<AgendaItemDocument>);
  }
}
