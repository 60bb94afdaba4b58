import { choosePlan } from '../planner/choose-plan.js';
import { type Hit, executePlan } from '../planner/execute-plan.js';
import { PAUSE, nextTurn } from '../planner/time-slice.js';
import { pointKey, pointLookup } from '../planner/point-query.js';
import type { PlanRequest } from '../planner/query-plan.js';
import { compileFilter, decodeDocument } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import type { Version } from '../storage/writer.js';
import { onceUnheld } from '../transactions/conflict.js';
import type { CommandContext } from './command.js';

/** What is done with a document that a write matches; true says that it was enough. */
export type MatchAction = (recordId: number, before: Version) => boolean;

/**
 * Finds the documents of a write and hands them over one by one as they are at that moment: a document that has been
 * changed since it was found is tested again.
 */
export async function forEachMatch(
  context: CommandContext,
  collection: Collection,
  request: PlanRequest,
  action: MatchAction,
): Promise<void> {
  const { writer } = context;
  const key = request.hint === undefined ? pointKey(request.filter) : undefined;
  const test = lazily(() => compileFilter(request.filter, { let: request.let }));
  if (key !== undefined) {
    await onceUnheld(() => {
      const found = pointLookup(writer.state(collection), key);
      if (found) action(found.recordId, { bytes: found.bytes, doc: decodeDocument(found.bytes) });
    }, context.assertInTime);
    return;
  }
  const state = writer.state(collection).clone();
  for (const hit of executePlan(state, choosePlan(state, request), { wanted: request.wanted })) {
    if (hit === PAUSE) {
      await nextTurn();
      context.assertInTime();
      continue;
    }
    const done = onceUnheld(() => {
      const bytes = writer.state(collection).records.get(hit.recordId);
      if (!bytes) return false;
      const doc = bytes === hit.bytes && hit.doc ? hit.doc : decodeDocument(bytes);
      if (bytes !== hit.bytes && !test()(doc)) return false;
      return action(hit.recordId, { bytes, doc });
    }, context.assertInTime);
    if (done === true || (done instanceof Promise && (await done))) return;
  }
}

/** The documents of a read, on a copy of the collection as it is now. */
export function* hitsOf(
  context: CommandContext,
  collection: Collection,
  request: PlanRequest,
): Generator<Hit | typeof PAUSE> {
  const state = context.writer.state(collection).clone();
  yield* executePlan(state, choosePlan(state, request), { wanted: request.wanted });
}

export function decodeHit(hit: Hit): Document {
  return hit.doc ?? decodeDocument(hit.bytes);
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
