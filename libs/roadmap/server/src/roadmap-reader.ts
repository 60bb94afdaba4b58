import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { type ActionItem, type Assignment, type Roadmap, assignmentsAmong } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from './storage/action-item.repository.js';
import { RoadmapRepository } from './storage/roadmap.repository.js';

export type { ActionItem, Assignment, Roadmap } from '@vstrecha/roadmap-domain';

/** Reads roadmaps and their items for resolvers of any area. */
@Injectable()
export class RoadmapReader {
  readonly #byEvent = {};
  readonly #item = {};
  readonly #itemsOf = {};

  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
  ) {}

  find(id: Id<'Roadmap'>): Promise<Roadmap | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Roadmap'>[]) => this.roadmaps.findMany(ids),
        (roadmap) => roadmap.id,
      )
      .load(id);
  }

  ofEvent(eventId: Id<'Event'>): Promise<Roadmap | null> {
    return currentContext()
      .loaders.one(
        this.#byEvent,
        (ids: readonly Id<'Event'>[]) => this.roadmaps.ofEvents(ids),
        (roadmap) => roadmap.eventId,
      )
      .load(eventId);
  }

  findItem(id: Id<'ActionItem'>): Promise<ActionItem | null> {
    return currentContext()
      .loaders.one(
        this.#item,
        (ids: readonly Id<'ActionItem'>[]) => this.items.findMany(ids),
        (item) => item.id,
      )
      .load(id);
  }

  itemsOf(roadmapId: Id<'Roadmap'>): Promise<readonly ActionItem[]> {
    return currentContext()
      .loaders.many(
        this.#itemsOf,
        (ids: readonly Id<'Roadmap'>[]) => this.items.ofRoadmaps(ids),
        (item) => item.roadmapId,
      )
      .load(roadmapId);
  }

  /** The assignments of an event in their order, for its protocol; none where it has no roadmap yet. */
  async assignmentsOf(eventId: Id<'Event'>): Promise<readonly Assignment[]> {
    const roadmap = await this.ofEvent(eventId);
    return roadmap ? assignmentsAmong(await this.itemsOf(roadmap.id)) : [];
  }
}
