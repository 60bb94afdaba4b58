import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges, currentContext } from '@vstrecha/platform';
import {
  type Roadmap,
  type RoadmapChanges,
  type RoadmapInput,
  type RoadmapMove,
  contentOf,
  createRoadmap,
  freezeEdition,
  moveRoadmap,
  openObjections,
  updateRoadmap,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RemarkRepository, RoadmapEditionRepository } from '../storage/review.repositories.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';

/** Creates, changes and moves the roadmap of an event. */
@Injectable()
export class Roadmaps {
  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
    private readonly remarks: RemarkRepository,
    private readonly editions: RoadmapEditionRepository,
    private readonly events: EventReader,
    private readonly changes: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(eventId: Id<'Event'>, input: RoadmapInput, key?: string | null): Promise<Result<Roadmap, Failure>> {
    const request = { operation: 'createRoadmap', key, input: { eventId, ...input } };
    return this.changes.create('Roadmap', this.roadmaps, request, async () => {
      const event = await this.events.find(eventId);
      if (!event) return err(notFound('roadmap.event-not-found', ['eventId']));
      return createRoadmap(input, { eventId, language: event.language }, this.ids, this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: RoadmapChanges): Promise<Result<Roadmap, Failure>> {
    return this.changes.change('Roadmap', this.roadmaps, target, async (roadmap) => {
      const used = new Set((await this.items.ofRoadmaps([roadmap.id])).map(({ sectionKey }) => sectionKey));
      return updateRoadmap(roadmap, changes, used, this.clock.now());
    });
  }

  /** Moves the roadmap; its approval freezes an edition in the same step. */
  move(target: ChangeTarget, move: RoadmapMove): Promise<Result<Roadmap, Failure>> {
    return this.changes.change(
      'Roadmap',
      this.roadmaps,
      target,
      async (roadmap) => {
        const items = await this.items.ofRoadmaps([roadmap.id]);
        const objections = openObjections(await this.remarks.ofRoadmap(roadmap.id), roadmap.edition).length;
        const event = await this.events.find(roadmap.eventId);
        const now = this.clock.now();
        const today = this.events.localDay(now, event?.timeZone ?? 'UTC');
        const moved = moveRoadmap(roadmap, move, contentOf(items, objections), { now, today });
        if (!moved.ok || moved.value.state !== 'approved') return moved;
        const { userId } = currentContext().viewer;
        const edition = freezeEdition(moved.value, items, userId, this.ids, now);
        const frozen = await this.editions.insert(edition);
        return frozen.ok ? moved : frozen;
      },
      'moved',
    );
  }
}
