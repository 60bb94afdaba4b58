/** What every record has: `version` rises by one with each change. */
export interface Versioned {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function firstVersion(now: Date): Versioned {
  return { version: 1, createdAt: now, updatedAt: now };
}

export function revised<Record extends Versioned>(record: Record, changes: Partial<Record>, now: Date): Record {
  return { ...record, ...changes, version: record.version + 1, updatedAt: now };
}
