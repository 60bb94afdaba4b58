import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { parseEmail } from './contacts.js';
import { namesFit } from './duplicates.js';
import { parseInn } from './inn.js';
import type { DirectoryCode } from './messages.js';
import { cityKey, organizationNameKey, personNameKey } from './name-keys.js';
import { type Organization, type OrganizationInput, createOrganization } from './organization.js';
import { type Person, type PersonInput, createPerson, emailsOf } from './person.js';

/** One row of a guest list as typed: an organization and perhaps one person of it. */
export interface Guest {
  readonly organization: OrganizationInput;
  readonly person?: Omit<PersonInput, 'organizationId'> | null;
}

/** Who stands behind a row, whether known before or new. */
export interface IdentifiedGuest {
  readonly organizationId: Id<'Organization'>;
  readonly personId?: Id<'Person'>;
}

export interface GuestIntake {
  /** For each row, in the order of the rows. */
  readonly guests: readonly IdentifiedGuest[];
  readonly createdOrganizations: readonly Organization[];
  readonly createdPeople: readonly Person[];
}

/** The part of the directory that the rows may mean: by INN or name, and by e-mail or organization. */
export interface KnownGuests {
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
}

/**
 * Identifies the guests of a list with what the directory knows and creates the rest, all or none. An organization is known by
 * its INN, else by its name (spelling forgotten) and, where both give one, its city; a person by the e-mail, else by the name in
 * the organization. Known records stay as they are. Every fault of every row is listed under `rows` and its 0-based number.
 */
export function takeInGuests(
  guests: readonly Guest[],
  known: KnownGuests,
  ids: IdSource,
  now: Date,
): Result<GuestIntake, Failure<DirectoryCode>> {
  const organizations = new OrganizationFinder(known.organizations);
  const people = new PersonFinder(known.people);
  const issues: Issue<DirectoryCode>[] = [];
  const identified: IdentifiedGuest[] = [];
  const createdOrganizations: Organization[] = [];
  const createdPeople: Person[] = [];

  guests.forEach(({ organization: input, person }, row) => {
    const faults = (failure: Failure<DirectoryCode>, part: string) => {
      const list = failure.kind === 'invalid' ? failure.issues : [failure];
      issues.push(...list.map(({ code, path, params }) => issue(code, ['rows', String(row), part, ...path], params)));
    };
    const [found, ...others] = organizations.find(input);
    if (others.length > 0) {
      issues.push(
        issue('intake.organization-ambiguous', ['rows', String(row), 'organization', 'name'], {
          name: input.name ?? '',
        }),
      );
      return;
    }
    let organization = found;
    if (!organization) {
      const created = createOrganization(input, ids.next(), now);
      if (!created.ok) return faults(created.error, 'organization');
      organization = created.value;
      organizations.add(organization);
      createdOrganizations.push(organization);
    }
    if (!person || Object.values(person).every((detail) => !detail)) {
      identified.push({ organizationId: organization.id });
      return;
    }
    const created = createPerson({ ...person, organizationId: organization.id }, ids.next(), now);
    if (!created.ok) return faults(created.error, 'person');
    const same = people.find(created.value);
    if (!same) {
      people.add(created.value);
      createdPeople.push(created.value);
    }
    identified.push({ organizationId: organization.id, personId: (same ?? created.value).id });
  });
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok({ guests: identified, createdOrganizations, createdPeople });
}

class OrganizationFinder {
  readonly #byInn = new Map<string, Organization>();
  readonly #byName = new Map<string, Organization[]>();

  constructor(organizations: readonly Organization[]) {
    organizations.forEach((organization) => this.add(organization));
  }

  add(organization: Organization): void {
    if (organization.inn) this.#byInn.set(organization.inn, organization);
    for (const key of organizationNameKeys(organization)) {
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), organization]);
    }
  }

  find(input: Pick<OrganizationInput, 'inn' | 'name' | 'city'>): readonly Organization[] {
    const inn = input.inn ? parseInn(input.inn) : undefined;
    const byInn = inn?.ok ? this.#byInn.get(inn.value) : undefined;
    if (byInn) return [byInn];
    const city = cityKey(input.city ?? '');
    return (this.#byName.get(organizationNameKey(input.name ?? '')) ?? []).filter((organization) => {
      const otherInn = inn?.ok && organization.inn && organization.inn !== inn.value;
      const otherCity = city && organization.city && cityKey(organization.city) !== city;
      return !otherInn && !otherCity;
    });
  }
}

/** The keys of every name by which an organization goes: full, short, and those of merged records. */
export function organizationNameKeys(
  organization: Pick<Organization, 'name' | 'shortName' | 'alternativeNames'>,
): readonly string[] {
  const names = [organization.name, organization.shortName ?? '', ...organization.alternativeNames];
  return [...new Set(names.filter(Boolean).map(organizationNameKey))];
}

class PersonFinder {
  readonly #byEmail = new Map<string, Person>();
  readonly #byName = new Map<string, Person[]>();

  constructor(people: readonly Person[]) {
    people.forEach((person) => this.add(person));
  }

  add(person: Person): void {
    for (const email of emailsOf(person)) this.#byEmail.set(email, person);
    const key = PersonFinder.#nameKey(person);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), person]);
  }

  /** By e-mail; else by name, unless both have an e-mail and these differ: namesakes work side by side. */
  find(person: Person): Person | undefined {
    const email = person.email ? parseEmail(person.email) : undefined;
    const byEmail = email?.ok ? this.#byEmail.get(email.value) : undefined;
    if (byEmail) return byEmail;
    const namesakes = this.#byName.get(PersonFinder.#nameKey(person)) ?? [];
    return namesakes.find((other) => namesFit(other, person) && !(person.email && other.email));
  }

  static #nameKey(person: Person): string {
    return `${person.organizationId ?? ''} ${personNameKey(person.familyName)}`;
  }
}
