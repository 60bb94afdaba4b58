import { Injectable } from '@nestjs/common';
import { OrganizationReader } from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import { type Failure, type Id, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { type Scope, currentContext } from '@vstrecha/platform';

/** Who a need, programme or offer is entered for: an organization, or a delegation that stands for its organization. */
export type Owner =
  | { readonly type: 'Organization'; readonly id: Id<'Organization'> }
  | { readonly type: 'Delegation'; readonly id: Id<'Delegation'> };

/** Finds the organization behind an owner, and the delegation through which a viewer may edit its records. */
@Injectable()
export class Owners {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly delegations: DelegationReader,
  ) {}

  async organizationOf(owner: Owner, path: readonly string[]): Promise<Result<Id<'Organization'>, Failure>> {
    if (owner.type === 'Delegation') {
      const delegation = await this.delegations.find(owner.id);
      return delegation ? ok(delegation.organizationId) : err(notFound('workforce.delegation-not-found', path));
    }
    const organization = (await this.organizations.findMany([owner.id])).get(owner.id);
    return organization ? ok(organization.id) : err(notFound('workforce.organization-not-found', path));
  }

  /**
   * What permissions about an organization's record are asked of: a delegation of that organization in which the viewer is a
   * delegate; without one, only those who organize some event may change it.
   */
  async scopeOf(organizationId: Id<'Organization'>): Promise<Scope> {
    const { roles } = currentContext();
    for (const { id, eventId, withdrawnAt } of await this.delegations.ofOrganization(organizationId)) {
      if (withdrawnAt) continue;
      if ((await roles.rolesIn(eventId)).delegationIds.includes(id)) return { eventId, delegationIds: [id] };
    }
    return {};
  }

  /**
   * Whether the viewer may read what an organization wrote for those who look after its events: they may, and its own people;
   * the other delegations may not.
   */
  async mayReadNotes(organizationId: Id<'Organization'>): Promise<boolean> {
    const { roles, viewer } = currentContext();
    if (viewer.isAdmin || (await roles.isStaff())) return true;
    for (const { id, eventId, withdrawnAt } of await this.delegations.ofOrganization(organizationId)) {
      if (withdrawnAt) continue;
      const { observer, delegationIds } = await roles.rolesIn(eventId);
      if (observer || delegationIds.includes(id)) return true;
    }
    return false;
  }
}
