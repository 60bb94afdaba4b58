import type { Document } from '../language/document.js';
import type { CollectionState } from '../storage/collection-state.js';
import { choosePlan } from './choose-plan.js';
import { executePlan } from './execute-plan.js';
import { PAUSE, nextTurn } from './time-slice.js';
import type { KeyRange } from './index-ranges.js';
import type { Access, PlanRequest, QueryPlan } from './query-plan.js';

interface ExplainRequest {
  /** Undefined where there is no such collection. */
  state: CollectionState | undefined;
  namespace: string;
  request: PlanRequest & { skip?: number; limit?: number };
  /** Run it and count what it examines. */
  execute: boolean;
  assertInTime(): void;
}

/** The plan of a query in the form of MongoDB's explain (manual, "Explain Results"). */
export async function explainPlan({
  state,
  namespace,
  request,
  execute,
  assertInTime,
}: ExplainRequest): Promise<Document> {
  const plan = state && choosePlan(state, request);
  const winningPlan = plan ? stageOf(plan, request) : { stage: 'EOF' };
  const explained: Document = {
    queryPlanner: {
      namespace,
      indexFilterSet: false,
      parsedQuery: request.filter,
      optimizationTimeMillis: 0,
      winningPlan,
      rejectedPlans: rejected(plan),
    },
  };
  if (execute) {
    const counters = { keysExamined: 0, docsExamined: 0 };
    const start = performance.now();
    let nReturned = 0;
    if (state && plan) {
      const wanted = request.wanted ?? 0;
      for (const hit of executePlan(state, plan, { wanted, counters })) {
        if (hit === PAUSE) {
          await nextTurn();
          assertInTime();
        } else if (++nReturned === wanted) break;
      }
    }
    nReturned = Math.max(0, nReturned - (request.skip ?? 0));
    explained['executionStats'] = {
      executionSuccess: true,
      nReturned,
      executionTimeMillis: Math.round(performance.now() - start),
      totalKeysExamined: counters.keysExamined,
      totalDocsExamined: counters.docsExamined,
      executionStages: { ...winningPlan, nReturned },
    };
  }
  return explained;
}

function rejected(plan: QueryPlan | undefined): Document[] {
  const chosen = plan?.access.kind === 'index' ? plan.access.index.definition.name : undefined;
  return (plan?.considered ?? [])
    .filter((name) => name !== chosen)
    .map((name) => ({ stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: name } }));
}

function stageOf(plan: QueryPlan, { skip, limit }: ExplainRequest['request']): Document {
  let stage = accessStage(plan.access, plan.residual ? plan.filter : undefined);
  if (plan.sort)
    stage = { stage: 'SORT', sortPattern: plan.sortSpec, memLimit: 104857600, type: 'simple', inputStage: stage };
  if (skip) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage };
  if (limit) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage };
  return stage;
}

function accessStage(access: Access, filter: Document | undefined): Document {
  const kept = filter ? { filter } : {};
  switch (access.kind) {
    case 'nothing':
      return { stage: 'EOF' };
    case 'collection':
      return { stage: 'COLLSCAN', ...kept, direction: access.backward ? 'backward' : 'forward' };
    case 'index':
      return { stage: 'FETCH', ...kept, inputStage: indexStage(access) };
    case 'union':
      return { stage: 'FETCH', ...kept, inputStage: { stage: 'OR', inputStages: access.branches.map(indexStage) } };
  }
}

function indexStage({ index, ranges, backward }: Extract<Access, { kind: 'index' }>): Document {
  const { spec, unique, sparse, partial } = index.definition;
  return {
    stage: 'IXSCAN',
    keyPattern: spec.key,
    indexName: spec.name,
    isMultiKey: index.multikey.size > 0,
    isUnique: unique,
    isSparse: sparse,
    isPartial: partial !== undefined,
    indexVersion: 2,
    direction: backward ? 'backward' : 'forward',
    indexBounds: { ranges: ranges.length, bounded: ranges.some(isBounded) },
  };
}

function isBounded({ low, high }: KeyRange): boolean {
  return low !== '' || high !== undefined;
}
