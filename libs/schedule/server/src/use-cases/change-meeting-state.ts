import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { type Meeting, type MeetingStateChange, changeMeetingState, followState } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanParticipants } from '../plan-participants.js';
import { PlanRepository } from '../storage/plan.repository.js';

/** Records on the day what became of a meeting of the plan in force. */
@Injectable()
export class ChangeMeetingState {
  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly participants: PlanParticipants,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(id: Id<'Meeting'>, expectedVersion: number, change: MeetingStateChange): Promise<Result<Meeting, Failure>> {
    return this.unitOfWork.run<Meeting, Failure>(async () => {
      const found = await this.meetings.get(id, ['meetingId']);
      if (!found.ok) return found;
      const meeting = found.value;
      if (meeting.version !== expectedVersion) return err(staleVersion(['expectedVersion'], meeting.version));
      const inForce = await this.#inForce(meeting);
      if (!inForce.ok) return inForce;
      const now = this.clock.now();
      const changed = changeMeetingState(meeting, change, now);
      if (!changed.ok) return changed;
      const saved = await this.meetings.replace(changed.value);
      if (!saved.ok) return saved;
      const followed = await this.#followInWork(changed.value, now);
      if (!followed.ok) return followed;
      const taken = await this.participants.marked(changed.value);
      if (!taken.ok) return taken;
      await this.outbox.append({
        type: 'meeting.stateChanged',
        entity: { type: 'Meeting', id },
        eventId: meeting.eventId,
        changes: changesBetween(meeting, changed.value),
        data: { planId: meeting.planId, seriesId: meeting.seriesId, state: change.state },
      });
      return changed;
    });
  }

  async #inForce(meeting: Meeting): Promise<Result<void, Failure>> {
    const inForce = await this.plans.inForce(meeting.eventId);
    if (inForce?.id === meeting.planId) return ok();
    const plan = await this.plans.get(meeting.planId);
    if (!plan.ok) return plan;
    return plan.value.status === 'released'
      ? err(ruleBroken('meeting.plan-superseded', ['meetingId'], { number: inForce?.number ?? 0 }))
      : err(ruleBroken('meeting.plan-in-progress', ['meetingId']));
  }

  /** The plan in progress learns what happened: what was held stays, what was cancelled is taken out. */
  async #followInWork(meeting: Meeting, now: Date): Promise<Result<void, Failure>> {
    const plan = await this.plans.inProgress(meeting.eventId);
    if (!plan) return ok();
    const copy = (await this.meetings.ofSeries([meeting.seriesId])).find((one) => one.planId === plan.id);
    const followed = followState(plan, copy, meeting, now);
    if (followed.plan !== plan) {
      const saved = await this.plans.replace(followed.plan);
      if (!saved.ok) return saved;
    }
    return this.meetings.apply(followed.saved, followed.removed);
  }
}
