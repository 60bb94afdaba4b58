import { CommandError } from '../command-error.js';

import { compileFilter, decodeDocument, encodeDocument, runPipeline, splitWritingStage } from '../language/language.js';
import type { Document } from '../language/document.js';
import { collect } from '../cursors/cursor.js';
import { runSliced } from '../pipelines/sliced-pipeline.js';
import type { Hit } from '../planner/execute-plan.js';
import { PAUSE, TimeSlice, nextTurn } from '../planner/time-slice.js';
import type { PlanRequest } from '../planner/query-plan.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import type { Collection } from '../storage/collection.js';
import { Arguments, asNumber, isDocument, refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { explain } from './explain.js';
import { openCursor, readSort } from './find.js';
import { decodeHit, hitsOf } from './matching.js';
import { metadataSource } from './metadata-stages.js';
import { openChangeStream } from './watch.js';
import { resolveView } from './views.js';
import { writeResults } from './writing-stages.js';
import { findCollection } from './write-support.js';

/** Manual, "Database Commands > aggregate". */
export const aggregate: CommandHandler = (context) => {
  const { args, body, db } = context;
  refuseCollation(body['collation']);
  const pipeline = args.documents('pipeline');
  if (!pipeline)
    throw new CommandError(40414, 'Location40414', `BSON field 'aggregate.pipeline' is missing but a required field`);
  for (const stage of pipeline) {
    if (Object.keys(stage).length !== 1) {
      throw new CommandError(
        40323,
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
  }
  const cursor = args.document('cursor');
  if (!cursor && !args.boolean('explain')) {
    throw new CommandError(
      9,
      'FailedToParse',
      `The 'cursor' option is required, except for aggregate with the explain argument`,
    );
  }
  if (args.boolean('explain')) {
    const { explain: _, ...explained } = body;
    const asked = { explain: explained, verbosity: 'queryPlanner' };
    return explain({ ...context, body: asked, args: new Arguments('explain', asked) });
  }
  const whole = asNumber(body['aggregate']) === 1;
  if (pipeline[0] && '$changeStream' in pipeline[0]) {
    return openChangeStream(context, whole ? undefined : args.collection(), pipeline);
  }
  if (whole) return runAggregate(context, undefined, pipeline, `${db}.$cmd.aggregate`);
  const name = args.collection();
  const view = findCollection(context, name);
  if (!view?.isView) return runAggregate(context, name, pipeline, `${db}.${name}`);
  const resolved = resolveView(context, view, pipeline);
  return runAggregate(context, resolved.name, resolved.pipeline, `${db}.${name}`);
};

/** Stages at the head of a pipeline that the planner answers itself. */
interface Head {
  request: PlanRequest;
  skip: number;
  limit: number | undefined;
  rest: Document[];
}

export function takeHead(pipeline: Document[], context: CommandContext): Head {
  const filters: Document[] = [];
  let sort: Document | undefined;
  let skip = 0;
  let limit: number | undefined;
  let at = 0;
  for (; at < pipeline.length; at++) {
    const stage = pipeline[at]!;
    if ('$match' in stage && isDocument(stage['$match']) && !sort && skip === 0 && limit === undefined) {
      filters.push(stage['$match']);
    } else if ('$sort' in stage && !sort && skip === 0 && limit === undefined && isDocument(stage['$sort'])) {
      if (Object.values(stage['$sort']).some(isDocument)) break;
      sort = readSort(stage['$sort']);
      if (!sort) break;
    } else if ('$skip' in stage && limit === undefined && isCount(stage['$skip'], 0)) {
      skip += asNumber(stage['$skip'])!;
    } else if ('$limit' in stage && isCount(stage['$limit'], 1)) {
      limit = Math.min(limit ?? Infinity, asNumber(stage['$limit'])!);
    } else break;
  }
  const filter = filters.length === 0 ? {} : filters.length === 1 ? filters[0]! : { $and: filters };
  const wanted = limit === undefined ? 0 : skip + limit;
  const request = { filter, sort, wanted, hint: context.args.hint(), let: context.args.document('let') };
  return { request, skip, limit, rest: pipeline.slice(at) };
}

function isCount(value: unknown, least: number): boolean {
  const number = asNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= least;
}

/** `{ $group: { _id: <constant>, <name>: { $sum: 1 } } }`, as countDocuments sends it. */
function countedField(rest: Document[]): { id: unknown; name: string } | undefined {
  const group = rest.length === 1 ? rest[0]!['$group'] : undefined;
  if (!isDocument(group)) return undefined;
  const [first, second, ...more] = Object.keys(group);
  if (first !== '_id' || second === undefined || more.length > 0) return undefined;
  const id = group['_id'];
  const sum = group[second];
  if (id !== null && typeof id !== 'number') return undefined;
  return isDocument(sum) && Object.keys(sum).length === 1 && asNumber(sum['$sum']) === 1
    ? { id, name: second }
    : undefined;
}

/** @param name undefined for a pipeline on the database itself */
export async function runAggregate(
  context: CommandContext,
  name: string | undefined,
  pipeline: Document[],
  namespace: string,
): Promise<Reply> {
  const { args, engine, assertInTime } = context;
  const { reading, writing } = splitWritingStage(pipeline);
  const variables = args.document('let');
  const now = new Date(engine.now());
  const pipelineContext = {
    let: variables,
    now,
    collection: (other: string): Iterable<Document> => readWhole(context, other),
  };
  const batchSize = asNumber(args.document('cursor')?.['batchSize']);
  const metadata = await metadataSource(context, name, reading);
  if (metadata) {
    return finish(
      context,
      runSliced(metadata.rest, metadata.documents, pipelineContext),
      writing,
      namespace,
      batchSize,
    );
  }
  if (name === undefined) {
    const stage = Object.keys(reading[0] ?? {})[0] ?? 'an empty pipeline';
    throw new CommandError(
      73,
      'InvalidNamespace',
      `{aggregate: 1} is not valid for '${stage}'; a collection is required.`,
    );
  }
  const collection = findCollection(context, name);
  const head = takeHead(reading, context);
  if (!collection) compileFilter(head.request.filter, { let: variables });
  const hits = collection ? hitsOf(context, collection, head.request) : [];
  const counted = countedField(head.rest);
  if (counted && !writing) {
    const n = await countHits(hits, head, assertInTime);
    const documents = n > 0 ? [{ _id: counted.id, [counted.name]: n }] : [];
    return finish(context, documents, undefined, namespace, batchSize);
  }
  if (head.rest.length === 0 && !writing) return openCursor(context, namespace, window(hits, head), batchSize);
  return finish(context, runSliced(head.rest, decoded(hits, head), pipelineContext), writing, namespace, batchSize);
}

/** Gives the results to the client, or to the collection of the writing stage. */
async function finish(
  context: CommandContext,
  documents: Iterable<Document | typeof PAUSE>,
  writing: Document | undefined,
  namespace: string,
  batchSize: number | undefined,
): Promise<Reply> {
  if (!writing) return openCursor(context, namespace, encoded(documents), batchSize);
  await writeResults(context, writing, await collect(documents, context.assertInTime));
  return new CursorBatch('firstBatch', 0n, namespace, []);
}

async function countHits(hits: Iterable<unknown>, { skip, limit }: Head, assertInTime: () => void): Promise<number> {
  let n = 0;
  for (const hit of hits) {
    if (hit === PAUSE) {
      await nextTurn();
      assertInTime();
    } else if (++n - skip === limit) break;
  }
  return Math.max(0, n - skip);
}

function* decoded(hits: Iterable<Hit | typeof PAUSE>, { skip, limit }: Head): Generator<Document | typeof PAUSE> {
  let position = 0;
  for (const hit of hits) {
    if (hit === PAUSE) yield PAUSE;
    else if (position++ >= skip) {
      yield decodeHit(hit);
      if (limit !== undefined && position >= skip + limit) return;
    }
  }
}

function* window(
  hits: Iterable<{ bytes: Uint8Array } | typeof PAUSE>,
  { skip, limit }: Head,
): Generator<Uint8Array | typeof PAUSE> {
  let position = 0;
  for (const hit of hits) {
    if (hit === PAUSE) yield PAUSE;
    else if (position++ >= skip) {
      yield hit.bytes;
      if (limit !== undefined && position >= skip + limit) return;
    }
  }
}

function* encoded(documents: Iterable<Document | typeof PAUSE>): Generator<Uint8Array | typeof PAUSE> {
  const slice = new TimeSlice();
  for (const document of documents) {
    if (document !== PAUSE) yield encodeDocument(document);
    if (document === PAUSE || slice.isOver()) {
      yield PAUSE;
      slice.restart();
    }
  }
}

/** Every document of a collection or view, for `$lookup` and its like. */
export function readWhole(context: CommandContext, name: string): Iterable<Document> {
  const collection = findCollection(context, name);
  if (!collection) return [];
  if (collection.isView) return readView(context, collection, []);
  const { records } = context.writer.state(collection).clone();
  return {
    *[Symbol.iterator]() {
      for (const bytes of records.values()) yield decodeDocument(bytes);
    },
  };
}

/** The documents of a view, after further stages. */
export function readView(context: CommandContext, view: Collection, stages: Document[]): Iterable<Document> {
  const { name, pipeline } = resolveView(context, view, stages);
  return runPipeline(pipeline, readWhole(context, name), {
    collection: (other) => readWhole(context, other),
    now: new Date(context.engine.now()),
  });
}
