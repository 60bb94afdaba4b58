import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { type Plan, type PlanComparison, comparePlans } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';

/** Reads plans for any area. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  find(id: Id<'Plan'>): Promise<Plan | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Plan'>[]) => this.plans.findMany(ids),
        (plan) => plan.id,
      )
      .load(id);
  }

  /** The plan in force: the released one with the highest number. */
  inForce(eventId: Id<'Event'>): Promise<Plan | null> {
    return this.plans.inForce(eventId);
  }

  /** How plan `after` differs from plan `before`; without one before, all of it is new. */
  async compare(before: Id<'Plan'> | undefined, after: Id<'Plan'>): Promise<PlanComparison> {
    const old = before ? await this.meetings.ofPlan(before) : [];
    return comparePlans(old, await this.meetings.ofPlan(after));
  }
}
