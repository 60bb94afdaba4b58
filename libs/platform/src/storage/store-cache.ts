import type { LiveChanges } from './live-changes.js';
import { insideUnitOfWork } from './unit-of-work.js';

/**
 * Keeps in memory what was read from some collections, until something is written to one of them, in whichever process.
 * Inside a unit of work it neither answers nor learns.
 */
export class StoreCache<Key, Value> {
  readonly #kept = new Map<Key, Value>();
  readonly #loading = new Map<Key, Promise<Value>>();
  #generation = 0;

  constructor(
    private readonly live: LiveChanges,
    collections: readonly string[],
    /** When so many values are kept, all are forgotten. */
    private readonly most = 10_000,
  ) {
    this.readsAlso(collections);
  }

  /** Names more collections that the values are read from. */
  readsAlso(collections: readonly string[]): void {
    this.live.onWrite(collections, () => this.clear());
  }

  /** Rises each time everything is forgotten. */
  get generation(): number {
    return this.#generation;
  }

  /** What is kept under the key. */
  peek(key: Key): Value | undefined {
    return insideUnitOfWork() ? undefined : this.#kept.get(key);
  }

  /** Keeps a value that was read when the cache was of that generation. */
  put(key: Key, value: Value, generation: number): void {
    if (generation !== this.#generation || insideUnitOfWork()) return;
    if (this.#kept.size >= this.most) this.#kept.clear();
    this.#kept.set(key, value);
  }

  /** What is kept under the key, or what `load` gives; those who ask while it loads wait for the same. */
  get(key: Key, load: () => Promise<Value>): Value | Promise<Value> {
    if (insideUnitOfWork()) return load();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    let loading = this.#loading.get(key);
    if (!loading) {
      const generation = this.#generation;
      loading = load().then(
        (value) => {
          if (this.#loading.get(key) === loading) this.#loading.delete(key);
          this.put(key, value, generation);
          return value;
        },
        (error: unknown) => {
          if (this.#loading.get(key) === loading) this.#loading.delete(key);
          throw error;
        },
      );
      this.#loading.set(key, loading);
    }
    return loading;
  }

  clear(): void {
    this.#generation += 1;
    this.#kept.clear();
    this.#loading.clear();
  }
}
