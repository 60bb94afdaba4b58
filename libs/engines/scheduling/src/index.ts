export {
  type AffectedDelegation,
  type AgendaItem,
  type Change,
  type Clash,
  type Comparison,
  type ConstraintName,
  type Delegate,
  type Delegation,
  type Fault,
  InvalidChangeError,
  InvalidProblemError,
  type Meeting,
  type MovedMeeting,
  type ObjectiveName,
  type ObjectiveValues,
  type Plan,
  type Precedence,
  type Problem,
  type Progress,
  type Reason,
  type Remedy,
  type Repair,
  type RepairOptions,
  type Rival,
  type Rules,
  type Slot,
  type Solution,
  type SolveOptions,
  type SolveStatus,
  type Table,
  type UnplacedWish,
  type Violation,
  type Wish,
  type ZoneDistance,
  constraintNames,
  objectiveNames,
} from './model.js';
export { type CheckReport, check } from './check.js';
export { findFaults } from './faults.js';
export { solve } from './node/solve.js';
export { compare } from './compare.js';
export { type Names, describeReason, describeRemedy } from './reason-text.js';
export { repair, Replanner } from './repair.js';
export { explain } from './explain.js';
