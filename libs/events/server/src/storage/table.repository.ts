import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import type { Table } from '@vstrecha/events-domain';
import { type Failure, type Id, type Result, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, type Page, type PageCode, type PageRequest, openModel } from '@vstrecha/platform';
import { EventRecords } from './event-records.js';
import { type TableDocument, tableCollection, tableMapper } from './table.collection.js';

@Injectable()
export class TableRepository extends EventRecords<Table, TableDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<TableDocument>(connection, tableCollection), tableMapper, {
      absent: 'table.not-found',
      taken: ({ number }) => ruleBroken('table.number-taken', ['number'], { number }),
    });
  }

  /** By number. */
  page(
    eventId: Id<'Event'>,
    zones: readonly string[] | null | undefined,
    request: PageRequest,
  ): Promise<Result<Page<Table>, Failure<PageCode>>> {
    const query = { eventId, ...(zones?.length && { zone: { $in: [...zones] } }) } as QueryFilter<TableDocument>;
    return this.pageOf(query, { number: 1 }, request);
  }
}
