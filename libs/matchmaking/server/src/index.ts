export { MatchmakingModule } from './matchmaking.module.js';
export { MeetingRequestReader, type PlanningInput } from './readers/meeting-request-reader.js';
export type { MeetingRequest, PairRule, PlannableRequest, RequestTopics } from '@vstrecha/matchmaking-domain';
export { MeetingRequestObject, RequestTopicsObject } from './graphql/meeting-request.object.js';
export { PairRuleObject } from './graphql/pair-rule.object.js';
