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
import { type TrainingProgramme, type YearlyCount, sumOfCounts } from '@vstrecha/workforce-domain';
import { type OwnedFilter, OwnedRecords, ownedQuery } from './owned-records.js';

interface TrainingProgrammeDocument extends StoredDocument {
  readonly organizationId: string;
  readonly occupationId: string;
  readonly title?: string;
  readonly graduates: readonly YearlyCount[];
  readonly freePlaces: number;
  readonly skills: readonly string[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly note?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The title, empty where there is none: part of the unique key. */
  readonly titleKey: string;
  /** All years together, for sorting. */
  readonly totalGraduates: number;
}

const trainingProgrammeCollection = defineCollection({
  collection: 'trainingProgrammes',
  fields: {
    _id: String,
    version: Number,
    organizationId: String,
    occupationId: String,
    title: String,
    graduates: [{ _id: false, year: Number, count: Number }],
    freePlaces: Number,
    skills: [String],
    formsOfCooperation: [String],
    note: String,
    createdAt: Date,
    updatedAt: Date,
    titleKey: String,
    totalGraduates: Number,
  },
  indexes: [
    { key: { organizationId: 1, occupationId: 1, titleKey: 1 }, unique: true },
    { key: { occupationId: 1 } },
    { key: { totalGraduates: -1, _id: -1 } },
    { key: { freePlaces: -1, _id: -1 } },
    { key: { updatedAt: -1, _id: -1 } },
  ],
});

const trainingProgrammeMapper: Mapper<TrainingProgramme, TrainingProgrammeDocument> = {
  toDocument: ({ id, ...programme }) => ({
    _id: id,
    ...programme,
    titleKey: titleKey(programme.title),
    totalGraduates: sumOfCounts(programme.graduates),
  }),
  toRecord: ({ _id, version, organizationId, occupationId, title, graduates, freePlaces, ...rest }) => ({
    id: asId<'TrainingProgramme'>(_id),
    version,
    organizationId: asId<'Organization'>(organizationId),
    occupationId: asId<'Occupation'>(occupationId),
    title,
    graduates,
    freePlaces,
    skills: rest.skills,
    formsOfCooperation: rest.formsOfCooperation,
    note: rest.note,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  }),
};

/** A title without case, empty where there is none. */
export function titleKey(title: string | undefined): string {
  return (title ?? '').toLocaleLowerCase('ru');
}

export const trainingProgrammeSorts = ['graduates', 'freePlaces', 'recentlyUpdated'] as const;
export type TrainingProgrammeSort = (typeof trainingProgrammeSorts)[number];

const sortFields: Readonly<Record<TrainingProgrammeSort, Readonly<Record<string, 1 | -1>>>> = {
  graduates: { totalGraduates: -1 },
  freePlaces: { freePlaces: -1 },
  recentlyUpdated: { updatedAt: -1 },
};

@Injectable()
export class TrainingProgrammeRepository extends OwnedRecords<TrainingProgramme, TrainingProgrammeDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<TrainingProgrammeDocument>(connection, trainingProgrammeCollection), trainingProgrammeMapper, {
      absent: 'programme.not-found',
      taken: () => ruleBroken('programme.exists', ['occupationId']),
    });
  }

  page(
    filter: OwnedFilter,
    sort: TrainingProgrammeSort,
    request: PageRequest,
  ): Promise<Result<Page<TrainingProgramme>, Failure<PageCode>>> {
    return this.pageOf(ownedQuery(filter) as QueryFilter<TrainingProgrammeDocument>, sortFields[sort], request);
  }

  async standing(
    organizationId: Id<'Organization'>,
    occupationId: Id<'Occupation'>,
    title: string | undefined,
  ): Promise<TrainingProgramme | null> {
    const [programme] = await this.records.findMany({ organizationId, occupationId, titleKey: titleKey(title) });
    return programme ?? null;
  }
}
