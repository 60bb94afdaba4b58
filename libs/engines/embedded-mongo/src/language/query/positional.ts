import type { Document } from '../document.js';
import type { ExpressionContext } from '../expressions/scope.js';
import { getField, isDocument } from '../values/bson-type.js';
import type { Condition } from './condition.js';
import { compileCondition } from './field-operators.js';
import { compileFilter } from './filter.js';
import { parsePath, someValueAt, type PathStep } from './path.js';

/** Where a filter's condition was met inside an array. */
export interface ArrayMatch {
  readonly arrayPath: string;
  readonly index: number;
}

/**
 * The element that the positional `$` stands for: the first one, in the array at `arrayPath`, that meets a condition of the
 * filter; a match in another array serves where that array has no condition of its own (manual: $ (update)).
 */
export function positionalIndex(
  filter: Document,
  doc: Document,
  arrayPath: string,
  context: ExpressionContext,
): number | undefined {
  const matches = arrayMatches(filter, doc, context);
  return (matches.find((match) => match.arrayPath === arrayPath) ?? matches.at(-1))?.index;
}

function arrayMatches(filter: Document, doc: Document, context: ExpressionContext): ArrayMatch[] {
  return Object.keys(filter).flatMap((key) => {
    const operand = filter[key];
    if (key === '$and' || key === '$or') {
      return (operand as Document[])
        .filter((part) => key === '$and' || compileFilter(part, context)(doc))
        .flatMap((part) => arrayMatches(part, doc, context));
    }
    if (key.startsWith('$')) return [];
    const condition = compileCondition(operand, key, (nested) => compileFilter(nested, context));
    const parts = condition.kind === 'all' ? condition.parts : [condition];
    return parts.flatMap((part) => firstMatch(part, doc, parsePath(key)) ?? []);
  });
}

function firstMatch(condition: Condition, doc: Document, path: readonly PathStep[]): ArrayMatch | undefined {
  if (condition.kind !== 'leaf') return undefined;
  const { test, leafArrays, elementTest } = condition;
  let value: unknown = doc;
  for (let depth = 0; depth <= path.length; depth++) {
    if (Array.isArray(value)) {
      const isEnd = depth === path.length;
      const index = value.findIndex((item) => {
        if (isEnd) return (elementTest ?? test)(item);
        return isDocument(item) && someValueAt(item, path, leafArrays, test, depth);
      });
      if (index >= 0)
        return {
          arrayPath: path
            .slice(0, depth)
            .map((step) => step.name)
            .join('.'),
          index,
        };
    }
    const step = path[depth];
    if (step === undefined) return undefined;
    if (Array.isArray(value)) value = step.index === undefined ? undefined : value[step.index];
    else value = isDocument(value) ? getField(value, step.name) : undefined;
  }
  return undefined;
}
