import { CommandError } from '../command-error.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { type KeyField, keyFields } from '../indexes/index-keys.js';
import type { OrderedIndex } from '../indexes/ordered-index.js';
import { compileFilter } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { CollectionState } from '../storage/collection-state.js';
import { type IndexRanges, type KeyRange, indexRanges } from './index-ranges.js';
import { holdsAllOf } from './partial-index.js';
import { type Predicates, readPredicates } from './predicates.js';
import type { Access, PlanRequest, QueryPlan } from './query-plan.js';
import { scanIndex } from './scan.js';

/** Candidates are compared by what they would examine, counted up to this many keys. */
const TRIAL_KEYS = 500;

interface Candidate extends IndexRanges {
  index: OrderedIndex;
  /** Gives the order that was asked for: forward, backward, or not at all. */
  order: 'forward' | 'backward' | 'unordered';
}

/**
 * Chooses how to find the documents of a query.
 * @throws CommandError 2 for a hint that names no index, or a malformed filter
 */
export function choosePlan(state: CollectionState, request: PlanRequest): QueryPlan {
  const { filter } = request;
  const unfiltered = Object.keys(filter).length === 0;
  // Compiled before the planner reads it, so that a malformed filter is refused as such (some 3 microseconds).
  const residual = unfiltered ? undefined : compileFilter(filter, { let: request.let });
  const natural = naturalOrder(request);
  const sort = request.sort && natural === undefined ? keyFields(request.sort) : undefined;
  const plan: QueryPlan = {
    access: { kind: 'collection', backward: natural === -1 },
    filter,
    sort: sort?.length ? sort : undefined,
    sortSpec: request.sort,
    considered: [],
  };
  const hinted = request.hint !== undefined && natural === undefined ? findHinted(state, request.hint) : undefined;
  if (natural !== undefined || (unfiltered && !plan.sort && !hinted)) return { ...plan, residual };

  const predicates = readPredicates(filter);
  if (isImpossible(predicates)) return { ...plan, access: { kind: 'nothing' }, residual };
  const candidates: Candidate[] = [];
  for (const index of hinted ? [hinted] : state.indexes) {
    const { definition } = index;
    if (!isUsable(index) || (!hinted && !holdsAllOf(definition, filter, predicates))) continue;
    const ranges = indexRanges(index, predicates);
    const order = orderOf(index, ranges, sort);
    if (hinted || ranges.bounded > 0 || (order !== 'unordered' && sort)) candidates.push({ ...ranges, index, order });
  }
  const best = hinted ? candidates[0] : cheapest(state, candidates, request, plan.sort !== undefined);
  plan.considered = candidates.map(({ index }) => index.definition.name);
  if (best && (hinted || best.bounded > 0 || best.order !== 'unordered')) {
    plan.access = { kind: 'index', index: best.index, ranges: best.ranges, backward: best.order === 'backward' };
    if (best.order !== 'unordered') plan.sort = undefined;
    const answered = best.exact && best.index.multikey.size === 0;
    if (best.bounded > 0) return answered ? plan : { ...plan, residual };
  }
  plan.residual = residual;
  const union = hinted ? undefined : unionOf(state, predicates);
  return union ? { ...plan, access: union, sort: sort?.length ? sort : undefined } : plan;
}

function isUsable({ definition }: OrderedIndex): boolean {
  return !definition.wildcard && definition.spec['hidden'] !== true;
}

function naturalOrder({ sort, hint }: PlanRequest): 1 | -1 | undefined {
  const asked = sort?.['$natural'] ?? (typeof hint === 'object' && hint !== null ? hint['$natural'] : undefined);
  if (asked === undefined) return undefined;
  return Number((asked as { value?: unknown }).value ?? asked) < 0 ? -1 : 1;
}

function findHinted(state: CollectionState, hint: Document | string): OrderedIndex | undefined {
  if (typeof hint === 'object' && Object.keys(hint).length === 0) return undefined;
  const found = state.indexes.find(({ definition }) =>
    typeof hint === 'string' ? definition.name === hint : encodeKey(definition.spec.key) === encodeKey(hint),
  );
  if (!found) {
    throw new CommandError(
      2,
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  return found;
}

function isImpossible({ byPath }: Predicates): boolean {
  for (const predicates of byPath.values()) if (predicates.some(({ intervals }) => intervals.length === 0)) return true;
  return false;
}

function orderOf(index: OrderedIndex, { fixed }: IndexRanges, sort: KeyField[] | undefined): Candidate['order'] {
  if (!sort?.length) return 'forward';
  const { fields } = index.definition;
  const fixedPaths = new Set(fields.slice(0, fixed).map(({ path }) => path));
  if (fields.some(({ path }, i) => index.multikey.has(i) && sort.some((field) => field.path === path)))
    return 'unordered';
  let position = 0;
  let reversed: boolean | undefined;
  for (const field of sort) {
    if (fixedPaths.has(field.path)) continue;
    while (position < fixed && fields[position]!.path !== field.path) position++;
    const key = fields[position++];
    if (key?.path !== field.path) return 'unordered';
    const opposite = key.descending !== field.descending;
    if (reversed !== undefined && reversed !== opposite) return 'unordered';
    reversed = opposite;
  }
  return reversed ? 'backward' : 'forward';
}

/** The candidate that would examine least; an unordered one pays for its sort. */
function cheapest(
  state: CollectionState,
  candidates: Candidate[],
  { wanted = 0 }: PlanRequest,
  sorted: boolean,
): Candidate | undefined {
  const useful = candidates.filter(({ bounded, order }) => bounded > 0 || (sorted && order !== 'unordered'));
  if (useful.length < 2) return useful[0];
  let best: Candidate | undefined;
  let least = Infinity;
  for (const candidate of useful) {
    const count = candidate.bounded === 0 ? state.records.size : trial(candidate.index, candidate.ranges);
    const ordered = !sorted || candidate.order !== 'unordered';
    const examined = ordered && wanted > 0 && candidate.exact ? Math.min(count, wanted) : count;
    // Among equals the index that bounds more fields, then one that is unique, then the one that is exact.
    const cost =
      examined * (ordered ? 1 : 1.6) -
      0.4 * candidate.bounded -
      (candidate.index.definition.unique ? 0.1 : 0) -
      (candidate.exact ? 0.05 : 0);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

function trial(index: OrderedIndex, ranges: KeyRange[]): number {
  let count = 0;
  for (const _ of scanIndex(index, ranges, false, { keysExamined: 0, docsExamined: 0 })) {
    if (++count === TRIAL_KEYS) return index.tree.size / Math.max(1, ranges.length);
  }
  return count;
}

function unionOf(state: CollectionState, { alternatives }: Predicates): Access | undefined {
  for (const branches of alternatives) {
    const found = branches.map((branch) => {
      const predicates = readPredicates(branch);
      const usable = state.indexes
        .filter((index) => isUsable(index) && holdsAllOf(index.definition, branch, predicates))
        .map((index) => ({ ...indexRanges(index, predicates), index }))
        .filter(({ bounded }) => bounded > 0)
        .sort((a, b) => b.bounded - a.bounded)[0];
      return usable && { kind: 'index' as const, index: usable.index, ranges: usable.ranges, backward: false };
    });
    if (found.every((branch) => branch !== undefined)) return { kind: 'union', branches: found };
  }
  return undefined;
}
