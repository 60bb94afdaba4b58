import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Failure, type Id, type Result, ruleBroken } from '@vstrecha/kernel';
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

  /**
   * The roadmap, for whoever is about to write below it what its state allows. Of two who do so while it moves on, one is
   * made to look again, as both write here: else an item would change after the edition that holds it was frozen. Its
   * version stays. To be called in a unit of work.
   */
  async getToWriteBelow(id: Id<'Roadmap'>, path: readonly string[]): Promise<Result<Roadmap, Failure>> {
    await this.records.model.updateOne({ _id: id }, { $inc: { writesBelow: 1 } }).exec();
    return this.get(id, path);
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Roadmap[]> {
    return this.records.findMany({ eventId: { $in: [...eventIds] } });
  }

  /** All that people may still work on: not closed ones. */
  open(): Promise<Roadmap[]> {
    return this.records.findMany({ state: { $ne: 'closed' } });
  }
}
