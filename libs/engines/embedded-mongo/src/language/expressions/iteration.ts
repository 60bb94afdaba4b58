import { badValue, location } from '../errors.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { toWhole } from '../values/numbers.js';
import { isNullish, namedArguments, typeName, type Compiler, type OperatorTable } from './operator.js';
import { withVariables, type Evaluate } from './scope.js';
import { isTrue } from './truth.js';
import { checkVariableName } from './variable-name.js';

function variableOf(operand: unknown): string {
  const { as = 'this' } = isDocument(operand) ? operand : {};
  if (typeof as !== 'string') throw badValue(`expected a variable name in 'as', found ${typeOf(as)}`);
  checkVariableName(as);
  return as;
}

/** Splits an operator's arguments into those of the outer scope and the one that sees the element. */
function iterating(operand: unknown, compiler: Compiler, name: string, inner: string, optional: readonly string[]) {
  const variable = variableOf(operand);
  const { [inner]: body, as: _as, ...outer } = isDocument(operand) ? operand : {};
  if (!isDocument(operand)) throw location(28646, `${name} only supports an object as its argument`);
  if (!(inner in operand)) throw location(28648, `Missing '${inner}' parameter to ${name}`);
  if (!('input' in operand)) throw location(28647, `Missing 'input' parameter to ${name}`);
  const { input, ...rest } = namedArguments(outer, compiler, name, ['input'], optional);
  return { variable, input: input as Evaluate, rest, each: compiler.withVariables([variable]).compile(body) };
}

function compileFilter(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const { variable, input, rest, each } = iterating(operand, compiler, name, 'cond', ['limit']);
  const { limit } = rest;
  return (scope) => {
    const array = input(scope);
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw location(28651, `input to $filter must be an array not ${typeName(array)}`);
    const given = limit?.(scope);
    const most = isNullish(given) ? Infinity : toWhole(given);
    if (most === undefined || most < 1)
      throw location(327392, `$filter: limit must be greater than 0, found: ${String(given)}`);
    const found: unknown[] = [];
    for (const item of array as unknown[]) {
      if (found.length >= most) break;
      if (isTrue(each(withVariables(scope, { [variable]: item })))) found.push(item);
    }
    return found;
  };
}

function compileMap(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const { variable, input, each } = iterating(operand, compiler, name, 'in', []);
  return (scope) => {
    const array = input(scope);
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw location(16883, `input to $map must be an array not ${typeName(array)}`);
    return (array as unknown[]).map((item) => each(withVariables(scope, { [variable]: item })) ?? null);
  };
}

function compileReduce(operand: unknown, compiler: Compiler, name: string): Evaluate {
  if (!isDocument(operand))
    throw location(40075, `${name} requires an object as an argument, found: ${typeName(operand)}`);
  const { in: body, ...outer } = operand;
  for (const key of ['input', 'initialValue', 'in']) {
    if (!(key in operand)) throw location(40079, `${name} requires '${key}' to be specified`);
  }
  const { input, initialValue } = namedArguments(outer, compiler, name, ['input', 'initialValue'], []);
  const step = compiler.withVariables(['this', 'value']).compile(body);
  return (scope) => {
    const array = input?.(scope);
    if (isNullish(array)) return null;
    if (!Array.isArray(array))
      throw location(40080, `${name} requires that 'input' be an array, found: ${typeName(array)}`);
    let value = initialValue?.(scope);
    for (const item of array as unknown[]) value = step(withVariables(scope, { this: item, value }));
    return value;
  };
}

function compileLet(operand: unknown, compiler: Compiler, name: string): Evaluate {
  if (!isDocument(operand)) throw location(16874, `${name} only supports an object as its argument`);
  const { vars, in: body } = operand;
  for (const key of Object.keys(operand)) {
    if (key !== 'vars' && key !== 'in') throw location(16875, `Unrecognized parameter to ${name}: ${key}`);
  }
  if (!isDocument(vars)) throw location(16876, `Missing 'vars' parameter to ${name}`);
  if (!('in' in operand)) throw location(16877, `Missing 'in' parameter to ${name}`);
  const names = Object.keys(vars);
  names.forEach(checkVariableName);
  const bindings = names.map((key) => [key, compiler.compile(vars[key])] as const);
  const inner = compiler.withVariables(names).compile(body);
  return (scope) =>
    inner(withVariables(scope, Object.fromEntries(bindings.map(([key, evaluate]) => [key, evaluate(scope)]))));
}

/** Operators that bind variables for an inner expression (manual: $filter, $map, $reduce, $let). */
export const ITERATION: OperatorTable = {
  $filter: compileFilter,
  $map: compileMap,
  $reduce: compileReduce,
  $let: compileLet,
};
