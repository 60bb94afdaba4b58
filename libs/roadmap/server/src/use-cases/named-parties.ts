import { Injectable } from '@nestjs/common';
import { OrganizationReader, organizationTitle } from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import type { ActionItemChanges, PartyInput } from '@vstrecha/roadmap-domain';

/** Completes executors that were chosen from the directory: with their name there, and their delegation in the event. */
@Injectable()
export class NamedParties {
  constructor(
    private readonly organizations: OrganizationReader,
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
      const { organizationId } = party;
      if (!organizationId) return party;
      const organization = party.name.trim() === '' ? await this.organizations.find(organizationId) : null;
      return {
        ...party,
        name: organization ? organizationTitle(organization) : party.name,
        delegationId: delegations.get(organizationId),
      };
    };
    return {
      ...(owner && { owner: await completed(owner) }),
      ...(coExecutors && { coExecutors: await Promise.all(coExecutors.map(completed)) }),
    };
  }
}
