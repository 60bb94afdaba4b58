import type { Document } from '../document.js';
import { failedToParse, location } from '../errors.js';
import { compileAddFields } from '../projection/add-fields.js';
import { isDocument } from '../values/bson-type.js';
import { mapping } from './shape.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';
import { compileWindowFields } from './window-fields.js';

const METHODS: Readonly<Record<string, string>> = { linear: '$linearFill', locf: '$locf' };

/** The partition key that `partitionByFields` stands for. */
export function partitionOf(operand: Document, name: string): unknown {
  const { partitionBy, partitionByFields } = operand;
  if (partitionByFields === undefined) return partitionBy;
  if (partitionBy !== undefined)
    throw location(6050204, `Maximum one of 'partitionBy' and 'partitionByFields' can be specified in '${name}'`);
  if (!Array.isArray(partitionByFields)) throw failedToParse(`'partitionByFields' of ${name} must be an array`);
  return (partitionByFields as string[]).map((field) => `$${field}`);
}

/** `$fill` is window functions for the methods and `$ifNull` for the values (manual: $fill). */
function compileFill(operand: unknown, compiler: StageCompiler): Stage {
  if (!isDocument(operand) || !isDocument(operand['output']))
    throw failedToParse("BSON field '$fill.output' is missing but a required field");
  const { output, sortBy } = operand as { output: Document; sortBy?: unknown };
  const windows: Document = {};
  const values: Document = {};
  for (const [path, spec] of Object.entries(output)) {
    if (!isDocument(spec)) throw failedToParse(`'output.${path}' of $fill must be an object`);
    if ('value' in spec) values[path] = { $ifNull: [`$${path}`, spec['value']] };
    else {
      const method = METHODS[String(spec['method'])];
      if (!method) throw location(6050202, 'Method must be either locf or linear');
      if (method === '$linearFill' && !sortBy)
        throw location(
          605001,
          '$linearFill must be specified with a top level sortBy expression with exactly one element',
        );
      windows[path] = { [method]: `$${path}` };
    }
  }
  const stages: Stage[] = [];
  if (Object.keys(windows).length > 0) {
    const partitionBy = partitionOf(operand, '$fill');
    stages.push(
      compileWindowFields(
        {
          ...(partitionBy === undefined ? {} : { partitionBy }),
          ...(sortBy === undefined ? {} : { sortBy }),
          output: windows,
        },
        compiler,
      ),
    );
  }
  if (Object.keys(values).length > 0) stages.push(mapping(compileAddFields(values, compiler.context)));
  return (input) => stages.reduce((documents, stage) => stage(documents), input);
}

export const FILL_STAGES: StageTable = { $fill: compileFill };
