import type { Document } from '../document.js';
import { failedToParse, typeMismatch } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { assignTree } from '../projection/add-fields.js';
import { addPath, createTree } from '../projection/path-tree.js';
import { createScope, type Evaluate } from '../expressions/scope.js';
import { compileSort } from '../sort.js';
import { isDocument } from '../values/bson-type.js';
import { partition } from './partition.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';
import { compileWindow } from './window-bounds.js';
import { compileWindowFunction, type WindowFunction } from './window-functions.js';

interface OutputField {
  readonly path: string;
  readonly compute: WindowFunction;
}

function compileOutput(
  path: string,
  spec: unknown,
  sortBy: Document | undefined,
  { context }: StageCompiler,
): OutputField {
  if (!isDocument(spec)) throw failedToParse(`The field '${path}' must be a window function object`);
  const { window, ...functions } = spec;
  const [name, ...more] = Object.keys(functions);
  if (name === undefined || more.length > 0)
    throw failedToParse(`The field '${path}' must specify exactly one window function`);
  const options = { context, sortBy, window: compileWindow(window, sortBy), hasWindow: window !== undefined };
  return { path, compute: compileWindowFunction(name, functions[name], options) };
}

/** `$setWindowFields`: values computed over windows of each partition (manual: $setWindowFields). */
export function compileWindowFields(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand)) throw failedToParse('the $setWindowFields stage specification must be an object');
  for (const key of Object.keys(operand)) {
    if (!['partitionBy', 'sortBy', 'output'].includes(key))
      throw failedToParse(`BSON field '$setWindowFields.${key}' is an unknown field.`);
  }
  const { partitionBy, sortBy, output } = operand;
  if (sortBy !== undefined && !isDocument(sortBy))
    throw typeMismatch("BSON field '$setWindowFields.sortBy' is the wrong type, expected type 'object'");
  if (!isDocument(output)) throw failedToParse("BSON field '$setWindowFields.output' is missing but a required field");
  if (sortBy) compileSort(sortBy);
  const key = partitionBy === undefined ? undefined : compileExpression(partitionBy, compiler.context);
  const fields = Object.keys(output).map((path) => compileOutput(path, output[path], sortBy, compiler));
  const { context } = compiler;
  return function* (input) {
    for (const { documents } of partition(input, key, sortBy, context)) {
      const columns = fields.map(({ path, compute }) => ({ path, values: compute(documents) }));
      for (const [index, doc] of documents.entries()) {
        const tree = createTree<Evaluate>();
        for (const { path, values } of columns) addPath<Evaluate>(tree, path, () => values[index] ?? null);
        yield assignTree(doc, tree, createScope(doc, context)) as Document;
      }
    }
  };
}

export const WINDOW_STAGES: StageTable = { $setWindowFields: compileWindowFields };
