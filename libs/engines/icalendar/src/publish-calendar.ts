import type { PublishedCalendar } from './calendar-entry.js';
import { calendarText } from './calendar-object.js';
import { dayLines, taskLines } from './day-components.js';

/**
 * A calendar to be downloaded or subscribed to (METHOD:PUBLISH, RFC 5546, 3.2.1): UTC times, no ORGANIZER reply address,
 * no ATTENDEE. The result is a whole iCalendar object as text, ready to be sent as `text/calendar; charset=utf-8`.
 */
export function publishCalendar({ entries, days = [], tasks = [], ...calendar }: PublishedCalendar): string {
  return calendarText({
    ...calendar,
    method: 'PUBLISH',
    entries: entries.map((entry) => ({ entry })),
    components: [
      ...days.flatMap((entry) => dayLines(entry, calendar.language)),
      ...tasks.flatMap((task) => taskLines(task, calendar.language)),
    ],
  });
}
