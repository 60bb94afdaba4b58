import { afterPrefix, invertKey } from '../indexes/key-encoding.js';

/** Codes of one field from `low` (included) to `high` (not included). */
export interface Interval {
  low: string;
  high: string;
  /** Holds the codes of exactly one value. */
  point?: boolean;
}

/** Every value there is. */
export const EVERYTHING: Interval = { low: '', high: String.fromCharCode(0x100) };

export function pointInterval(code: string): Interval {
  return { low: code, high: afterPrefix(code), point: true };
}

/** Sorted, without overlaps. */
export function unite(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : 0));
  const united: Interval[] = [];
  for (const interval of sorted) {
    const last = united.at(-1);
    if (!last || interval.low >= last.high) united.push(interval);
    else if (interval.high > last.high) united[united.length - 1] = { low: last.low, high: interval.high };
  }
  return united;
}

export function intersect(left: Interval[], right: Interval[]): Interval[] {
  const shared: Interval[] = [];
  for (const a of left) {
    for (const b of right) {
      const low = a.low > b.low ? a.low : b.low;
      const high = a.high < b.high ? a.high : b.high;
      if (low < high) shared.push(a.point ? a : b.point ? b : { low, high });
    }
  }
  return shared;
}

/** The same values in a field that an index holds in descending order. */
export function descending(intervals: Interval[]): Interval[] {
  return intervals
    .map(({ low, high, point }) => {
      if (low === '') return EVERYTHING;
      if (point) return pointInterval(invertKey(low));
      return { low: afterPrefix(invertKey(high)), high: afterPrefix(invertKey(low)) };
    })
    .reverse();
}
