import { Injectable } from '@nestjs/common';
import type { Organization, OrganizationInput } from '@vstrecha/directory-domain';
import { type Failure, type Result, mapResult } from '@vstrecha/kernel';
import { Idempotency, UnitOfWork } from '@vstrecha/platform';
import { DirectoryIntake } from '../directory-intake.js';
import { OrganizationRepository } from '../storage/organization.repository.js';

@Injectable()
export class CreateOrganization {
  constructor(
    private readonly intake: DirectoryIntake,
    private readonly organizations: OrganizationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  execute(input: OrganizationInput, idempotencyKey?: string | null): Promise<Result<Organization, Failure>> {
    return this.unitOfWork.run<Organization, Failure>(async () => {
      const id = await this.idempotency.once('createOrganization', idempotencyKey, input, async () =>
        mapResult(await this.intake.addOrganization(input), (organization) => organization.id),
      );
      return id.ok ? this.organizations.get(id.value, []) : id;
    });
  }
}
