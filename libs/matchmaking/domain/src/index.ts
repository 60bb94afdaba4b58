export {
  type FilingContext,
  type Filing,
  type MeetingRequest,
  type MeetingRequestInput,
  type RequestPriority,
  type StatusReason,
  acceptRequest,
  changeRequest,
  deadlineOf,
  declineRequest,
  endByForbiddenPair,
  expireRequest,
  fileRequest,
  isStanding,
  requestPriorityLabels,
  withdrawRequest,
} from './meeting-request.js';
export {
  type DeclineReason,
  type RequestAction,
  type RequestStatus,
  declineReasonLabels,
  declineReasons,
  requestStatusLabels,
  requestStatuses,
  requestTransitions,
} from './request-status.js';
export { type RequestTopics, type RequestTopicsInput } from './request-topics.js';
export { type MatchmakingStage, type RequestActor } from './matchmaking-stage.js';
export { type MatchmakingSettings, setAnswerBy, unsetSettings } from './matchmaking-settings.js';
export {
  type DelegationPair,
  type PairRule,
  type PairRuleChanges,
  type PairRuleInput,
  type PairRuleKind,
  createPairRule,
  pairKey,
  pairOf,
  pairRuleKindLabels,
  pairRuleKinds,
  updatePairRule,
} from './pair-rule.js';
export { type PlannableRequest, plannableRequests } from './plannable.js';
export {
  type PartnerProfile,
  type PartnerSuggestion,
  type SuggestionReason,
  suggestPartners,
} from './partner-suggestions.js';
export { type MatchmakingCode, matchmakingMessages } from './messages.js';
