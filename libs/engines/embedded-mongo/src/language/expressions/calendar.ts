import { utcInstant } from './time-zone.js';

export const DAY = 86_400_000;

/** A local time's fields; month 1 is January. Times are local milliseconds, written as if they were UTC. */
export interface CalendarFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

export function fieldsOf(local: number): CalendarFields {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** 1 is Sunday. */
export function dayOfWeek(local: number): number {
  return new Date(local).getUTCDay() + 1;
}

/** 1 is Monday. */
export function isoDayOfWeek(local: number): number {
  return new Date(local).getUTCDay() || 7;
}

export function dayOfYear(local: number): number {
  const { year } = fieldsOf(local);
  return Math.floor((local - utcInstant(year, 1, 1)) / DAY) + 1;
}

/** Weeks begin on Sunday; days before the year's first Sunday are in week 0. */
export function sundayWeek(local: number): number {
  return Math.floor((dayOfYear(local) + 7 - dayOfWeek(local)) / 7);
}

/** Weeks begin on Monday; days before the year's first Monday are in week 0. */
export function mondayWeek(local: number): number {
  return Math.floor((dayOfYear(local) + 7 - isoDayOfWeek(local)) / 7);
}

/** Week and year of ISO 8601: the week with the year's first Thursday is week 1. */
export function isoWeek(local: number): { week: number; year: number } {
  const thursday = local + (4 - isoDayOfWeek(local)) * DAY;
  return { week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1, year: fieldsOf(thursday).year };
}

export function isoWeekStart(year: number, week: number): number {
  const fourth = utcInstant(year, 1, 4);
  return fourth + (1 - isoDayOfWeek(fourth) + (week - 1) * 7) * DAY;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcInstant(year, month + 1, 0)).getUTCDate();
}

/** Adds months; a day that the month does not have becomes its last (manual: $dateAdd). */
export function addMonths(local: number, months: number): number {
  const { year, month, day } = fieldsOf(local);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  const timeOfDay = local - Math.floor(local / DAY) * DAY;
  return utcInstant(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))) + timeOfDay;
}
