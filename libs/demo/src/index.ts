export { type DemoEvent, instantOf } from './data/demo-event.js';
export { type DemoOutcome, outcomesOfMeeting } from './data/derive-outcomes.js';
export { tverMeeting } from './data/tver-meeting.js';
export { novorossiyskForum } from './data/novorossiysk-forum.js';
