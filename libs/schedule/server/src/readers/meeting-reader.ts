import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import type { Meeting } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';

/**
 * Reads meetings for any area. A meeting is in every plan that holds it, each time with an id of its own; what belongs to the
 * meeting itself (outcomes, calendar entries) belongs to its `seriesId`, which is the same in all of them.
 */
@Injectable()
export class MeetingReader {
  readonly #inForce = {};

  constructor(
    private readonly meetings: MeetingRepository,
    private readonly plans: PlanRepository,
  ) {}

  find(id: Id<'Meeting'>): Promise<Meeting | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Meeting'>[]) => this.meetings.findMany(ids),
        (meeting) => meeting.id,
      )
      .load(id);
  }

  /** All meetings of a plan, in no particular order. */
  ofPlan(planId: Id<'Plan'>): Promise<readonly Meeting[]> {
    return this.meetings.ofPlan(planId);
  }

  /** All meetings of the plan in force; none where no plan is released. */
  async inForce(eventId: Id<'Event'>): Promise<readonly Meeting[]> {
    const planId = await this.plans.inForceId(eventId);
    return planId ? this.meetings.ofPlan(planId) : [];
  }

  /** The meeting as it stands in the plan in force; null where that does not hold it. */
  async ofSeriesInForce(seriesId: Id<'MeetingSeries'>): Promise<Meeting | null> {
    return currentContext()
      .loaders.one(
        this.#inForce,
        (ids: readonly Id<'MeetingSeries'>[]) => this.#standing(ids),
        (meeting) => meeting.seriesId,
      )
      .load(seriesId);
  }

  async #standing(seriesIds: readonly Id<'MeetingSeries'>[]): Promise<Meeting[]> {
    const meetings = await this.meetings.ofSeries(seriesIds);
    const inForce = new Set<string>();
    for (const eventId of new Set(meetings.map((meeting) => meeting.eventId))) {
      const planId = await this.plans.inForceId(eventId);
      if (planId) inForce.add(planId);
    }
    return meetings.filter((meeting) => inForce.has(meeting.planId));
  }
}
