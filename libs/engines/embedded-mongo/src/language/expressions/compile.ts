import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { failedToParse, location, notSupported } from '../errors.js';
import { getField, isDocument, setField } from '../values/bson-type.js';
import { ACCUMULATOR_EXPRESSIONS } from './accumulator-expressions.js';
import { ARITHMETIC } from './arithmetic.js';
import { ARRAYS } from './arrays.js';
import { BITWISE } from './bitwise.js';
import { COMPARISON } from './comparison.js';
import { CONDITIONAL } from './conditional.js';
import { DATE_ARITHMETIC } from './date-arithmetic.js';
import { DATE_PARTS } from './date-parts.js';
import { DATE_TEXT } from './date-text.js';
import { ITERATION } from './iteration.js';
import { MISCELLANEOUS } from './miscellaneous.js';
import { OBJECTS } from './objects.js';
import type { Compiler, OperatorTable } from './operator.js';
import { REGEX } from './regex.js';
import type { Evaluate, ExpressionContext } from './scope.js';
import { SETS } from './sets.js';
import { STRINGS } from './strings.js';
import { TRIGONOMETRY } from './trigonometry.js';
import { TYPES } from './types.js';

const OPERATORS: OperatorTable = {
  ...ACCUMULATOR_EXPRESSIONS,
  ...ARITHMETIC,
  ...ARRAYS,
  ...BITWISE,
  ...COMPARISON,
  ...CONDITIONAL,
  ...DATE_ARITHMETIC,
  ...DATE_PARTS,
  ...DATE_TEXT,
  ...ITERATION,
  ...MISCELLANEOUS,
  ...OBJECTS,
  ...REGEX,
  ...SETS,
  ...STRINGS,
  ...TRIGONOMETRY,
  ...TYPES,
};

const REFUSED: readonly string[] = ['$function', '$accumulator', '$meta', '$toHashedIndexKey'];
/** A result that `$cond` and `$$REMOVE` use for "no field". */
const removed: Evaluate = () => undefined;

/** Compiles an aggregation expression; throws MongoDB's parse errors (codes 168, 15983, 17276, ...). */
export function compileExpression(expression: unknown, context: ExpressionContext): Evaluate {
  const compiler: Compiler = {
    context,
    compile: (nested) => compileExpression(nested, context),
    withVariables: (names) => compilerWith(names, context),
  };
  return compile(expression, compiler);
}

function compilerWith(names: readonly string[], context: ExpressionContext): Compiler {
  const variables = Object.create(context.variables ?? null) as Document;
  for (const name of names) variables[name] = undefined;
  const inner = { ...context, variables };
  return {
    context: inner,
    compile: (nested) => compileExpression(nested, inner),
    withVariables: (more) => compilerWith(more, inner),
  };
}

function compile(expression: unknown, compiler: Compiler): Evaluate {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return compileVariable(expression.slice(2), compiler.context);
    if (expression.startsWith('$')) return compileFieldPath(expression.slice(1), compiler.context);
    return () => expression;
  }
  if (Array.isArray(expression)) return compileArray(expression, compiler);
  if (!isDocument(expression)) return () => expression;
  const [first = ''] = Object.keys(expression);
  if (!first.startsWith('$')) return compileObject(expression, compiler);
  if (Object.keys(expression).length > 1) {
    throw location(
      15983,
      `an object representing an expression must have exactly one field: { ${Object.keys(expression).join(', ')} }`,
    );
  }
  return compileOperator(first, expression[first], compiler);
}

function compileOperator(name: string, operand: unknown, compiler: Compiler): Evaluate {
  if (name === '$literal') return () => operand;
  const build = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (build) return build(operand, compiler, name);
  if (REFUSED.includes(name)) throw notSupported(name);
  throw new CommandError(168, 'InvalidPipelineOperator', `Unrecognized expression '${name}'`);
}

function compileArray(items: readonly unknown[], compiler: Compiler): Evaluate {
  const parts = items.map((item) => compiler.compile(item));
  return (scope) => parts.map((part) => part(scope) ?? null);
}

function compileObject(object: Document, compiler: Compiler): Evaluate {
  const parts = Object.keys(object).map((key) => {
    if (key.includes('.'))
      throw location(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
    if (key.startsWith('$'))
      throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    return [key, compiler.compile(object[key])] as const;
  });
  return (scope) => {
    const result: Document = {};
    for (const [key, part] of parts) {
      const value = part(scope);
      if (value !== undefined) setField(result, key, value);
    }
    return result;
  };
}

function checkFieldPath(path: string): string[] {
  const steps = path.split('.');
  if (path === '') throw location(16872, "'$' by itself is not a valid FieldPath");
  if (path.endsWith('.')) throw location(40353, "FieldPath must not end with a '.'.");
  if (steps.includes('')) throw location(15998, 'FieldPath field names may not be empty strings.');
  const dollar = steps.find((step) => step.startsWith('$'));
  if (dollar)
    throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
  return steps;
}

/** `$a.b`: through documents, and element by element through arrays; positions are no steps here (manual: Field Paths). */
export function valueAtFieldPath(value: unknown, steps: readonly string[], depth = 0): unknown {
  const step = steps[depth];
  if (step === undefined) return value;
  if (isDocument(value)) return valueAtFieldPath(getField(value, step), steps, depth + 1);
  if (!Array.isArray(value)) return undefined;
  const found: unknown[] = [];
  for (const item of value) {
    const nested = isDocument(item) ? valueAtFieldPath(item, steps, depth) : undefined;
    if (nested !== undefined) found.push(nested);
  }
  return found;
}

function compileFieldPath(path: string, context: ExpressionContext): Evaluate {
  const steps = checkFieldPath(path);
  if (context.hasNoDocument) throw fieldWithoutDocument();
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return (scope) => getField(scope.root, only);
  return (scope) => valueAtFieldPath(scope.root, steps);
}

function fieldWithoutDocument(): CommandError {
  return location(
    4890500,
    'Command let Expression tried to access a field, but this is not allowed because Command let Expressions run before the query examines any documents.',
  );
}

function compileVariable(reference: string, context: ExpressionContext): Evaluate {
  const [name = '', ...rest] = reference.split('.');
  if (name === '') throw failedToParse("empty variable names are not allowed: '$$'");
  if (rest.length > 0) checkFieldPath(rest.join('.'));
  const read = compileVariableName(name, context);
  return rest.length === 0 ? read : (scope) => valueAtFieldPath(read(scope), rest);
}

function compileVariableName(name: string, context: ExpressionContext): Evaluate {
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      if (context.hasNoDocument) throw fieldWithoutDocument();
      return (scope) => scope.root;
    case 'REMOVE':
      return removed;
    case 'DESCEND':
    case 'PRUNE':
    case 'KEEP':
      if (name in (context.variables ?? {})) return (scope) => scope.variables[name];
      break;
    case 'NOW':
      return () => context.now;
    default:
      if (name in (context.variables ?? {})) return (scope) => scope.variables[name];
  }
  if (name === 'CLUSTER_TIME' || name === 'USER_ROLES' || name === 'SEARCH_META') throw notSupported(`$$${name}`);
  throw location(17276, `Use of undefined variable: ${name}`);
}
