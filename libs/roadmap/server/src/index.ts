export { RoadmapModule } from './roadmap.module.js';
export { type ActionItem, type Assignment, type Roadmap, RoadmapReader } from './roadmap-reader.js';
export { ActionItemObject } from './graphql/action-item.object.js';
export { RoadmapObject } from './graphql/roadmap.object.js';
export { RoadmapPapers } from './roadmap-papers.js';
