import type { LocalizedText } from '@vstrecha/kernel';
import { cityKey, organizationNameKey, personNameKey } from './name-keys.js';
import type { PersonName } from './names.js';
import type { Organization } from './organization.js';
import { type Person, emailsOf } from './person.js';

export const organizationDuplicateReasons = ['sameInn', 'sameNameInCity', 'sameNameCityUnknown'] as const;
export type OrganizationDuplicateReason = (typeof organizationDuplicateReasons)[number];

export const organizationDuplicateReasonLabels: Readonly<Record<OrganizationDuplicateReason, LocalizedText>> = {
  sameInn: { ru: 'Одинаковый ИНН', en: 'The same INN' },
  sameNameInCity: { ru: 'Одно название в одном городе', en: 'The same name in one city' },
  sameNameCityUnknown: { ru: 'Одно название, город не указан', en: 'The same name, a city is missing' },
};

export const personDuplicateReasons = [
  'sameEmail',
  'sameNameInOrganization',
  'sameNameAndPhone',
  'sameNameOrganizationUnknown',
] as const;
export type PersonDuplicateReason = (typeof personDuplicateReasons)[number];

export const personDuplicateReasonLabels: Readonly<Record<PersonDuplicateReason, LocalizedText>> = {
  sameEmail: { ru: 'Одинаковый адрес почты', en: 'The same e-mail address' },
  sameNameInOrganization: { ru: 'Одно имя в одной организации', en: 'The same name in one organization' },
  sameNameAndPhone: { ru: 'Одно имя и один телефон', en: 'The same name and telephone' },
  sameNameOrganizationUnknown: {
    ru: 'Одно имя, организация не указана',
    en: 'The same name, an organization is missing',
  },
};

/** Two records that are likely one, the older first, and what speaks for it. */
export interface DuplicatePair<Entity, Reason extends string> {
  readonly first: Entity;
  readonly second: Entity;
  readonly reasons: readonly [Reason, ...Reason[]];
}

/**
 * Organizations that are likely the same: an equal INN, or an equal name (spelling forgotten) in one city or with a city
 * missing. Two different INNs are two legal entities whatever their names. Ordered by the strength of the reason.
 */
export function suggestDuplicateOrganizations(
  organizations: readonly Organization[],
): DuplicatePair<Organization, OrganizationDuplicateReason>[] {
  const keysOf = (one: Organization) => [
    ...(one.inn ? [`inn ${one.inn}`] : []),
    ...[one.name, ...one.alternativeNames].map((name) => `name ${organizationNameKey(name)}`),
  ];
  return suggestPairs(organizations, keysOf, organizationReasons);
}

/** People that are likely the same: an equal e-mail, or a name that fits in one organization or with one telephone. */
export function suggestDuplicatePeople(people: readonly Person[]): DuplicatePair<Person, PersonDuplicateReason>[] {
  const keysOf = (one: Person) => [
    ...emailsOf(one).map((email) => `email ${email}`),
    `name ${personNameKey(one.familyName)} ${personNameKey(one.givenName).slice(0, 1)}`,
  ];
  return suggestPairs(people, keysOf, personReasons);
}

/** What speaks for two organizations being one; nothing where they are not. */
export function organizationReasons(a: Organization, b: Organization): OrganizationDuplicateReason[] {
  if (a.inn && b.inn) return a.inn === b.inn ? ['sameInn'] : [];
  const namesOf = (one: Organization) => [one.name, ...one.alternativeNames].map(organizationNameKey);
  const names = new Set(namesOf(a));
  if (!namesOf(b).some((name) => names.has(name))) return [];
  if (!a.city || !b.city) return ['sameNameCityUnknown'];
  return cityKey(a.city) === cityKey(b.city) ? ['sameNameInCity'] : [];
}

/** What speaks for two people being one; nothing where they are not. */
export function personReasons(a: Person, b: Person): PersonDuplicateReason[] {
  const reasons: PersonDuplicateReason[] = [];
  const emails = new Set(emailsOf(a));
  if (emailsOf(b).some((email) => emails.has(email))) reasons.push('sameEmail');
  if (!namesFit(a, b)) return reasons;
  if (a.organizationId && a.organizationId === b.organizationId) reasons.push('sameNameInOrganization');
  if (a.phone && a.phone === b.phone) reasons.push('sameNameAndPhone');
  if (reasons.length === 0 && (!a.organizationId || !b.organizationId)) reasons.push('sameNameOrganizationUnknown');
  return reasons;
}

/** Whether two names can be one person's: equal family names, and an initial or a missing part fits the whole word. */
export function namesFit(a: PersonName, b: PersonName): boolean {
  const partFits = (one: string | undefined, other: string | undefined) => {
    const [shorter = '', longer = ''] = [personNameKey(one ?? ''), personNameKey(other ?? '')].sort(
      (first, second) => first.length - second.length,
    );
    return shorter === longer || (shorter.length <= 1 && longer.startsWith(shorter));
  };
  return (
    personNameKey(a.familyName) === personNameKey(b.familyName) &&
    partFits(a.givenName, b.givenName) &&
    partFits(a.patronymic, b.patronymic)
  );
}

const strength: readonly string[] = [
  'sameInn',
  'sameEmail',
  'sameNameInCity',
  'sameNameInOrganization',
  'sameNameAndPhone',
  'sameNameCityUnknown',
  'sameNameOrganizationUnknown',
];

/** Compares only records that share a key, so that a large directory needs no square of comparisons. */
function suggestPairs<Entity extends { readonly id: string; readonly createdAt: Date }, Reason extends string>(
  records: readonly Entity[],
  keysOf: (record: Entity) => readonly string[],
  reasonsFor: (a: Entity, b: Entity) => readonly Reason[],
): DuplicatePair<Entity, Reason>[] {
  const byAge = [...records].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  const sharing = new Map<string, Entity[]>();
  const pairs = new Map<string, DuplicatePair<Entity, Reason>>();
  for (const record of byAge) {
    for (const key of new Set(keysOf(record))) {
      const others = sharing.get(key) ?? [];
      for (const other of others) {
        const [reason, ...more] = reasonsFor(other, record);
        if (reason) pairs.set(`${other.id} ${record.id}`, { first: other, second: record, reasons: [reason, ...more] });
      }
      sharing.set(key, [...others, record]);
    }
  }
  const rank = (pair: DuplicatePair<Entity, Reason>) => strength.indexOf(pair.reasons[0]);
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
}
