import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Round } from '@vstrecha/events-domain';
import { CONNECTION, Records, openModel } from '@vstrecha/platform';
import { EventRecords, neverTaken } from './event-records.js';
import { type RoundDocument, roundCollection, roundMapper } from './round.collection.js';

@Injectable()
export class RoundRepository extends EventRecords<Round, RoundDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(
      new Records(openModel<RoundDocument>(connection, roundCollection), roundMapper),
      'round.not-found',
      neverTaken,
    );
  }
}
