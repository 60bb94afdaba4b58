import { Inject, Injectable } from '@nestjs/common';
import { type Organization, type OrganizationInput, createOrganization } from '@vstrecha/directory-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, changesBetween } from '@vstrecha/platform';
import { OrganizationRepository } from '../storage/organization.repository.js';

@Injectable()
export class CreateOrganization {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: OrganizationInput, idempotencyKey?: string | null): Promise<Result<Organization, Failure>> {
    return this.unitOfWork.run<Organization, Failure>(async () => {
      const id = await this.idempotency.once('createOrganization', idempotencyKey, input, () => this.#create(input));
      return id.ok ? this.organizations.get(id.value, []) : id;
    });
  }

  async #create(input: OrganizationInput): Promise<Result<Id<'Organization'>, Failure>> {
    const created = createOrganization(input, this.ids.next(), this.clock.now());
    if (!created.ok) return created;
    const organization = created.value;
    const saved = await this.organizations.insert(organization);
    if (!saved.ok) return saved;
    await this.outbox.append({
      type: 'organization.created',
      entity: { type: 'Organization', id: organization.id },
      changes: changesBetween(undefined, organization),
    });
    return ok(organization.id);
  }
}
