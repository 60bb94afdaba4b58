import { CommandError } from '../command-error.js';

import { decodeDocument, encodeDocument, runPipeline, splitWritingStage } from '../language/language.js';
import type { Document } from '../language/document.js';
import { PAUSE } from '../planner/execute-plan.js';
import type { PlanRequest } from '../planner/query-plan.js';
import { CursorBatch, type Reply } from '../protocol/reply.js';
import type { Collection } from '../storage/collection.js';
import { asNumber, isDocument, refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
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
  let documents: Iterable<Document>;
  if (metadata) {
    documents = runPipeline(metadata.rest, metadata.documents, pipelineContext);
  } else {
    if (name === undefined) {
      throw new CommandError(
        73,
        'InvalidNamespace',
        `{aggregate: 1} is not valid for '${Object.keys(reading[0] ?? {})[0] ?? 'an empty pipeline'}'; a collection is required.`,
      );
    }
    const collection = findCollection(context, name);
    const head = takeHead(reading, context);
    const counted = countedField(head.rest);
    const hits = collection ? hitsOf(context, collection, head.request) : [];
    if (counted && !writing) {
      let n = 0;
      for (const hit of hits) {
        if (hit !== PAUSE) {
          n++;
          if (head.limit !== undefined && n >= head.skip + head.limit) break;
          continue;
        }
        await new Promise((resolve) => setImmediate(resolve));
        assertInTime();
      }
      n = Math.max(0, n - head.skip);
      documents = n > 0 ? [{ _id: counted.id, [counted.name]: n }] : [];
    } else if (head.rest.length === 0 && !writing) {
      return openCursor(context, namespace, window(hits, head), batchSize);
    } else {
      const input: Document[] = [];
      let position = 0;
      for (const hit of hits) {
        if (hit === PAUSE) {
          await new Promise((resolve) => setImmediate(resolve));
          assertInTime();
        } else if (position++ >= head.skip) {
          input.push(decodeHit(hit));
          if (head.limit !== undefined && input.length >= head.limit) break;
        }
      }
      documents = runPipeline(head.rest, input, pipelineContext);
    }
  }
  if (writing) {
    await writeResults(context, writing, documents);
    return new CursorBatch('firstBatch', 0n, namespace, []);
  }
  return openCursor(context, namespace, encoded(documents), batchSize);
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

function* encoded(documents: Iterable<Document>): Generator<Uint8Array | typeof PAUSE> {
  let end = performance.now() + 4;
  for (const document of documents) {
    yield encodeDocument(document);
    if (performance.now() >= end) {
      yield PAUSE;
      end = performance.now() + 4;
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
