import { Inject, Injectable } from '@nestjs/common';
import type { Connection, QueryFilter } from 'mongoose';
import { type Failure, type FormOfCooperation, type Result, asId } from '@vstrecha/kernel';
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
import type { Offer, OfferAudience, OfferKind } from '@vstrecha/workforce-domain';
import { type OwnedFilter, OwnedRecords, ownedQuery } from './owned-records.js';

interface OfferDocument extends StoredDocument {
  readonly organizationId: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly description?: string;
  readonly audience: readonly OfferAudience[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly link?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The title in lower case, for sorting. */
  readonly titleKey: string;
}

const offerCollection = defineCollection({
  collection: 'offers',
  fields: {
    _id: String,
    version: Number,
    organizationId: String,
    kind: String,
    title: String,
    description: String,
    audience: [String],
    formsOfCooperation: [String],
    link: String,
    createdAt: Date,
    updatedAt: Date,
    titleKey: String,
  },
  indexes: [{ key: { organizationId: 1, titleKey: 1 } }, { key: { titleKey: 1, _id: 1 } }],
});

const offerMapper: Mapper<Offer, OfferDocument> = {
  toDocument: ({ id, ...offer }) => ({ _id: id, ...offer, titleKey: offer.title.toLocaleLowerCase('ru') }),
  toRecord: ({
    _id,
    version,
    organizationId,
    kind,
    title,
    description,
    audience,
    formsOfCooperation,
    link,
    ...rest
  }) => ({
    id: asId<'Offer'>(_id),
    version,
    organizationId: asId<'Organization'>(organizationId),
    kind,
    title,
    description,
    audience,
    formsOfCooperation,
    link,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  }),
};

export interface OfferFilter extends Pick<OwnedFilter, 'organizationIds' | 'formsOfCooperation'> {
  readonly kinds?: readonly OfferKind[] | null;
  /** For one of them at least. */
  readonly audience?: readonly OfferAudience[] | null;
}

@Injectable()
export class OfferRepository extends OwnedRecords<Offer, OfferDocument> {
  constructor(@Inject(CONNECTION) connection: Connection) {
    super(openModel<OfferDocument>(connection, offerCollection), offerMapper, { absent: 'offer.not-found' });
  }

  page(filter: OfferFilter, request: PageRequest): Promise<Result<Page<Offer>, Failure<PageCode>>> {
    const query = {
      ...ownedQuery(filter),
      ...(filter.kinds && filter.kinds.length > 0 && { kind: { $in: [...filter.kinds] } }),
      ...(filter.audience && filter.audience.length > 0 && { audience: { $in: [...filter.audience] } }),
    };
    return this.pageOf(query as QueryFilter<OfferDocument>, { titleKey: 1 }, request);
  }
}
