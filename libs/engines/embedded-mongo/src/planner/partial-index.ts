import { encodeKey } from '../indexes/key-encoding.js';
import type { IndexDefinition } from '../indexes/ordered-index.js';
import type { Document } from '../language/document.js';
import { type Predicates, readPredicates } from './predicates.js';

/**
 * Whether an index that leaves documents out holds every document of the query (manual, "Partial Indexes > Query
 * Coverage" and "Sparse Indexes > Sparse Index and Incomplete Results").
 */
export function holdsAllOf(definition: IndexDefinition, filter: Document, predicates: Predicates): boolean {
  const partial = definition.spec['partialFilterExpression'] as Document | undefined;
  if (partial && !implies(filter, predicates, partial)) return false;
  if (!definition.sparse) return true;
  return definition.fields.some(({ path }) => predicates.byPath.get(path)?.some(({ requiresField }) => requiresField));
}

function implies(filter: Document, predicates: Predicates, expression: Document): boolean {
  const told = readPredicates(expression);
  if (told.incomplete || told.alternatives.length > 0) return sameCondition(filter, expression);
  for (const [path, needed] of told.byPath) {
    const known = predicates.byPath.get(path);
    if (!known) return false;
    const implied = needed.every((need) =>
      known.some((have) => {
        if (need.requiresField && !have.requiresField) return false;
        return have.intervals.every(({ low, high }) =>
          need.intervals.some((interval) => low >= interval.low && high <= interval.high),
        );
      }),
    );
    if (!implied) return false;
  }
  return true;
}

/** The expression word for word among the conditions of the filter. */
function sameCondition(filter: Document, expression: Document): boolean {
  return Object.entries(expression).every(
    ([key, condition]) => Object.hasOwn(filter, key) && encodeKey(filter[key]) === encodeKey(condition),
  );
}
