import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork, currentContext, staleVersion } from '@vstrecha/platform';
import { type Plan, conflictsOfPlan, releasePlan } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';
import { UnplacedRepository } from '../storage/unplaced.repository.js';
import { PlanParticipants } from '../plan-participants.js';
import { WorkLoader } from '../work-loader.js';

/** Releases the plan in progress under the next number; work goes on in a copy. */
@Injectable()
export class ReleasePlan {
  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly unplaced: UnplacedRepository,
    private readonly loader: WorkLoader,
    private readonly participants: PlanParticipants,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: Id<'Plan'>, expectedVersion: number, note?: string | null): Promise<Result<Plan, Failure>> {
    return this.unitOfWork.run<Plan, Failure>(async () => {
      const found = await this.plans.get(planId);
      if (!found.ok) return found;
      const plan = found.value;
      if (plan.version !== expectedVersion) return err(staleVersion(['expectedVersion'], plan.version));
      const workable = await this.loader.workable(plan.eventId);
      if (!workable.ok) return workable;
      const work = await this.loader.load(plan);
      if (!work.ok) return work;
      const { meetings, wanted, index } = work.value;
      const before = await this.plans.inForce(plan.eventId);
      const released = releasePlan(
        plan,
        meetings,
        { slots: index.setting.slots, tables: index.setting.tables },
        {
          number: (before?.number ?? 0) + 1,
          note,
          by: currentContext().viewer.userId,
          conflicts: conflictsOfPlan(meetings, wanted.forbidden, index).length,
        },
        this.ids,
        this.clock.now(),
      );
      if (!released.ok) return released;
      const { next, nextMeetings } = released.value;
      // First the release: there can be only one plan in progress.
      const saved = await this.plans.replace(released.value.released);
      if (!saved.ok) return saved;
      const inserted = await this.plans.insert(next);
      if (!inserted.ok) return inserted;
      await this.meetings.insert(nextMeetings);
      await this.unplaced.add(next, await this.unplaced.ofPlan(plan.id));
      const taken = await this.participants.released(released.value.released, meetings);
      if (!taken.ok) return taken;
      await this.outbox.append({
        type: 'plan.released',
        entity: { type: 'Plan', id: plan.id },
        eventId: plan.eventId,
        changes: { number: { to: released.value.released.number } },
        data: { planId: plan.id, previousPlanId: before?.id, nextPlanId: next.id },
      });
      return ok(released.value.released);
    });
  }
}
