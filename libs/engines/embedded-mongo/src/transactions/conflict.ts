import { CommandError } from '../command-error.js';
import type { Transaction } from './transaction.js';

/** Manual, "Transactions > In-progress Transactions and Write Conflicts". */
export function writeConflict(): CommandError {
  return new CommandError(
    112,
    'WriteConflict',
    'Caused by :: WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.',
  );
}

/** Manual, "Transactions": it was never begun, or has been aborted. */
export function noSuchTransaction(txnNumber: number): CommandError {
  return new CommandError(
    251,
    'NoSuchTransaction',
    `Given transaction number ${txnNumber} does not match any in-progress transactions.`,
  );
}

/** A write outside of transactions met a record of an open one: it waits until that one ends, then tries again. */
export class HeldByTransaction extends Error {
  constructor(readonly holder: Transaction) {
    super('held by an open transaction');
  }
}

/** Runs a write, again after each transaction that stands in its way. */
export function onceUnheld<T>(attempt: () => T, assertInTime?: () => void): T | Promise<T> {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof HeldByTransaction)) throw error;
    return error.holder.ended.then(() => {
      assertInTime?.();
      return onceUnheld(attempt, assertInTime);
    });
  }
}
