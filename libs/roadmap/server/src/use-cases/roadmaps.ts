import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
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
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(eventId: Id<'Event'>, input: RoadmapInput, idempotencyKey?: string | null): Promise<Result<Roadmap, Failure>> {
    return this.unitOfWork.run<Roadmap, Failure>(async () => {
      const id = await this.idempotency.once('createRoadmap', idempotencyKey, { eventId, input }, () =>
        this.#create(eventId, input),
      );
      return id.ok ? this.roadmaps.get(id.value, []) : id;
    });
  }

  update(id: Id<'Roadmap'>, expectedVersion: number, changes: RoadmapChanges): Promise<Result<Roadmap, Failure>> {
    return this.#change(id, expectedVersion, 'roadmap.updated', async (roadmap) => {
      const used = new Set((await this.items.ofRoadmaps([id])).map(({ sectionKey }) => sectionKey));
      return updateRoadmap(roadmap, changes, used, this.clock.now());
    });
  }

  move(id: Id<'Roadmap'>, expectedVersion: number, to: RoadmapState): Promise<Result<Roadmap, Failure>> {
    return this.#change(id, expectedVersion, 'roadmap.moved', async (roadmap) =>
      moveRoadmap(roadmap, to, contentOf(await this.items.ofRoadmaps([id])), this.clock.now()),
    );
  }

  async #create(eventId: Id<'Event'>, input: RoadmapInput): Promise<Result<Id<'Roadmap'>, Failure>> {
    const event = await this.events.find(eventId);
    if (!event) return err(notFound('roadmap.event-not-found', ['eventId']));
    const created = createRoadmap(input, { eventId, language: event.language }, this.ids, this.clock.now());
    if (!created.ok) return created;
    const saved = await this.roadmaps.insert(created.value);
    if (!saved.ok) return saved;
    await this.outbox.append(told('roadmap.created', undefined, created.value));
    return ok(created.value.id);
  }

  #change(
    id: Id<'Roadmap'>,
    expectedVersion: number,
    type: string,
    decide: (roadmap: Roadmap) => Promise<Result<Roadmap, Failure>>,
  ): Promise<Result<Roadmap, Failure>> {
    return this.unitOfWork.run<Roadmap, Failure>(async () => {
      const found = await this.roadmaps.get(id, ['roadmapId']);
      if (!found.ok) return found;
      if (found.value.version !== expectedVersion) return err(staleVersion(['expectedVersion'], found.value.version));
      const decided = await decide(found.value);
      if (!decided.ok) return decided;
      const saved = await this.roadmaps.replace(decided.value);
      if (!saved.ok) return saved;
      await this.outbox.append(told(type, found.value, decided.value));
      return decided;
    });
  }
}

function told(type: string, before: Roadmap | undefined, after: Roadmap) {
  return {
    type,
    entity: { type: 'Roadmap', id: after.id },
    eventId: after.eventId,
    changes: changesBetween(before, after),
  };
}
