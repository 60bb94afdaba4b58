import DataLoader from 'dataloader';

/** The DataLoaders of one request: each made once, under the object (usually a reader's method) that asks for it. */
export class LoaderCache {
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>();

  /**
   * The request's loader under that key. `loadMany` gives what was found, in any order; `keyOf` names the key of a
   * found value. What was not found loads as null.
   */
  one<Key extends string, Value>(
    owner: unknown,
    loadMany: (keys: readonly Key[]) => Promise<readonly Value[]>,
    keyOf: (value: Value) => Key,
  ): DataLoader<Key, Value | null> {
    return this.#loader(owner, async (keys: readonly Key[]) => {
      const found = new Map((await loadMany(keys)).map((value) => [keyOf(value), value]));
      return keys.map((key) => found.get(key) ?? null);
    });
  }

  /** As {@link one} for the many values that belong to a key; an empty list where there are none. */
  many<Key extends string, Value>(
    owner: unknown,
    loadMany: (keys: readonly Key[]) => Promise<readonly Value[]>,
    keyOf: (value: Value) => Key,
  ): DataLoader<Key, readonly Value[]> {
    return this.#loader(owner, async (keys: readonly Key[]) => {
      const found = new Map<Key, Value[]>(keys.map((key) => [key, []]));
      for (const value of await loadMany(keys)) found.get(keyOf(value))?.push(value);
      return keys.map((key) => found.get(key) ?? []);
    });
  }

  /** Forgets what was loaded. */
  clear(): void {
    this.#loaders.clear();
  }

  #loader<Key, Value>(owner: unknown, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
    let loader = this.#loaders.get(owner);
    if (!loader) {
      loader = new DataLoader<Key, Value>(batch) as unknown as DataLoader<never, unknown>;
      this.#loaders.set(owner, loader);
    }
    return loader as unknown as DataLoader<Key, Value>;
  }
}
