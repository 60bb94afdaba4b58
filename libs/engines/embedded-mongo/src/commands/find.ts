import { CommandError } from '../command-error.js';
import { DEFAULT_FIRST_BATCH, QueryCursor, type DocumentSource } from '../cursors/cursor.js';
import { compileFilter, compileProjection, encodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import { PAUSE } from '../planner/time-slice.js';
import { pointKey, pointLookup } from '../planner/point-query.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import type { Collection } from '../storage/collection.js';
import { refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { decodeHit, hitsOf } from './matching.js';
import { findCollection } from './write-support.js';
import { aggregateView } from './views.js';

interface FindRequest {
  filter: Document;
  sort?: Document;
  projection?: Document;
  hint?: Document | string;
  let?: Document;
  skip: number;
  limit: number;
}

/** Manual, "Database Commands > find". */
export const find: CommandHandler = (context) => {
  const { args, body, db } = context;
  const name = args.collection();
  const namespace = `${db}.${name}`;
  const filter = args.document('filter') ?? {};
  const collection = findCollection(context, name);
  if (collection && isPointFind(body)) {
    const key = pointKey(filter);
    if (key !== undefined && !collection.isView) {
      const found = pointLookup(context.writer.state(collection), key);
      return new CursorBatch('firstBatch', 0n, namespace, found ? [found.bytes] : []);
    }
  }
  const request = readRequest(context, filter);
  if (collection?.isView) return aggregateView(context, collection, viewPipeline(request));
  if (!collection) {
    // Checked all the same: a malformed filter is an error on an empty collection too.
    compileFilter(filter, { let: request.let });
    if (request.projection) compileProjection(request.projection, { filter });
    return new CursorBatch('firstBatch', 0n, namespace, []);
  }
  return openCursor(context, namespace, findSource(context, collection, request));
};

/** Only what a `findOne` by `_id` sends. */
function isPointFind(body: Document): boolean {
  return (
    body['projection'] === undefined &&
    body['skip'] === undefined &&
    body['hint'] === undefined &&
    body['collation'] === undefined &&
    body['returnKey'] === undefined &&
    body['showRecordId'] === undefined &&
    body['tailable'] === undefined &&
    body['batchSize'] !== 0 &&
    body['min'] === undefined &&
    body['max'] === undefined &&
    body['sort'] === undefined
  );
}

function readRequest({ args, body }: CommandContext, filter: Document): FindRequest {
  refuseCollation(body['collation']);
  for (const unsupported of ['min', 'max', 'returnKey', 'showRecordId']) {
    if (body[unsupported]) {
      throw new CommandError(
        238,
        'NotImplemented',
        `The option ${unsupported} of find is not supported by the embedded store.`,
      );
    }
  }
  const limit = args.number('limit') ?? 0;
  const skip = args.number('skip') ?? 0;
  if (skip < 0)
    throw new CommandError(51024, 'Location51024', `BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  if (limit < 0)
    throw new CommandError(51024, 'Location51024', `BSON field 'limit' value must be >= 0, actual value '${limit}'`);
  return {
    filter,
    sort: readSort(args.document('sort')),
    projection: args.document('projection'),
    hint: args.hint(),
    let: args.document('let'),
    skip,
    limit,
  };
}

/** @throws CommandError 15975 for a direction that is none */
export function readSort(sort: Document | undefined): Document | undefined {
  for (const [path, direction] of Object.entries(sort ?? {})) {
    const number = Number((direction as { value?: unknown } | null)?.value ?? direction);
    if (typeof direction === 'object' && direction !== null && '$meta' in direction) {
      throw new CommandError(
        238,
        'NotImplemented',
        'Sorting by $meta belongs to $text, which the embedded store does not support.',
      );
    }
    if (number !== 1 && number !== -1) {
      throw new CommandError(
        15975,
        'Location15975',
        `$sort key ordering must be 1 (for ascending) or -1 (for descending) (field ${path})`,
      );
    }
  }
  return sort && Object.keys(sort).length > 0 ? sort : undefined;
}

export function findSource(context: CommandContext, collection: Collection, request: FindRequest): DocumentSource {
  const { filter, projection, skip, limit } = request;
  const project =
    projection && Object.keys(projection).length > 0
      ? compileProjection(projection, { filter, let: request.let })
      : undefined;
  const hits = hitsOf(context, collection, { ...request, wanted: limit > 0 ? skip + limit : 0 });
  return documents();

  function* documents(): Generator<Uint8Array | typeof PAUSE> {
    let skipped = 0;
    let given = 0;
    for (const hit of hits) {
      if (hit === PAUSE) yield PAUSE;
      else if (skipped < skip) skipped++;
      else {
        yield project ? encodeDocument(project(decodeHit(hit))) : hit.bytes;
        if (limit > 0 && ++given >= limit) return;
      }
    }
  }
}

/** Gives the first batch and keeps the cursor if something is left. */
export function openCursor(
  context: CommandContext,
  namespace: string,
  source: DocumentSource,
  batchSize: number | undefined = context.args.number('batchSize'),
): Reply | Promise<Reply> {
  const { args, engine, session, transaction } = context;
  if (batchSize !== undefined && batchSize < 0) {
    throw new CommandError(
      51024,
      'Location51024',
      `BSON field 'batchSize' value must be >= 0, actual value '${batchSize}'`,
    );
  }
  const cursor = new QueryCursor(source);
  const reply = (documents: Uint8Array[]): Reply => {
    if (cursor.exhausted || args.boolean('singleBatch')) {
      cursor.close();
      return new CursorBatch('firstBatch', 0n, namespace, documents);
    }
    const id = engine.cursors.open({
      namespace,
      cursor,
      sessionId: session?.id,
      transaction,
      maxTimeMs: args.number('maxTimeMS') ?? 0,
      noTimeout: args.boolean('noCursorTimeout'),
      usedAt: engine.now(),
    });
    return new CursorBatch('firstBatch', id, namespace, documents);
  };
  if (batchSize === 0) return reply([]);
  const documents = cursor.batch(batchSize ?? DEFAULT_FIRST_BATCH, context.assertInTime);
  return documents instanceof Promise ? documents.then(reply) : reply(documents);
}

function viewPipeline({ filter, sort, projection, skip, limit }: FindRequest): Document[] {
  return [
    { $match: filter },
    ...(sort ? [{ $sort: sort }] : []),
    ...(skip > 0 ? [{ $skip: skip }] : []),
    ...(limit > 0 ? [{ $limit: limit }] : []),
    ...(projection && Object.keys(projection).length > 0 ? [{ $project: projection }] : []),
  ];
}
