import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope } from '../expressions/scope.js';
import { parsePath } from '../query/path.js';
import { compileFilter } from '../query/filter.js';
import { isDocument } from '../values/bson-type.js';
import { equalityKey } from '../values/equality-key.js';
import { toWhole } from '../values/numbers.js';
import { EqualityIndex, lookupValues } from './lookup.js';
import { withFieldAt } from './stream.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

const REQUIRED = ['from', 'startWith', 'connectFromField', 'connectToField', 'as'];
const OPTIONAL = ['maxDepth', 'depthField', 'restrictSearchWithMatch'];

/** Breadth-first search from a document through another collection (manual: $graphLookup). */
function compileGraphLookup(operand: unknown, { context }: StageCompiler): Stage {
  if (!isDocument(operand)) throw failedToParse('the $graphLookup stage specification must be an object');
  for (const key of Object.keys(operand)) {
    if (!REQUIRED.includes(key) && !OPTIONAL.includes(key))
      throw location(40104, `Unknown argument to $graphLookup: ${key}`);
  }
  if (REQUIRED.some((key) => operand[key] === undefined)) {
    throw location(40105, `$graphLookup requires '${REQUIRED.join("', '")}' to be specified.`);
  }
  const { from, connectFromField, connectToField, as, depthField } = operand;
  for (const key of ['from', 'connectFromField', 'connectToField', 'as', 'depthField']) {
    if (operand[key] !== undefined && typeof operand[key] !== 'string')
      throw location(40103, `expected string as argument for ${key}`);
  }
  const maxDepth = operand['maxDepth'] === undefined ? Infinity : toWhole(operand['maxDepth']);
  if (maxDepth === undefined)
    throw location(40102, 'maxDepth requires a numeric argument that can be represented as a long long');
  if (maxDepth < 0) throw location(40101, 'maxDepth requires a nonnegative argument');
  const restrict = operand['restrictSearchWithMatch'] ?? {};
  if (!isDocument(restrict)) throw location(40185, 'restrictSearchWithMatch must be an object');
  const accepts = compileFilter(restrict, context);
  const startWith = compileExpression(operand['startWith'], context);
  const fromPath = parsePath(connectFromField as string);
  return function* (input) {
    const foreign = [...context.collection(from as string)].filter(accepts);
    const index = new EqualityIndex(foreign, parsePath(connectToField as string));
    for (const doc of input) {
      const start = startWith(createScope(doc, context));
      let frontier: unknown[] = Array.isArray(start) ? (start as unknown[]) : [start ?? null];
      const visited = new Map<string, Document>();
      for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
        const fresh = index.find(frontier).filter((found) => {
          const key = equalityKey(found['_id']);
          if (visited.has(key)) return false;
          visited.set(
            key,
            depthField === undefined ? found : withFieldAt(found, (depthField as string).split('.'), BigInt(depth)),
          );
          return true;
        });
        frontier = fresh.flatMap((found) => lookupValues(found, fromPath));
      }
      yield withFieldAt(doc, (as as string).split('.'), [...visited.values()]);
    }
  };
}

export const GRAPH_STAGES: StageTable = { $graphLookup: compileGraphLookup };
