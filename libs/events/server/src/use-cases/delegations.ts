import { Inject, Injectable } from '@nestjs/common';
import { OrganizationReader, PersonReader, organizationTitle } from '@vstrecha/directory-server';
import {
  type Changes,
  type DelegateInput,
  type Delegation,
  type DelegationInput,
  type Event,
  type EventSurroundings,
  type NewDelegationInput,
  type OwnDelegationInput,
  addDelegates,
  createDelegation,
  deletableDelegation,
  reinstateDelegation,
  removeDelegate,
  updateDelegate,
  updateDelegation,
  withdrawDelegation,
} from '@vstrecha/events-domain';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalid,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';
import { TableRepository } from '../storage/table.repository.js';

export interface NewDelegation extends Omit<NewDelegationInput, 'organization'> {
  readonly organizationId: Id<'Organization'>;
}

/** Who takes part in an event, and with whom. */
@Injectable()
export class Delegations {
  constructor(
    private readonly events: EventRepository,
    private readonly tables: TableRepository,
    private readonly delegations: DelegationRepository,
    private readonly organizations: OrganizationReader,
    private readonly people: PersonReader,
    private readonly records: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(
    eventId: Id<'Event'>,
    { organizationId, ...input }: NewDelegation,
    key?: string | null,
  ): Promise<Result<Delegation, Failure>> {
    const request = { operation: 'createDelegation', key, input: { eventId, organizationId, ...input } };
    return this.records.create('Delegation', this.delegations, request, async () => {
      const event = await this.events.get(eventId);
      if (!event.ok) return event;
      const organization = (await this.organizations.findMany([organizationId])).get(organizationId);
      if (!organization) return err(invalid(issue('delegation.organization-unknown', ['organizationId'])));
      const known = await this.#knownPeople(input.delegates ?? []);
      if (!known.ok) return known;
      const others = await this.delegations.ofEvent(eventId);
      const summary = { id: organization.id, title: organizationTitle(organization), kind: organization.kind };
      const around = await this.#around(event.value, others);
      const taken = others.some((other) => other.organizationId === organization.id);
      return createDelegation({ ...input, organization: summary }, around, taken, this.ids, this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: Changes<DelegationInput>): Promise<Result<Delegation, Failure>> {
    return this.#change(target, async (delegation, event) =>
      updateDelegation(delegation, changes, await this.#around(event, []), this.clock.now()),
    );
  }

  /** What the delegation's own people may change. */
  updateOwn(target: ChangeTarget, changes: Changes<OwnDelegationInput>): Promise<Result<Delegation, Failure>> {
    return this.update(target, changes);
  }

  addDelegates(target: ChangeTarget, inputs: readonly DelegateInput[]): Promise<Result<Delegation, Failure>> {
    return this.#change(target, async (delegation, event) => {
      const known = await this.#knownPeople(inputs);
      if (!known.ok) return known;
      const others = (await this.delegations.ofEvent(event.id)).filter((other) => other.id !== delegation.id);
      return addDelegates(delegation, inputs, await this.#around(event, others), this.ids, this.clock.now());
    });
  }

  updateDelegate(
    target: ChangeTarget,
    delegateId: Id<'Delegate'>,
    changes: Changes<Omit<DelegateInput, 'personId'>>,
  ): Promise<Result<Delegation, Failure>> {
    return this.#change(target, async (delegation, event) =>
      updateDelegate(delegation, delegateId, changes, event, this.clock.now()),
    );
  }

  removeDelegate(target: ChangeTarget, delegateId: Id<'Delegate'>): Promise<Result<Delegation, Failure>> {
    return this.#change(target, async (delegation, event) =>
      removeDelegate(delegation, delegateId, event, this.clock.now()),
    );
  }

  withdraw(target: ChangeTarget): Promise<Result<Delegation, Failure>> {
    return this.#change(
      target,
      async (delegation, event) => withdrawDelegation(delegation, event, this.clock.now()),
      'withdrawn',
    );
  }

  reinstate(target: ChangeTarget): Promise<Result<Delegation, Failure>> {
    return this.#change(
      target,
      async (delegation, event) => reinstateDelegation(delegation, event, this.clock.now()),
      'reinstated',
    );
  }

  delete(target: ChangeTarget): Promise<Result<Delegation, Failure>> {
    return this.records.remove('Delegation', this.delegations, target, async (delegation) => {
      const event = await this.events.get(delegation.eventId);
      return event.ok ? deletableDelegation(event.value) : event;
    });
  }

  #change(
    target: ChangeTarget,
    decide: (delegation: Delegation, event: Event) => Promise<Result<Delegation, Failure>>,
    happened?: string,
  ): Promise<Result<Delegation, Failure>> {
    return this.records.change(
      'Delegation',
      this.delegations,
      target,
      async (delegation) => {
        const event = await this.events.get(delegation.eventId);
        return event.ok ? decide(delegation, event.value) : event;
      },
      happened,
    );
  }

  async #around(event: Event, others: readonly Delegation[]): Promise<EventSurroundings> {
    const tables = await this.tables.ofEvent(event.id);
    return {
      event,
      tableIds: new Set(tables.map((table) => table.id)),
      delegatesElsewhere: new Set(others.flatMap((other) => other.delegates.map((delegate) => delegate.personId))),
    };
  }

  async #knownPeople(delegates: readonly DelegateInput[]): Promise<Result<void, Failure>> {
    const known = await this.people.findMany(delegates.map((delegate) => delegate.personId));
    const faults = delegates.flatMap(({ personId }, index) =>
      known.has(personId) ? [] : [issue('delegate.person-unknown', ['delegates', String(index), 'personId'])],
    );
    const failure = invalidIfAny(faults);
    return failure ? err(failure) : ok();
  }
}
