export { type Changes, type Versioned } from './record.js';
export {
  type Event,
  type EventInput,
  type EventKind,
  type Occupied,
  type Track,
  type TrackInput,
  type Venue,
  createEvent,
  eventKindLabels,
  eventKinds,
  eventRange,
  revisedHost,
  setTracks,
  updateEvent,
} from './event.js';
export {
  type EventContent,
  type EventState,
  changeable,
  deletableEvent,
  eventStateLabels,
  eventStates,
  eventTransitions,
  moveEvent,
} from './event-lifecycle.js';
export {
  type AgendaItem,
  type AgendaItemInput,
  type AgendaItemKind,
  type Attendance,
  type AttendanceKind,
  type Speaker,
  agendaItemKindLabels,
  agendaItemKinds,
  attendanceKindLabels,
  attendanceKinds,
  createAgendaItem,
  replaceSpeaker,
  updateAgendaItem,
} from './agenda-item.js';
export {
  type Round,
  type RoundInput,
  type Slot,
  createRound,
  roundRange,
  slotId,
  slotsInOrder,
  slotsOf,
  updateRound,
} from './round.js';
export { type Position, type Table, type TableInput, type TablesInput, createTables, updateTable } from './table.js';
export { type Delegate, type DelegateInput, type DelegateRole, delegateRoleLabels, delegateRoles } from './delegate.js';
export {
  type DelegatingOrganization,
  type Delegation,
  type DelegationContact,
  type DelegationInput,
  type EventSurroundings,
  type NewDelegationInput,
  type OwnDelegationInput,
  addDelegates,
  createDelegation,
  deletableDelegation,
  followOrganization,
  reinstateDelegation,
  removeDelegate,
  replaceDelegatePerson,
  updateDelegate,
  updateDelegation,
  withdrawDelegation,
} from './delegation.js';
export { busyTimes, delegateBusyTimes, mustAttend } from './busy-times.js';
export {
  type GuestDelegation,
  type GuestListOutcome,
  type GuestListSurroundings,
  type GuestRow,
  checkGuestCount,
  importGuestList,
  mostGuestRows,
} from './guest-list.js';
export { daysBetween, daysRange, isTimeZone, localDayOf, localStamp, type LocalDay } from './local-day.js';
export { type EventsCode, eventsMessages } from './messages.js';
