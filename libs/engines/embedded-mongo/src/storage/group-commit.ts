import type { StoreFile } from './store-file.js';

/** A change that is in memory already and goes to disk with its group. */
export interface PendingWrite {
  persist(file: StoreFile): void;
  /** Takes the change back from memory, when the group could not be written. */
  undo(): void;
}

interface Waiter {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * All writes that arrived in one turn of the event loop share one SQLite transaction and one flush; they are answered
 * after it. If it fails, the whole group is taken back and every writer is told.
 */
export class GroupCommit {
  private writes: PendingWrite[] = [];
  private waiters: Waiter[] = [];
  private scheduled = false;

  constructor(
    private readonly file: StoreFile | null,
    private readonly onFlushed: () => void,
    private readonly onFailed: () => void,
  ) {}

  get pending(): boolean {
    return this.writes.length > 0;
  }

  add(write: PendingWrite): void {
    this.writes.push(write);
    this.schedule();
  }

  /** Resolves when everything written so far is on disk; rejects if it could not be kept. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      this.schedule();
    });
  }

  /** Writes what is pending now. */
  flush(): void {
    const { writes, waiters } = this;
    this.writes = [];
    this.waiters = [];
    this.scheduled = false;
    try {
      if (this.file && writes.length > 0) {
        const { file } = this;
        file.transaction(() => {
          for (const write of writes) write.persist(file);
        });
      }
    } catch (error) {
      for (const write of writes.reverse()) write.undo();
      this.onFailed();
      for (const waiter of waiters) waiter.reject(error);
      return;
    }
    if (writes.length > 0) this.onFlushed();
    for (const waiter of waiters) waiter.resolve();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      if (this.scheduled) this.flush();
    });
  }
}
