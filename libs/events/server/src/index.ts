export { EventsModule } from './events.module.js';
export { type EventAnnouncer, EventAnnouncers } from './event-announcers.js';
export { EventReader } from './readers/event-reader.js';
export { EVENT_COLLECTIONS } from './readers/event-snapshots.js';
export { AgendaReader } from './readers/agenda-reader.js';
export { VenueReader } from './readers/venue-reader.js';
export { DelegationReader } from './readers/delegation-reader.js';
export type {
  AgendaItem,
  AgendaItemKind,
  Attendance,
  Delegate,
  Delegation,
  Event,
  EventKind,
  EventState,
  Round,
  Slot,
  Speaker,
  Table,
  Track,
} from '@vstrecha/events-domain';
export { AgendaItemObject } from './graphql/agenda-item.object.js';
export { DelegateObject, DelegationObject, OWN_OR_STAFF } from './graphql/delegation.object.js';
export { EventObject, PARTICIPANTS, TrackObject } from './graphql/event.object.js';
export { RoundObject, SlotObject } from './graphql/round.object.js';
export { TableObject } from './graphql/table.object.js';
export { TimeRangeInput, TimeRangeObject } from './graphql/time-range.object.js';
