import { Injectable } from '@nestjs/common';
import {
  OrganizationReader,
  type Person,
  PersonReader,
  familyNameWithInitials,
  organizationTitle,
} from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import type { ActionItemChanges, PartyInput } from '@vstrecha/roadmap-domain';

/** Completes executors that were chosen from the directory: with their name there, the organization of a person, and their delegation in the event. */
@Injectable()
export class NamedParties {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly people: PersonReader,
    private readonly delegations: DelegationReader,
  ) {}

  async complete(
    { owner, coExecutors }: Pick<ActionItemChanges, 'owner' | 'coExecutors'>,
    eventId: Id<'Event'>,
  ): Promise<Pick<ActionItemChanges, 'owner' | 'coExecutors'>> {
    if (!owner && !coExecutors) return {};
    const delegations = new Map(
      (await this.delegations.ofEvent(eventId)).map(({ id, organizationId }) => [organizationId, id]),
    );
    const completed = async (party: PartyInput): Promise<PartyInput> => {
      const person = party.personId ? await this.people.find(party.personId) : null;
      const organizationId = party.organizationId ?? person?.organizationId;
      const name = party.name.trim() === '' ? await this.#nameOf(organizationId, person) : party.name;
      return { ...party, name, organizationId, delegationId: organizationId && delegations.get(organizationId) };
    };
    return {
      ...(owner && { owner: await completed(owner) }),
      ...(coExecutors && { coExecutors: await Promise.all(coExecutors.map(completed)) }),
    };
  }
  /** As the paper names them: «Департамент образования (Иванова И. И.)». */
  async #nameOf(organizationId: Id<'Organization'> | undefined, person: Person | null): Promise<string> {
    const organization = organizationId ? await this.organizations.find(organizationId) : null;
    const title = organization && organizationTitle(organization);
    if (!person) return title ?? '';
    const name = familyNameWithInitials(person);
    return title ? `${title} (${name})` : name;
  }
}
