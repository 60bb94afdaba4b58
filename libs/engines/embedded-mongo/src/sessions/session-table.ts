import type { StoredSession } from '../storage/store-file.js';
import type { Transaction } from '../transactions/transaction.js';

/** What the store remembers of a client's logical session. */
export interface Session {
  id: string;
  /** The highest transaction number seen; −1 before the first. */
  txnNumber: number;
  /** What that number stands for. */
  state: 'none' | 'write' | 'in-progress' | 'committed' | 'aborted';
  /** The reply of a finished retryable write, given again to a retry of it. */
  reply: Uint8Array | null;
  transaction?: Transaction;
  /** The retryable write that is being carried out. */
  running?: Promise<void>;
  usedAt: number;
}

/** Sessions by id (manual, "Server Sessions"). They end after half an hour without use. */
export class SessionTable {
  private readonly sessions = new Map<string, Session>();

  get(id: string, now: number): Session {
    let session = this.sessions.get(id);
    if (!session) {
      session = { id, txnNumber: -1, state: 'none', reply: null, usedAt: now };
      this.sessions.set(id, session);
    }
    session.usedAt = now;
    return session;
  }

  find(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  all(): Iterable<Session> {
    return this.sessions.values();
  }

  delete(id: string): void {
    this.sessions.delete(id);
  }

  load(stored: StoredSession[]): void {
    for (const { id, txnNumber, state, reply, usedAt } of stored) {
      this.sessions.set(id, {
        id,
        txnNumber,
        state: state as Session['state'],
        reply: reply ? Buffer.from(reply) : null,
        usedAt,
      });
    }
  }
}

export function storedSession({ id, txnNumber, state, reply, usedAt }: Session): StoredSession {
  return { id, txnNumber, state, reply, usedAt };
}
