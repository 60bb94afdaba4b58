import type { PublishedCalendar } from './calendar-entry.js';
import { calendarText } from './calendar-object.js';
import { organizerLine } from './calendar-user.js';
import { dayLines, taskLines } from './day-components.js';

/**
 * A calendar to be downloaded or subscribed to (METHOD:PUBLISH, RFC 5546, 3.2.1): UTC times, no
 * ATTENDEE. The result is a whole iCalendar object as text, ready to be sent as `text/calendar; charset=utf-8`.
 */
export function publishCalendar({ entries, days = [], tasks = [], organizer, ...calendar }: PublishedCalendar): string {
  const lines = [organizerLine(organizer)];
  return calendarText({
    ...calendar,
    method: 'PUBLISH',
    entries: entries.map((entry) => ({ entry, lines })),
    components: [
      ...days.flatMap((entry) => dayLines(entry, calendar.language, lines)),
      ...tasks.flatMap((task) => taskLines(task, calendar.language, lines)),
    ],
  });
}
