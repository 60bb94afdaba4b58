import { CommandError } from '../../command-error.js';
import { daysInMonth, DAY, isoWeekStart } from './calendar.js';
import { fromLocal, timeZone, utcInstant, UTC, type TimeZone } from './time-zone.js';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function failure(text: string, why: string): CommandError {
  return new CommandError(241, 'ConversionFailure', `Error parsing date string '${text}'; ${why}`);
}

/** What a date text says; absent fields are their least value. */
interface ParsedFields {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
  isoYear?: number;
  isoWeek?: number;
  isoDay?: number;
  zone?: TimeZone;
}

const ISO =
  /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z][A-Za-z_]+\/[A-Za-z_/]+)?\s*$/i;

/**
 * Reads a date as `$dateFromString` does without a format: ISO 8601 forms, and where they do not fit, English texts such as
 * `July 20, 2018` or `Tue, 20 Jul 2018 10:00:00 GMT`. Throws code 241.
 */
export function parseDate(text: string, zone?: TimeZone): Date {
  const match = ISO.exec(text);
  if (match) {
    const [, year, month, day = '1', hour = '0', minute = '0', second = '0', fraction = '', offset] = match;
    return assemble(
      text,
      {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: Number(second),
        millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
        zone: offset === undefined ? undefined : timeZone(offset.toUpperCase() === 'Z' ? 'Z' : offset),
      },
      zone,
    );
  }
  const hasZone = /(?:Z|UTC|GMT|[+-]\d{4})\s*$/i.test(text);
  const instant =
    /[A-Za-z]{3}/.test(text) || /^\d{1,2}\/\d{1,2}\/\d{4}/.test(text)
      ? Date.parse(hasZone ? text : `${text} UTC`)
      : NaN;
  if (Number.isNaN(instant))
    throw failure(text, 'the text is no date that is understood; give a format or use ISO 8601');
  return new Date(hasZone || !zone ? instant : fromLocal(instant, zone));
}

function assemble(text: string, fields: ParsedFields, given: TimeZone | undefined): Date {
  const { year = 1970, month = 1, day = 1, dayOfYear, hour = 0, minute = 0, second = 0, millisecond = 0 } = fields;
  if (fields.zone && given) {
    throw failure(
      text,
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    );
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 24 || minute > 59 || second > 59) {
    throw failure(text, 'a field is out of its range');
  }
  let local = utcInstant(year, month, day, hour, minute, second, millisecond);
  const timeOfDay = local - utcInstant(year, month, day);
  if (dayOfYear !== undefined) local = utcInstant(year, 1, dayOfYear) + timeOfDay;
  if (fields.isoYear !== undefined) {
    local = isoWeekStart(fields.isoYear, fields.isoWeek ?? 1) + ((fields.isoDay ?? 1) - 1) * DAY + timeOfDay;
  }
  return new Date(fromLocal(local, fields.zone ?? given ?? UTC));
}

type Reader = readonly [pattern: string, store: (fields: ParsedFields, text: string) => void];

const numberOf =
  (field: Exclude<keyof ParsedFields, 'zone'>) =>
  (fields: ParsedFields, text: string): void => {
    fields[field] = Number(text);
  };

const monthOf = (fields: ParsedFields, text: string): void => {
  fields.month = MONTH_NAMES.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
};

const READERS: Readonly<Record<string, Reader>> = {
  Y: ['(\\d{4})', numberOf('year')],
  m: ['(\\d{1,2})', numberOf('month')],
  d: ['(\\d{1,2})', numberOf('day')],
  H: ['(\\d{1,2})', numberOf('hour')],
  M: ['(\\d{1,2})', numberOf('minute')],
  S: ['(\\d{1,2})', numberOf('second')],
  L: ['(\\d{1,3})', (fields, text) => (fields.millisecond = Number(text.padEnd(3, '0')))],
  j: ['(\\d{1,3})', numberOf('dayOfYear')],
  G: ['(\\d{4})', numberOf('isoYear')],
  V: ['(\\d{1,2})', numberOf('isoWeek')],
  u: ['([1-7])', numberOf('isoDay')],
  b: ['([A-Za-z]{3})', monthOf],
  B: ['([A-Za-z]+)', monthOf],
  z: ['([+-]\\d{2}:?\\d{2}|Z)', (fields, text) => (fields.zone = timeZone(text))],
  Z: ['([+-]\\d+)', (fields, text) => (fields.zone = { offsetAt: () => Number(text) * 60_000 })],
};

/** Reads a date by a format of `%` specifiers (manual: $dateFromString, Format Specifiers). */
export function parseDateWithFormat(text: string, format: string, zone?: TimeZone): Date {
  const stores: Reader[1][] = [];
  const pattern = format.replace(/%(.)|[\s\S]/g, (part, specifier: string | undefined) => {
    if (specifier === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    if (specifier === '%') return '%';
    const reader = READERS[specifier];
    if (!reader)
      throw new CommandError(18536, 'Location18536', `Invalid format character '%${specifier}' in format string`);
    stores.push(reader[1]);
    return reader[0];
  });
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) throw failure(text, `it does not have the format '${format}'`);
  const fields: ParsedFields = {};
  stores.forEach((store, index) => store(fields, match[index + 1] ?? ''));
  if (fields.month === 0) throw failure(text, 'it names no month');
  return assemble(text, fields, zone);
}
