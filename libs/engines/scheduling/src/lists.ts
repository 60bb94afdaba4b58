/** Many short lists of numbers in two typed arrays: list `i` is `items[start[i]]` up to `items[start[i + 1]]`. */
export class Lists {
  private constructor(
    readonly start: Int32Array,
    readonly items: Int32Array,
  ) {}

  size(list: number): number {
    return this.start[list + 1]! - this.start[list]!;
  }

  of(list: number): Int32Array {
    return this.items.subarray(this.start[list], this.start[list + 1]);
  }

  static from(lists: readonly (readonly number[])[]): Lists {
    const start = new Int32Array(lists.length + 1);
    for (let i = 0; i < lists.length; i++) start[i + 1] = start[i]! + lists[i]!.length;
    const items = new Int32Array(start[lists.length]!);
    let next = 0;
    for (const list of lists) for (const value of list) items[next++] = value;
    return new Lists(start, items);
  }

  /** Asks for the members of one list after the other. */
  static collect(count: number, visit: (list: number, add: (value: number) => void) => void): Lists {
    const start = new Int32Array(count + 1);
    const items: number[] = [];
    const add = (value: number) => void items.push(value);
    for (let i = 0; i < count; i++) {
      visit(i, add);
      start[i + 1] = items.length;
    }
    return new Lists(start, Int32Array.from(items));
  }

  /** For each value below `count` the lists it occurs in, in order. */
  static invert(lists: readonly (readonly number[])[], count: number): Lists {
    return Lists.transpose(Lists.from(lists), count);
  }

  /** As `invert`, of lists that are packed already. */
  static transpose({ start: starts, items: values }: Lists, count: number): Lists {
    const start = new Int32Array(count + 1);
    for (const value of values) start[value + 1]!++;
    for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
    const items = new Int32Array(values.length);
    const next = start.slice();
    for (let i = 0; i + 1 < starts.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) items[next[values[k]!]!++] = i;
    }
    return new Lists(start, items);
  }

  /** Collects the second of each pair under the first. */
  static group(count: number, pairs: readonly (readonly [number, number])[]): Lists {
    const lists: number[][] = Array.from({ length: count }, () => []);
    for (const [key, value] of pairs) lists[key]!.push(value);
    return Lists.from(lists);
  }
}

/** The positions of things by their ids. */
export function positions(items: readonly { readonly id: string }[]): Map<string, number> {
  const map = new Map<string, number>();
  for (let i = 0; i < items.length; i++) map.set(items[i]!.id, i);
  return map;
}
