import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound } from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import {
  type Roadmap,
  type RoadmapChanges,
  type RoadmapInput,
  type RoadmapState,
  contentOf,
  createRoadmap,
  moveRoadmap,
  updateRoadmap,
} from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';

/** Creates, changes and moves the roadmap of an event. */
@Injectable()
export class Roadmaps {
  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
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

  move(target: ChangeTarget, to: RoadmapState): Promise<Result<Roadmap, Failure>> {
    return this.changes.change(
      'Roadmap',
      this.roadmaps,
      target,
      async (roadmap) =>
        moveRoadmap(roadmap, to, contentOf(await this.items.ofRoadmaps([roadmap.id])), this.clock.now()),
      'moved',
    );
  }
}
