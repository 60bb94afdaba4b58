import { TZDate } from '@date-fns/tz';
import type { TimeRange } from '@vstrecha/kernel';

/** A calendar day `YYYY-MM-DD` of the event's own zone. */
export type LocalDay = string;

export function isLocalDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** Whether the IANA database knows the zone (`Europe/Moscow`); offsets such as `+03:00` are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The instants of the days from `first` to `last`, both whole, by the clocks of the zone. */
export function daysRange(first: LocalDay, last: LocalDay, timeZone: string): TimeRange {
  return { start: startOfDay(first, 0, timeZone), end: startOfDay(last, 1, timeZone) };
}

/** The day on which an instant falls by the clocks of the zone. */
export function localDayOf(instant: Date, timeZone: string): LocalDay {
  return new TZDate(instant.getTime(), timeZone).toISOString().slice(0, 10);
}

/** Day and time of an instant as the clocks of the zone show them: `2026-09-06 10:30`. */
export function localStamp(instant: Date, timeZone: string): string {
  return new TZDate(instant.getTime(), timeZone).toISOString().slice(0, 16).replace('T', ' ');
}

/** Each day from `first` to `last`. */
export function daysBetween(first: LocalDay, last: LocalDay): readonly LocalDay[] {
  const days: LocalDay[] = [];
  const day = new Date(`${first}T00:00:00Z`);
  for (let text = first; text <= last; text = day.toISOString().slice(0, 10)) {
    days.push(text);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

function startOfDay(day: LocalDay, daysLater: number, timeZone: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date + daysLater, 0, 0, 0, 0, timeZone).getTime());
}
