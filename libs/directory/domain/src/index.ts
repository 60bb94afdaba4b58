export {
  type Organization,
  type OrganizationChanges,
  type OrganizationDetails,
  type OrganizationInput,
  type OrganizationKind,
  checkOrganization,
  createOrganization,
  organizationDetails,
  organizationKindLabels,
  organizationKinds,
  organizationTitle,
  updateOrganization,
} from './organization.js';
export {
  type Person,
  type PersonChanges,
  type PersonDetails,
  type PersonInput,
  checkPerson,
  createPerson,
  emailsOf,
  personDetails,
  updatePerson,
} from './person.js';
export { type PersonName, familyNameWithInitials, fullName, initialsWithFamilyName, parsePersonName } from './names.js';
export {
  type Guest,
  type GuestIntake,
  type IdentifiedGuest,
  type KnownGuests,
  organizationNameKeys,
  takeInGuests,
} from './guest-intake.js';
export { formatPhone, parseEmail, parsePhone, parseWebsite } from './contacts.js';
export { type InnFault, parseInn } from './inn.js';
export {
  type MergedRecord,
  type OrganizationMerge,
  type OrganizationMergeChoice,
  type PersonMerge,
  type PersonMergeChoice,
  mergeOrganizations,
  mergePeople,
  organizationMergeChoices,
  personMergeChoices,
} from './merge.js';
export {
  type DuplicatePair,
  type OrganizationDuplicateReason,
  type PersonDuplicateReason,
  organizationDuplicateReasonLabels,
  organizationDuplicateReasons,
  organizationReasons,
  personDuplicateReasonLabels,
  personDuplicateReasons,
  personReasons,
  suggestDuplicateOrganizations,
  suggestDuplicatePeople,
} from './duplicates.js';
export { cityKey, organizationNameKey, personNameKey } from './name-keys.js';
export { type DirectoryCode, directoryMessages } from './messages.js';
