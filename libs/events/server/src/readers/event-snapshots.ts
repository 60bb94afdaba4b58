import { Injectable } from '@nestjs/common';
import {
  type AgendaItem,
  type Delegate,
  type Delegation,
  type Event,
  type Round,
  type Slot,
  type Table,
  slotsInOrder,
} from '@vstrecha/events-domain';
import type { Id } from '@vstrecha/kernel';
import { LiveChanges, StoreCache, insideUnitOfWork } from '@vstrecha/platform';
import { agendaItemCollection } from '../storage/agenda-item.collection.js';
import { AgendaItemRepository } from '../storage/agenda-item.repository.js';
import { delegationCollection } from '../storage/delegation.collection.js';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { eventCollection } from '../storage/event.collection.js';
import { EventRepository } from '../storage/event.repository.js';
import { roundCollection } from '../storage/round.collection.js';
import { RoundRepository } from '../storage/round.repository.js';
import { tableCollection } from '../storage/table.collection.js';
import { TableRepository } from '../storage/table.repository.js';

/** A whole event in memory. */
export interface EventSnapshot {
  readonly event: Event;
  /** In order of time. */
  readonly agenda: readonly AgendaItem[];
  readonly rounds: readonly Round[];
  readonly slots: readonly Slot[];
  readonly tables: ReadonlyMap<Id<'Table'>, Table>;
  readonly delegations: ReadonlyMap<Id<'Delegation'>, Delegation>;
  readonly delegates: ReadonlyMap<Id<'Person'>, { readonly delegation: Delegation; readonly delegate: Delegate }>;
}

const collections = [eventCollection, agendaItemCollection, roundCollection, tableCollection, delegationCollection];

/** The collections that a whole event is read from. */
export const EVENT_COLLECTIONS: readonly string[] = collections.map(({ collection }) => collection);

/**
 * Keeps the events that are read a lot (everybody looks at their agenda) in memory, until something of any event is
 * written, in whichever process.
 */
@Injectable()
export class EventSnapshots {
  readonly #kept: StoreCache<Id<'Event'>, EventSnapshot | null>;
  /** Where the tables and delegations of the kept events are, by their own ids. */
  #tables = new Map<Id<'Table'>, Table>();
  #delegations = new Map<Id<'Delegation'>, Delegation>();
  #generation = 0;

  constructor(
    live: LiveChanges,
    private readonly events: EventRepository,
    private readonly agendaItems: AgendaItemRepository,
    private readonly rounds: RoundRepository,
    private readonly tables: TableRepository,
    private readonly delegations: DelegationRepository,
  ) {
    this.#kept = new StoreCache(live, EVENT_COLLECTIONS, 20);
  }

  /** The event with all that belongs to it; it is kept from now on. */
  of(eventId: Id<'Event'>): EventSnapshot | null | Promise<EventSnapshot | null> {
    return this.#kept.get(eventId, () => this.#load(eventId));
  }

  /** The event, if it is kept. */
  peek(eventId: Id<'Event'>): EventSnapshot | undefined {
    return this.#kept.peek(eventId) ?? undefined;
  }

  /** The table, if its event is kept. */
  peekTable(id: Id<'Table'>): Table | undefined {
    return this.#isFresh() ? this.#tables.get(id) : undefined;
  }

  /** The delegation, if its event is kept. */
  peekDelegation(id: Id<'Delegation'>): Delegation | undefined {
    return this.#isFresh() ? this.#delegations.get(id) : undefined;
  }

  #isFresh(): boolean {
    return this.#generation === this.#kept.generation && !insideUnitOfWork();
  }

  async #load(eventId: Id<'Event'>): Promise<EventSnapshot | null> {
    const { generation } = this.#kept;
    const event = await this.events.find(eventId);
    if (!event) return null;
    const agenda = await this.agendaItems.ofEvent(eventId);
    const rounds = await this.rounds.ofEvent(eventId);
    const tables = new Map((await this.tables.ofEvent(eventId)).map((table) => [table.id, table]));
    const delegations = new Map((await this.delegations.ofEvent(eventId)).map((one) => [one.id, one]));
    if (generation === this.#kept.generation && !insideUnitOfWork()) this.#index(generation, tables, delegations);
    return {
      event,
      agenda: agenda.sort((a, b) => a.time.start.getTime() - b.time.start.getTime() || (a.id < b.id ? -1 : 1)),
      rounds: rounds.sort((a, b) => a.start.getTime() - b.start.getTime()),
      slots: slotsInOrder(rounds),
      tables,
      delegations,
      delegates: new Map(
        [...delegations.values()].flatMap((delegation) =>
          delegation.delegates.map((delegate) => [delegate.personId, { delegation, delegate }] as const),
        ),
      ),
    };
  }

  #index(
    generation: number,
    tables: ReadonlyMap<Id<'Table'>, Table>,
    delegations: ReadonlyMap<Id<'Delegation'>, Delegation>,
  ): void {
    if (this.#generation !== generation) {
      this.#generation = generation;
      this.#tables = new Map();
      this.#delegations = new Map();
    }
    for (const [id, table] of tables) this.#tables.set(id, table);
    for (const [id, delegation] of delegations) this.#delegations.set(id, delegation);
  }
}
