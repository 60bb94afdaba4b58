import { location } from '../errors.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time zone: all instants and offsets are milliseconds. */
export interface TimeZone {
  /** What is added to UTC to get local time at this instant. */
  offsetAt(instant: number): number;
}

export const UTC: TimeZone = { offsetAt: () => 0 };

const zones = new Map<string, TimeZone>();

class NamedZone implements TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private lastHour = NaN;
  private lastOffset = 0;

  constructor(name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  }

  offsetAt(instant: number): number {
    // Offsets change at quarter hours only.
    const quarter = Math.floor(instant / (15 * MINUTE));
    if (quarter !== this.lastHour) {
      this.lastHour = quarter;
      this.lastOffset = this.compute(quarter * 15 * MINUTE);
    }
    return this.lastOffset;
  }

  private compute(instant: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) parts[type] = value;
    const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
    const local = utcInstant(
      year,
      Number(parts['month']),
      Number(parts['day']),
      Number(parts['hour']),
      Number(parts['minute']),
      Number(parts['second']),
    );
    return local - instant;
  }
}

/** UTC milliseconds of calendar fields, which may lie outside their usual range; month 1 is January. */
export function utcInstant(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

/** An IANA name, `UTC`, `GMT`, `Z` or an offset such as `+03:00` (manual: $dateToParts, timezone); else code 40485. */
export function timeZone(name: string): TimeZone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC;
  const known = zones.get(name);
  if (known) return known;
  const zone = fixedZone(name) ?? namedZone(name);
  zones.set(name, zone);
  return zone;
}

function fixedZone(name: string): TimeZone | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(name);
  if (!match) return undefined;
  const offset = (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * MINUTE;
  return { offsetAt: () => offset };
}

function namedZone(name: string): TimeZone {
  try {
    return new NamedZone(name);
  } catch {
    throw location(40485, `unrecognized time zone identifier: "${name}"`);
  }
}

/** Local time, written as if it were UTC. */
export function toLocal(instant: number, zone: TimeZone): number {
  return instant + zone.offsetAt(instant);
}

/**
 * The instant of a local time: the first one where clocks go back, and as many hours later as the gap is long where they go
 * forward.
 */
export function fromLocal(local: number, zone: TimeZone): number {
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  if (before === after) {
    const offset = zone.offsetAt(local - before);
    return local - offset;
  }
  if (zone.offsetAt(local - before) === before) return local - before;
  if (zone.offsetAt(local - after) === after) return local - after;
  return local - before;
}
