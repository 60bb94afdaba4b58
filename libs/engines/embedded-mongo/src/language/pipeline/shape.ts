import type { Document } from '../document.js';
import { location, typeMismatch } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope } from '../expressions/scope.js';
import { compileAddFields } from '../projection/add-fields.js';
import { compileProjectStage } from '../projection/projection.js';
import { isDocument } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

/** A stage that makes one document of each. */
export function mapping(change: (doc: Document) => Document): Stage {
  return function* (input) {
    for (const doc of input) yield change(doc);
  };
}

function compileReplace(expression: unknown, { context }: StageCompiler, name: string): Stage {
  const evaluate = compileExpression(expression, context);
  return mapping((doc) => {
    const root = evaluate(createScope(doc, context));
    if (isDocument(root)) return root;
    throw location(
      40228,
      `'${name === '$replaceWith' ? 'replacement document' : 'newRoot'}' expression must evaluate to an object, but resulting value was: ${root === undefined ? 'MISSING' : describe(root)}.`,
    );
  });
}

function compileUnset(operand: unknown, { context }: StageCompiler): Stage {
  const fields = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (fields.length === 0 || !fields.every((field) => typeof field === 'string')) {
    throw location(31002, '$unset specification must be a string or an array with at least one field');
  }
  return mapping(compileProjectStage(Object.fromEntries((fields as string[]).map((field) => [field, 0])), context));
}

/** Stages that change each document's shape, also allowed in updates. */
export const SHAPE_STAGES: StageTable = {
  $addFields: (operand, { context }) => mapping(compileAddFields(operand, context)),
  $set: (operand, { context }) => mapping(compileAddFields(operand, context)),
  $project: (operand, { context }) => mapping(compileProjectStage(operand, context)),
  $unset: compileUnset,
  $replaceWith: compileReplace,
  $replaceRoot: (operand, compiler, name) => {
    if (!isDocument(operand))
      throw typeMismatch(`expected an object as specification for ${name} stage, got ${typeof operand}`);
    if (!('newRoot' in operand)) throw location(40231, 'no newRoot specified for the $replaceRoot stage');
    return compileReplace(operand['newRoot'], compiler, name);
  },
};
