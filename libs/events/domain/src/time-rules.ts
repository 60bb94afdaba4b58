import { type Issue, type TimeRange, contains, issue, timeRange } from '@vstrecha/kernel';
import type { Event } from './event.js';
import { daysRange } from './local-day.js';
import type { EventsCode } from './messages.js';

type Days = Pick<Event, 'firstDay' | 'lastDay' | 'timeZone'>;

/** The faults of a range of time that must lie within the days of the event. */
export function rangeInEvent(range: TimeRange, event: Days, path: readonly string[]): readonly Issue<EventsCode>[] {
  const checked = timeRange(range.start, range.end);
  if (!checked.ok) return [issue('event.time-reversed', path)];
  if (contains(daysRange(event.firstDay, event.lastDay, event.timeZone), range)) return [];
  return [issue('event.time-outside-days', path, { firstDay: event.firstDay, lastDay: event.lastDay })];
}

/** The faults of each of several ranges. */
export function rangesInEvent(
  ranges: readonly TimeRange[],
  event: Days,
  path: readonly string[],
): readonly Issue<EventsCode>[] {
  return ranges.flatMap((range, index) => rangeInEvent(range, event, [...path, String(index)]));
}

/** The same instants as ranges in order of time that neither overlap nor touch. */
export function mergedRanges(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const merged: TimeRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
    } else {
      merged.push({ start: range.start, end: range.end });
    }
  }
  return merged;
}
