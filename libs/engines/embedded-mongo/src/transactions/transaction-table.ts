import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { type Session, storedSession } from '../sessions/session-table.js';
import type { Store } from '../storage/store.js';
import { noSuchTransaction } from './conflict.js';
import { Transaction } from './transaction.js';

/** Begins, finds and ends the transactions of sessions (manual, "Transactions"). */
export class TransactionTable {
  private readonly open = new Map<string, { session: Session; transaction: Transaction }>();

  constructor(
    private readonly store: Store,
    private readonly lifetimeMs: number,
  ) {}

  get size(): number {
    return this.open.size;
  }

  begin(session: Session, txnNumber: number, lsid: Document): Transaction {
    if (txnNumber < session.txnNumber) throw tooOld(session, txnNumber);
    if (txnNumber === session.txnNumber) {
      throw new CommandError(
        251,
        'NoSuchTransaction',
        `Cannot start a transaction at given transaction number ${txnNumber} a transaction with the same number is in state TransactionState::k${session.state}`,
      );
    }
    if (session.transaction) this.abort(session);
    const snapshot = this.store.takeSnapshot();
    const transaction = new Transaction(session.id, txnNumber, lsid, snapshot, this.store.now());
    Object.assign(session, { txnNumber, state: 'in-progress', reply: null, transaction });
    this.open.set(session.id, { session, transaction });
    return transaction;
  }

  /** The open transaction that a command goes on with. @throws CommandError 251, 225 or 256 */
  current(session: Session, txnNumber: number): Transaction {
    if (txnNumber < session.txnNumber) throw tooOld(session, txnNumber);
    if (txnNumber === session.txnNumber && session.state === 'committed') {
      throw new CommandError(
        256,
        'TransactionCommitted',
        `Transaction with { txnNumber: ${txnNumber} } has been committed.`,
      );
    }
    if (txnNumber > session.txnNumber || !session.transaction) throw noSuchTransaction(txnNumber);
    return session.transaction;
  }

  async commit(session: Session, txnNumber: number): Promise<void> {
    // A repeated commit is answered as the first one was.
    if (txnNumber === session.txnNumber && session.state === 'committed') return;
    const transaction = this.current(session, txnNumber);
    try {
      this.store.commit(transaction);
    } catch (error) {
      this.abort(session);
      throw error;
    }
    session.state = 'committed';
    if (transaction.changes.length > 0 || transaction.created.size > 0) {
      const stored = storedSession(session);
      this.store.add({
        persist: (file) => file.putSession(stored),
        undo: () => {
          if (session.txnNumber === txnNumber) session.state = 'aborted';
        },
      });
    }
    this.finish(session, 'committed');
    await this.store.settled();
  }

  abort(session: Session): void {
    if (!session.transaction) return;
    session.state = 'aborted';
    this.finish(session, 'aborted');
  }

  abortAll(): void {
    for (const { session } of [...this.open.values()]) this.abort(session);
  }

  abortExpired(now: number): void {
    for (const { session, transaction } of [...this.open.values()]) {
      if (now - transaction.startedAt > this.lifetimeMs) this.abort(session);
    }
  }

  private finish(session: Session, how: 'committed' | 'aborted'): void {
    const { transaction } = session;
    session.transaction = undefined;
    this.open.delete(session.id);
    if (!transaction) return;
    this.store.snapshots.delete(transaction.snapshot);
    transaction.end(how);
  }
}

export function tooOld(session: Session, txnNumber: number): CommandError {
  return new CommandError(
    225,
    'TransactionTooOld',
    `Cannot start transaction ${txnNumber} on session ${session.id} because a newer transaction ${session.txnNumber} has already started.`,
  );
}
