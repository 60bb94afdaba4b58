import type { Model, QueryFilter } from 'mongoose';
import { type Failure, type Result, err, invalid, ok } from '@vstrecha/kernel';

/** Relay's paging arguments: `first` after a cursor, or `last` before one. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  totalCount(): Promise<number>;
}

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;

export type PageCode = 'page.size' | 'page.cursor' | 'page.both-directions';
type SortValue = string | number | boolean | null;

/**
 * A page of a collection by keyset: the cursor holds the sort values of its row, so a page costs the same at any depth
 * and neither skips nor repeats rows when others are inserted. `_id` breaks ties. Sort fields hold strings, numbers,
 * booleans or dates and are never absent.
 */
export async function findPage<Doc extends { _id: string }, Node>(
  model: Model<Doc>,
  filter: QueryFilter<Doc>,
  sort: Readonly<Record<string, 1 | -1>>,
  request: PageRequest,
  toNode: (document: Doc) => Node,
): Promise<Result<Page<Node>, Failure<PageCode>>> {
  const bounds = readPageRequest(request);
  if (!bounds.ok) return bounds;
  const { size, backwards, cursor } = bounds.value;
  const keys = Object.entries({ ...sort, _id: Object.values(sort).at(-1) ?? 1 }).map(([field, order]) => ({
    field,
    order: (backwards ? -order : order) as 1 | -1,
  }));
  if (cursor && cursor.length !== keys.length)
    return err(invalid({ code: 'page.cursor', path: [backwards ? 'before' : 'after'] }));

  const range = cursor ? { $and: [filter, beyond(keys, cursor)] } : filter;
  const documents = (await model
    .find(range as QueryFilter<Doc>)
    .sort(Object.fromEntries(keys.map(({ field, order }) => [field, order])))
    .limit(size + 1)
    .lean()
    .exec()) as Doc[];
  const hasMore = documents.length > size;
  const rows = documents.slice(0, size);
  if (backwards) rows.reverse();
  return ok({
    edges: rows.map((row) => ({
      node: toNode(row),
      cursor: encodeCursor(keys.map(({ field }) => sortValue(row, field))),
    })),
    hasNextPage: backwards ? cursor !== undefined : hasMore,
    hasPreviousPage: backwards ? hasMore : cursor !== undefined,
    totalCount: () => model.countDocuments(filter).exec(),
  });
}

/** A page of a list that is already in memory and sorted; the cursor is the position in the list. */
export function pageOf<Node>(nodes: readonly Node[], request: PageRequest): Result<Page<Node>, Failure<PageCode>> {
  const bounds = readPageRequest(request);
  if (!bounds.ok) return bounds;
  const { size, backwards, cursor } = bounds.value;
  const at = cursor?.[0];
  if (cursor && typeof at !== 'number')
    return err(invalid({ code: 'page.cursor', path: [backwards ? 'before' : 'after'] }));
  const position = typeof at === 'number' ? at : undefined;
  const end = backwards
    ? Math.min(position ?? nodes.length, nodes.length)
    : Math.min((position ?? -1) + 1 + size, nodes.length);
  const start = backwards ? Math.max(0, end - size) : Math.min((position ?? -1) + 1, nodes.length);
  return ok({
    edges: nodes.slice(start, end).map((node, index) => ({ node, cursor: encodeCursor([start + index]) })),
    hasNextPage: end < nodes.length,
    hasPreviousPage: start > 0,
    totalCount: async () => nodes.length,
  });
}

function readPageRequest(
  request: PageRequest,
): Result<{ size: number; backwards: boolean; cursor: SortValue[] | undefined }, Failure<PageCode>> {
  const backwards = request.last != null || request.before != null;
  if (backwards && (request.first != null || request.after != null))
    return err(invalid({ code: 'page.both-directions', path: ['last'] }));
  const size = (backwards ? request.last : request.first) ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    return err(invalid({ code: 'page.size', path: [backwards ? 'last' : 'first'], params: { max: MAX_PAGE_SIZE } }));
  }
  const text = backwards ? request.before : request.after;
  if (text == null) return ok({ size, backwards, cursor: undefined });
  const cursor = decodeCursor(text);
  return cursor
    ? ok({ size, backwards, cursor })
    : err(invalid({ code: 'page.cursor', path: [backwards ? 'before' : 'after'] }));
}

/** Rows strictly beyond the cursor in the order of the keys: (a > x) or (a = x and b > y) or ... */
function beyond(keys: readonly { field: string; order: 1 | -1 }[], cursor: readonly SortValue[]): object {
  const branches = keys.map(({ field, order }, depth) => ({
    ...Object.fromEntries(keys.slice(0, depth).map((key, index) => [key.field, fromCursor(cursor[index])])),
    [field]: { [order === 1 ? '$gt' : '$lt']: fromCursor(cursor[depth]) },
  }));
  const [first] = keys;
  // The leading range lets an index be entered at the cursor; the disjunction alone would be scanned.
  return first
    ? { [first.field]: { [first.order === 1 ? '$gte' : '$lte']: fromCursor(cursor[0]) }, $or: branches }
    : {};
}

function sortValue(row: object, field: string): SortValue {
  const value: unknown = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], row);
  return value instanceof Date ? `@${value.toISOString()}` : (value as SortValue);
}

function fromCursor(value: SortValue | undefined): unknown {
  return typeof value === 'string' && value.startsWith('@') ? new Date(value.slice(1)) : value;
}

function encodeCursor(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decodeCursor(text: string): SortValue[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(values) &&
      values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
    return sound ? (values as SortValue[]) : undefined;
  } catch {
    return undefined;
  }
}
