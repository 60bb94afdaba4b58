import { orderedByText, type OrderedMap } from '../indexes/ordered-map.js';
import { recordSuffix } from '../indexes/ordered-index.js';
import { PAUSE, TimeSlice } from './time-slice.js';

/**
 * Sorts items as they arrive into an ordered map, so that no single step takes long. Items with equal keys keep their order.
 * @param wanted how many of the first are needed; 0 is all
 */
export function* sortSliced<T>(
  items: Iterable<T | typeof PAUSE>,
  keyOf: (item: T) => string,
  wanted: number,
): Generator<T | typeof PAUSE> {
  const ordered: OrderedMap<string, T> = orderedByText<T>();
  const slice = new TimeSlice();
  let arrival = 0;
  for (const item of items) {
    if (item === PAUSE) {
      yield PAUSE;
      slice.restart();
      continue;
    }
    const key = keyOf(item) + recordSuffix(arrival++);
    if (wanted > 0 && ordered.size >= wanted) {
      const last = ordered.maxKey()!;
      if (key > last) continue;
      ordered.delete(last);
    }
    ordered.set(key, item);
    if (slice.isOver()) {
      yield PAUSE;
      slice.restart();
    }
  }
  yield* ordered.values();
}
