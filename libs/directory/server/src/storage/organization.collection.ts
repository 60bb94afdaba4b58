import { type Organization, type OrganizationKind, cityKey, organizationNameKey } from '@vstrecha/directory-domain';
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
  /** What sorting and searching go by: the name without case, quotes, legal form. */
  readonly nameKey: string;
  /** All names in lower case, for the search by a part of one. */
  readonly searchText: string;
  /** City and name as one key, by which likely duplicates are found. */
  readonly duplicateKey: string;
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
    searchText: String,
    duplicateKey: String,
  },
  indexes: [
    { key: { inn: 1 }, unique: true, partialFilterExpression: { inn: { $exists: true } } },
    { key: { nameKey: 1, _id: 1 } },
    { key: { duplicateKey: 1 } },
  ],
});

export const organizationMapper: Mapper<Organization, OrganizationDocument> = {
  toDocument: ({ id, ...organization }) => ({
    _id: id,
    ...organization,
    nameKey: organizationNameKey(organization.name),
    searchText: [organization.name, organization.shortName, ...organization.alternativeNames].filter(Boolean).join('\n').toLocaleLowerCase('ru'),
    duplicateKey: `${cityKey(organization.city ?? '')}|${organizationNameKey(organization.name)}`,
  }),
  toRecord: ({ _id, nameKey: _nameKey, searchText: _searchText, duplicateKey: _duplicateKey, ...organization }) => ({ id: asId<'Organization'>(_id), ...organization }),
};
