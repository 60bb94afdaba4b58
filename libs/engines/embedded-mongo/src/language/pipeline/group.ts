import { AccumulatorFields, type Accumulator } from '../accumulators/accumulator.js';
import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope, type Evaluate, type ExpressionContext } from '../expressions/scope.js';
import { sortDocuments } from '../sort.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { equalityKey } from '../values/equality-key.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

/** Groups as they fill; documents may be added over time. Missing counts as null. */
export class Grouping {
  private readonly groups = new Map<string, { id: unknown; states: Accumulator[] }>();

  constructor(
    private readonly id: Evaluate,
    private readonly fields: AccumulatorFields,
    private readonly context: ExpressionContext,
  ) {}

  add(doc: Document): void {
    const value = this.id(createScope(doc, this.context)) ?? null;
    const key = equalityKey(value);
    let group = this.groups.get(key);
    if (!group) {
      group = { id: value, states: this.fields.create(value) };
      this.groups.set(key, group);
    }
    this.fields.add(group.states, doc);
  }

  *results(): Iterable<Document> {
    for (const group of this.groups.values()) yield this.fields.write(group.states, { _id: group.id });
  }
}

/** Groups by the value of an expression. */
export function* groupDocuments(
  input: Iterable<Document>,
  id: Evaluate,
  fields: AccumulatorFields,
  context: ExpressionContext,
): Iterable<Document> {
  const grouping = new Grouping(id, fields, context);
  for (const doc of input) grouping.add(doc);
  yield* grouping.results();
}

/** The operand of `$group` made ready to take documents. */
export function compileGrouping(operand: unknown, context: ExpressionContext): Grouping {
  const { id, fields } = readGroup(operand, context);
  return new Grouping(id, fields, context);
}

function readGroup(operand: unknown, context: ExpressionContext): { id: Evaluate; fields: AccumulatorFields } {
  if (!isDocument(operand)) throw location(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) throw location(15955, 'a group specification must include an _id');
  const { _id, ...rest } = operand;
  return { id: compileExpression(_id, context), fields: new AccumulatorFields(rest, context) };
}

function compileGroup(operand: unknown, { context }: StageCompiler): Stage {
  const { id, fields } = readGroup(operand, context);
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
