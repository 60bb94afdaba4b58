import type { Document } from '../document.js';
import type { Evaluate } from '../expressions/scope.js';
import { createScope, type ExpressionContext } from '../expressions/scope.js';
import { sortDocuments } from '../sort.js';
import { compareValues } from '../values/compare.js';
import { equalityKey } from '../values/equality-key.js';

/** Documents that share a key, in sort order; the partitions themselves in the order of their keys. */
export function partition(
  input: Iterable<Document>,
  key: Evaluate | undefined,
  sortBy: Document | undefined,
  context: ExpressionContext,
): { key: unknown; documents: Document[] }[] {
  const partitions = new Map<string, { key: unknown; documents: Document[] }>();
  for (const doc of input) {
    const value = key?.(createScope(doc, context)) ?? null;
    const name = equalityKey(value);
    const found = partitions.get(name);
    if (found) found.documents.push(doc);
    else partitions.set(name, { key: value, documents: [doc] });
  }
  const ordered = [...partitions.values()].sort((a, b) => compareValues(a.key, b.key));
  return sortBy
    ? ordered.map(({ key: value, documents }) => ({ key: value, documents: sortDocuments(documents, sortBy) }))
    : ordered;
}
