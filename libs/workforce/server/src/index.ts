export { WorkforceModule } from './workforce.module.js';
export { OCCUPATION_COLLECTIONS, OccupationReader } from './readers/occupation-reader.js';
export { WorkforceReader } from './readers/workforce-reader.js';
export {
  type Balance,
  type Occupation,
  type Offer,
  type OfferAudience,
  type StaffingNeed,
  type TrainingProgramme,
  type YearSpan,
  occupationGroup,
  occupationGroupNames,
  sumOfCounts,
} from '@vstrecha/workforce-domain';
export { OccupationGroupObject, OccupationObject } from './graphql/occupation.object.js';
export { OfferObject, StaffingNeedObject, TrainingProgrammeObject } from './graphql/owned.objects.js';
