import { AccumulatorFields, type Accumulator } from '../accumulators/accumulator.js';
import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope, type Evaluate, type ExpressionContext } from '../expressions/scope.js';
import { sortDocuments } from '../sort.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { equalityKey } from '../values/equality-key.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

/** Groups by the value of an expression; missing counts as null. */
export function* groupDocuments(
  input: Iterable<Document>,
  id: Evaluate,
  fields: AccumulatorFields,
  context: ExpressionContext,
): Iterable<Document> {
  const groups = new Map<string, { id: unknown; states: Accumulator[] }>();
  for (const doc of input) {
    const value = id(createScope(doc, context)) ?? null;
    const key = equalityKey(value);
    let group = groups.get(key);
    if (!group) {
      group = { id: value, states: fields.create(value) };
      groups.set(key, group);
    }
    fields.add(group.states, doc);
  }
  for (const group of groups.values()) yield fields.write(group.states, { _id: group.id });
}

function compileGroup(operand: unknown, { context }: StageCompiler): Stage {
  if (!isDocument(operand)) throw location(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) throw location(15955, 'a group specification must include an _id');
  const { _id, ...rest } = operand;
  const id = compileExpression(_id, context);
  const fields = new AccumulatorFields(rest, context);
  return (input) => groupDocuments(input, id, fields, context);
}

function compileSortByCount(operand: unknown, { context }: StageCompiler): Stage {
  const isExpression = isDocument(operand) && Object.keys(operand)[0]?.startsWith('$');
  if (!isExpression && typeof operand !== 'string') {
    throw location(
      40149,
      `the sortByCount field must be specified as a string or as an object, found ${typeOf(operand)}`,
    );
  }
  if (typeof operand === 'string' && !operand.startsWith('$')) {
    throw location(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  }
  const id = compileExpression(operand, context);
  const fields = new AccumulatorFields({ count: { $sum: 1 } }, context);
  return (input) => sortDocuments(groupDocuments(input, id, fields, context), { count: -1 });
}

/** `$group` and its short form (manual: $group, $sortByCount). */
export const GROUP_STAGES: StageTable = {
  $group: compileGroup,
  $sortByCount: compileSortByCount,
};
