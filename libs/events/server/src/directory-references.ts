import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type DirectoryReference,
  OrganizationReader,
  type ReferenceMover,
  ReferenceMovers,
  organizationTitle,
} from '@vstrecha/directory-server';
import { followOrganization, replaceDelegatePerson, replaceSpeaker, revisedHost } from '@vstrecha/events-domain';
import { type Clock, type Failure, type Id, type Result, asId, err, ok, ruleBroken } from '@vstrecha/kernel';
import { CLOCK, type OutboxConsumer, type OutboxMessage, OutboxRelay } from '@vstrecha/platform';
import { AgendaItemRepository } from './storage/agenda-item.repository.js';
import { DelegationRepository } from './storage/delegation.repository.js';
import { EventRepository } from './storage/event.repository.js';

/** Keeps what events say of organizations and people in step with the directory. */
@Injectable()
export class DirectoryReferences implements ReferenceMover, OutboxConsumer, OnModuleInit {
  readonly name = 'events.directory-references';
  readonly types = ['organization.updated', 'organization.merged'];

  constructor(
    private readonly events: EventRepository,
    private readonly agendaItems: AgendaItemRepository,
    private readonly delegations: DelegationRepository,
    private readonly organizations: OrganizationReader,
    private readonly movers: ReferenceMovers,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.movers.register(this);
    this.relay.register(this);
  }

  async count(reference: DirectoryReference): Promise<number> {
    if (reference.type === 'Organization') {
      return (
        (await this.delegations.ofOrganization(reference.id)).length + (await this.events.hostedBy(reference.id)).length
      );
    }
    return (
      (await this.delegations.withPerson(reference.id)).length +
      (await this.agendaItems.withSpeaker(reference.id)).length
    );
  }

  move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>> {
    return from.type === 'Organization'
      ? this.#moveOrganization(from.id, asId<'Organization'>(to.id))
      : this.#movePerson(from.id, asId<'Person'>(to.id));
  }

  /** Delegations carry the title and kind of their organization, by which they are sorted and found. */
  async handle({ entity }: OutboxMessage): Promise<void> {
    const id = asId<'Organization'>(entity.id);
    const organization = (await this.organizations.findMany([id])).get(id);
    if (!organization) return;
    const summary = { id: organization.id, title: organizationTitle(organization), kind: organization.kind };
    for (const delegation of await this.delegations.ofOrganization(id)) {
      if (delegation.organizationTitle === summary.title && delegation.organizationKind === summary.kind) continue;
      const saved = await this.delegations.replace(followOrganization(delegation, summary, this.clock.now()));
      // Somebody changed it at the same moment: the relay calls again.
      if (!saved.ok) throw new Error(`Delegation ${delegation.id} was changed meanwhile`);
    }
  }

  async #moveOrganization(from: Id<'Organization'>, to: Id<'Organization'>): Promise<Result<void, Failure>> {
    const moving = await this.delegations.ofOrganization(from);
    const there = new Set((await this.delegations.ofOrganization(to)).map((delegation) => delegation.eventId));
    if (moving.some((delegation) => there.has(delegation.eventId)))
      return err(ruleBroken('delegation.both-take-part', []));
    const now = this.clock.now();
    const survivor = (await this.organizations.findMany([to])).get(to);
    for (const delegation of moving) {
      const summary = {
        id: to,
        title: survivor ? organizationTitle(survivor) : delegation.organizationTitle,
        kind: survivor?.kind ?? delegation.organizationKind,
      };
      const written = await this.delegations.replace(followOrganization(delegation, summary, now));
      if (!written.ok) return written;
    }
    for (const event of await this.events.hostedBy(from)) {
      const written = await this.events.replace(revisedHost(event, to, now));
      if (!written.ok) return written;
    }
    return ok();
  }

  async #movePerson(from: Id<'Person'>, to: Id<'Person'>): Promise<Result<void, Failure>> {
    const moving = await this.delegations.withPerson(from);
    const there = new Set((await this.delegations.withPerson(to)).map((delegation) => delegation.eventId));
    if (moving.some((delegation) => there.has(delegation.eventId)))
      return err(ruleBroken('delegate.both-take-part', []));
    const now = this.clock.now();
    for (const delegation of moving) {
      const written = await this.delegations.replace(replaceDelegatePerson(delegation, from, to, now));
      if (!written.ok) return written;
    }
    for (const item of await this.agendaItems.withSpeaker(from)) {
      const written = await this.agendaItems.replace(replaceSpeaker(item, from, to, now));
      if (!written.ok) return written;
    }
    return ok();
  }
}
