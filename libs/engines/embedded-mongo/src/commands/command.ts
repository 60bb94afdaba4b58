import type { Document } from '../language/document.js';
import type { Reply } from '../protocol/reply.js';
import type { StatementLedger } from '../sessions/statement-ledger.js';
import type { Session } from '../sessions/session-table.js';
import type { Writer } from '../storage/writer.js';
import type { Transaction } from '../transactions/transaction.js';
import type { Arguments } from './arguments.js';
import type { Engine } from './engine.js';

/** All that a command may look at. */
export interface CommandContext {
  engine: Engine;
  db: string;
  args: Arguments;
  body: Document;
  sequences: Map<string, Uint8Array[]>;
  /** The store, or the transaction that the command belongs to. */
  writer: Writer;
  transaction?: Transaction;
  session?: Session;
  /** Results of statements that an earlier try of the same retryable write has done. */
  ledger?: StatementLedger;
  /** Number of the client's connection. */
  connectionId: number;
  /** @throws CommandError 50 when `maxTimeMS` is over */
  assertInTime(): void;
}

export type CommandHandler = (context: CommandContext) => Reply | Promise<Reply>;

export interface Command {
  handler: CommandHandler;
  /** May be part of a multi-document transaction. */
  inTransaction?: boolean;
  /** May carry a transaction number outside of transactions: a retryable write. */
  retryable?: boolean;
  /** Belongs to the database `admin`. */
  adminOnly?: boolean;
}
