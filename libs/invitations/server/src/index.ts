export { InvitationsModule } from './invitations.module.js';
export { DelegateAgenda } from './delegate-agenda.js';
export {
  type CalendarContribution,
  type CalendarContributor,
  CalendarContributors,
  type CalendarOwner,
} from './feeds/calendar-contributors.js';
export type { CalendarEntry, DayEntry, TaskEntry } from '@vstrecha/icalendar';
export { actionItemUid, dueDayEntry } from '@vstrecha/icalendar';
