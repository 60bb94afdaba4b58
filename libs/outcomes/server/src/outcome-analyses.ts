import { Injectable } from '@nestjs/common';
import { DelegationReader, type Event, EventReader } from '@vstrecha/events-server';
import { type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import {
  type AnalysedEvent,
  type OutcomeAnalysis,
  type OutcomesCode,
  type StatedCount,
  analyseOutcomes,
} from '@vstrecha/outcomes-domain';
import { type Meeting, MeetingReader } from '@vstrecha/schedule-server';
import { WorkforceReader } from '@vstrecha/workforce-server';
import { OutcomeReader } from './outcome-reader.js';

/** What the analysis of some events was made from, and what it came to. */
export interface AnalysedOutcomes {
  readonly events: readonly (AnalysedEvent & { readonly event: Event; readonly planned: readonly Meeting[] })[];
  readonly analysis: OutcomeAnalysis;
}

/** Analyses the outcomes of one or several events. Who may ask for it is the caller's to check. */
@Injectable()
export class OutcomeAnalyses {
  constructor(
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly requests: MeetingRequestReader,
    private readonly meetings: MeetingReader,
    private readonly outcomes: OutcomeReader,
    private readonly workforce: WorkforceReader,
  ) {}

  async of(eventIds: readonly Id<'Event'>[]): Promise<Result<AnalysedOutcomes, Failure<OutcomesCode>>> {
    const analysed: AnalysedOutcomes['events'][number][] = [];
    for (const [index, eventId] of [...new Set(eventIds)].entries()) {
      const event = await this.events.find(eventId);
      if (!event) return err(notFound('outcome.event-not-found', ['eventIds', String(index)]));
      analysed.push(await this.#read(event));
    }
    return ok({ events: analysed, analysis: analyseOutcomes(analysed, await this.#stated(eventIds)) });
  }

  async #read(event: Event): Promise<AnalysedOutcomes['events'][number]> {
    const { id: eventId } = event;
    const delegations = await this.delegations.ofEvent(eventId);
    const planned = await this.meetings.inForce(eventId);
    return {
      eventId,
      event,
      planned,
      delegations: delegations.map(({ id, organizationId }) => ({ id, organizationId })),
      requests: await this.requests.ofEvent(eventId),
      meetings: planned.map(({ seriesId, fromDelegationId, toDelegationId, state }) => ({
        seriesId,
        delegationIds: [fromDelegationId, toDelegationId],
        state,
      })),
      outcomes: await this.outcomes.agreedOfEvent(eventId),
    };
  }

  /** Needs and graduates of the organizations of these events, each once. */
  async #stated(eventIds: readonly Id<'Event'>[]): Promise<{ needs: StatedCount[]; graduates: StatedCount[] }> {
    const organizations = new Set<Id<'Organization'>>();
    for (const eventId of eventIds) {
      for (const id of await this.workforce.organizationsOfEvent(eventId)) organizations.add(id);
    }
    const { needs, programmes } = await this.workforce.ofOrganizations([...organizations]);
    const counts = (occupationId: Id<'Occupation'>, of: readonly { year: number; count: number }[]) =>
      of.map(({ year, count }) => ({ occupationId, year, count }));
    return {
      needs: needs.flatMap(({ occupationId, headcounts }) => counts(occupationId, headcounts)),
      graduates: programmes.flatMap(({ occupationId, graduates }) => counts(occupationId, graduates)),
    };
  }
}
