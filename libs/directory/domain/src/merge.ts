import { type Failure, type Id, type Result, err, issue, ok, ruleBroken } from '@vstrecha/kernel';
import type { DirectoryCode } from './messages.js';
import { type Organization, type OrganizationDetails, organizationDetails } from './organization.js';
import { type Person, type PersonDetails, emailsOf, personDetails } from './person.js';

export const organizationMergeChoices = [
  'kind',
  'name',
  'shortName',
  'inn',
  'city',
  'industry',
  'website',
] as const satisfies readonly (keyof OrganizationDetails)[];

export const personMergeChoices = [
  'familyName',
  'givenName',
  'patronymic',
  'position',
  'organizationId',
  'email',
  'phone',
] as const satisfies readonly (keyof PersonDetails)[];

/** The details that can be taken from the duplicate though the survivor has its own. */
export type OrganizationMergeChoice = (typeof organizationMergeChoices)[number];
export type PersonMergeChoice = (typeof personMergeChoices)[number];

/** What stays of a merged record: its id leads to the survivor for ever, and it can be read as it was. */
export interface MergedRecord<Entity extends 'Organization' | 'Person', Snapshot> {
  readonly id: Id<Entity>;
  readonly survivorId: Id<Entity>;
  readonly mergedAt: Date;
  readonly snapshot: Snapshot;
}

export interface OrganizationMerge {
  readonly survivor: Organization;
  readonly merged: MergedRecord<'Organization', Organization>;
}

export interface PersonMerge {
  readonly survivor: Person;
  readonly merged: MergedRecord<'Person', Person>;
}

/**
 * One organization from two. The survivor's details win, the duplicate's fill what is empty, and `fromDuplicate` names those
 * where the duplicate wins. Names that give way are kept as alternative names. Two different INNs are two legal entities:
 * refused unless the caller says by `keepInn` whose number is right.
 */
export function mergeOrganizations(
  survivor: Organization,
  duplicate: Organization,
  options: { readonly fromDuplicate?: readonly OrganizationMergeChoice[]; readonly keepInn?: 'survivor' | 'duplicate' },
  now: Date,
): Result<OrganizationMerge, Failure<DirectoryCode>> {
  if (survivor.id === duplicate.id) return err(ruleBroken('merge.same-record', ['duplicateId']));
  if (survivor.inn && duplicate.inn && survivor.inn !== duplicate.inn && !options.keepInn) {
    return err({
      kind: 'rule',
      ...issue('merge.inn-differs', ['keepInn'], { first: survivor.inn, second: duplicate.inn }),
    });
  }
  const choices = new Set<OrganizationMergeChoice>(options.fromDuplicate);
  if (options.keepInn === 'duplicate') choices.add('inn');
  if (options.keepInn === 'survivor') choices.delete('inn');
  const details = mergeDetails(organizationDetails(survivor), organizationDetails(duplicate), choices);

  const names = [survivor, duplicate].flatMap((one) => [one.name, one.shortName ?? '', ...one.alternativeNames]);
  const present = new Set(['', details.name, details.shortName]);
  const alternativeNames = [...new Set(names)].filter((name) => !present.has(name));
  return ok({
    survivor: { ...survivor, ...details, alternativeNames, version: survivor.version + 1, updatedAt: now },
    merged: { id: duplicate.id, survivorId: survivor.id, mergedAt: now, snapshot: duplicate },
  });
}

/** One person from two, by the rules of organizations; addresses that give way are kept as alternatives. */
export function mergePeople(
  survivor: Person,
  duplicate: Person,
  options: { readonly fromDuplicate?: readonly PersonMergeChoice[] },
  now: Date,
): Result<PersonMerge, Failure<DirectoryCode>> {
  if (survivor.id === duplicate.id) return err(ruleBroken('merge.same-record', ['duplicateId']));
  const details = mergeDetails(personDetails(survivor), personDetails(duplicate), new Set(options.fromDuplicate));
  const emails = new Set([...emailsOf(survivor), ...emailsOf(duplicate)]);
  const alternativeEmails = [...emails].filter((email) => email !== details.email);
  return ok({
    survivor: { ...survivor, ...details, alternativeEmails, version: survivor.version + 1, updatedAt: now },
    merged: { id: duplicate.id, survivorId: survivor.id, mergedAt: now, snapshot: duplicate },
  });
}

function mergeDetails<Details extends object>(
  survivor: Details,
  duplicate: Details,
  fromDuplicate: ReadonlySet<keyof Details>,
): Details {
  const merged = { ...survivor };
  for (const detail of Object.keys(duplicate) as (keyof Details)[]) {
    const duplicateWins = survivor[detail] === undefined || fromDuplicate.has(detail);
    if (duplicateWins && duplicate[detail] !== undefined) merged[detail] = duplicate[detail];
  }
  return merged;
}
