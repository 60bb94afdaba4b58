import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import type { Request } from '../protocol/message.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import { StatementLedger } from '../sessions/statement-ledger.js';
import type { Session } from '../sessions/session-table.js';
import { noSuchTransaction } from '../transactions/conflict.js';
import { tooOld } from '../transactions/transaction-table.js';
import type { Transaction } from '../transactions/transaction.js';
import { Arguments, asNumber, isDocument } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import type { Engine } from './engine.js';
import { type FailedCommand, withLabels } from './error-labels.js';
import type { Failure } from './fail-points.js';
import { unknownCommand } from './refused-commands.js';
import { commands } from './registry.js';
import { sessionId } from './session-fields.js';
import { addWriteConcernError, assertWriteConcern } from './write-concern.js';

/** What is known of the client at the other end. */
export interface Client {
  connectionId: number;
  appName?: string;
}

/** The connection is to be closed without an answer. */
export class DropConnection extends Error {}

const NO_LIMIT = (): void => {};

/** Runs one command; failures become replies with `ok: 0`. At once where nothing has to be waited for. */
export function dispatch(engine: Engine, client: Client, request: Request): Reply | Promise<Reply> {
  const { failPoints } = engine;
  const name = Object.keys(request.body)[0] ?? '';
  const failure = failPoints.active ? failPoints.hit(name, client.appName) : undefined;
  if (failure) return failing(engine, client, request, name, failure);
  return attempt(engine, client, request, name);
}

/** What a fail point does to a command. Labels that it names stand in place of those that the code calls for. */
async function failing(
  engine: Engine,
  client: Client,
  request: Request,
  name: string,
  failure: Failure,
): Promise<Reply> {
  if (failure.blockMs > 0) await new Promise((resolve) => setTimeout(resolve, failure.blockMs));
  if (failure.closeConnection) throw new DropConnection();
  const { writeConcernError, errorLabels } = failure;
  const labelled = (reply: Document): Document =>
    errorLabels ? { ...reply, errorLabels } : withLabels(reply, failedCommand(engine, request, name));
  if (failure.error) return labelled(errorReply(failure.error));
  const reply = await attempt(engine, client, request, name);
  if (!writeConcernError || reply instanceof CursorBatch) return reply;
  return labelled({ ...reply, writeConcernError });
}

function failedCommand(engine: Engine, { body }: Request, name: string): FailedCommand {
  const [first] = Array.isArray(body['pipeline']) ? (body['pipeline'] as unknown[]) : [];
  const opensStream = name === 'aggregate' && isDocument(first) && '$changeStream' in first;
  const readsStream =
    name === 'getMore' &&
    engine.cursors.isChangeStream(BigInt(asNumber(body['getMore']) === undefined ? 0 : String(body['getMore'])));
  return { name, body, isChangeStream: opensStream || readsStream };
}

function attempt(engine: Engine, client: Client, request: Request, name: string): Reply | Promise<Reply> {
  const failed = (error: unknown): Document => withLabels(errorReply(error), failedCommand(engine, request, name));
  try {
    const reply = run(engine, client, request, name);
    return reply instanceof Promise ? reply.catch(failed) : reply;
  } catch (error) {
    return failed(error);
  }
}

function errorReply(error: unknown): Document {
  if (error instanceof CommandError) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
  }
  if (error instanceof RangeError && /Maximum call stack/.test(error.message)) {
    return { ok: 0, errmsg: 'The document is nested too deeply', code: 15, codeName: 'Overflow' };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { ok: 0, errmsg: `The embedded store failed: ${message}`, code: 8, codeName: 'UnknownError' };
}

function run(engine: Engine, client: Client, request: Request, name: string): Reply | Promise<Reply> {
  const { body, sequences } = request;
  const command = commands.get(name);
  if (!command) throw unknownCommand(name);
  const db = body['$db'];
  if (typeof db !== 'string') throw new CommandError(40571, 'Location40571', 'OP_MSG requests require a $db argument');
  if (command.adminOnly && db !== 'admin') {
    throw new CommandError(13, 'Unauthorized', `${name} may only be run against the admin database.`);
  }
  const args = new Arguments(name, body);
  const context: CommandContext = {
    engine,
    db,
    args,
    body,
    sequences,
    writer: engine.store,
    connectionId: client.connectionId,
    assertInTime: deadline(args),
  };
  rememberClient(client, body);
  const lsid = body['lsid'];
  if (isDocument(lsid)) context.session = engine.store.sessions.get(sessionId(lsid), engine.now());
  const txnNumber = asNumber(body['txnNumber']);
  assertWriteConcern(body);
  if (txnNumber === undefined) return afterFlush(context, runWithReadConcern(context, command));
  if (!context.session)
    throw new CommandError(72, 'InvalidOptions', 'Transaction number requires a session ID to also be specified');
  const { session } = context;
  if (body['autocommit'] === false) return inTransaction(context, command, session, txnNumber, lsid as Document);
  return retryableWrite(context, command, session, txnNumber);
}

const SNAPSHOT_COMMANDS = new Set(['find', 'aggregate', 'distinct']);

/** Read concern `snapshot` outside of a transaction; the other levels are all the same with one member. */
function runWithReadConcern(context: CommandContext, command: Command): Reply | Promise<Reply> {
  const concern = context.body['readConcern'];
  if (!isDocument(concern) || concern['level'] !== 'snapshot') return command.handler(context);
  if (!SNAPSHOT_COMMANDS.has(context.args.command)) {
    throw new CommandError(
      72,
      'InvalidOptions',
      `The command ${context.args.command} does not support read concern snapshot`,
    );
  }
  const { reader, time } = context.engine.snapshotReads.reader(concern['atClusterTime']);
  const reply = command.handler({ ...context, writer: reader });
  const told = (value: Reply): Reply => {
    if (!(value instanceof CursorBatch)) return { ...value, atClusterTime: time };
    const { name, id, namespace, documents, fields } = value;
    return new CursorBatch(name, id, namespace, documents, { ...fields, atClusterTime: time });
  };
  return reply instanceof Promise ? reply.then(told) : told(reply);
}

function deadline(args: Arguments): () => void {
  const limit =
    args.body['maxTimeMS'] === undefined || args.command === 'getMore' ? 0 : (args.number('maxTimeMS') ?? 0);
  if (limit < 0) throw new CommandError(2, 'BadValue', `maxTimeMS value must be non-negative`);
  if (limit === 0) return NO_LIMIT;
  const end = performance.now() + limit;
  return () => {
    if (performance.now() > end) throw new CommandError(50, 'MaxTimeMSExpired', 'operation exceeded time limit');
  };
}

function rememberClient(client: Client, body: Document): void {
  const metadata = body['client'];
  if (!isDocument(metadata)) return;
  const application = metadata['application'];
  if (isDocument(application)) client.appName = String(application['name']);
}

/** Holds a reply back until the writes that it may tell of are on disk. */
function afterFlush(context: CommandContext, reply: Reply | Promise<Reply>): Reply | Promise<Reply> {
  const { store } = context.engine;
  if (reply instanceof Promise) return reply.then((value) => afterFlush(context, value));
  const answer = addWriteConcernError(context.body, reply);
  if (!store.group.pending) return answer;
  return store.settled().then(() => answer);
}

async function inTransaction(
  context: CommandContext,
  command: Command,
  session: Session,
  txnNumber: number,
  lsid: Document,
): Promise<Reply> {
  const { engine, body, args } = context;
  if (
    command.handler === commands.get('commitTransaction')!.handler ||
    command.handler === commands.get('abortTransaction')!.handler
  ) {
    if (context.db !== 'admin') {
      throw new CommandError(13, 'Unauthorized', `${args.command} may only be run against the admin database.`);
    }
    return addWriteConcernError(body, await command.handler(context));
  }
  if (!command.inTransaction) {
    if (session.transaction && session.txnNumber === txnNumber) engine.transactions.abort(session);
    throw new CommandError(
      263,
      'OperationNotSupportedInTransaction',
      `Cannot run '${args.command}' in a multi-document transaction.`,
    );
  }
  const starts = body['startTransaction'] === true;
  const transaction: Transaction = starts
    ? engine.transactions.begin(session, txnNumber, lsid)
    : engine.transactions.current(session, txnNumber);
  context.transaction = transaction;
  context.writer = transaction;
  let reply: Reply;
  try {
    reply = await command.handler(context);
  } catch (error) {
    if (session.transaction === transaction) engine.transactions.abort(session);
    throw error;
  }
  if (transaction.status !== 'open') throw noSuchTransaction(txnNumber);
  // A statement that failed has ended the transaction.
  if (!(reply instanceof CursorBatch) && reply['writeErrors'] !== undefined) engine.transactions.abort(session);
  return reply;
}

async function retryableWrite(
  context: CommandContext,
  command: Command,
  session: Session,
  txnNumber: number,
): Promise<Reply> {
  const { engine, args } = context;
  if (!command.retryable) {
    throw new CommandError(
      50768,
      'NotARetryableWriteCommand',
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${args.command} is not a retryable write command.`,
    );
  }
  if (txnNumber < session.txnNumber) throw tooOld(session, txnNumber);
  if (txnNumber === session.txnNumber && session.state !== 'write') {
    throw new CommandError(
      217,
      'IncompleteTransactionHistory',
      `Transaction ${txnNumber} on this session was not a retryable write.`,
    );
  }
  if (txnNumber > session.txnNumber) {
    if (session.transaction) engine.transactions.abort(session);
    Object.assign(session, { txnNumber, state: 'write', reply: null });
  }
  // A retry that overtakes its first try waits for it.
  while (session.running) await session.running;
  const ledger = new StatementLedger(engine.store, session);
  context.ledger = ledger;
  let finished!: () => void;
  session.running = new Promise((resolve) => (finished = resolve));
  try {
    const reply = await afterFlush(context, command.handler(context));
    if (ledger.retried.length > 0 && !(reply instanceof CursorBatch))
      return { ...reply, retriedStmtIds: ledger.retried };
    return reply;
  } finally {
    if (session.txnNumber === txnNumber) session.reply = ledger.encoded();
    session.running = undefined;
    finished();
  }
}
