import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import {
  type Outcome,
  type OutcomeInput,
  type OutcomeSide,
  type OutcomesCode,
  recordOutcome,
} from '@vstrecha/outcomes-domain';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, changesBetween, currentContext } from '@vstrecha/platform';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { OccupationReader } from '@vstrecha/workforce-server';
import { OutcomeRepository } from '../storage/outcome.repository.js';
import { RemovedOutcomeRepository } from '../storage/removed-outcome.repository.js';

export interface RecordOutcomeRequest {
  readonly meetingId: Id<'Meeting'>;
  /** Whose word it is; where it is absent, the organizer's for organizers, else that of the viewer's own delegation. */
  readonly delegationId?: Id<'Delegation'> | null;
  readonly expectedVersion?: number | null;
  readonly outcome: OutcomeInput;
}

/** Saves what one side says of a meeting: for the first time, or anew on the version that the editor saw. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly removed: RemovedOutcomeRepository,
    private readonly meetings: MeetingReader,
    private readonly occupations: OccupationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(request: RecordOutcomeRequest, idempotencyKey?: string | null): Promise<Result<Outcome, Failure>> {
    return this.unitOfWork.run<Outcome, Failure>(async () => {
      const id = await this.idempotency.once('recordOutcome', idempotencyKey, request, () => this.#record(request));
      return id.ok ? this.outcomes.get(id.value, []) : id;
    });
  }

  async #record(request: RecordOutcomeRequest): Promise<Result<Id<'Outcome'>, Failure>> {
    const meeting = await this.#releasedMeeting(request.meetingId);
    if (!meeting.ok) return meeting;
    const author = await this.#author(meeting.value, request.delegationId ?? undefined);
    if (!author.ok) return author;
    const unknown = await this.#unknownOccupations(request.outcome);
    if (unknown) return err(unknown);
    const { side, onBehalf } = author.value;
    const present = await this.outcomes.ofSide(meeting.value.seriesId, side);
    const removedVersion = present ? undefined : await this.removed.versionOf(meeting.value.seriesId, side);
    const { id, seriesId, eventId, fromDelegationId, toDelegationId, state } = meeting.value;
    const recorded = recordOutcome(
      request.outcome,
      {
        meeting: { id, seriesId, eventId, delegationIds: [fromDelegationId, toDelegationId], state },
        side,
        onBehalf,
        recordedBy: currentContext().viewer.userId as Id<'User'>,
        present,
        removedVersion,
        basedOn: request.expectedVersion,
      },
      this.ids,
      this.clock.now(),
    );
    if (!recorded.ok) return recorded;
    const saved = present ? await this.outcomes.replace(recorded.value) : await this.outcomes.insert(recorded.value);
    if (!saved.ok) return saved;
    await this.outbox.append({
      type: present ? 'outcome.changed' : 'outcome.recorded',
      entity: { type: 'Outcome', id: recorded.value.id },
      eventId,
      // What is for one side only stays out of the audit log.
      changes: changesBetween(present, recorded.value, ['id', 'version', 'createdAt', 'updatedAt', 'privateNote']),
      data: { seriesId, meetingId: id },
    });
    return ok(recorded.value.id);
  }

  async #releasedMeeting(id: Id<'Meeting'>): Promise<Result<Meeting, Failure<OutcomesCode>>> {
    const named = await this.meetings.find(id);
    if (!named) return err(notFound('outcome.meeting-not-found', ['meetingId']));
    const released = await this.meetings.ofSeriesInForce(named.seriesId);
    return released ? ok(released) : err(ruleBroken('outcome.meeting-not-released', ['meetingId']));
  }

  async #author(
    meeting: Meeting,
    delegationId: Id<'Delegation'> | undefined,
  ): Promise<Result<{ side: OutcomeSide; onBehalf: boolean }, Failure<OutcomesCode>>> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds } = await roles.rolesIn(meeting.eventId);
    const organizes = organizer || viewer.isAdmin;
    const sides = [meeting.fromDelegationId, meeting.toDelegationId];
    if (delegationId) {
      const own = delegationIds.includes(delegationId);
      if (!own && !organizes) return err(ruleBroken('outcome.not-your-side', ['delegationId']));
      return ok({ side: { kind: 'delegation', delegationId }, onBehalf: !own });
    }
    if (organizes) return ok({ side: { kind: 'organizer' }, onBehalf: false });
    const own = sides.find((side) => delegationIds.includes(side));
    if (!own) return err(ruleBroken('outcome.not-your-side', ['meetingId']));
    return ok({ side: { kind: 'delegation', delegationId: own }, onBehalf: false });
  }

  async #unknownOccupations({ cooperation }: OutcomeInput): Promise<Failure<OutcomesCode> | undefined> {
    const entries = cooperation ?? [];
    const known = await this.occupations.findMany(entries.flatMap(({ occupationId }) => occupationId ?? []));
    const issues: Issue<OutcomesCode>[] = entries.flatMap(({ occupationId }, index) =>
      occupationId && !known.has(occupationId)
        ? [issue('outcome.occupation-unknown', ['cooperation', String(index), 'occupationId'])]
        : [],
    );
    return invalidIfAny(issues);
  }
}
