import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, type ChangeTarget, localId, localIdIfAny, objectOf, toPayload } from '@vstrecha/platform';
import { RoadmapReader } from '../roadmap-reader.js';
import { DrawActionItems } from '../use-cases/draw-action-items.use-case.js';
import { Roadmaps } from '../use-cases/roadmaps.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { ActionItemObject, DriftedActionItemObject } from './action-item.object.js';
import { CreateRoadmapInput, DrawActionItemsInput, MoveRoadmapInput, UpdateRoadmapInput } from './roadmap.inputs.js';
import { ROADMAP_READERS, RoadmapObject } from './roadmap.object.js';
import {
  CreateRoadmapPayload,
  CreateRoadmapSuccess,
  DrawActionItemsPayload,
  DrawActionItemsSuccess,
  MoveRoadmapPayload,
  MoveRoadmapSuccess,
  UpdateRoadmapPayload,
  UpdateRoadmapSuccess,
} from './roadmap.payloads.js';

@Resolver()
export class RoadmapResolver {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly repository: RoadmapRepository,
    private readonly roadmaps: Roadmaps,
    private readonly draw: DrawActionItems,
  ) {}

  @Query(() => RoadmapObject, { nullable: true, description: 'The roadmap of the event, where it has one.' })
  @Allow(ROADMAP_READERS, { of: 'eventId' })
  async roadmap(@Args('eventId', { type: () => ID }) eventId: string): Promise<RoadmapObject | null> {
    const roadmap = await this.reader.ofEvent(localId('Event', eventId));
    return roadmap && RoadmapObject.of(roadmap);
  }

  @Mutation(() => CreateRoadmapPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async createRoadmap(@Args('input') { eventId, modelRoadmapId, idempotencyKey, ...input }: CreateRoadmapInput) {
    const model = localIdIfAny('Roadmap', modelRoadmapId) ?? undefined;
    const result = await this.roadmaps.create(localId('Event', eventId), input, model, idempotencyKey);
    return toPayload(result, (roadmap) => objectOf(CreateRoadmapSuccess, { roadmap: RoadmapObject.of(roadmap) }));
  }

  @Mutation(() => UpdateRoadmapPayload)
  @Allow('organizer', { of: 'input.roadmapId' })
  async updateRoadmap(@Args('input') { roadmapId, expectedVersion, ...changes }: UpdateRoadmapInput) {
    const result = await this.roadmaps.update(targetOf(roadmapId, expectedVersion), changes);
    return toPayload(result, (roadmap) => objectOf(UpdateRoadmapSuccess, { roadmap: RoadmapObject.of(roadmap) }));
  }

  @Mutation(() => MoveRoadmapPayload, { description: 'To review, approval, work, its end, or back.' })
  @Allow('organizer', { of: 'input.roadmapId' })
  async moveRoadmap(@Args('input') { roadmapId, expectedVersion, state, ...approval }: MoveRoadmapInput) {
    const result = await this.roadmaps.move(targetOf(roadmapId, expectedVersion), { to: state, ...approval });
    return toPayload(result, (roadmap) => objectOf(MoveRoadmapSuccess, { roadmap: RoadmapObject.of(roadmap) }));
  }

  @Mutation(() => DrawActionItemsPayload, {
    description:
      'Proposes items from what the meetings came to. Drawn again it proposes only what is new and changes nothing that is there.',
  })
  @Allow('organizer', { of: 'input.roadmapId' })
  async drawActionItems(@Args('input') { roadmapId }: DrawActionItemsInput) {
    const id = localId('Roadmap', roadmapId);
    const result = await this.draw.execute(id);
    if (!result.ok) return toPayload(result, () => new DrawActionItemsSuccess());
    const roadmap = await this.repository.get(id, []);
    return toPayload(roadmap, (drawn) =>
      objectOf(DrawActionItemsSuccess, {
        roadmap: RoadmapObject.of(drawn),
        proposals: result.value.proposals.map(ActionItemObject.of),
        drifted: result.value.drifted.map((drift) => Object.assign(new DriftedActionItemObject(), drift)),
      }),
    );
  }
}

function targetOf(roadmapId: string, expectedVersion: number): ChangeTarget {
  return { id: localId('Roadmap', roadmapId), expectedVersion, path: ['roadmapId'] };
}
