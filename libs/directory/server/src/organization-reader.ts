import { Injectable } from '@nestjs/common';
import type { Organization } from '@vstrecha/directory-domain';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { OrganizationRepository } from './storage/organization.repository.js';

export type { Organization } from '@vstrecha/directory-domain';

/** Reads organizations for resolvers of any area: what one request asks for is fetched in one query. */
@Injectable()
export class OrganizationReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  find(id: Id<'Organization'>): Promise<Organization | null> {
    return currentContext()
      .loaders.one(
        this,
        (ids: readonly Id<'Organization'>[]) => this.organizations.findMany(ids),
        (organization) => organization.id,
      )
      .load(id);
  }
}
