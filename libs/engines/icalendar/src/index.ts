export {
  type CalendarEntry,
  type DayEntry,
  type PublishedCalendar,
  type TaskEntry,
  actionItemUid,
  agendaItemUid,
  dueDayEntry,
  meetingIdOf,
  meetingUid,
} from './calendar-entry.js';
export {
  type Attendee,
  type CalendarAnswer,
  type CalendarUser,
  type Organizer,
  calendarAnswers,
} from './calendar-user.js';
export { type MeetingFacts, meetingEntry } from './meeting-entry.js';
export { publishCalendar } from './publish-calendar.js';
export {
  type Reply,
  type SchedulingMessage,
  cancelCalendar,
  replyCalendar,
  requestCalendar,
} from './scheduling-messages.js';
export { type CalendarReply, type ReplyFault, readReply, uidIn } from './read-reply.js';
export {
  type InvitationChange,
  type InvitationMessage,
  type StandingMeeting,
  type ToldPerson,
  asksAgain,
  invitationChanges,
  invitationMessages,
  isCancelling,
  laterStamp,
} from './invitation-messages.js';
