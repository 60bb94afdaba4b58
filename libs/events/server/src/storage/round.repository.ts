import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Round } from '@vstrecha/events-domain';
import { CONNECTION, openModel } from '@vstrecha/platform';
import { EventRecords } from './event-records.js';
import { type RoundDocument, roundCollection, roundMapper } from './round.collection.js';

@Injectable()
export class RoundRepository extends EventRecords<Round, RoundDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<RoundDocument>(connection, roundCollection), roundMapper, { absent: 'round.not-found' });
  }
}
