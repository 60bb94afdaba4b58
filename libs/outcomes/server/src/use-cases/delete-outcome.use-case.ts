import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import type { Outcome } from '@vstrecha/outcomes-domain';
import { Outbox, UnitOfWork, currentContext, staleVersion } from '@vstrecha/platform';
import { OutcomeRepository } from '../storage/outcome.repository.js';
import { RemovedOutcomeRepository } from '../storage/removed-outcome.repository.js';

/** Takes back a record that was made by mistake: a side its own, organizers any. */
@Injectable()
export class DeleteOutcome {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly removed: RemovedOutcomeRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  execute(id: Id<'Outcome'>, expectedVersion: number): Promise<Result<Outcome, Failure>> {
    return this.unitOfWork.run<Outcome, Failure>(async () => {
      const found = await this.outcomes.get(id, ['outcomeId']);
      if (!found.ok) return found;
      const outcome = found.value;
      if (!(await mayDelete(outcome))) return err(ruleBroken('outcome.not-your-side', ['outcomeId']));
      if (outcome.version !== expectedVersion) return err(staleVersion(['expectedVersion'], outcome.version));
      const removed = await this.outcomes.remove(outcome);
      if (!removed.ok) return removed;
      await this.removed.note(outcome);
      await this.outbox.append({
        type: 'outcome.deleted',
        entity: { type: 'Outcome', id },
        eventId: outcome.eventId,
        data: { seriesId: outcome.seriesId, meetingId: outcome.meetingId },
      });
      return ok(outcome);
    });
  }
}

async function mayDelete({ eventId, side }: Outcome): Promise<boolean> {
  const { viewer, roles } = currentContext();
  const { organizer, delegationIds } = await roles.rolesIn(eventId);
  return viewer.isAdmin || organizer || (side.kind === 'delegation' && delegationIds.includes(side.delegationId));
}
