export { ScheduleModule } from './schedule.module.js';
export { type Agenda, Agendas } from './readers/agendas.js';
export { MeetingReader } from './readers/meeting-reader.js';
export { PlanReader } from './readers/plan-reader.js';
export { PLAN_COLLECTIONS } from './readers/released-plans.js';
export { type PlanParticipant, PlanParticipants } from './plan-participants.js';
export { MeetingObject, MeetingStateEnum } from './graphql/meeting.object.js';
export { PlanObject } from './graphql/plan.object.js';
export type {
  AgendaEntry,
  Meeting,
  MeetingDifference,
  MeetingState,
  MeetingTopics,
  Plan,
  PlanComparison,
} from '@vstrecha/schedule-domain';
export { claimsOf } from '@vstrecha/schedule-domain';
