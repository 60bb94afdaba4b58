import { location } from '../errors.js';
import { typeOf } from '../values/bson-type.js';
import { isDocument } from '../values/bson-type.js';
import type { Evaluate, ExpressionContext } from './scope.js';

/** Compiles nested expressions; handed to every operator, as operators nest. */
export interface Compiler {
  readonly context: ExpressionContext;
  compile(expression: unknown): Evaluate;
  /** A compiler that also knows these variables. */
  withVariables(names: readonly string[]): Compiler;
}

export type OperatorCompiler = (operand: unknown, compiler: Compiler, operator: string) => Evaluate;
export type OperatorTable = Readonly<Record<string, OperatorCompiler>>;

export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A type's name as error messages say it. */
export function typeName(value: unknown): string {
  return value === undefined ? 'missing' : typeOf(value);
}

/** An operator of `least` to `most` arguments; a single one needs no array (manual: Expression Operators). */
export function operator(
  least: number,
  most: number,
  apply: (values: unknown[], operator: string) => unknown,
): OperatorCompiler {
  return (operand, compiler, name) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compiler.compile(part));
    checkArity(name, parts.length, least, most);
    const [first, second] = parts;
    if (first && parts.length === 1) return (scope) => apply([first(scope)], name);
    if (first && second && parts.length === 2) return (scope) => apply([first(scope), second(scope)], name);
    return (scope) =>
      apply(
        parts.map((part) => part(scope)),
        name,
      );
  };
}

export function checkArity(name: string, given: number, least: number, most: number): void {
  if (given >= least && given <= most) return;
  if (least === most) {
    throw location(16020, `Expression ${name} takes exactly ${least} arguments. ${given} were passed in.`);
  }
  throw location(
    28667,
    `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`,
  );
}

export const unary = (apply: (value: unknown, operator: string) => unknown): OperatorCompiler =>
  operator(1, 1, ([value], name) => apply(value, name));

export const binary = (apply: (a: unknown, b: unknown, operator: string) => unknown): OperatorCompiler =>
  operator(2, 2, ([a, b], name) => apply(a, b, name));

/** An operator without a bound on its arguments. */
export const variadic = (apply: (values: unknown[], operator: string) => unknown): OperatorCompiler =>
  operator(0, Infinity, apply);

/** The named arguments of an operator such as `$dateAdd`, compiled; an unknown or a missing one is an error. */
export function namedArguments(
  operand: unknown,
  compiler: Compiler,
  name: string,
  required: readonly string[],
  optional: readonly string[],
): Readonly<Record<string, Evaluate>> {
  if (!isDocument(operand)) {
    throw location(40540, `${name} requires an object as an argument, found: ${typeName(operand)}`);
  }
  for (const key of Object.keys(operand)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw location(40541, `Unrecognized argument to ${name}: ${key}`);
    }
  }
  for (const key of required) {
    if (!(key in operand)) throw location(40542, `${name} requires '${key}' to be specified`);
  }
  return Object.fromEntries(Object.keys(operand).map((key) => [key, compiler.compile(operand[key])]));
}

/** An operator with named arguments only, evaluated all. */
export function namedOperator(
  required: readonly string[],
  optional: readonly string[],
  apply: (values: Readonly<Record<string, unknown>>, given: (key: string) => boolean, operator: string) => unknown,
): OperatorCompiler {
  return (operand, compiler, name) => {
    const parts = Object.entries(namedArguments(operand, compiler, name, required, optional));
    const keys = new Set(parts.map(([key]) => key));
    return (scope) => {
      const values: Record<string, unknown> = {};
      for (const [key, evaluate] of parts) values[key] = evaluate(scope);
      return apply(values, (key) => keys.has(key), name);
    };
  };
}
