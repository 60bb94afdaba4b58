import { Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import {
  type Cooperation,
  type GroundEntry,
  type MeetingGround,
  type OutcomesCode,
  type OutcomeSide,
  prefillCooperation,
  sideKey,
} from '@vstrecha/outcomes-domain';
import { currentContext } from '@vstrecha/platform';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { WorkforceReader } from '@vstrecha/workforce-server';
import { type Outcome, OutcomeReader } from './outcome-reader.js';

/** What a record begins with: the one that this side has already, or what the meeting was to be about. */
export interface OutcomeForm {
  readonly meeting: Meeting;
  readonly side: OutcomeSide;
  /** The record of this side; to save on its version. */
  readonly present?: Outcome;
  /** Lines to begin with: those of the record, else what topics, need and programme suggest. */
  readonly cooperation: readonly Cooperation[];
  /** What the other side and the organizer recorded. */
  readonly others: readonly Outcome[];
  /** What the sides need, train for and wanted to speak of: to choose from. */
  readonly occupationIds: readonly Id<'Occupation'>[];
}

/** Puts together the form by which one side records its meeting. */
@Injectable()
export class OutcomeForms {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly outcomes: OutcomeReader,
    private readonly delegations: DelegationReader,
    private readonly workforce: WorkforceReader,
  ) {}

  async of(
    meetingId: Id<'Meeting'>,
    delegationId: Id<'Delegation'> | undefined,
  ): Promise<Result<OutcomeForm, Failure<OutcomesCode>>> {
    const named = await this.meetings.find(meetingId);
    if (!named) return err(notFound('outcome.meeting-not-found', ['meetingId']));
    const meeting = await this.meetings.ofSeriesInForce(named.seriesId);
    if (!meeting) return err(ruleBroken('outcome.meeting-not-released', ['meetingId']));
    const side = await this.#sideOf(meeting, delegationId);
    if (!side) return err(ruleBroken('outcome.not-your-side', ['delegationId']));
    const records = await this.outcomes.ofSeries(meeting.seriesId);
    const present = records.find((record) => sideKey(record.side) === sideKey(side));
    const ground = await this.#ground(meeting);
    const occupations = [
      ...meeting.topics.occupationIds,
      ...[...ground.needs, ...ground.programmes].map(({ occupationId }) => occupationId),
    ];
    return ok({
      meeting,
      side,
      present,
      cooperation: present ? present.cooperation : prefillCooperation(ground),
      others: records.filter((record) => record !== present),
      occupationIds: [...new Set(occupations)],
    });
  }

  async #sideOf(meeting: Meeting, delegationId: Id<'Delegation'> | undefined): Promise<OutcomeSide | undefined> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds } = await roles.rolesIn(meeting.eventId);
    const sides = [meeting.fromDelegationId, meeting.toDelegationId];
    const organizes = organizer || viewer.isAdmin;
    if (delegationId) {
      const may = sides.includes(delegationId) && (organizes || delegationIds.includes(delegationId));
      return may ? { kind: 'delegation', delegationId } : undefined;
    }
    if (organizes) return { kind: 'organizer' };
    const own = sides.find((side) => delegationIds.includes(side));
    return own && { kind: 'delegation', delegationId: own };
  }

  async #ground({ fromDelegationId, toDelegationId, topics }: Meeting): Promise<MeetingGround> {
    const sides = await Promise.all([fromDelegationId, toDelegationId].map((id) => this.delegations.find(id)));
    const organizations = sides.flatMap((side) => side?.organizationId ?? []);
    const needs = await Promise.all(organizations.map((id) => this.workforce.staffingNeedsOf(id)));
    const programmes = await Promise.all(organizations.map((id) => this.workforce.trainingProgrammesOf(id)));
    return {
      topics,
      needs: needs.flat().map(({ occupationId, formsOfCooperation, headcounts }): GroundEntry => ({
        occupationId,
        forms: formsOfCooperation,
        counts: headcounts,
      })),
      programmes: programmes.flat().map(({ occupationId, formsOfCooperation, graduates }): GroundEntry => ({
        occupationId,
        forms: formsOfCooperation,
        counts: graduates,
      })),
    };
  }
}
