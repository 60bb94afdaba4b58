import type { Document } from '../document.js';
import { badValue, notSupported } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { prepareContext } from '../expressions/context.js';
import { createScope, type ExpressionContext } from '../expressions/scope.js';
import { isTrue } from '../expressions/truth.js';
import { isDocument } from '../values/bson-type.js';
import { isNumber, toFloat } from '../values/numbers.js';
import { atPath } from './condition.js';
import { compileCondition } from './field-operators.js';
import { parsePath } from './path.js';

export type DocumentTest = (doc: Document) => boolean;

const REFUSED: readonly string[] = ['$text', '$where', '$jsonSchema'];

/** Compiles a filter once; the returned function tests one document without copying it. Throws codes 2 and 9 as MongoDB does. */
export function compileFilter(filter: Document, given: ExpressionContext = {}): DocumentTest {
  const context = prepareContext(given);
  return every(
    Object.keys(filter).map((key) =>
      key.startsWith('$') ? compileTopLevel(key, filter[key], context) : compileField(key, filter[key], context),
    ),
  );
}

function compileField(field: string, condition: unknown, context: ExpressionContext): DocumentTest {
  return atPath(
    compileCondition(condition, field, (filter) => compileFilter(filter, context)),
    parsePath(field),
  );
}

function every(tests: readonly DocumentTest[]): DocumentTest {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (doc) => {
    for (const test of tests) if (!test(doc)) return false;
    return true;
  };
}

function compileTopLevel(operator: string, operand: unknown, context: ExpressionContext): DocumentTest {
  switch (operator) {
    case '$and':
      return every(compileList(operator, operand, context));
    case '$or': {
      const tests = compileList(operator, operand, context);
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = compileList(operator, operand, context);
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$expr': {
      const evaluate = compileExpression(operand, context);
      return (doc) => isTrue(evaluate(createScope(doc, context)));
    }
    case '$comment':
    case '$alwaysTrue':
      return () => true;
    case '$alwaysFalse':
      return () => false;
    case '$sampleRate':
      return sampled(operand, context);
    default:
      if (REFUSED.includes(operator)) throw notSupported(operator);
      throw badValue(
        `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function compileList(operator: string, operand: unknown, context: ExpressionContext): DocumentTest[] {
  if (!Array.isArray(operand)) throw badValue(`${operator} must be an array`);
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  return operand.map((part) => {
    if (!isDocument(part)) throw badValue('$or/$and/$nor entries need to be full objects');
    return compileFilter(part, context);
  });
}

function sampled(operand: unknown, { random = Math.random }: ExpressionContext): DocumentTest {
  const rate = isNumber(operand) ? toFloat(operand) : NaN;
  if (!(rate >= 0 && rate <= 1)) throw badValue('numeric argument to $sampleRate must be in [0, 1]');
  return () => random() < rate;
}
