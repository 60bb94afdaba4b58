import { Injectable } from '@nestjs/common';
import {
  type AgendaItem,
  type Delegate,
  type Delegation,
  busyTimes,
  delegateBusyTimes,
  mustAttend,
} from '@vstrecha/events-domain';
import type { Id, TimeRange } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventSnapshots } from './event-snapshots.js';

/** Reads delegations and their delegates for any area. */
@Injectable()
export class DelegationReader {
  readonly #byEvent = {};
  readonly #byDelegate = {};
  readonly #byOrganization = {};

  constructor(
    private readonly delegations: DelegationRepository,
    private readonly snapshots: EventSnapshots,
  ) {}

  /** The delegation, if its event is kept in memory. */
  kept(id: Id<'Delegation'>): Delegation | undefined {
    return this.snapshots.peekDelegation(id);
  }

  async find(id: Id<'Delegation'>): Promise<Delegation | null> {
    const kept = this.snapshots.peekDelegation(id);
    if (kept) return kept;
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Delegation'>[]) => this.delegations.findMany(ids),
        (delegation) => delegation.id,
      )
      .load(id);
  }

  /** All delegations of an event, withdrawn ones too. */
  async ofEvent(eventId: Id<'Event'>): Promise<readonly Delegation[]> {
    const kept = this.snapshots.peek(eventId);
    if (kept) return [...kept.delegations.values()];
    return currentContext()
      .loaders.many(
        this.#byEvent,
        (ids: readonly Id<'Event'>[]) => this.delegations.ofEvents(ids),
        (delegation) => delegation.eventId,
      )
      .load(eventId);
  }

  /** The delegations of an organization in all events, withdrawn ones too. */
  ofOrganization(organizationId: Id<'Organization'>): Promise<readonly Delegation[]> {
    return currentContext()
      .loaders.many(
        this.#byOrganization,
        (ids: readonly Id<'Organization'>[]) => this.delegations.ofOrganizations(ids),
        (delegation) => delegation.organizationId,
      )
      .load(organizationId);
  }

  /** The delegation to which a delegate belongs. */
  async ofDelegate(id: Id<'Delegate'>): Promise<Delegation | null> {
    const found = await currentContext()
      .loaders.one(
        this.#byDelegate,
        async (ids: readonly Id<'Delegate'>[]) => {
          const delegations = await this.delegations.byDelegates(ids);
          return delegations.flatMap((delegation) =>
            delegation.delegates.map((delegate) => ({ id: delegate.id, delegation })),
          );
        },
        (entry) => entry.id,
      )
      .load(id);
    return found?.delegation ?? null;
  }

  /** The person as a delegate of the event, if they are one. */
  async ofPerson(
    eventId: Id<'Event'>,
    personId: Id<'Person'>,
  ): Promise<{ readonly delegation: Delegation; readonly delegate: Delegate } | null> {
    const kept = this.snapshots.peek(eventId);
    if (kept) return kept.delegates.get(personId) ?? null;
    const [id] = await this.delegations.idsWithPerson(eventId, personId);
    const delegation = id ? await this.find(id) : null;
    const delegate = delegation?.delegates.find((candidate) => candidate.personId === personId);
    return delegation && delegate ? { delegation, delegate } : null;
  }

  /** The delegations of all events in which the person is a delegate. */
  async idsOfPerson(personId: Id<'Person'>): Promise<readonly Id<'Delegation'>[]> {
    return (await this.delegations.withPerson(personId)).map(({ id }) => id);
  }

  /** When a delegation can hold no meeting: not there, or bound by the agenda. */
  busyTimes(delegation: Delegation, agenda: readonly AgendaItem[]): readonly TimeRange[] {
    return busyTimes(delegation, agenda);
  }

  /** When one delegate can hold no meeting: as the delegation, when away, and when speaking. */
  delegateBusyTimes(delegate: Delegate, delegation: Delegation, agenda: readonly AgendaItem[]): readonly TimeRange[] {
    return delegateBusyTimes(delegate, delegation, agenda);
  }

  mustAttend(delegation: Delegation, item: AgendaItem): boolean {
    return mustAttend(delegation, item);
  }
}
