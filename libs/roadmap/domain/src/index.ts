export { type RoadmapCode, roadmapMessages } from './messages.js';
export {
  type RoadmapSection,
  type RoadmapSectionInput,
  type SectionTemplate,
  assignmentSection,
} from './roadmap-section.js';
export { type ItemTemplate, type Lead, type NamedOccupation, leads } from './item-templates.js';
export { type ItemTemplateInput } from './read-item-templates.js';
export { type Party, type PartyInput } from './party.js';
export {
  type ActionItemSource,
  type DecisionSource,
  type ItemStep,
  type OutcomeSource,
  type TalkSource,
  sourceKey,
  stepsOf,
} from './item-source.js';
export { type YearlyFigure } from './yearly-figures.js';
export { type ProgressFigure } from './indicator-figures.js';
export { indicatorLine } from './indicator-line.js';
export { mergeActionItems, splitActionItem } from './merge-items.js';
export {
  type ActionItemState,
  type RoadmapState,
  actionItemStateLabels,
  actionItemStates,
  actionItemTransitions,
  isEditable,
  roadmapStateLabels,
  roadmapStates,
  roadmapTransitions,
  standsInRoadmap,
} from './roadmap-lifecycle.js';
export {
  type Roadmap,
  type RoadmapChanges,
  type RoadmapContent,
  type RoadmapInput,
  type RoadmapMove,
  type Signatory,
  type SignatoryInput,
  createRoadmap,
  moveRoadmap,
  updateRoadmap,
} from './roadmap.js';
export {
  type ActionItem,
  type ActionItemChanges,
  type ActionItemInput,
  type Indicator,
  addActionItem,
  contentOf,
  deletable,
  editActionItem,
  moveActionItem,
  replaceParty,
} from './action-item.js';
export { type DrawableOutcome, type DrawableSide } from './drawable-outcome.js';
export { type Drawing, drawProposals } from './roll-up.js';
export { similarItems } from './similar-items.js';
export { type Assignment, assignmentsAmong } from './assignment.js';
export { explainSources } from './source-explanation.js';
export { draftPaper, editionPaper, stepLines } from './roadmap-paper.js';
export { type Speaking, type Voice, executorOfVoice, executorsOf, isShownToExecutors, voiceKey } from './executors.js';
export {
  type ExecutorVerdict,
  type Remark,
  type RemarkInput,
  type RemarkKind,
  type Verdict,
  canBeJudged,
  objectionsInTheWay,
  remarkKindLabels,
  remarkKinds,
  remarkOn,
  verdictLabels,
  verdicts,
  verdictsOn,
} from './remark.js';
export {
  type ComparedField,
  type EditionItem,
  type ItemChange,
  type Occasion,
  type RoadmapEdition,
  compareEditions,
  comparedFieldLabels,
  editionItems,
  freezeEdition,
} from './edition.js';
export { type ProgressInput, type ProgressReport, canBeReportedOn, reportProgress } from './progress-report.js';
export { type ProgressGround, progressWorkbook } from './progress-workbook.js';
export { type ProgressCounts, type ProgressSummary, isOverdue, summarizeProgress } from './progress-summary.js';
export {
  type DueReminder,
  type ReminderStage,
  dueReminders,
  remindedOf,
  reminderStageLabels,
  reminderStages,
} from './due-reminder.js';
