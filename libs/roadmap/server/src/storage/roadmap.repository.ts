import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Id, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, GuardedRecords, openModel } from '@vstrecha/platform';
import type { Roadmap } from '@vstrecha/roadmap-domain';
import { type RoadmapDocument, roadmapCollection, roadmapMapper } from './roadmap.collections.js';

@Injectable()
export class RoadmapRepository extends GuardedRecords<Roadmap, RoadmapDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<RoadmapDocument>(connection, roadmapCollection), roadmapMapper, {
      absent: 'roadmap.not-found',
      taken: () => ruleBroken('roadmap.exists', ['eventId']),
    });
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Roadmap[]> {
    return this.records.findMany({ eventId: { $in: [...eventIds] } });
  }

  /** All that people may still work on: not closed ones. */
  open(): Promise<Roadmap[]> {
    return this.records.findMany({ state: { $ne: 'closed' } });
  }
}
