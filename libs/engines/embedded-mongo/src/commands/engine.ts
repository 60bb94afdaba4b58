import { CommandError } from '../command-error.js';
import { CursorTable } from '../cursors/cursor-table.js';
import { SnapshotReads } from '../sessions/snapshot-reads.js';
import { Store } from '../storage/store.js';
import type { StoreFile } from '../storage/store-file.js';
import { TransactionTable } from '../transactions/transaction-table.js';
import { FailPoints } from './fail-points.js';

export interface EngineOptions {
  /** Undefined keeps everything in memory. */
  file?: StoreFile;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Allows `configureFailPoint`, with which foreign test suites provoke failures. */
  testCommands?: boolean;
  /** Milliseconds after which an open transaction is aborted. */
  transactionLifetimeMs?: number;
}

/** How often sessions, cursors, transactions and TTL indexes are looked through. */
const HOUSEKEEPING_MS = 1000;
const SESSION_LIFETIME_MS = 30 * 60_000;

/** Store, cursors, sessions and transactions of one server. */
export class Engine {
  readonly store: Store;
  readonly cursors = new CursorTable();
  readonly transactions: TransactionTable;
  readonly snapshotReads: SnapshotReads;
  readonly failPoints = new FailPoints();
  readonly connections = { size: 0, created: 0 };
  readonly testCommands: boolean;
  readonly startedAt: number;
  readonly now: () => number;
  /** How the server announces itself. */
  address = 'localhost:27017';
  private readonly timers: NodeJS.Timeout[] = [];

  constructor({ file, now = Date.now, testCommands = false, transactionLifetimeMs = 60_000 }: EngineOptions = {}) {
    this.now = now;
    this.testCommands = testCommands;
    this.startedAt = now();
    this.store = new Store(file ?? null, now, () => this.transactions.abortAll());
    this.snapshotReads = new SnapshotReads(this.store);
    this.transactions = new TransactionTable(this.store, transactionLifetimeMs);
    this.repeat(HOUSEKEEPING_MS, () => {
      const time = this.now();
      this.transactions.abortExpired(time);
      this.cursors.closeIdle(time);
      this.snapshotReads.forgetOld(time);
    });
    this.repeat(60_000, () => this.forgetSessions(this.now() - SESSION_LIFETIME_MS));
  }

  /** Calls a task again and again until the engine closes; the timer does not keep the process alive. */
  repeat(ms: number, task: () => void): void {
    this.timers.push(setInterval(task, ms).unref());
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.cursors.closeWhere(() => true);
    this.transactions.abortAll();
    this.store.close();
  }

  private forgetSessions(before: number): void {
    const { sessions } = this.store;
    let forgotten = false;
    for (const session of [...sessions.all()]) {
      if (session.usedAt >= before || session.state === 'in-progress') continue;
      sessions.delete(session.id);
      forgotten = true;
    }
    if (forgotten) this.store.add({ persist: (file) => file.removeSessionsUsedBefore(before), undo: () => {} });
  }
}

export function notFound(namespace: string): CommandError {
  return new CommandError(26, 'NamespaceNotFound', `ns not found: ${namespace}`);
}
