export { type CalendarEntry, type PublishedCalendar, agendaItemUid, meetingUid } from './calendar-entry.js';
export { type MeetingFacts, meetingEntry } from './meeting-entry.js';
export { publishCalendar } from './publish-calendar.js';
