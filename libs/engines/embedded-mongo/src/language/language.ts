import { BSON, Double } from 'bson';
import { Aggregator, Context, Query, update as mingoUpdate } from 'mingo';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import type { Document } from './document.js';

export type { Document } from './document.js';

export interface FilterContext {
  /** Variables of the command's `let`, already evaluated. */
  let?: Document;
  now?: Date;
}

export interface ProjectionContext extends FilterContext {
  /** The query's filter: the positional `$` projection needs it. */
  filter?: Document;
}

export interface UpdateContext extends FilterContext {
  arrayFilters?: Document[];
  /** The query's filter: the positional `$` needs it. */
  filter?: Document;
  isUpsertInsert?: boolean;
}

export interface PipelineContext extends FilterContext {
  collection(name: string): Iterable<Document>;
}

const context = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: stages,
  projection: projections,
  query: queries,
  window: windows,
} as unknown as Parameters<typeof Context.init>[0]);

/** BSON bytes to a document; see {@link Document} for how types are kept. */
export function decodeDocument(bytes: Uint8Array): Document {
  return BSON.deserialize(bytes, { useBigInt64: true, bsonRegExp: true, promoteBuffers: false }) as Document;
}

export function encodeDocument(doc: Document): Uint8Array {
  return BSON.serialize(doc, { ignoreUndefined: false });
}

function plain(value: unknown): unknown {
  return value instanceof Double ? value.value : value;
}

export function compareValues(a: unknown, b: unknown): number {
  const left = plain(a) as number;
  const right = plain(b) as number;
  if (BSON.EJSON.stringify(left) === BSON.EJSON.stringify(right)) return 0;
  return left < right ? -1 : 1;
}

/** Every value a path reaches, arrays descended as a query descends them (what a multikey index holds). */
export function valuesAtPath(doc: unknown, path: string): unknown[] {
  const [head, ...rest] = path.split('.');
  if (head === undefined) return [doc];
  if (Array.isArray(doc)) return doc.flatMap((item) => valuesAtPath(item, path));
  if (doc === null || typeof doc !== 'object') return [];
  const value = (doc as Document)[head];
  if (rest.length > 0) return valuesAtPath(value, rest.join('.'));
  return Array.isArray(value) ? [...value, value] : value === undefined ? [] : [value];
}

export function compileFilter(filter: Document, ctx: FilterContext = {}): (doc: Document) => boolean {
  const query = new Query(filter, { context, variables: ctx.let ?? {} });
  return (doc) => query.test(doc);
}

export function compileSort(spec: Document): (a: Document, b: Document) => number {
  const keys = Object.entries(spec).map(([path, order]) => ({ path, order: Number(plain(order)) }));
  const keyOf = (doc: Document, path: string, order: number): unknown =>
    valuesAtPath(doc, path).sort((a, b) => order * compareValues(a, b))[0] ?? null;
  return (a, b) => {
    for (const { path, order } of keys) {
      const result = order * compareValues(keyOf(a, path, order), keyOf(b, path, order));
      if (result !== 0) return result;
    }
    return 0;
  };
}

export function compileProjection(spec: Document, ctx: ProjectionContext = {}): (doc: Document) => Document {
  if (Object.keys(spec).length === 0) return (doc) => doc;
  const aggregator = new Aggregator([{ $project: spec }], { context, variables: ctx.let ?? {} });
  return (doc) => aggregator.run<Document>([doc])[0] ?? {};
}

/** Applies an update to a document and returns the new one; the one given is not changed. */
export function applyUpdate(doc: Document, update: Document | Document[], ctx: UpdateContext = {}): Document {
  if (Array.isArray(update)) {
    return new Aggregator(update, { context, variables: ctx.let ?? {} }).run<Document>([doc])[0] ?? doc;
  }
  if (!Object.keys(update).some((key) => key.startsWith('$'))) {
    return '_id' in update || !('_id' in doc) ? { ...update } : { _id: doc['_id'], ...update };
  }
  const copy = decodeDocument(encodeDocument(doc));
  const { $setOnInsert, ...modifier } = update;
  mingoUpdate(copy, modifier, ctx.arrayFilters ?? [], (ctx.filter ?? {}) as Record<string, never>, {
    queryOptions: { context, variables: ctx.let ?? {} },
  });
  if (ctx.isUpsertInsert && $setOnInsert) {
    mingoUpdate(copy, { $set: $setOnInsert as Record<string, unknown> });
  }
  return copy;
}

/** The document an upsert starts from: what the filter fixes by equality. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') for (const part of condition as Document[]) Object.assign(seed, upsertSeed(part));
    if (key.startsWith('$')) continue;
    const object = condition as Document | null;
    const first = object && object.constructor === Object ? Object.keys(object)[0] : undefined;
    const fixed = first === '$eq' ? object?.['$eq'] : condition;
    if (first !== '$eq' && first?.startsWith('$')) continue;
    if (key.includes('.')) mingoUpdate(seed, { $set: { [key]: fixed } });
    else seed[key] = fixed;
  }
  return seed;
}

/** A pipeline without its last `$out` or `$merge`, and that stage. */
export function splitWritingStage(pipeline: Document[]): { reading: Document[]; writing?: Document } {
  const last = pipeline.at(-1);
  if (last && ('$out' in last || '$merge' in last)) return { reading: pipeline.slice(0, -1), writing: last };
  return { reading: pipeline };
}

export function runPipeline(pipeline: Document[], input: Iterable<Document>, ctx: PipelineContext): Iterable<Document> {
  return new Aggregator(pipeline, {
    context,
    variables: ctx.let ?? {},
    collectionResolver: (name) => [...ctx.collection(name)],
  }).run<Document>([...input]);
}
