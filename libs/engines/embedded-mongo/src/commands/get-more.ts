import { CommandError } from '../command-error.js';
import { QueryCursor } from '../cursors/cursor.js';
import { CursorBatch } from '../protocol/reply.js';
import { asNumber } from './arguments.js';
import type { CommandHandler } from './command.js';

/** How long a change stream waits for an event unless told otherwise (manual, "maxAwaitTimeMS"). */
const DEFAULT_AWAIT_MS = 1000;

/** Manual, "Database Commands > getMore". */
export const getMore: CommandHandler = async (context) => {
  const { args, body, db, engine, session, transaction } = context;
  const id = BigInt(asNumber(body['getMore']) === undefined ? 0 : String(body['getMore']));
  const namespace = `${db}.${args.string('collection') ?? ''}`;
  const open = engine.cursors.get(id);
  if (open.namespace !== namespace) {
    throw new CommandError(
      13,
      'Unauthorized',
      `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${open.namespace}`,
    );
  }
  if (open.sessionId !== session?.id) {
    throw new CommandError(
      50738,
      'Location50738',
      `Cannot run getMore on cursor ${id}, which was created in another session`,
    );
  }
  if (open.transaction !== transaction) {
    throw new CommandError(
      50740,
      'Location50740',
      `Cannot run getMore on cursor ${id}, which was created in another transaction`,
    );
  }
  const batchSize = args.number('batchSize') ?? 0;
  if (batchSize < 0)
    throw new CommandError(
      51024,
      'Location51024',
      `BSON field 'batchSize' value must be >= 0, actual value '${batchSize}'`,
    );
  open.usedAt = engine.now();
  const { cursor } = open;
  if (cursor instanceof QueryCursor) {
    const documents = await cursor.batch(batchSize, context.assertInTime);
    if (cursor.exhausted) engine.cursors.close(id);
    return new CursorBatch('nextBatch', cursor.exhausted ? 0n : id, namespace, documents);
  }
  const documents = await cursor.batch(batchSize || 101, args.number('maxTimeMS') ?? DEFAULT_AWAIT_MS);
  open.usedAt = engine.now();
  if (cursor.exhausted) engine.cursors.close(id);
  return new CursorBatch('nextBatch', cursor.exhausted ? 0n : id, namespace, documents, {
    postBatchResumeToken: cursor.token,
  });
};

/** Manual, "Database Commands > killCursors". */
export const killCursors: CommandHandler = ({ body, engine }) => {
  const cursors = body['cursors'];
  if (!Array.isArray(cursors))
    throw new CommandError(
      14,
      'TypeMismatch',
      `BSON field 'killCursors.cursors' is the wrong type, expected type 'array'`,
    );
  const cursorsKilled: bigint[] = [];
  const cursorsNotFound: bigint[] = [];
  for (const cursor of cursors) {
    const id = BigInt(String(cursor));
    (engine.cursors.close(id) ? cursorsKilled : cursorsNotFound).push(id);
  }
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
};
