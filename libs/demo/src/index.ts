export { type DemoEvent, instantOf } from './data/demo-event.js';
export { tverMeeting } from './data/tver-meeting.js';
export { novorossiyskForum } from './data/novorossiysk-forum.js';
export { type DemoPort, type DemoStep, demoStepLabels, demoSteps } from './walk/port.js';
export { DemoRefused } from './walk/succeed.js';
export { type DemoProgress, type WalkOptions, type WalkedEvent, walkEvent } from './walk/walk-event.js';
export { type CreatedRecord, isRemovable, removeFromProduct } from './walk/remove-from-product.js';
export { type DemoSummary, readSummary } from './walk/read-summary.js';
export { type AgendaLine, type PersonalAgenda, readAgendas } from './walk/read-agenda.js';
