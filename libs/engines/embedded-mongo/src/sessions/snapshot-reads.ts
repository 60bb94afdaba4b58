import { Timestamp } from 'bson';
import { CommandError } from '../command-error.js';
import type { Collection } from '../storage/collection.js';
import type { CollectionState } from '../storage/collection-state.js';
import type { Store } from '../storage/store.js';
import type { Writer } from '../storage/writer.js';
import type { Snapshot } from '../transactions/snapshot.js';

/** How long a snapshot can be read again (manual, "minSnapshotHistoryWindowInSeconds"). */
const WINDOW_MS = 5 * 60_000;

/** Reads of one moment outside of transactions (manual, "Read Concern snapshot"). */
export class SnapshotReads {
  private readonly kept = new Map<string, { snapshot: Snapshot; usedAt: number }>();

  constructor(private readonly store: Store) {}

  /**
   * What a read with read concern `snapshot` sees, and the time to ask for in order to see the same again.
   * @throws CommandError 239 for a time that is no longer kept
   */
  reader(asked: unknown): { reader: Writer; time: Timestamp } {
    const { clock } = this.store;
    const time = asked instanceof Timestamp ? asked : clock.current;
    const key = String(time);
    let entry = this.kept.get(key);
    if (!entry) {
      if (!time.equals(clock.current)) {
        throw new CommandError(
          239,
          'SnapshotTooOld',
          `Read timestamp ${key} is older than the oldest available timestamp.`,
          {
            errorLabels: ['TransientTransactionError'],
          },
        );
      }
      entry = { snapshot: this.store.takeSnapshot(), usedAt: 0 };
      this.kept.set(key, entry);
    }
    entry.usedAt = this.store.now();
    return { reader: new SnapshotReader(entry.snapshot), time };
  }

  forgetOld(now: number): void {
    for (const [key, { snapshot, usedAt }] of this.kept) {
      if (now - usedAt < WINDOW_MS) continue;
      this.kept.delete(key);
      this.store.snapshots.delete(snapshot);
    }
  }
}

class SnapshotReader implements Writer {
  constructor(private readonly snapshot: Snapshot) {}

  state(collection: Collection): CollectionState {
    return this.snapshot.state(collection);
  }

  insert(): never {
    return this.refuse();
  }

  replace(): never {
    return this.refuse();
  }

  remove(): never {
    return this.refuse();
  }

  private refuse(): never {
    throw new CommandError(72, 'InvalidOptions', 'A write cannot have read concern snapshot outside of a transaction');
  }
}
