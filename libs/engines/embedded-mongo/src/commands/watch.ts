import { Timestamp } from 'bson';
import { CommandError } from '../command-error.js';
import {
  ChangeStreamCursor,
  type ChangeStreamOptions,
  type WatchScope,
} from '../change-streams/change-stream-cursor.js';
import { type ResumePoint, readResumeToken } from '../change-streams/resume-token.js';
import { runPipeline } from '../language/language.js';
import type { Document } from '../language/document.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import { asNumber, isDocument } from './arguments.js';
import type { CommandContext } from './command.js';

const ALLOWED_STAGES = new Set([
  '$addFields',
  '$match',
  '$project',
  '$replaceRoot',
  '$replaceWith',
  '$redact',
  '$set',
  '$unset',
  '$changeStreamSplitLargeEvent',
]);

/** `aggregate` with `$changeStream` (manual, "Change Streams"). */
export async function openChangeStream(
  context: CommandContext,
  collection: string | undefined,
  pipeline: Document[],
): Promise<Reply> {
  const { args, db, engine, session, transaction } = context;
  if (transaction) {
    throw new CommandError(263, 'OperationNotSupportedInTransaction', '$changeStream cannot be used in a transaction');
  }
  const spec = pipeline[0]!['$changeStream'];
  if (!isDocument(spec)) throw new CommandError(6188500, 'Location6188500', '$changeStream must take a nested object');
  const stages = pipeline.slice(1);
  const kept = stages.filter((stage) => !('$changeStreamSplitLargeEvent' in stage));
  // A stage that cannot be read is an error now, not with the first event.
  Array.from(runPipeline(kept, [], { collection: () => [] }));
  for (const stage of stages) {
    const name = Object.keys(stage)[0]!;
    if (!ALLOWED_STAGES.has(name)) {
      throw new CommandError(20, 'IllegalOperation', `${name} is not permitted in a $changeStream pipeline`);
    }
  }
  const scope = scopeOf(context, collection, spec);
  const fullDocument = option(spec, 'fullDocument', ['default', 'updateLookup', 'whenAvailable', 'required']);
  const before = option(spec, 'fullDocumentBeforeChange', ['off', 'whenAvailable', 'required']);
  const cursor = new ChangeStreamCursor(engine.store, {
    scope,
    fullDocument: fullDocument as ChangeStreamOptions['fullDocument'],
    fullDocumentBeforeChange: before as ChangeStreamOptions['fullDocumentBeforeChange'],
    showExpandedEvents: spec['showExpandedEvents'] === true,
    pipeline: kept,
    startAfter: startOf(context, spec),
  });
  const batchSize = asNumber(args.document('cursor')?.['batchSize']) ?? 101;
  const documents = batchSize === 0 ? [] : await cursor.batch(batchSize, 0);
  const namespace = collection === undefined ? `${db}.$cmd.aggregate` : `${db}.${collection}`;
  const id = engine.cursors.open({
    namespace,
    cursor,
    sessionId: session?.id,
    maxTimeMs: 0,
    noTimeout: false,
    usedAt: engine.now(),
  });
  return new CursorBatch('firstBatch', id, namespace, documents, { postBatchResumeToken: cursor.token });
}

function scopeOf({ db }: CommandContext, collection: string | undefined, spec: Document): WatchScope {
  if (spec['allChangesForCluster'] === true) {
    if (db !== 'admin' || collection !== undefined) {
      throw new CommandError(
        72,
        'InvalidOptions',
        `A $changeStream with 'allChangesForCluster:true' may only be opened on the 'admin' database, and with no collection name`,
      );
    }
    return {};
  }
  return { db, collection };
}

function option(spec: Document, name: string, values: string[]): string {
  const value = spec[name] ?? values[0]!;
  if (typeof value === 'string' && values.includes(value)) return value;
  throw new CommandError(
    2,
    'BadValue',
    `Enumeration value '${String(value)}' for field '$changeStream.${name}' is not a valid value.`,
  );
}

function startOf({ engine }: CommandContext, spec: Document): ResumePoint {
  const { store } = engine;
  const { changes, clock } = store;
  const given = ['resumeAfter', 'startAfter', 'startAtOperationTime'].filter((name) => spec[name] !== undefined);
  if (given.length > 1) {
    throw new CommandError(
      40674,
      'Location40674',
      `Only one type of resume option is allowed, but multiple were found.`,
    );
  }
  const token = spec['resumeAfter'] ?? spec['startAfter'];
  if (token !== undefined) {
    if (!isDocument(token)) throw new CommandError(14, 'TypeMismatch', 'A resume token must be an object');
    const point = readResumeToken(token);
    if (point.invalidate && spec['resumeAfter'] !== undefined) {
      throw new CommandError(
        260,
        'InvalidResumeToken',
        `Attempting to resume a change stream using 'resumeAfter' is not allowed from an invalidate notification.`,
      );
    }
    if (point.position > changes.tip)
      throw new CommandError(260, 'InvalidResumeToken', 'The resume token is not one of this store');
    return { ...point, invalidate: false };
  }
  const time = spec['startAtOperationTime'];
  if (time instanceof Timestamp) {
    const position = changes.positionBefore(time);
    if (position === undefined) {
      throw new CommandError(
        286,
        'ChangeStreamHistoryLost',
        'Resume of change stream was not possible, as the resume point may no longer be in the history.',
        {
          errorLabels: ['NonResumableChangeStreamError'],
        },
      );
    }
    return { time, position, invalidate: false };
  }
  return { time: clock.current, position: changes.tip, invalidate: false };
}
