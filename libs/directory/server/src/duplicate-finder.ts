import { Inject, Injectable } from '@nestjs/common';
import {
  type DuplicatePair,
  type Organization,
  type OrganizationDuplicateReason,
  type Person,
  type PersonDuplicateReason,
  organizationNameKey,
  organizationReasons,
  parseInn,
  suggestDuplicateOrganizations,
  suggestDuplicatePeople,
} from '@vstrecha/directory-domain';
import { type Clock, asId } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { OrganizationRepository } from './storage/organization.repository.js';
import { PersonRepository } from './storage/person.repository.js';

/** Looks for records that are likely the same. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly people: PersonRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads the whole directory: thousands of records, for a page that an organizer opens now and then. */
  async organizationPairs(): Promise<DuplicatePair<Organization, OrganizationDuplicateReason>[]> {
    return suggestDuplicateOrganizations(await this.organizations.all());
  }

  async peoplePairs(): Promise<DuplicatePair<Person, PersonDuplicateReason>[]> {
    return suggestDuplicatePeople(await this.people.all());
  }

  /** Organizations that may be the one being typed. */
  async similarOrganizations(typed: {
    readonly name?: string | null;
    readonly inn?: string | null;
    readonly city?: string | null;
  }): Promise<{ organization: Organization; reasons: readonly OrganizationDuplicateReason[] }[]> {
    const inn = typed.inn ? parseInn(typed.inn) : undefined;
    const now = this.clock.now();
    const candidate: Organization = {
      id: asId('typed'),
      version: 1,
      createdAt: now,
      updatedAt: now,
      kind: 'other',
      name: typed.name ?? '',
      inn: inn?.ok ? inn.value : undefined,
      city: typed.city ?? undefined,
      alternativeNames: [],
    };
    const nameKey = organizationNameKey(candidate.name);
    const found = await this.organizations.havingInnOrName(
      candidate.inn ? [candidate.inn] : [],
      nameKey ? [nameKey] : [],
    );
    return found
      .map((organization) => ({ organization, reasons: organizationReasons(organization, candidate) }))
      .filter(({ reasons }) => reasons.length > 0);
  }
}
