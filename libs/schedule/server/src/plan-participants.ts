import { Injectable } from '@nestjs/common';
import { type Failure, type Result, ok } from '@vstrecha/kernel';
import type { Meeting, Plan } from '@vstrecha/schedule-domain';

/** An area that writes in the same transaction in which a plan is released, or a meeting of the plan in force is marked. */
export interface PlanParticipant {
  /** `meetings` are those of the released plan. A failure undoes the release. */
  released(plan: Plan, meetings: readonly Meeting[]): Promise<Result<void, Failure>>;
  marked(meeting: Meeting): Promise<Result<void, Failure>>;
}

/** The areas that take part in releases; each registers itself when its module starts. */
@Injectable()
export class PlanParticipants {
  readonly #participants: PlanParticipant[] = [];

  register(participant: PlanParticipant): void {
    this.#participants.push(participant);
  }

  released(plan: Plan, meetings: readonly Meeting[]): Promise<Result<void, Failure>> {
    return this.#each((participant) => participant.released(plan, meetings));
  }

  marked(meeting: Meeting): Promise<Result<void, Failure>> {
    return this.#each((participant) => participant.marked(meeting));
  }

  async #each(take: (participant: PlanParticipant) => Promise<Result<void, Failure>>): Promise<Result<void, Failure>> {
    for (const participant of this.#participants) {
      const taken = await take(participant);
      if (!taken.ok) return taken;
    }
    return ok();
  }
}
