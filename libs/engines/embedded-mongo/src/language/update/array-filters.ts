import { badValue, failedToParse } from '../errors.js';
import type { Document } from '../document.js';
import type { ExpressionContext } from '../expressions/scope.js';
import { compileFilter } from '../query/filter.js';
import { describe } from '../values/describe.js';

export type ElementTest = (element: unknown) => boolean;

/** The identifiers that a filter's top-level fields begin with, also inside `$and` and its kin. */
function identifiersIn(filter: Document): string[] {
  return Object.keys(filter).flatMap((key) => {
    const operand = filter[key];
    if (!key.startsWith('$')) return [key.split('.')[0] as string];
    return Array.isArray(operand) ? (operand as Document[]).flatMap(identifiersIn) : [];
  });
}

/** The tests behind `$[identifier]` (manual: $[<identifier>]), by identifier. */
export function compileArrayFilters(
  filters: readonly Document[],
  context: ExpressionContext,
): Map<string, ElementTest> {
  const tests = new Map<string, ElementTest>();
  for (const filter of filters) {
    const identifiers = new Set(identifiersIn(filter));
    const [identifier] = identifiers;
    if (identifier === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (identifiers.size > 1) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...identifiers].join("' and '")}'`,
      );
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(identifier)) {
      throw badValue(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    }
    if (tests.has(identifier))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`);
    const matches = compileFilter(filter, context);
    tests.set(identifier, (element) => matches({ [identifier]: element }));
  }
  return tests;
}

/** The identifier of a path's step `$[identifier]`, empty for `$[]`; undefined for any other step. */
export function identifierOf(step: string): string | undefined {
  return /^\$\[(.*)\]$/.exec(step)?.[1];
}

/** Every identifier in a path has its filter and every filter is used. */
export function checkArrayFilters(
  paths: readonly string[],
  tests: ReadonlyMap<string, ElementTest>,
  update: Document,
): void {
  const used = new Set<string>();
  for (const path of paths) {
    for (const identifier of path.split('.').map(identifierOf)) {
      if (!identifier) continue;
      if (!tests.has(identifier))
        throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  const unused = [...tests.keys()].find((identifier) => !used.has(identifier));
  if (unused !== undefined) {
    throw failedToParse(`The array filter for identifier '${unused}' was not used in the update ${describe(update)}`);
  }
}
