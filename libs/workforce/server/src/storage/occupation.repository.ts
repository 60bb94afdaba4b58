import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type Id, type Result, asId, ruleBroken } from '@vstrecha/kernel';
import {
  CONNECTION,
  GuardedRecords,
  type Mapper,
  type Page,
  type PageCode,
  type PageRequest,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';
import { type Occupation, type OccupationKind, occupationGroup } from '@vstrecha/workforce-domain';

interface OccupationDocument extends StoredDocument {
  readonly code: string;
  readonly name: string;
  readonly kind: OccupationKind;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly group: string;
  /** The name in lower case: sorting, searching, and rows of imports go by it. */
  readonly nameKey: string;
}

export const occupationCollection = defineCollection({
  collection: 'occupations',
  fields: {
    _id: String,
    version: Number,
    code: String,
    name: String,
    kind: String,
    createdAt: Date,
    updatedAt: Date,
    group: String,
    nameKey: String,
  },
  indexes: [{ key: { code: 1 }, unique: true }, { key: { nameKey: 1, _id: 1 } }],
});

const occupationMapper: Mapper<Occupation, OccupationDocument> = {
  toDocument: ({ id, ...occupation }) => ({
    _id: id,
    ...occupation,
    group: occupationGroup(occupation.code),
    nameKey: occupationNameKey(occupation.name),
  }),
  toRecord: ({ _id, version, code, name, kind, createdAt, updatedAt }) => ({
    id: asId<'Occupation'>(_id),
    version,
    code,
    name,
    kind,
    createdAt,
    updatedAt,
  }),
};

/** A name without case and ё. */
export function occupationNameKey(name: string): string {
  return name.trim().toLocaleLowerCase('ru').replace(/ё/g, 'е');
}

export interface OccupationFilter {
  /** The beginning of the code or a part of the name. */
  readonly search?: string | null;
  readonly kinds?: readonly OccupationKind[] | null;
  /** The first two digits of codes. */
  readonly groups?: readonly string[] | null;
}

export const occupationSorts = ['code', 'name'] as const;
export type OccupationSort = (typeof occupationSorts)[number];

@Injectable()
export class OccupationRepository extends GuardedRecords<Occupation, OccupationDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<OccupationDocument>(connection, occupationCollection), occupationMapper, {
      absent: 'occupation.not-found',
      taken: ({ code, name }) => ruleBroken('occupation.code-taken', ['code'], { code, name }),
    });
  }

  all(): Promise<Occupation[]> {
    return this.records.findMany({});
  }

  async withCode(code: string): Promise<Occupation | null> {
    const [occupation] = await this.records.findMany({ code });
    return occupation ?? null;
  }

  withCodesOrNames(codes: readonly string[], nameKeys: readonly string[]): Promise<Occupation[]> {
    const filter = { $or: [{ code: { $in: [...codes] } }, { nameKey: { $in: [...nameKeys] } }] };
    return this.records.findMany(filter as QueryFilter<OccupationDocument>);
  }

  page(
    filter: OccupationFilter,
    sort: OccupationSort,
    request: PageRequest,
  ): Promise<Result<Page<Occupation>, Failure<PageCode>>> {
    return this.pageOf(toQuery(filter), sort === 'name' ? { nameKey: 1 } : { code: 1 }, request);
  }

  /** The ids of the occupations of the groups. */
  async idsOfGroups(groups: readonly string[]): Promise<Id<'Occupation'>[]> {
    const occupations = await this.records.findMany({ group: { $in: [...groups] } });
    return occupations.map(({ id }) => id);
  }
}

function toQuery({ search, kinds, groups }: OccupationFilter): QueryFilter<OccupationDocument> {
  const pattern = occupationNameKey(search ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return {
    ...(kinds && kinds.length > 0 && { kind: { $in: [...kinds] } }),
    ...(groups && groups.length > 0 && { group: { $in: [...groups] } }),
    ...(pattern && { $or: [{ nameKey: { $regex: pattern } }, { code: { $regex: `^${pattern}` } }] }),
  } as QueryFilter<OccupationDocument>;
}
