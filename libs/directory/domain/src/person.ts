import {
  type Failure,
  type Id,
  type Issue,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { parseEmail, parsePhone } from './contacts.js';
import type { DirectoryCode } from './messages.js';
import type { PersonName } from './names.js';

/** What an editor can say about a person. */
export interface PersonDetails extends PersonName {
  readonly position?: string;
  readonly organizationId?: Id<'Organization'>;
  /** In lower case; no two people share one. */
  readonly email?: string;
  /** E.164, with `;ext=` where there is an extension. */
  readonly phone?: string;
}

/** Somebody with a name, a position and contacts; lives outside any event. */
export interface Person extends PersonDetails {
  readonly id: Id<'Person'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Addresses of merged duplicates: guest lists and replies are matched by them too. */
  readonly alternativeEmails: readonly string[];
}

/** Details as somebody typed them; `null` and an empty text leave a detail out. */
export type PersonInput = { readonly [Detail in keyof PersonDetails]: PersonDetails[Detail] | null };

/** Only the details to be changed; `undefined` leaves one as it is, `null` clears it. */
export type PersonChanges = Partial<PersonInput>;

const lengths = { familyName: 100, givenName: 100, patronymic: 100, position: 300 } as const;

export function createPerson(input: PersonInput, id: Id<'Person'>, now: Date): Result<Person, Failure<DirectoryCode>> {
  const details = checkPerson(input);
  if (!details.ok) return details;
  return ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now, alternativeEmails: [] });
}

/** The person with the changes and the next version. An address that becomes the main one is no alternative any more. */
export function updatePerson(
  person: Person,
  changes: PersonChanges,
  now: Date,
): Result<Person, Failure<DirectoryCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkPerson({ ...personDetails(person), ...given });
  if (!details.ok) return details;
  const { id, version, createdAt } = person;
  const alternativeEmails = person.alternativeEmails.filter((email) => email !== details.value.email);
  return ok({ ...details.value, id, version: version + 1, createdAt, updatedAt: now, alternativeEmails });
}

export function personDetails(person: Person): PersonDetails {
  const { familyName, givenName, patronymic, position, organizationId, email, phone } = person;
  return { familyName, givenName, patronymic, position, organizationId, email, phone };
}

/** Every address by which the person is known, the main one first. */
export function emailsOf(person: Pick<Person, 'email' | 'alternativeEmails'>): readonly string[] {
  return person.email ? [person.email, ...person.alternativeEmails] : person.alternativeEmails;
}

/** Reads details as typed; lists every fault at once. */
export function checkPerson(input: PersonInput): Result<PersonDetails, Failure<DirectoryCode>> {
  const issues: Issue<DirectoryCode>[] = [];
  const line = (field: keyof typeof lengths): string | undefined => {
    const text = cleanLine(input[field] ?? '');
    const max = lengths[field];
    if (text.length > max) issues.push(issue('person.too-long', [field], { max, length: text.length }));
    return text || undefined;
  };

  const familyName = line('familyName');
  if (familyName === undefined) issues.push(issue('person.family-name-missing', ['familyName']));
  const givenName = line('givenName');
  if (givenName === undefined) issues.push(issue('person.given-name-missing', ['givenName']));
  const emailText = input.email?.trim();
  const email = emailText ? parseEmail(emailText) : undefined;
  if (email && !email.ok) issues.push(issue('person.email-unclear', ['email'], { email: emailText ?? '' }));
  const phoneText = input.phone?.trim();
  const phone = phoneText ? parsePhone(phoneText) : undefined;
  if (phone && !phone.ok) issues.push(issue('person.phone-unclear', ['phone'], { phone: phoneText ?? '' }));

  const details: PersonDetails = {
    familyName: familyName ?? '',
    givenName: givenName ?? '',
    patronymic: line('patronymic'),
    position: line('position'),
    organizationId: input.organizationId ?? undefined,
    email: email?.ok ? email.value : undefined,
    phone: phone?.ok ? phone.value : undefined,
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}
