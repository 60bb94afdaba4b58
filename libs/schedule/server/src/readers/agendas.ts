import { Injectable } from '@nestjs/common';
import {
  type AgendaItem,
  AgendaReader,
  type Delegate,
  type Delegation,
  DelegationReader,
  EventReader,
} from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import {
  type AgendaEntry,
  type Meeting,
  type Plan,
  type ScheduleAgendaItem,
  delegateAgenda,
  delegationAgenda,
} from '@vstrecha/schedule-domain';
import { type ReleasedMeetings, ReleasedPlans } from './released-plans.js';

export interface Agenda {
  readonly entries: readonly AgendaEntry[];
  /** The programme of the event, to which entries refer. */
  readonly items: readonly AgendaItem[];
  /** Of the plan in force, where one is released. */
  readonly planNumber?: number;
}

/** What the plan in force holds for somebody, with the programme around it. */
@Injectable()
export class Agendas {
  constructor(
    private readonly plans: ReleasedPlans,
    private readonly events: EventReader,
    private readonly agenda: AgendaReader,
    private readonly delegations: DelegationReader,
  ) {}

  async ofDelegate(delegate: Delegate, delegation: Delegation): Promise<Agenda> {
    const { plan, meetings } = await this.#inForce(delegation.eventId);
    const items = await this.agenda.ofEvent(delegation.eventId);
    const own = meetings?.ofDelegate(delegate.id) ?? [];
    const entries = delegateAgenda(delegate.id, delegation.id, own, this.#programme(items, delegation));
    return { entries, items, planNumber: plan?.number };
  }

  async ofDelegation(delegation: Delegation): Promise<Agenda> {
    const { plan, meetings } = await this.#inForce(delegation.eventId);
    const items = await this.agenda.ofEvent(delegation.eventId);
    const own = meetings?.ofDelegation(delegation.id) ?? [];
    const entries = delegationAgenda(delegation.id, own, this.#programme(items, delegation));
    return { entries, items, planNumber: plan?.number };
  }

  /** The meetings at a table by the plan in force, in order of time. */
  async atTable(eventId: Id<'Event'>, tableId: Id<'Table'>): Promise<readonly Meeting[]> {
    const { meetings } = await this.#inForce(eventId);
    return meetings?.atTable(tableId) ?? [];
  }

  async #inForce(eventId: Id<'Event'>): Promise<{ plan: Plan | null; meetings?: ReleasedMeetings }> {
    // Counterparts, tables and programme of the meetings are asked for next.
    await this.events.keep(eventId);
    const plan = await this.plans.inForce(eventId);
    return { plan, meetings: plan ? await this.plans.meetingsOf(plan.id) : undefined };
  }

  #programme(items: readonly AgendaItem[], delegation: Delegation): readonly ScheduleAgendaItem[] {
    return items.map((item) => ({
      id: item.id,
      title: item.title,
      room: item.room,
      start: item.time.start,
      end: item.time.end,
      blocks: this.delegations.mustAttend(delegation, item) ? [delegation.id] : [],
    }));
  }
}
