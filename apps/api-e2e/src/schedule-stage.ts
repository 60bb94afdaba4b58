import type { Caller, TestProduct } from '@vstrecha/api';
import { mutate } from './mutate.js';
import { toldUntilTheEnd } from './subscribe.js';

/** An instant of 6 September 2023 by the clocks of Tver. */
export const at = (time: string) => new Date(`2023-09-06T${time}:00+03:00`).toISOString();

export interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly start: string;
  readonly table: { readonly id: string; readonly number: number };
  readonly slot: { readonly id: string };
  readonly from: { readonly id: string; readonly title: string };
  readonly to: { readonly id: string; readonly title: string };
}
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly meetings: { readonly edges: readonly { readonly node: Meeting }[] };
}

export const MEETING =
  'id version seriesId state start table { id number } slot { id } from { id title } to { id title }';

export function meetingsOf(plan: Plan): readonly Meeting[] {
  return plan.meetings.edges.map(({ node }) => node);
}

/** Events, requests and plans for the stories of the schedule, made as an organizer makes them. */
export class ScheduleStage {
  constructor(
    private readonly product: TestProduct,
    private readonly organizer: Caller,
  ) {}

  /** An event with delegations that all want to meet, or only with the `neighbours` next to them in the list. */
  async anEvent(names: readonly string[], { slots = 3, tables = 2, neighbours = Infinity } = {}): Promise<string> {
    const created = await mutate<{ event: { id: string } }>(
      this.organizer,
      'createEvent',
      { kind: 'MEETING', title: 'Совещание', timeZone: 'Europe/Moscow', firstDay: '2023-09-06', lastDay: '2023-09-06' },
      'event { id }',
    );
    const eventId = created.event.id;
    const round = { eventId, start: at('10:00'), slotMinutes: 20, changeoverMinutes: 10, slotCount: slots };
    await mutate(this.organizer, 'createRound', round);
    await mutate(this.organizer, 'createTables', { eventId, count: tables });
    const rows = names.map((name) => ({
      organization: { kind: 'ENTERPRISE', name, city: 'Тверь' },
      person: {
        familyName: `Из ${name}`,
        givenName: 'Анна',
        email: `${eventId}.${name}@delegates.example`.toLowerCase(),
      },
    }));
    await mutate(this.organizer, 'importGuestList', { eventId, rows });
    await mutate(this.organizer, 'moveEvent', { eventId, expectedVersion: 1, state: 'OPEN' });
    await mutate(this.organizer, 'moveEvent', { eventId, expectedVersion: 2, state: 'MATCHING' });
    const { event } = await this.organizer.get<{ event: { delegations: { edges: { node: { id: string } }[] } } }>(
      'query ($id: ID!) { event(id: $id) { delegations { edges { node { id } } } } }',
      { id: eventId },
    );
    const ids = event.delegations.edges.map(({ node }) => node.id);
    for (const [index, from] of ids.entries()) {
      const partners = ids.slice(index + 1, index + 1 + neighbours);
      await Promise.all(partners.map((to) => this.accepted(from, to)));
    }
    return eventId;
  }

  private async accepted(fromDelegationId: string, toDelegationId: string): Promise<void> {
    const topics = { formsOfCooperation: ['PRACTICE'], text: 'стажировки' };
    const { meetingRequest } = await mutate<{ meetingRequest: { id: string } }>(
      this.organizer,
      'fileMeetingRequest',
      { fromDelegationId, toDelegationId, topics },
      'meetingRequest { id }',
    );
    await mutate(this.organizer, 'acceptMeetingRequest', { meetingRequestId: meetingRequest.id, expectedVersion: 1 });
  }

  async planned(eventId: string, input: object = {}): Promise<Plan> {
    const { planningRun } = await mutate<{ planningRun: { id: string } }>(
      this.organizer,
      'planSchedule',
      { eventId, effort: 0.2, ...input },
      'planningRun { id }',
    );
    await this.over(planningRun.id);
    return this.inProgress(eventId);
  }

  async release({ id: planId, version: expectedVersion }: Plan): Promise<void> {
    const released = await mutate(this.organizer, 'releasePlan', { planId, expectedVersion });
    if (released.__typename !== 'ReleasePlanSuccess') throw new Error(JSON.stringify(released));
  }

  /** Follows a run over WebSocket until it is over; gives the states that were seen. */
  async over(planningRunId: string): Promise<readonly string[]> {
    const query =
      'subscription ($id: ID!) { planningRunChanged(planningRunId: $id) { state progress { placed asked placedWeight weightBound gap breaks breaksBound } failure { code message } } }';
    const told = await toldUntilTheEnd<{ planningRunChanged: { state: string } }>(this.product, this.organizer, query, {
      id: planningRunId,
    });
    return told.map(({ planningRunChanged }) => planningRunChanged.state);
  }

  async inProgress(eventId: string): Promise<Plan> {
    const query = `query ($id: ID!) { event(id: $id) { planInProgress { id version meetings(first: 100) { edges { node { ${MEETING} } } } } } }`;
    return (await this.organizer.get<{ event: { planInProgress: Plan } }>(query, { id: eventId })).event.planInProgress;
  }
}
