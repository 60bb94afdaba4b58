export { RoadmapModule } from './roadmap.module.js';
export { type ActionItem, type Assignment, type Roadmap, RoadmapReader } from './roadmap-reader.js';
export { ActionItemObject } from './graphql/action-item.object.js';
export { RoadmapObject } from './graphql/roadmap.object.js';
export { type ActionItemForm, ActionItemForms } from './action-item-forms.js';
export { actionItemPath, ownItemsPath } from './action-item-path.js';
export { type GivenFile, MAX_FILE_BYTES } from './use-cases/confirmation-files.js';
export { ProgressReports } from './use-cases/progress-reports.js';
export { Remarks } from './use-cases/remarks.js';
export {
  actionItemStateLabels,
  executorsOf,
  indicatorLine,
  remarkKindLabels,
  stepLines,
  verdictLabels,
} from '@vstrecha/roadmap-domain';
export { RoadmapPapers } from './roadmap-papers.js';
