import { decodeDocument, encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Store } from '../storage/store.js';
import type { Session } from './session-table.js';

/**
 * What the statements of a session's latest retryable write have done (manual, "Retryable Writes"). It goes to disk in
 * the group of the writes themselves, so that a retry finds it after a restart too.
 */
export class StatementLedger {
  private readonly done = new Map<number, Document>();
  private inGroup = false;
  /** Statements of this command that were not done again. */
  readonly retried: number[] = [];

  constructor(
    private readonly store: Store,
    private readonly session: Session,
  ) {
    if (!session.reply) return;
    const { statements } = decodeDocument(session.reply) as { statements?: { id: number; result: Document }[] };
    for (const { id, result } of statements ?? []) this.done.set(id, result);
  }

  /** The result of a statement that has been done before. */
  result(statement: number): Document | undefined {
    const result = this.done.get(statement);
    if (result) this.retried.push(statement);
    return result;
  }

  record(statement: number, result: Document): void {
    this.done.set(statement, result);
    if (this.inGroup) {
      this.store.add({ persist: () => {}, undo: () => this.done.delete(statement) });
      return;
    }
    this.inGroup = true;
    const { id, txnNumber } = this.session;
    this.store.add({
      // Runs with the flush: by then the ledger holds every statement of the group.
      persist: (file) => {
        this.inGroup = false;
        const { state, usedAt } = this.session;
        if (this.session.txnNumber === txnNumber)
          file.putSession({ id, txnNumber, state, reply: this.encoded(), usedAt });
      },
      undo: () => {
        this.inGroup = false;
        this.done.delete(statement);
      },
    });
  }

  /** The form in which the session keeps it between two tries. */
  encoded(): Uint8Array {
    return encodeDocument({ statements: [...this.done].map(([id, result]) => ({ id, result })) });
  }
}
