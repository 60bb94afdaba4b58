import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { badValue, failedToParse } from '../errors.js';
import { prepareContext } from '../expressions/context.js';
import type { ExpressionContext } from '../expressions/scope.js';
import { updatePipeline } from '../pipeline/update-pipeline.js';
import { positionalIndex } from '../query/positional.js';
import { isDocument } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import { identicalValues } from '../values/identical.js';
import { checkArrayFilters, compileArrayFilters } from './array-filters.js';
import { changePath } from './change-path.js';
import type { Modification } from './modification.js';
import { comparePaths, parseUpdate, type Rename } from './parse-update.js';
import { renameModifications } from './rename.js';

export interface UpdateContext extends ExpressionContext {
  arrayFilters?: readonly Document[];
  /** The query's filter: the positional `$` takes its index from it. */
  filter?: Document;
  /** The document is made by an upsert: `$setOnInsert` counts, and the document may have no `_id` yet. */
  isUpsertInsert?: boolean;
}

/** From a document to the changed one; the very same object is returned if nothing changes, and the one given never does. */
export type UpdateFunction = (doc: Document) => Document;

/**
 * Compiles an update: operators, a replacement, or a pipeline. Throws MongoDB's errors for a bad update at once, and for a document it
 * does not fit when it is applied (codes 2, 9, 14, 28, 40, 52, 56, 66).
 */
export function compileUpdate(update: Document | readonly Document[], given: UpdateContext = {}): UpdateFunction {
  const context: UpdateContext = { ...given, ...prepareContext(given), let: undefined };
  if (Array.isArray(update)) return keepingId(compilePipeline(update as readonly Document[], context));
  const document = update as Document;
  if (!isDocument(document)) throw failedToParse('Update argument must be either an object or an array');
  const [first] = Object.keys(document);
  if (first?.startsWith('$')) return keepingId(compileOperators(document, context));
  if (context.arrayFilters && context.arrayFilters.length > 0) {
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  }
  return compileReplacement(document);
}

/** {@link compileUpdate} for one document. */
export function applyUpdate(
  doc: Document,
  update: Document | readonly Document[],
  context: UpdateContext = {},
): Document {
  return compileUpdate(update, context)(doc);
}

function keepingId(update: UpdateFunction): UpdateFunction {
  return (doc) => {
    const changed = update(doc);
    if (changed === doc || !('_id' in doc)) return changed;
    if (changed['_id'] !== undefined && identicalValues(changed['_id'], doc['_id'])) return withIdFirst(changed);
    throw new CommandError(
      66,
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  };
}

/** A document is stored with its _id first, wherever a pipeline has put it. */
function withIdFirst(doc: Document): Document {
  return Object.keys(doc)[0] === '_id' ? doc : { _id: doc['_id'], ...doc };
}

function compilePipeline(pipeline: readonly Document[], context: UpdateContext): UpdateFunction {
  if (context.arrayFilters && context.arrayFilters.length > 0) {
    throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
  }
  const run = updatePipeline(pipeline, context);
  return (doc) => {
    const result = run(doc);
    // A pipeline that drops the _id does not mean to change it.
    const changed = '_id' in result || !('_id' in doc) ? result : { _id: doc['_id'], ...result };
    return identicalValues(changed, doc) ? doc : changed;
  };
}

function compileReplacement(replacement: Document): UpdateFunction {
  const dollar = Object.keys(replacement).find((key) => key.startsWith('$'));
  if (dollar) {
    throw new CommandError(
      52,
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  return (doc) => {
    const { _id: newId, ...fields } = replacement;
    if (!('_id' in doc)) return newId === undefined ? replacement : { _id: newId, ...fields };
    if (newId !== undefined && !identicalValues(newId, doc['_id'])) {
      throw new CommandError(
        66,
        'ImmutableField',
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describe(newId)}`,
      );
    }
    const changed = { _id: doc['_id'], ...fields };
    return identicalValues(changed, doc) ? doc : changed;
  };
}

function compileOperators(update: Document, context: UpdateContext): UpdateFunction {
  const { modifications, renames } = parseUpdate(update, context.isUpsertInsert === true, {
    now: context.now ?? new Date(),
  });
  const filters = compileArrayFilters(context.arrayFilters ?? [], context);
  checkArrayFilters(
    Object.keys(update).flatMap((name) => Object.keys(update[name] as Document)),
    filters,
    update,
  );
  const resolved = modifications.map((modification) => resolve(modification));
  return (doc) => {
    let changed = doc;
    const change = ({ modification, steps, position }: Resolved): void => {
      const at = position < 0 ? steps : positionalSteps(steps, position, doc, context);
      changed = changePath(changed, modification, at, filters);
    };
    if (renames.length === 0) resolved.forEach(change);
    else withRenames(doc, modifications, renames).forEach((modification) => change(resolve(modification)));
    return changed;
  };
}

interface Resolved {
  readonly modification: Modification;
  readonly steps: readonly string[];
  /** Where the positional `$` stands among the steps, or -1. */
  readonly position: number;
}

function resolve(modification: Modification): Resolved {
  const steps = modification.path.split('.');
  return { modification, steps, position: steps.indexOf('$') };
}

function withRenames(
  doc: Document,
  modifications: readonly Modification[],
  renames: readonly Rename[],
): Modification[] {
  const renaming = renames.flatMap((rename) => renameModifications(doc, rename));
  return [...modifications, ...renaming].sort((a, b) => comparePaths(a.path, b.path));
}

/** The path's steps with `$` replaced by the position that the filter matched in this document. */
function positionalSteps(
  steps: readonly string[],
  position: number,
  doc: Document,
  context: UpdateContext,
): readonly string[] {
  const index = positionalIndex(context.filter ?? {}, doc, steps.slice(0, position).join('.'), context);
  if (index === undefined) throw badValue('The positional operator did not find the match needed from the query.');
  return steps.with(position, String(index));
}
