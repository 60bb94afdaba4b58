import { ObjectId, Timestamp } from 'bson';
import { location } from '../errors.js';
import { isNullish, typeName } from './operator.js';
import { timeZone, UTC, type TimeZone } from './time-zone.js';

/** Milliseconds of what counts as a date: dates, timestamps and ObjectIds; undefined for null and missing. */
export function instantOf(value: unknown, name: string): number | undefined {
  if (isNullish(value)) return undefined;
  if (value instanceof Date) return value.getTime();
  if (value instanceof Timestamp) return value.t * 1000;
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  throw location(16006, `can't convert from BSON type ${typeName(value)} to Date in ${name}`);
}

/** The time zone of an argument; UTC if none is given, undefined if it is null. */
export function zoneOf(value: unknown, isGiven: boolean): TimeZone | undefined {
  if (!isGiven) return UTC;
  if (isNullish(value)) return undefined;
  if (typeof value !== 'string') throw location(40517, `timezone must evaluate to a string, found ${typeName(value)}`);
  return timeZone(value);
}
