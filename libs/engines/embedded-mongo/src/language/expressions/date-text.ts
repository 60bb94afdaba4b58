import { CommandError } from '../../command-error.js';
import { location } from '../errors.js';
import * as calendar from './calendar.js';
import { instantOf, zoneOf } from './date-argument.js';
import { parseDate, parseDateWithFormat } from './date-parse.js';
import { isNullish, namedArguments, typeName, type Compiler, type OperatorTable } from './operator.js';
import type { Evaluate } from './scope.js';
import { toLocal, UTC, type TimeZone } from './time-zone.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function offsetText(instant: number, zone: TimeZone): string {
  const minutes = Math.round(zone.offsetAt(instant) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`;
}

/** One `%` specifier of a format (manual: $dateToString, Format Specifiers). */
function specified(specifier: string, instant: number, zone: TimeZone): string {
  const local = toLocal(instant, zone);
  const fields = calendar.fieldsOf(local);
  const month = MONTHS[fields.month - 1] ?? '';
  switch (specifier) {
    case 'Y':
      if (fields.year < 0 || fields.year > 9999)
        throw location(18537, `$dateToString is only defined on year 0-9999, tried to use year ${fields.year}`);
      return pad(fields.year, 4);
    case 'm':
      return pad(fields.month, 2);
    case 'd':
      return pad(fields.day, 2);
    case 'H':
      return pad(fields.hour, 2);
    case 'M':
      return pad(fields.minute, 2);
    case 'S':
      return pad(fields.second, 2);
    case 'L':
      return pad(fields.millisecond, 3);
    case 'j':
      return pad(calendar.dayOfYear(local), 3);
    case 'w':
      return String(calendar.dayOfWeek(local));
    case 'u':
      return String(calendar.isoDayOfWeek(local));
    case 'U':
      return pad(calendar.sundayWeek(local), 2);
    case 'V':
      return pad(calendar.isoWeek(local).week, 2);
    case 'G':
      return pad(calendar.isoWeek(local).year, 4);
    case 'b':
      return month.slice(0, 3);
    case 'B':
      return month;
    case 'z':
      return offsetText(instant, zone);
    case 'Z': {
      const minutes = Math.round(zone.offsetAt(instant) / 60_000);
      return `${minutes < 0 ? '-' : '+'}${Math.abs(minutes)}`;
    }
    case '%':
      return '%';
    default:
      throw location(18536, `Invalid format character '%${specifier}' in format string`);
  }
}

function formatDate(instant: number, format: string, zone: TimeZone): string {
  if (/(?:^|[^%])(?:%%)*%$/.test(format)) throw location(18535, "Unmatched '%' at end of format string");
  return format.replace(/%([\s\S])/g, (_part, specifier: string) => specified(specifier, instant, zone));
}

function checkedFormat(format: unknown, code: number): string {
  if (typeof format !== 'string')
    throw location(
      code,
      `$dateToString requires that 'format' be a string, found: ${typeName(format)} with value ${String(format)}`,
    );
  return format;
}

function compileDateToString(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const { date, format, timezone, onNull } = namedArguments(
    operand,
    compiler,
    name,
    ['date'],
    ['format', 'timezone', 'onNull'],
  );
  return (scope) => {
    const given = format?.(scope);
    const zone = zoneOf(timezone?.(scope), timezone !== undefined);
    const instant = instantOf(date?.(scope), name);
    if (instant === undefined) return onNull ? onNull(scope) : null;
    if (!zone || (format && isNullish(given))) return null;
    const byDefault = zone === UTC ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L%z';
    return formatDate(instant, format ? checkedFormat(given, 18533) : byDefault, zone);
  };
}

function compileDateFromString(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const { dateString, format, timezone, onNull, onError } = namedArguments(
    operand,
    compiler,
    name,
    ['dateString'],
    ['format', 'timezone', 'onNull', 'onError'],
  );
  const read = (text: unknown, given: unknown, zone: TimeZone | undefined): Date => {
    if (typeof text !== 'string') {
      throw new CommandError(
        241,
        'ConversionFailure',
        `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${String(text)}`,
      );
    }
    return format ? parseDateWithFormat(text, checkedFormat(given, 40684), zone) : parseDate(text, zone);
  };
  return (scope) => {
    const text = dateString?.(scope);
    if (isNullish(text)) return onNull ? onNull(scope) : null;
    const given = format?.(scope);
    const zone = zoneOf(timezone?.(scope), timezone !== undefined);
    if (!zone || (format && isNullish(given))) return null;
    try {
      return read(text, given, timezone ? zone : undefined);
    } catch (error) {
      if (onError && error instanceof CommandError && error.code === 241) return onError(scope);
      throw error;
    }
  };
}

/** Dates as text and back (manual: $dateToString, $dateFromString). */
export const DATE_TEXT: OperatorTable = {
  $dateToString: compileDateToString,
  $dateFromString: compileDateFromString,
};
