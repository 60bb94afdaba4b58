export { DirectoryModule } from './directory.module.js';
export {
  type Organization,
  type OrganizationKind,
  type OrganizationMention,
  OrganizationReader,
  organizationTitle,
} from './organization-reader.js';
export {
  PERSON_COLLECTIONS,
  type Person,
  PersonReader,
  emailsOf,
  familyNameWithInitials,
  fullName,
  initialsWithFamilyName,
} from './person-reader.js';
export {
  DirectoryIntake,
  type Guest,
  type IdentifiedGuest,
  type OrganizationInput,
  type PersonInput,
} from './directory-intake.js';
export { type DirectoryReference, type ReferenceMover, ReferenceMovers } from './reference-movers.js';
export { OrganizationKindEnum, OrganizationObject } from './graphql/organization.object.js';
export { PersonObject } from './graphql/person.object.js';
