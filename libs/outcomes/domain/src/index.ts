export { type OutcomesCode, outcomesMessages } from './messages.js';
export {
  type NotHeldReason,
  type OutcomeResult,
  notHeldReasonLabels,
  notHeldReasons,
  outcomeResultLabels,
  outcomeResults,
} from './outcome-result.js';
export {
  type Commitment,
  type CommitmentInput,
  type Cooperation,
  type CooperationInput,
  type HeldMeeting,
  type Outcome,
  type OutcomeInput,
  type OutcomeSide,
  type OutcomeViewer,
  type RecordingContext,
  type YearlyHeadcount,
  maySeePrivateNote,
  maySeeRating,
  recordOutcome,
  sideKey,
} from './outcome.js';
export { type OutcomeDetails, mostOfOutcome } from './read-outcome.js';
export {
  type AgreedOutcome,
  type AgreementBasis,
  type OutcomeDifference,
  agreedOutcome,
  agreementBasisLabels,
  agreementBases,
  agreementRule,
} from './agreed-outcome.js';
export { type OutcomeSummary, summarizeOutcomes } from './outcome-summary.js';
export { type GroundEntry, type MeetingGround, prefillCooperation } from './prefill-outcome.js';
export {
  type AgreedBalance,
  type AnalysedEvent,
  type Conversion,
  type OccupationAnalysis,
  type OrganizationAnalysis,
  type OutcomeAnalysis,
  type PairAnalysis,
  type StatedCount,
  analyseOutcomes,
} from './outcome-analysis.js';
export { type FormAnalysis, type ResultCount } from './outcome-figures.js';
