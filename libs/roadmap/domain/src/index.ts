export { type RoadmapCode, roadmapMessages } from './messages.js';
export { type RoadmapSection, assignmentSection, organizationSection, templateSections } from './roadmap-section.js';
export {
  type ActionItemState,
  type RoadmapState,
  actionItemStateLabels,
  actionItemStates,
  actionItemTransitions,
  isEditable,
  isUnderWay,
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
  type ActionItemSource,
  type Indicator,
  type Party,
  type PartyInput,
  addActionItem,
  contentOf,
  deletable,
  editActionItem,
  isFollowed,
  isIncomplete,
  moveActionItem,
  replaceParty,
} from './action-item.js';
export { type DrawableOutcome, type DrawableSide, type Drawing, drawProposals } from './draw-proposals.js';
export { type Assignment, assignmentsAmong, isAssignment } from './assignment.js';
export { explainSources } from './source-explanation.js';
export { type PaperOccasion, roadmapPaper } from './roadmap-paper.js';
