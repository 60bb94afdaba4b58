import { Inject, Injectable } from '@nestjs/common';
import { type Person, type PersonChanges, updatePerson } from '@vstrecha/directory-domain';
import { type Clock, type Failure, type Id, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, Outbox, UnitOfWork, changesBetween, staleVersion } from '@vstrecha/platform';
import { OrganizationRepository } from '../storage/organization.repository.js';
import { PersonRepository } from '../storage/person.repository.js';

@Injectable()
export class UpdatePerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly organizations: OrganizationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(id: Id<'Person'>, expectedVersion: number, changes: PersonChanges): Promise<Result<Person, Failure>> {
    return this.unitOfWork.run<Person, Failure>(async () => {
      const found = await this.people.get(id, ['personId']);
      if (!found.ok) return found;
      const before = found.value;
      if (before.version !== expectedVersion) return err(staleVersion(['expectedVersion'], before.version));
      const { organizationId } = changes;
      const organization = organizationId
        ? await this.organizations.get(organizationId, ['organizationId'])
        : undefined;
      if (organization && !organization.ok) return organization;
      const known = organization ? { ...changes, organizationId: organization.value.id } : changes;
      const updated = updatePerson(before, known, this.clock.now());
      if (!updated.ok) return updated;
      const saved = await this.people.replace(updated.value);
      if (!saved.ok) return saved;
      await this.outbox.append({
        type: 'person.updated',
        entity: { type: 'Person', id: before.id },
        changes: changesBetween(before, updated.value),
      });
      return ok(updated.value);
    });
  }
}
