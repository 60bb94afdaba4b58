/** What every record of this area has. */
export interface Versioned {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function firstVersion(now: Date): Versioned {
  return { version: 1, createdAt: now, updatedAt: now };
}

/** The record with the changes, as its next version. */
export function revised<Entity extends Versioned>(record: Entity, changes: Partial<Entity>, now: Date): Entity {
  return { ...record, ...changes, version: record.version + 1, updatedAt: now };
}
