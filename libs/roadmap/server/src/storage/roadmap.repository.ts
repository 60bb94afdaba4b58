import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import { CONNECTION, Records, isDuplicateKey, openModel } from '@vstrecha/platform';
import type { Roadmap, RoadmapCode } from '@vstrecha/roadmap-domain';
import { type RoadmapDocument, roadmapCollection, roadmapMapper } from './roadmap.collections.js';

@Injectable()
export class RoadmapRepository {
  readonly #records: Records<Roadmap, RoadmapDocument>;

  constructor(@Inject(CONNECTION) connection: Connection) {
    this.#records = new Records(openModel<RoadmapDocument>(connection, roadmapCollection), roadmapMapper);
  }

  findMany(ids: readonly Id<'Roadmap'>[]): Promise<Roadmap[]> {
    return this.#records.findMany({ _id: { $in: [...ids] } });
  }

  ofEvents(eventIds: readonly Id<'Event'>[]): Promise<Roadmap[]> {
    return this.#records.findMany({ eventId: { $in: [...eventIds] } });
  }

  async get(id: Id<'Roadmap'>, path: readonly string[]): Promise<Result<Roadmap, Failure<RoadmapCode>>> {
    const roadmap = await this.#records.find(id);
    return roadmap ? ok(roadmap) : err(notFound('roadmap.not-found', path));
  }

  async insert(roadmap: Roadmap): Promise<Result<void, Failure<RoadmapCode>>> {
    try {
      await this.#records.insert(roadmap);
      return ok();
    } catch (error) {
      if (isDuplicateKey(error)) return err(ruleBroken('roadmap.exists', ['eventId']));
      throw error;
    }
  }

  replace(roadmap: Roadmap): Promise<Result<void, Failure>> {
    return this.#records.replace(roadmap);
  }
}
