import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type FormOfCooperation, type Id, type Result, asId, ruleBroken } from '@vstrecha/kernel';
import {
  CONNECTION,
  type Mapper,
  type Page,
  type PageCode,
  type PageRequest,
  type StoredDocument,
  defineCollection,
  openModel,
} from '@vstrecha/platform';
import { type StaffingNeed, type YearlyDemand, sumOfCounts } from '@vstrecha/workforce-domain';
import { type OwnedFilter, OwnedRecords, ownedQuery } from './owned-records.js';

interface StaffingNeedDocument extends StoredDocument {
  readonly organizationId: string;
  readonly occupationId: string;
  readonly headcounts: readonly YearlyDemand[];
  readonly skills: readonly string[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly note?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** All years together, for sorting. */
  readonly totalHeadcount: number;
}

const staffingNeedCollection = defineCollection({
  collection: 'staffingNeeds',
  fields: {
    _id: String,
    version: Number,
    organizationId: String,
    occupationId: String,
    headcounts: [{ _id: false, year: Number, basis: String, count: Number }],
    skills: [String],
    formsOfCooperation: [String],
    note: String,
    createdAt: Date,
    updatedAt: Date,
    totalHeadcount: Number,
  },
  indexes: [
    { key: { organizationId: 1, occupationId: 1 }, unique: true },
    { key: { occupationId: 1 } },
    { key: { totalHeadcount: -1, _id: -1 } },
    { key: { updatedAt: -1, _id: -1 } },
  ],
});

const staffingNeedMapper: Mapper<StaffingNeed, StaffingNeedDocument> = {
  toDocument: ({ id, ...need }) => ({ _id: id, ...need, totalHeadcount: sumOfCounts(need.headcounts) }),
  toRecord: ({
    _id,
    version,
    organizationId,
    occupationId,
    headcounts,
    skills,
    formsOfCooperation,
    note,
    ...rest
  }) => ({
    id: asId<'StaffingNeed'>(_id),
    version,
    organizationId: asId<'Organization'>(organizationId),
    occupationId: asId<'Occupation'>(occupationId),
    headcounts,
    skills,
    formsOfCooperation,
    note,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  }),
};

export const staffingNeedSorts = ['headcount', 'recentlyUpdated'] as const;
export type StaffingNeedSort = (typeof staffingNeedSorts)[number];

const sortFields: Readonly<Record<StaffingNeedSort, Readonly<Record<string, 1 | -1>>>> = {
  headcount: { totalHeadcount: -1 },
  recentlyUpdated: { updatedAt: -1 },
};

@Injectable()
export class StaffingNeedRepository extends OwnedRecords<StaffingNeed, StaffingNeedDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<StaffingNeedDocument>(connection, staffingNeedCollection), staffingNeedMapper, {
      absent: 'need.not-found',
      taken: () => ruleBroken('need.exists', ['occupationId']),
    });
  }

  page(
    filter: OwnedFilter,
    sort: StaffingNeedSort,
    request: PageRequest,
  ): Promise<Result<Page<StaffingNeed>, Failure<PageCode>>> {
    return this.pageOf(ownedQuery(filter) as QueryFilter<StaffingNeedDocument>, sortFields[sort], request);
  }

  async standing(organizationId: Id<'Organization'>, occupationId: Id<'Occupation'>): Promise<StaffingNeed | null> {
    const [need] = await this.records.findMany({ organizationId, occupationId });
    return need ?? null;
  }
}
