import { Inject, Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import type { AttendanceMark } from '@vstrecha/papers-domain';
import { CLOCK, Outbox, UnitOfWork, currentContext } from '@vstrecha/platform';
import { AttendanceRepository } from '../storage/attendance.repository.js';

/** What the organizer says of one delegate: came, did not come, or nothing any more. */
export interface AttendanceChange {
  readonly delegateId: Id<'Delegate'>;
  readonly came: boolean | null;
}

/** Who came to an event. A mark depends on no earlier one, so that several people at the door never clash. */
@Injectable()
export class Attendance {
  constructor(
    private readonly marks: AttendanceRepository,
    private readonly delegations: DelegationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofEvent(eventId: Id<'Event'>): Promise<readonly AttendanceMark[]> {
    return this.marks.ofEvent(eventId);
  }

  /** Whether the delegate came; undefined where nobody has said so. */
  async cameOf(delegateId: Id<'Delegate'>): Promise<boolean | undefined> {
    const mark = await currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Delegate'>[]) => this.marks.ofDelegates(ids),
        (one) => one.delegateId,
      )
      .load(delegateId);
    return mark?.came;
  }

  /** All of the changes, or none: each delegate must belong to the event. */
  change(eventId: Id<'Event'>, changes: readonly AttendanceChange[]): Promise<Result<void, Failure>> {
    return this.unitOfWork.run<void, Failure>(async () => {
      const delegations = await this.delegations.ofEvent(eventId);
      const known = new Set(delegations.flatMap(({ delegates }) => delegates.map(({ id }) => id)));
      const strange = changes.findIndex(({ delegateId }) => !known.has(delegateId));
      if (strange >= 0) return err(notFound('attendance.delegate-not-found', ['marks', String(strange), 'delegateId']));
      const before = new Map((await this.marks.ofEvent(eventId)).map(({ delegateId, came }) => [delegateId, came]));
      for (const { delegateId, came } of changes) {
        if (came === null) await this.marks.forget(delegateId);
        else await this.marks.mark({ delegateId, came }, eventId, this.clock.now());
      }
      await this.outbox.append(
        ...changes.map(({ delegateId, came }) => ({
          type: 'attendance.marked',
          entity: { type: 'Delegate', id: delegateId },
          eventId,
          changes: { came: { from: before.get(delegateId), to: came ?? undefined } },
        })),
      );
      return ok();
    });
  }
}
