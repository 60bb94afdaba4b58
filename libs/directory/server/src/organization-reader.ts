import { Injectable } from '@nestjs/common';
import { type Organization, cityKey, organizationNameKey, organizationNameKeys } from '@vstrecha/directory-domain';
import type { Id } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { OrganizationRepository } from './storage/organization.repository.js';

export type { Organization, OrganizationKind } from '@vstrecha/directory-domain';
export { organizationTitle } from '@vstrecha/directory-domain';

/** What a row of an import says of an organization. */
export interface OrganizationMention {
  readonly inn?: string | null;
  readonly name?: string | null;
  readonly city?: string | null;
}

/** Reads organizations for any area: what one request asks for is fetched in one query. */
@Injectable()
export class OrganizationReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  /** The organization; of a merged one the survivor, whose id differs then. */
  async find(id: Id<'Organization'>): Promise<Organization | null> {
    const found = await currentContext()
      .loaders.one(
        this,
        async (ids: readonly Id<'Organization'>[]) => [...(await this.organizations.findMany(ids))],
        ([askedId]) => askedId,
      )
      .load(id);
    return found?.[1] ?? null;
  }

  /** By the ids asked for; unknown ones are absent. Not cached: for use cases, inside a unit of work too. */
  findMany(ids: readonly Id<'Organization'>[]): Promise<Map<Id<'Organization'>, Organization>> {
    return this.organizations.findMany(ids);
  }

  /**
   * What the rows of an import mean, found in one query: for each mention those with its INN, else those with its name
   * (spelling forgotten) and, where both give one, its city.
   */
  async findMentioned(
    mentions: readonly OrganizationMention[],
  ): Promise<(mention: OrganizationMention) => Organization[]> {
    const inns = mentions.map(({ inn }) => digitsOf(inn)).filter(Boolean);
    const nameKeys = mentions.map(({ name }) => organizationNameKey(name ?? '')).filter(Boolean);
    const found = await this.organizations.havingInnOrName([...new Set(inns)], [...new Set(nameKeys)]);
    const byInn = new Map(found.map((organization) => [organization.inn, organization]));
    const byName = new Map<string, Organization[]>();
    for (const organization of found) {
      for (const key of organizationNameKeys(organization)) byName.set(key, [...(byName.get(key) ?? []), organization]);
    }
    return ({ inn, name, city }) => {
      const digits = digitsOf(inn);
      const holder = digits ? byInn.get(digits) : undefined;
      if (holder || (digits && !name)) return holder ? [holder] : [];
      const named = byName.get(organizationNameKey(name ?? '')) ?? [];
      return named.filter((one) => !city || !one.city || cityKey(one.city) === cityKey(city));
    };
  }
}

function digitsOf(inn: string | null | undefined): string {
  return (inn ?? '').replace(/\s/g, '');
}
