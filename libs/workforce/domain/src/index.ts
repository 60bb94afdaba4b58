export {
  type Occupation,
  type OccupationDetails,
  type OccupationInput,
  type OccupationKind,
  checkOccupation,
  createOccupation,
  occupationGroup,
  occupationKindLabels,
  occupationKinds,
  updateOccupation,
} from './occupation.js';
export { occupationGroupNames } from './occupation-groups.js';
export { type DemandBasis, type YearlyCount, type YearlyDemand, demandBases, sumOfCounts } from './yearly-count.js';
export {
  type StaffingNeed,
  type StaffingNeedChanges,
  type StaffingNeedDetails,
  type StaffingNeedInput,
  checkStaffingNeed,
  createStaffingNeed,
  updateStaffingNeed,
} from './staffing-need.js';
export {
  type TrainingProgramme,
  type TrainingProgrammeChanges,
  type TrainingProgrammeDetails,
  type TrainingProgrammeInput,
  checkTrainingProgramme,
  createTrainingProgramme,
  updateTrainingProgramme,
} from './training-programme.js';
export {
  type Offer,
  type OfferAudience,
  type OfferChanges,
  type OfferDetails,
  type OfferInput,
  type OfferKind,
  checkOffer,
  createOffer,
  offerAudienceLabels,
  offerAudiences,
  offerKindLabels,
  offerKinds,
  updateOffer,
} from './offer.js';
export {
  type Balance,
  type GroupBalance,
  type OccupationBalance,
  type YearBalance,
  type YearSpan,
  balance,
} from './balance.js';
export { type OccupationImport, importOccupations } from './import-occupations.js';
export { type ImportReferences } from './import-references.js';
export { importStaffingNeeds } from './import-needs.js';
export { importTrainingProgrammes } from './import-programmes.js';
export { type WorkforceCode, workforceMessages } from './messages.js';
