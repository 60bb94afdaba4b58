import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { asNumber } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { sessionId } from './session-fields.js';

function requireSession({ session, body }: CommandContext): {
  session: NonNullable<CommandContext['session']>;
  txnNumber: number;
} {
  const txnNumber = asNumber(body['txnNumber']);
  if (!session || txnNumber === undefined) {
    throw new CommandError(125, 'CommandFailed', `${Object.keys(body)[0]} must be run within a transaction`);
  }
  return { session, txnNumber };
}

/** Manual, "Database Commands > commitTransaction". */
export const commitTransaction: CommandHandler = async (context) => {
  const { session, txnNumber } = requireSession(context);
  await context.engine.transactions.commit(session, txnNumber);
  return {};
};

/** Manual, "Database Commands > abortTransaction". */
export const abortTransaction: CommandHandler = (context) => {
  const { session, txnNumber } = requireSession(context);
  context.engine.transactions.current(session, txnNumber);
  context.engine.transactions.abort(session);
  return {};
};

/** Manual, "Database Commands > endSessions" and "killSessions": their transactions are aborted. */
export const endSessions: CommandHandler = ({ body, engine }) => {
  const named = body['endSessions'] ?? body['killSessions'];
  for (const lsid of Array.isArray(named) ? (named as Document[]) : []) {
    const session = engine.store.sessions.find(sessionId(lsid));
    if (session) engine.transactions.abort(session);
    engine.cursors.closeWhere((cursor) => cursor.sessionId !== undefined && cursor.sessionId === session?.id);
  }
  return {};
};

export const killAllSessions: CommandHandler = ({ engine }) => {
  engine.transactions.abortAll();
  engine.cursors.closeWhere(({ sessionId: id }) => id !== undefined);
  return {};
};

/** For test suites that provoke failures; only where test commands are allowed. */
export const configureFailPoint: CommandHandler = ({ args, body, engine }) => {
  if (!engine.testCommands) {
    throw new CommandError(59, 'CommandNotFound', `no such command: 'configureFailPoint'`);
  }
  engine.failPoints.configure(body['configureFailPoint'], body['mode'], args.document('data') ?? {});
  return {};
};
