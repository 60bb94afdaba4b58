import { type Result, err, ok } from './result.js';

/** A half-open range of instants: `start` belongs to it, `end` does not. */
export interface TimeRange {
  readonly start: Date;
  readonly end: Date;
}

export function timeRange(start: Date, end: Date): Result<TimeRange, 'ends-before-it-starts' | 'not-a-date'> {
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return err('not-a-date');
  return start < end ? ok({ start, end }) : err('ends-before-it-starts');
}

export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: TimeRange, inner: TimeRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function durationMinutes(range: TimeRange): number {
  return (range.end.getTime() - range.start.getTime()) / 60_000;
}
