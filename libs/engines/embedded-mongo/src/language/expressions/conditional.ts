import { location } from '../errors.js';
import { isDocument } from '../values/bson-type.js';
import { checkArity, isNullish, namedArguments, unary, type Compiler, type OperatorTable } from './operator.js';
import type { Evaluate } from './scope.js';
import { isTrue } from './truth.js';

function listOf(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

function compileCond(operand: unknown, compiler: Compiler, name: string): Evaluate {
  let parts: unknown[];
  if (isDocument(operand)) {
    const named = { if: undefined, then: undefined, else: undefined, ...operand } as Record<string, unknown>;
    for (const key of Object.keys(operand)) {
      if (!['if', 'then', 'else'].includes(key)) throw location(17083, `Unrecognized parameter to $cond: ${key}`);
    }
    for (const [index, key] of ['if', 'then', 'else'].entries()) {
      if (!(key in operand)) throw location(17080 + index, `Missing '${key}' parameter to $cond`);
    }
    parts = [named['if'], named['then'], named['else']];
  } else parts = listOf(operand);
  checkArity(name, parts.length, 3, 3);
  const [condition, consequent, alternative] = parts.map((part) => compiler.compile(part)) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ];
  return (scope) => (isTrue(condition(scope)) ? consequent(scope) : alternative(scope));
}

function compileIfNull(operand: unknown, compiler: Compiler): Evaluate {
  const parts = listOf(operand).map((part) => compiler.compile(part));
  if (parts.length < 2) {
    throw location(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`);
  }
  return (scope) => {
    let value: unknown;
    for (const part of parts) {
      value = part(scope);
      if (!isNullish(value)) return value;
    }
    return value;
  };
}

function compileSwitch(operand: unknown, compiler: Compiler): Evaluate {
  if (!isDocument(operand))
    throw location(40060, '$switch requires an object as an argument, found: ' + typeof operand);
  const { branches, default: fallback } = operand;
  for (const key of Object.keys(operand)) {
    if (key !== 'branches' && key !== 'default') throw location(40067, `$switch found an unknown argument: ${key}`);
  }
  if (!Array.isArray(branches))
    throw location(40061, "$switch expected an array for 'branches', found: " + typeof branches);
  const compiled = branches.map((branch: unknown) => {
    const { case: condition, then } = namedArguments(branch, compiler, '$switch', ['case', 'then'], []) as Record<
      'case' | 'then',
      Evaluate
    >;
    return { condition, then };
  });
  if (compiled.length === 0 && !('default' in operand)) {
    throw location(40068, '$switch requires at least one branch.');
  }
  const otherwise = 'default' in operand ? compiler.compile(fallback) : undefined;
  return (scope) => {
    const branch = compiled.find(({ condition }) => isTrue(condition(scope)));
    if (branch) return branch.then(scope);
    if (otherwise) return otherwise(scope);
    throw location(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  };
}

/** Conditions and logic, which evaluate no more than they need (manual: Conditional and Boolean Expression Operators). */
export const CONDITIONAL: OperatorTable = {
  $cond: compileCond,
  $ifNull: compileIfNull,
  $switch: compileSwitch,
  $and: (operand, compiler) => {
    const parts = listOf(operand).map((part) => compiler.compile(part));
    return (scope) => parts.every((part) => isTrue(part(scope)));
  },
  $or: (operand, compiler) => {
    const parts = listOf(operand).map((part) => compiler.compile(part));
    return (scope) => parts.some((part) => isTrue(part(scope)));
  },
  $not: unary((value) => !isTrue(value)),
};
