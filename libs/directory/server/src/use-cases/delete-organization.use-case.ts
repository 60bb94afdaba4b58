import { Injectable } from '@nestjs/common';
import { organizationTitle } from '@vstrecha/directory-domain';
import { type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import { Outbox, UnitOfWork, staleVersion } from '@vstrecha/platform';
import { ReferenceMovers } from '../reference-movers.js';
import { OrganizationRepository } from '../storage/organization.repository.js';

/** Deletes an organization to which nothing refers. */
@Injectable()
export class DeleteOrganization {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly references: ReferenceMovers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  execute(id: Id<'Organization'>, expectedVersion: number): Promise<Result<Id<'Organization'>, Failure>> {
    return this.unitOfWork.run<Id<'Organization'>, Failure>(async () => {
      const found = await this.organizations.get(id, ['organizationId']);
      if (!found.ok) return found;
      const organization = found.value;
      if (organization.version !== expectedVersion) {
        return err(staleVersion(['expectedVersion'], organization.version));
      }
      const count = await this.references.count({ type: 'Organization', id: organization.id });
      if (count > 0) {
        const params = { name: organizationTitle(organization), count };
        return err(ruleBroken('organization.in-use', ['organizationId'], params));
      }
      const removed = await this.organizations.remove(organization);
      if (!removed.ok) return removed;
      await this.outbox.append({
        type: 'organization.deleted',
        entity: { type: 'Organization', id: organization.id },
        changes: { name: { from: organization.name } },
      });
      return ok(organization.id);
    });
  }
}
