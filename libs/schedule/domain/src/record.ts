/** What every stored record carries. `version` starts at 1 and rises by one with each change. */
export interface Versioned {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The stamps of a record that begins to exist at `now`. */
export function firstVersion(now: Date): Versioned {
  return { version: 1, createdAt: now, updatedAt: now };
}

/** The next version of a record: the same but for `changes`. */
export function revised<T extends Versioned>(record: T, changes: Partial<T>, now: Date): T {
  return { ...record, ...changes, version: record.version + 1, updatedAt: now };
}
