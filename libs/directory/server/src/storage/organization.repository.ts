import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type DirectoryCode, type Organization, type OrganizationKind, cityKey } from '@vstrecha/directory-domain';
import { type Failure, type Id, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Page,
  type PageCode,
  type PageRequest,
  Records,
  findPage,
  openModel,
} from '@vstrecha/platform';
import { MergedRecordRepository, findWithSurvivors } from './merged-record.repository.js';
import { type OrganizationDocument, organizationCollection, organizationMapper } from './organization.collection.js';
import { searchPattern } from './search-pattern.js';

export interface OrganizationFilter {
  /** A part of a name or of the INN, or the beginning of the city. */
  readonly search?: string | null;
  readonly kinds?: readonly OrganizationKind[] | null;
  /** With or without «г.». */
  readonly city?: string | null;
}

export const organizationSorts = ['name', 'city', 'newest', 'recentlyUpdated'] as const;
export type OrganizationSort = (typeof organizationSorts)[number];

const sortFields: Readonly<Record<OrganizationSort, Readonly<Record<string, 1 | -1>>>> = {
  name: { nameKey: 1 },
  city: { cityKey: 1, nameKey: 1 },
  newest: { createdAt: -1 },
  recentlyUpdated: { updatedAt: -1 },
};

@Injectable()
export class OrganizationRepository {
  readonly #records: Records<Organization, OrganizationDocument>;

  constructor(
    @Inject(CONNECTION) connection: Connection,
    private readonly merged: MergedRecordRepository,
  ) {
    this.#records = new Records(
      openModel<OrganizationDocument>(connection, organizationCollection),
      organizationMapper,
    );
  }

  /** By the ids asked for: a merged one leads to its survivor. */
  findMany(ids: readonly Id<'Organization'>[]): Promise<Map<Id<'Organization'>, Organization>> {
    return findWithSurvivors<'Organization', Organization>(
      ids,
      (some) => this.#records.findMany({ _id: { $in: [...some] } }),
      this.merged,
    );
  }

  /** The organization (the survivor of a merged one), or the failure that names where the input asked for it. */
  async get(id: Id<'Organization'>, path: readonly string[]): Promise<Result<Organization, Failure<DirectoryCode>>> {
    const organization = (await this.findMany([id])).get(id);
    return organization ? ok(organization) : err(notFound('organization.not-found', path));
  }

  all(): Promise<Organization[]> {
    return this.#records.findMany({});
  }

  /** Those with one of the INNs or one of the name keys. */
  havingInnOrName(inns: readonly string[], nameKeys: readonly string[]): Promise<Organization[]> {
    return this.#records.findMany({ $or: [{ inn: { $in: [...inns] } }, { nameKeys: { $in: [...nameKeys] } }] });
  }

  page(
    filter: OrganizationFilter,
    sort: OrganizationSort,
    request: PageRequest,
  ): Promise<Result<Page<Organization>, Failure<PageCode>>> {
    return findPage(this.#records.model, toQuery(filter), sortFields[sort], request, organizationMapper.toRecord);
  }

  async insert(...organizations: readonly Organization[]): Promise<Result<void, Failure<DirectoryCode>>> {
    const taken = await this.#innTaken(organizations);
    if (!taken.ok) return taken;
    await this.#records.insert(...organizations);
    return ok();
  }

  async replace(organization: Organization): Promise<Result<void, Failure>> {
    const taken = await this.#innTaken([organization]);
    return taken.ok ? this.#records.replace(organization) : taken;
  }

  remove(organization: Organization, path?: readonly string[]): Promise<Result<void, Failure>> {
    return this.#records.remove(organization.id, organization.version, path);
  }

  /** Names the holder of an INN that is taken. Two who take one at the same moment are told apart by the unique index. */
  async #innTaken(organizations: readonly Organization[]): Promise<Result<void, Failure<DirectoryCode>>> {
    const idOf = new Map(organizations.flatMap(({ inn, id }) => (inn ? [[inn, id] as const] : [])));
    if (idOf.size === 0) return ok();
    const holders = await this.#records.findMany({ inn: { $in: [...idOf.keys()] } });
    const other = holders.find(({ inn, id }) => inn && idOf.get(inn) !== id);
    return other
      ? err(ruleBroken('organization.inn-taken', ['inn'], { inn: other.inn ?? '', name: other.name }))
      : ok();
  }
}

function toQuery({ search, kinds, city }: OrganizationFilter): QueryFilter<OrganizationDocument> {
  const pattern = searchPattern(search);
  return {
    ...(kinds && kinds.length > 0 && { kind: { $in: [...kinds] } }),
    ...(city && { cityKey: cityKey(city) }),
    ...(pattern && {
      $or: [{ searchText: { $regex: pattern } }, { inn: { $regex: pattern } }, { cityKey: { $regex: `^${pattern}` } }],
    }),
  } as QueryFilter<OrganizationDocument>;
}
