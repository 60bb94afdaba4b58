import { Inject, Injectable } from '@nestjs/common';
import {
  type Guest,
  type IdentifiedGuest,
  type Organization,
  type OrganizationInput,
  type Person,
  type PersonInput,
  checkPerson,
  createOrganization,
  createPerson,
  organizationNameKey,
  parseEmail,
  takeInGuests,
} from '@vstrecha/directory-domain';
import { type Clock, type Failure, type IdSource, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, type DomainEvent, IDS, Outbox, changesBetween } from '@vstrecha/platform';
import { OrganizationRepository } from './storage/organization.repository.js';
import { PersonRepository } from './storage/person.repository.js';

export type { Guest, IdentifiedGuest, OrganizationInput, PersonInput } from '@vstrecha/directory-domain';

/** Takes new organizations and people into the directory, inside the caller's unit of work. */
@Injectable()
export class DirectoryIntake {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly people: PersonRepository,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async addOrganization(input: OrganizationInput): Promise<Result<Organization, Failure>> {
    const created = createOrganization(input, this.ids.next(), this.clock.now());
    if (!created.ok) return created;
    const saved = await this.organizations.insert(created.value);
    if (!saved.ok) return saved;
    await this.outbox.append(organizationCreated(created.value));
    return created;
  }

  async addPerson(input: PersonInput): Promise<Result<Person, Failure>> {
    const details = checkPerson(input);
    if (!details.ok) return details;
    const { organizationId } = details.value;
    const organization = organizationId ? await this.organizations.get(organizationId, ['organizationId']) : undefined;
    if (organization && !organization.ok) return organization;
    const known = { ...details.value, organizationId: organization?.value.id };
    const created = createPerson(known, this.ids.next(), this.clock.now());
    if (!created.ok) return created;
    const saved = await this.people.insert(created.value);
    if (!saved.ok) return saved;
    await this.outbox.append(personCreated(created.value));
    return created;
  }

  /**
   * Identifies the guests of a list with what the directory knows and creates the rest, all or none. Faults are listed under
   * `rows` and the 0-based row.
   */
  async takeIn(guests: readonly Guest[]): Promise<Result<readonly IdentifiedGuest[], Failure>> {
    const inns = guests.map(({ organization }) => (organization.inn ?? '').replace(/\s/g, '')).filter(Boolean);
    const nameKeys = guests.map(({ organization }) => organizationNameKey(organization.name ?? '')).filter(Boolean);
    const organizations = await this.organizations.havingInnOrName([...new Set(inns)], [...new Set(nameKeys)]);
    const emails = guests.flatMap(({ person }) => {
      const email = parseEmail(person?.email ?? '');
      return email.ok ? [email.value] : [];
    });
    const colleagues = await this.people.ofOrganizations(organizations.map(({ id }) => id));
    const withEmail = await this.people.havingEmail([...new Set(emails)]);
    const people = [...new Map([...colleagues, ...withEmail].map((person) => [person.id, person])).values()];

    const intake = takeInGuests(guests, { organizations, people }, this.ids, this.clock.now());
    if (!intake.ok) return intake;
    const { createdOrganizations, createdPeople } = intake.value;
    const savedOrganizations = await this.organizations.insert(...createdOrganizations);
    if (!savedOrganizations.ok) return savedOrganizations;
    const savedPeople = await this.people.insert(...createdPeople);
    if (!savedPeople.ok) return err(savedPeople.error);
    await this.outbox.append(...createdOrganizations.map(organizationCreated), ...createdPeople.map(personCreated));
    return ok(intake.value.guests);
  }
}

function organizationCreated(organization: Organization): DomainEvent {
  return {
    type: 'organization.created',
    entity: { type: 'Organization', id: organization.id },
    changes: changesBetween(undefined, organization),
  };
}

function personCreated(person: Person): DomainEvent {
  return {
    type: 'person.created',
    entity: { type: 'Person', id: person.id },
    changes: changesBetween(undefined, person),
  };
}
