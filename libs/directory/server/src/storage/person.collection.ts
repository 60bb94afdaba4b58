import { type Person, emailsOf, fullName, personNameKey } from '@vstrecha/directory-domain';
import { asId } from '@vstrecha/kernel';
import { type Mapper, type StoredDocument, defineCollection } from '@vstrecha/platform';

export interface PersonDocument extends StoredDocument {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string;
  readonly position?: string;
  readonly organizationId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly alternativeEmails: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Every address of the person; absent where there is none, as the unique index would take two empty lists for one. */
  readonly emails?: readonly string[];
  /** What sorting goes by: the full name without case and ё. */
  readonly nameKey: string;
  readonly familyNameKey: string;
  /** Name, position and addresses in lower case, for the search by a part of one. */
  readonly searchText: string;
}

export const personCollection = defineCollection({
  collection: 'people',
  fields: {
    _id: String,
    version: Number,
    familyName: String,
    givenName: String,
    patronymic: String,
    position: String,
    organizationId: String,
    email: String,
    phone: String,
    alternativeEmails: [String],
    createdAt: Date,
    updatedAt: Date,
    emails: { type: [String], default: undefined },
    nameKey: String,
    familyNameKey: String,
    searchText: String,
  },
  indexes: [
    { key: { emails: 1 }, unique: true, partialFilterExpression: { emails: { $exists: true } } },
    { key: { nameKey: 1, _id: 1 } },
    { key: { organizationId: 1, nameKey: 1, _id: 1 } },
    { key: { createdAt: -1, _id: -1 } },
    { key: { updatedAt: -1, _id: -1 } },
    { key: { familyNameKey: 1 } },
  ],
});

export const personMapper: Mapper<Person, PersonDocument> = {
  toDocument: ({ id, ...person }) => {
    const emails = emailsOf(person);
    return {
      _id: id,
      ...person,
      ...(emails.length > 0 && { emails }),
      nameKey: personNameKey(fullName(person)),
      familyNameKey: personNameKey(person.familyName),
      searchText: [fullName(person), person.position, ...emails].filter(Boolean).join('\n').toLocaleLowerCase('ru'),
    };
  },
  toRecord: ({ _id, version, familyName, givenName, patronymic, position, organizationId, email, phone, ...rest }) => ({
    id: asId<'Person'>(_id),
    version,
    familyName,
    givenName,
    patronymic,
    position,
    organizationId: organizationId === undefined ? undefined : asId<'Organization'>(organizationId),
    email,
    phone,
    alternativeEmails: rest.alternativeEmails,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  }),
};
