import { failedToParse, location } from '../errors.js';
import { addMonths, DAY, fieldsOf } from './calendar.js';
import { typeName } from './operator.js';
import { fromLocal, toLocal, utcInstant, type TimeZone } from './time-zone.js';

const UNITS = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
export type DateUnit = (typeof UNITS)[number];

/** Milliseconds of the units that have a fixed length. */
export const FIXED_UNITS: Readonly<Partial<Record<DateUnit, number>>> = {
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};
const MONTHS: Readonly<Partial<Record<DateUnit, number>>> = { year: 12, quarter: 3, month: 1 };
const WEEK_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function dateUnit(value: unknown, name: string): DateUnit {
  if (typeof value !== 'string')
    throw location(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`);
  const unit = UNITS.find((candidate) => candidate === value);
  if (!unit) throw failedToParse(`${name} parameter 'unit' value cannot be recognized as a time unit: ${value}`);
  return unit;
}

/** 0 is Sunday; names and their first three letters, in any case. */
export function startOfWeek(value: unknown, name: string): number {
  if (typeof value !== 'string')
    throw location(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
  const text = value.toLowerCase();
  const day = WEEK_DAYS.findIndex((candidate) => candidate === text || candidate.slice(0, 3) === text);
  if (day < 0)
    throw failedToParse(`${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`);
  return day;
}

/** Adds calendar units in local time, so that a day stays a day over a change of clocks; shorter units are elapsed time. */
export function addUnits(instant: number, unit: DateUnit, amount: number, zone: TimeZone): number {
  const fixed = FIXED_UNITS[unit];
  if (fixed !== undefined) return instant + amount * fixed;
  const local = toLocal(instant, zone);
  const months = MONTHS[unit];
  const shifted =
    months === undefined ? local + amount * (unit === 'week' ? 7 : 1) * DAY : addMonths(local, amount * months);
  return fromLocal(shifted, zone);
}

/** Months since year 0. */
function monthIndex(local: number): number {
  const { year, month } = fieldsOf(local);
  return year * 12 + month - 1;
}

const dayIndex = (local: number): number => Math.floor(local / DAY);

/** Weeks since some week that begins on that day; 1 January 1970 was a Thursday. */
const weekIndex = (local: number, weekStart: number): number => Math.floor((dayIndex(local) + 4 - weekStart) / 7);

/** Unit boundaries crossed between two instants (manual: $dateDiff). */
export function unitsBetween(start: number, end: number, unit: DateUnit, zone: TimeZone, weekStart: number): number {
  const from = toLocal(start, zone);
  const to = toLocal(end, zone);
  const months = MONTHS[unit];
  if (months !== undefined) return Math.floor(monthIndex(to) / months) - Math.floor(monthIndex(from) / months);
  if (unit === 'week') return weekIndex(to, weekStart) - weekIndex(from, weekStart);
  if (unit === 'day') return dayIndex(to) - dayIndex(from);
  const length = FIXED_UNITS[unit] ?? 1;
  const floor = (instant: number, local: number): number => instant - (((local % length) + length) % length);
  return Math.round((floor(end, to) - floor(start, from)) / length);
}

/** The start of the bin of `size` units that holds the instant; bins are counted from 1 January 2000 (manual: $dateTrunc). */
export function truncate(instant: number, unit: DateUnit, size: number, zone: TimeZone, weekStart: number): number {
  const fixed = FIXED_UNITS[unit];
  if (fixed !== undefined) {
    const reference = fromLocal(utcInstant(2000, 1, 1), zone);
    const offsetChange = zone.offsetAt(instant) - zone.offsetAt(reference);
    const local = instant + offsetChange;
    return reference + Math.floor((local - reference) / (fixed * size)) * fixed * size - offsetChange;
  }
  const local = toLocal(instant, zone);
  const months = MONTHS[unit];
  if (months !== undefined) {
    const length = months * size;
    const reference = 2000 * 12;
    const index = reference + Math.floor((monthIndex(local) - reference) / length) * length;
    return fromLocal(utcInstant(Math.floor(index / 12), (index % 12) + 1, 1), zone);
  }
  // 1 January 2000 was a Saturday; weeks are counted from the first start of a week on or after it.
  const reference = dayIndex(utcInstant(2000, 1, 1)) + (unit === 'week' ? (weekStart + 1) % 7 : 0);
  const length = (unit === 'week' ? 7 : 1) * size;
  const day = reference + Math.floor((dayIndex(local) - reference) / length) * length;
  return fromLocal(day * DAY, zone);
}
