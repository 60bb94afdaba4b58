import {
  type Failure,
  type Id,
  type Issue,
  type LocalizedText,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { parseWebsite } from './contacts.js';
import { type InnFault, parseInn } from './inn.js';
import type { DirectoryCode } from './messages.js';

export const organizationKinds = [
  'enterprise',
  'college',
  'university',
  'authority',
  'association',
  'trainingCentre',
  'supplementaryEducation',
  'other',
] as const;

export type OrganizationKind = (typeof organizationKinds)[number];

export const organizationKindLabels: Readonly<Record<OrganizationKind, LocalizedText>> = {
  enterprise: { ru: 'Предприятие', en: 'Enterprise' },
  college: { ru: 'Колледж', en: 'College' },
  university: { ru: 'Вуз', en: 'University' },
  authority: { ru: 'Орган власти', en: 'Authority' },
  association: { ru: 'Объединение', en: 'Association' },
  trainingCentre: { ru: 'Учебный центр', en: 'Training centre' },
  supplementaryEducation: { ru: 'Дополнительное образование', en: 'Supplementary education' },
  other: { ru: 'Другое', en: 'Other' },
};

/** What an editor can say about an organization. */
export interface OrganizationDetails {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly shortName?: string;
  /** 10 or 12 digits with right check digits; no two organizations share one. */
  readonly inn?: string;
  readonly city?: string;
  readonly industry?: string;
  /** With scheme, without a closing slash. */
  readonly website?: string;
}

/** An enterprise, a college, an authority, ...; it lives outside any event. */
export interface Organization extends OrganizationDetails {
  readonly id: Id<'Organization'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Names under which merged duplicates stood: a search finds the organization by them. */
  readonly alternativeNames: readonly string[];
}

/** Details as somebody typed them; `null` and an empty text leave a detail out. */
export type OrganizationInput = {
  readonly [Detail in keyof OrganizationDetails]: OrganizationDetails[Detail] | null;
};

/** Only the details to be changed; `undefined` leaves one as it is, `null` clears it. */
export type OrganizationChanges = Partial<OrganizationInput>;

const lengths = { name: 500, shortName: 120, city: 120, industry: 200 } as const;

export function createOrganization(
  input: OrganizationInput,
  id: Id<'Organization'>,
  now: Date,
): Result<Organization, Failure<DirectoryCode>> {
  const details = checkOrganization(input);
  if (!details.ok) return details;
  return ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now, alternativeNames: [] });
}

/** The organization with its changes and the next version. */
export function updateOrganization(
  organization: Organization,
  changes: OrganizationChanges,
  now: Date,
): Result<Organization, Failure<DirectoryCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkOrganization({ ...organizationDetails(organization), ...given });
  if (!details.ok) return details;
  const { id, version, createdAt, alternativeNames } = organization;
  return ok({ ...details.value, id, version: version + 1, createdAt, updatedAt: now, alternativeNames });
}

export function organizationDetails(organization: Organization): OrganizationDetails {
  const { kind, name, shortName, inn, city, industry, website } = organization;
  return { kind, name, shortName, inn, city, industry, website };
}

/** The short name where there is one: what tables, calendars and badges show. */
export function organizationTitle(organization: Pick<OrganizationDetails, 'name' | 'shortName'>): string {
  return organization.shortName ?? organization.name;
}

/** Reads details as typed; lists every fault at once. */
export function checkOrganization(input: OrganizationInput): Result<OrganizationDetails, Failure<DirectoryCode>> {
  const issues: Issue<DirectoryCode>[] = [];
  const line = (field: keyof typeof lengths): string | undefined => {
    const text = cleanLine(input[field] ?? '');
    const max = lengths[field];
    if (text.length > max) issues.push(issue('organization.too-long', [field], { max, length: text.length }));
    return text || undefined;
  };

  if (!organizationKinds.includes(input.kind as OrganizationKind)) {
    issues.push(issue('organization.kind-unknown', ['kind'], { kind: String(input.kind) }));
  }
  const name = line('name');
  if (name === undefined) issues.push(issue('organization.name-missing', ['name']));
  const innText = input.inn?.trim();
  const inn = innText ? parseInn(innText) : undefined;
  if (inn && !inn.ok) issues.push(issue(innCodes[inn.error], ['inn'], { inn: innText ?? '' }));
  const websiteText = input.website?.trim();
  const website = websiteText ? parseWebsite(websiteText) : undefined;
  if (website && !website.ok)
    issues.push(issue('organization.website-unclear', ['website'], { website: websiteText ?? '' }));

  const details: OrganizationDetails = {
    kind: input.kind as OrganizationKind,
    name: name ?? '',
    shortName: line('shortName'),
    inn: inn?.ok ? inn.value : undefined,
    city: line('city'),
    industry: line('industry'),
    website: website?.ok ? website.value : undefined,
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}

const innCodes = {
  'not-digits': 'organization.inn-not-digits',
  'wrong-length': 'organization.inn-length',
  'wrong-checksum': 'organization.inn-checksum',
} as const satisfies Record<InnFault, DirectoryCode>;
