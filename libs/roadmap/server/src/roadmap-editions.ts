import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Language, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import {
  type ItemChange,
  type RoadmapCode,
  type RoadmapEdition,
  compareEditions,
  editionItems,
} from '@vstrecha/roadmap-domain';
import { RoadmapReader } from './roadmap-reader.js';
import { RoadmapEditionRepository } from './storage/review.repositories.js';

/** Reads approved editions, and compares them. */
@Injectable()
export class RoadmapEditions {
  constructor(
    private readonly editions: RoadmapEditionRepository,
    private readonly reader: RoadmapReader,
  ) {}

  /** The first one first. */
  ofRoadmap(roadmapId: Id<'Roadmap'>): Promise<readonly RoadmapEdition[]> {
    return currentContext()
      .loaders.many(
        this,
        (ids: readonly Id<'Roadmap'>[]) => this.editions.ofRoadmaps(ids),
        (edition) => edition.roadmapId,
      )
      .load(roadmapId);
  }

  /** From one edition to another, or to what stands now. */
  async changes(
    roadmapId: Id<'Roadmap'>,
    from: number,
    to: number | undefined,
    language: Language,
  ): Promise<Result<readonly ItemChange[], Failure<RoadmapCode>>> {
    const roadmap = await this.reader.find(roadmapId);
    if (!roadmap) return err(notFound('roadmap.not-found', ['roadmapId']));
    const known = await this.ofRoadmap(roadmapId);
    const before = known.find(({ edition }) => edition === from);
    const after =
      to === undefined
        ? { sections: roadmap.sections, items: editionItems(await this.reader.itemsOf(roadmapId)) }
        : known.find(({ edition }) => edition === to);
    if (!before) return err(notFound('roadmap.edition-not-found', ['from']));
    if (!after) return err(notFound('roadmap.edition-not-found', ['to']));
    return ok(compareEditions(before, after, language));
  }
}
