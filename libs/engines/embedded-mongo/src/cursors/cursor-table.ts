import { randomBytes } from 'node:crypto';
import { CommandError } from '../command-error.js';
import type { ChangeStreamCursor } from '../change-streams/change-stream-cursor.js';
import type { Transaction } from '../transactions/transaction.js';
import { QueryCursor } from './cursor.js';

export interface OpenCursor {
  id: bigint;
  namespace: string;
  cursor: QueryCursor | ChangeStreamCursor;
  sessionId?: string;
  transaction?: Transaction;
  /** maxTimeMS of the command that opened it; a getMore of the same cursor may not take longer. */
  maxTimeMs: number;
  noTimeout: boolean;
  usedAt: number;
}

/** A cursor that nobody asks for ten minutes is closed (manual, "cursorTimeoutMillis"). */
const IDLE_MS = 10 * 60_000;

export class CursorTable {
  private readonly cursors = new Map<bigint, OpenCursor>();

  get size(): number {
    return this.cursors.size;
  }

  open(cursor: Omit<OpenCursor, 'id'>): bigint {
    const id = randomBytes(8).readBigInt64LE() & 0x7fffffffffffffffn || 1n;
    this.cursors.set(id, { id, ...cursor });
    return id;
  }

  /** @throws CommandError 43 if there is no such cursor */
  get(id: bigint): OpenCursor {
    const found = this.cursors.get(id);
    if (!found) throw new CommandError(43, 'CursorNotFound', `cursor id ${id} not found`);
    return found;
  }

  isChangeStream(id: bigint): boolean {
    const found = this.cursors.get(id);
    return found !== undefined && !(found.cursor instanceof QueryCursor);
  }

  close(id: bigint): boolean {
    const found = this.cursors.get(id);
    if (!found) return false;
    this.cursors.delete(id);
    found.cursor.close();
    return true;
  }

  closeWhere(condition: (cursor: OpenCursor) => boolean): void {
    for (const cursor of [...this.cursors.values()]) if (condition(cursor)) this.close(cursor.id);
  }

  closeIdle(now: number): void {
    this.closeWhere(({ noTimeout, usedAt }) => !noTimeout && now - usedAt > IDLE_MS);
  }
}
