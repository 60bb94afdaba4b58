import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_COLLECTIONS, PersonReader } from '@vstrecha/directory-server';
import type { Id } from '@vstrecha/kernel';
import { type EventRoles, RoleDirectory, type RoleSource, type Viewer } from '@vstrecha/platform';
import { delegationCollection } from './storage/delegation.collection.js';
import { DelegationRepository } from './storage/delegation.repository.js';

/** A delegate is whoever's e-mail stands in a delegation. */
@Injectable()
export class DelegateRoles implements RoleSource, OnModuleInit {
  readonly readsFrom = [delegationCollection.collection, ...PERSON_COLLECTIONS];

  constructor(
    private readonly directory: RoleDirectory,
    private readonly people: PersonReader,
    private readonly delegations: DelegationRepository,
  ) {}

  onModuleInit(): void {
    this.directory.register(this);
  }

  async rolesIn(viewer: Viewer, eventId: Id<'Event'>): Promise<Partial<EventRoles>> {
    const person = viewer.email ? await this.people.findByEmail(viewer.email) : null;
    if (!person) return {};
    return { delegationIds: await this.delegations.idsWithPerson(eventId, person.id), personId: person.id };
  }

  async knowsEmail(email: string): Promise<boolean> {
    const person = await this.people.findByEmail(email);
    return person !== null && (await this.delegations.eventIdsOfPerson(person.id)).length > 0;
  }
}
