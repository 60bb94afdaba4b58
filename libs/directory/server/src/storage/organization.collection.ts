import { type Organization, type OrganizationKind, cityKey, organizationNameKeys } from '@vstrecha/directory-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface OrganizationDocument extends StoredDocument {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly shortName?: string;
  readonly inn?: string;
  readonly city?: string;
  readonly industry?: string;
  readonly website?: string;
  readonly alternativeNames: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** What sorting goes by: the name without case, quotes, legal form. */
  readonly nameKey: string;
  /** The same of every name it goes by: likely duplicates and rows of imports are found by them. */
  readonly nameKeys: readonly string[];
  readonly cityKey: string;
  /** All names in lower case, for the search by a part of one. */
  readonly searchText: string;
}

export const organizationCollection = defineCollection({
  collection: 'organizations',
  fields: {
    _id: String,
    version: Number,
    kind: String,
    name: String,
    shortName: String,
    inn: String,
    city: String,
    industry: String,
    website: String,
    alternativeNames: [String],
    createdAt: Date,
    updatedAt: Date,
    nameKey: String,
    nameKeys: [String],
    cityKey: String,
    searchText: String,
  },
  indexes: [
    { key: { inn: 1 }, unique: true, partialFilterExpression: { inn: { $exists: true } } },
    { key: { nameKey: 1, _id: 1 } },
    { key: { cityKey: 1, nameKey: 1, _id: 1 } },
    { key: { createdAt: -1, _id: -1 } },
    { key: { updatedAt: -1, _id: -1 } },
    { key: { nameKeys: 1 } },
  ],
});

export const organizationMapper: Mapper<Organization, OrganizationDocument> = {
  toDocument: ({ id, ...organization }) => {
    const nameKeys = organizationNameKeys(organization);
    const names = [organization.name, organization.shortName, ...organization.alternativeNames];
    return {
      _id: id,
      ...organization,
      nameKey: nameKeys[0] ?? '',
      nameKeys,
      cityKey: cityKey(organization.city ?? ''),
      searchText: names.filter(Boolean).join('\n').toLocaleLowerCase('ru'),
    };
  },
  toRecord: ({ _id, version, kind, name, shortName, inn, city, industry, website, ...rest }) => ({
    id: asId<'Organization'>(_id),
    version,
    kind,
    name,
    shortName,
    inn,
    city,
    industry,
    website,
    alternativeNames: rest.alternativeNames,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  }),
};
