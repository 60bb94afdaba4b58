export { type Versioned } from './record.js';
export {
  type ScheduleAgendaItem,
  type ScheduleDelegate,
  type ScheduleDelegation,
  type ScheduleSetting,
  type ScheduleSlot,
  type ScheduleTable,
  SettingIndex,
  blockedSlots,
  clockTime,
  isBusy,
} from './setting.js';
export {
  type PairKey,
  type PlannablePairRule,
  type PlannableRequest,
  type Wanted,
  type WantedMeeting,
  pairKey,
  wantedMeetings,
  weightOf,
} from './wanted-meeting.js';
export { type MeetingTopics, noTopics, topicsLine } from './meeting-topics.js';
export {
  type Meeting,
  type MeetingState,
  type MeetingStateChange,
  changeMeetingState,
  claimsOf,
  counterpartOf,
  meetingStateLabels,
  meetingStates,
  meetingTransitions,
  sidesOf,
} from './meeting.js';
export { type MeetingConflicts, type Placement, conflictsOfPlan } from './placement.js';
export {
  type Plan,
  type PlanRules,
  type PlanningSummary,
  type Release,
  changeRules,
  defaultPlanRules,
  editable,
  followState,
  releasePlan,
  startPlan,
  takePlanOver,
} from './plan.js';
export {
  type NewMeeting,
  type PlanEdit,
  type WorkInProgress,
  addMeeting,
  allowAgain,
  chooseDelegates,
  moveMeeting,
  pinMeeting,
  swapMeetings,
  takeOutMeeting,
} from './plan-editing.js';
export {
  type PlanningMode,
  type PlanningProgress,
  type PlanningRequest,
  type PlanningRun,
  type PlanningState,
  beginRun,
  cancelRun,
  endRun,
  isOver,
  mostAttempts,
  planningModes,
  planningStates,
  queueRun,
  requeueRun,
} from './planning-run.js';
export { type PlanningTask, planningTask } from './planning-problem.js';
export { repairedTask } from './planning-repair.js';
export { type PlanningOutcome, planningOutcome, progressOf } from './planning-outcome.js';
export {
  type Unplaced,
  type UnplacedCode,
  type UnplacedReason,
  explainClash,
  explainReason,
  explainRemedy,
  unplaced,
} from './unplaced.js';
export { breaksByDelegation, countBreaks } from './breaks.js';
export { type MeetingDifference, type PlanComparison, comparePlans, standingOf } from './comparison.js';
export { type AgendaEntry, delegateAgenda, delegationAgenda } from './agenda.js';
export { type ExportedPlan, type PlanDocument, planCsv, planDocument } from './plan-export.js';
export { type ScheduleCode, scheduleMessages } from './messages.js';
