export {
  type AgendaMeeting,
  type AgendaTalk,
  type Installation,
  type PersonalAgenda,
  personalCalendar,
} from './personal-agenda.js';
