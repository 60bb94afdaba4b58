import { Inject, Injectable } from '@nestjs/common';
import { type Organization, type OrganizationChanges, updateOrganization } from '@vstrecha/directory-domain';
import { type Clock, type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { OrganizationRepository } from '../storage/organization.repository.js';

@Injectable()
export class UpdateOrganization {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    id: Id<'Organization'>,
    expectedVersion: number,
    changes: OrganizationChanges,
  ): Promise<Result<Organization, Failure>> {
    return this.unitOfWork.run<Organization, Failure>(async () => {
      const found = await this.organizations.get(id, ['organizationId']);
      if (!found.ok) return found;
      const before = found.value;
      if (before.version !== expectedVersion) return err(staleVersion(['expectedVersion'], before.version));
      const updated = updateOrganization(before, changes, this.clock.now());
      if (!updated.ok) return updated;
      const saved = await this.organizations.replace(updated.value);
      if (!saved.ok) return saved;
      await this.outbox.append({
        type: 'organization.updated',
        entity: { type: 'Organization', id: before.id },
        changes: changesBetween(before, updated.value),
      });
      return ok(updated.value);
    });
  }
}
