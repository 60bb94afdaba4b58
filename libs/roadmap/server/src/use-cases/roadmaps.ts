import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
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
  objectionsInTheWay,
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

  /** `modelId` names an earlier roadmap whose sections and wording are taken over, as far as the input says nothing else. */
  create(
    eventId: Id<'Event'>,
    input: RoadmapInput,
    modelId?: Id<'Roadmap'>,
    key?: string | null,
  ): Promise<Result<Roadmap, Failure>> {
    const request = { operation: 'createRoadmap', key, input: { eventId, modelId, ...input } };
    return this.changes.create('Roadmap', this.roadmaps, request, async () => {
      const event = await this.events.find(eventId);
      if (!event) return err(notFound('roadmap.event-not-found', ['eventId']));
      const model = modelId ? await this.#model(modelId) : ok(undefined);
      if (!model.ok) return model;
      const shaped = model.value ? shapedLike(model.value, input) : input;
      return createRoadmap(shaped, { eventId, language: event.language }, this.ids, this.clock.now());
    });
  }

  /** Only roadmaps that the viewer may read serve as models. */
  async #model(id: Id<'Roadmap'>): Promise<Result<Roadmap, Failure>> {
    const roadmap = await this.roadmaps.find(id);
    const readable = roadmap && (await currentContext().roles.admits(['organizer', 'observer'], roadmap));
    return roadmap && readable ? ok(roadmap) : err(notFound('roadmap.model-not-found', ['modelRoadmapId']));
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
        const objections = objectionsInTheWay(await this.remarks.ofRoadmap(roadmap.id), items, roadmap.edition).length;
        const event = await this.events.find(roadmap.eventId);
        if (!event) return err(notFound('roadmap.event-not-found', ['roadmapId']));
        const now = this.clock.now();
        const today = this.events.localDay(now, event.timeZone);
        const moved = moveRoadmap(roadmap, move, contentOf(items, objections), { now, today });
        if (!moved.ok || moved.value.state !== 'approved') return moved;
        const { userId } = currentContext().viewer;
        const edition = freezeEdition(moved.value, items, event, userId, this.ids, now);
        const frozen = await this.editions.insert(edition);
        return frozen.ok ? moved : frozen;
      },
      'moved',
    );
  }
}

function shapedLike(model: Roadmap, input: RoadmapInput): RoadmapInput {
  const own = input.itemTemplates ?? [];
  const kept = model.itemTemplates.filter(({ form }) => !own.some((template) => template.form === form));
  return { ...input, sections: input.sections ?? model.sections, itemTemplates: [...kept, ...own] };
}
