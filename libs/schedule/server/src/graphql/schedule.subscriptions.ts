import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import { Allow, LiveChanges, localId } from '@vstrecha/platform';
import { isOver } from '@vstrecha/schedule-domain';
import { type MeetingDocument, meetingCollection, meetingMapper } from '../storage/meeting.collection.js';
import { type PlanDocument, planCollection, planMapper } from '../storage/plan.collection.js';
import { PlanRepository } from '../storage/plan.repository.js';
import {
  type PlanningRunDocument,
  PlanningRunRepository,
  planningRunCollection,
  planningRunMapper,
} from '../storage/planning-run.repository.js';
import { MeetingObject } from './meeting.object.js';
import { PlanObject } from './plan.object.js';
import { PlanningRunObject } from './planning-run.object.js';

const STAFF = ['organizer', 'observer'] as const;

/** What changes while somebody watches, from whichever process changed it. */
@Resolver()
export class ScheduleSubscriptions {
  constructor(
    private readonly live: LiveChanges,
    private readonly runs: PlanningRunRepository,
    private readonly plans: PlanRepository,
  ) {}

  @Subscription(() => PlanningRunObject, {
    resolve: (run: PlanningRunObject) => run,
    description: 'A planning run as it stands and each time it gets on; ends when the run is over.',
  })
  @Allow(STAFF, { of: 'planningRunId' })
  async *planningRunChanged(
    @Args('planningRunId', { type: () => ID }) planningRunId: string,
  ): AsyncGenerator<PlanningRunObject> {
    const id = localId('PlanningRun', planningRunId);
    const runs = this.live.follow(
      { collection: planningRunCollection.collection, id },
      () => this.runs.find(id),
      (document) => planningRunMapper.toRecord(document as unknown as PlanningRunDocument),
      isOver,
    );
    for await (const run of runs) yield PlanningRunObject.of(run);
  }

  @Subscription(() => PlanObject, {
    resolve: (plan: PlanObject) => plan,
    description: 'Each plan of the event when it is edited, made or released.',
  })
  @Allow(STAFF, { of: 'eventId' })
  async *planChanged(@Args('eventId', { type: () => ID }) eventId: string): AsyncGenerator<PlanObject> {
    const id = localId('Event', eventId);
    for await (const { document } of this.live.changes(planCollection.collection)) {
      if (document?.['eventId'] === id) yield PlanObject.of(planMapper.toRecord(document as unknown as PlanDocument));
    }
  }

  @Subscription(() => MeetingObject, {
    resolve: (meeting: MeetingObject) => meeting,
    description: 'The live board: each meeting of the plan in force whose state is recorded.',
  })
  @Allow(STAFF, { of: 'eventId' })
  async *meetingStateChanged(@Args('eventId', { type: () => ID }) eventId: string): AsyncGenerator<MeetingObject> {
    const id = localId('Event', eventId);
    const released = new Set<Id<'Plan'>>();
    for await (const { document } of this.live.changes(meetingCollection.collection)) {
      // A meeting of a released plan has the version of its release until somebody records what became of it.
      if (document?.['eventId'] !== id) continue;
      const meeting = meetingMapper.toRecord(document as unknown as MeetingDocument);
      if (!released.has(meeting.planId)) {
        const plan = await this.plans.find(meeting.planId);
        if (plan?.status !== 'released') continue;
        released.add(meeting.planId);
      }
      yield MeetingObject.of(meeting);
    }
  }
}
