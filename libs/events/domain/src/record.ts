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

/** What a change may say of each field: absent leaves it, null clears it. */
export type Changes<Input> = { readonly [Field in keyof Input]?: Input[Field] | null };

/** The input as it would have been written after the change: what is absent stays, what is null is cleared. */
export function applyChanges<Input extends object>(input: Input, changes: Changes<Input>): Input {
  const present = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...input, ...Object.fromEntries(present.map(([field, value]) => [field, value ?? undefined])) };
}
