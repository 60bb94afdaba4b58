import { Injectable } from '@nestjs/common';
import { AgendaReader, type Delegate, type Delegation, DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { type AgendaEntry, type Meeting, type Plan, delegateAgenda, delegationAgenda } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { PlanRepository } from '../storage/plan.repository.js';

export interface Agenda {
  readonly entries: readonly AgendaEntry[];
  /** Of the plan in force, where one is released. */
  readonly planNumber?: number;
}

/** What the plan in force holds for somebody, with the programme around it. */
@Injectable()
export class Agendas {
  readonly #plans = {};

  constructor(
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaReader,
    private readonly delegations: DelegationReader,
  ) {}

  async ofDelegate(delegate: Delegate, delegation: Delegation): Promise<Agenda> {
    const plan = await this.#inForce(delegation.eventId);
    const meetings = plan ? await this.#meetingsOf(plan, 'delegate', delegate.id) : [];
    const items = await this.#programme(delegation);
    return { entries: delegateAgenda(delegate.id, delegation.id, meetings, items), planNumber: plan?.number };
  }

  async ofDelegation(delegation: Delegation): Promise<Agenda> {
    const plan = await this.#inForce(delegation.eventId);
    const meetings = plan ? await this.#meetingsOf(plan, 'delegation', delegation.id) : [];
    return {
      entries: delegationAgenda(delegation.id, meetings, await this.#programme(delegation)),
      planNumber: plan?.number,
    };
  }

  /** The meetings at a table by the plan in force, in order of time. */
  async atTable(eventId: Id<'Event'>, tableId: Id<'Table'>): Promise<readonly Meeting[]> {
    const plan = await this.#inForce(eventId);
    const meetings = plan ? await this.#meetingsOf(plan, 'table', tableId) : [];
    return [...meetings].sort((a, b) => a.time.start.getTime() - b.time.start.getTime());
  }

  async #programme(delegation: Delegation) {
    const items = await this.agenda.ofEvent(delegation.eventId);
    return items.map((item) => ({
      id: item.id,
      title: item.title,
      room: item.room,
      start: item.time.start,
      end: item.time.end,
      blocks: this.delegations.mustAttend(delegation, item) ? [delegation.id] : [],
    }));
  }

  #inForce(eventId: Id<'Event'>): Promise<Plan | null> {
    return currentContext()
      .loaders.one(
        this.#plans,
        async (ids: readonly Id<'Event'>[]) => {
          const found = [];
          for (const id of ids) found.push(await this.plans.inForce(id));
          return found.filter((plan) => plan !== null);
        },
        (plan) => plan.eventId,
      )
      .load(eventId);
  }

  /** The meetings of a plan that concern somebody or something; all that one request asks for are fetched in one query. */
  async #meetingsOf(plan: Plan, whose: 'delegate' | 'delegation' | 'table', id: string): Promise<readonly Meeting[]> {
    const concerned = await currentContext()
      .loaders.many(
        `${plan.id} ${whose}`,
        async (ids: readonly string[]) => {
          const wanted = new Set(ids);
          const meetings = await this.#find(plan.id, whose, ids);
          return meetings.flatMap((meeting) =>
            keysOf(meeting, whose).flatMap((key) => (wanted.has(key) ? [{ key, meeting }] : [])),
          );
        },
        ({ key }) => key,
      )
      .load(id);
    return concerned.map(({ meeting }) => meeting);
  }

  #find(planId: Id<'Plan'>, whose: 'delegate' | 'delegation' | 'table', ids: readonly string[]): Promise<Meeting[]> {
    switch (whose) {
      case 'delegate':
        return this.meetings.withDelegates(planId, ids as readonly Id<'Delegate'>[]);
      case 'delegation':
        return this.meetings.ofDelegations(planId, ids as readonly Id<'Delegation'>[]);
      case 'table':
        return this.meetings.atTables(planId, ids as readonly Id<'Table'>[]);
    }
  }
}

function keysOf(meeting: Meeting, whose: 'delegate' | 'delegation' | 'table'): readonly string[] {
  switch (whose) {
    case 'delegate':
      return meeting.delegateIds;
    case 'delegation':
      return [meeting.fromDelegationId, meeting.toDelegationId];
    case 'table':
      return [meeting.tableId];
  }
}
