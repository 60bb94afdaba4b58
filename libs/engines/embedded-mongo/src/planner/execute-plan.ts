import { sortKey } from '../indexes/index-keys.js';
import { decodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { CollectionState } from '../storage/collection-state.js';
import type { Access, QueryPlan } from './query-plan.js';
import { sortSliced } from './sort-sliced.js';
import { PAUSE, TimeSlice } from './time-slice.js';
import { type ScanCounters, scanCollection, scanIndex } from './scan.js';

/** A document that a plan found. */
export interface Hit {
  recordId: number;
  bytes: Uint8Array;
  /** Present where the plan had to look into the document. */
  doc?: Document;
}

function* recordIds(state: CollectionState, access: Access, counters: ScanCounters): Generator<number> {
  switch (access.kind) {
    case 'nothing':
      return;
    case 'collection':
      yield* scanCollection(state, access.backward);
      return;
    case 'index':
      yield* scanIndex(access.index, access.ranges, access.backward, counters);
      return;
    case 'union': {
      const seen = new Set<number>();
      for (const branch of access.branches) {
        for (const recordId of scanIndex(branch.index, branch.ranges, branch.backward, counters)) {
          if (seen.has(recordId)) continue;
          seen.add(recordId);
          yield recordId;
        }
      }
    }
  }
}

/** The documents of a plan, in its order, with pauses. `state` must be the one the plan was made for. */
export function* executePlan(
  state: CollectionState,
  plan: QueryPlan,
  options: { wanted?: number; counters?: ScanCounters } = {},
): Generator<Hit | typeof PAUSE> {
  const counters = options.counters ?? { keysExamined: 0, docsExamined: 0 };
  const found = find(state, plan, counters);
  if (plan.sort) yield* sorted(found, plan, options.wanted ?? 0);
  else yield* found;
}

function* find(state: CollectionState, plan: QueryPlan, counters: ScanCounters): Generator<Hit | typeof PAUSE> {
  const slice = new TimeSlice();
  const { residual } = plan;
  for (const recordId of recordIds(state, plan.access, counters)) {
    if (slice.isOver()) {
      yield PAUSE;
      slice.restart();
    }
    const bytes = state.records.get(recordId)!;
    counters.docsExamined++;
    if (!residual) {
      yield { recordId, bytes };
      continue;
    }
    const doc = decodeDocument(bytes);
    if (residual(doc)) yield { recordId, bytes, doc };
  }
}

/** Sorts as documents arrive, so that no step takes long; keeps no more than are wanted. */
function* sorted(found: Iterable<Hit | typeof PAUSE>, plan: QueryPlan, wanted: number): Generator<Hit | typeof PAUSE> {
  const keepDecoded = wanted > 0 && wanted <= 1000;
  const keyOf = (hit: Hit): string => {
    hit.doc ??= decodeDocument(hit.bytes);
    const key = sortKey(hit.doc, plan.sort!);
    if (!keepDecoded) hit.doc = undefined;
    return key;
  };
  yield* sortSliced(found, keyOf, wanted);
}
