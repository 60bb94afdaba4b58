import type { Document } from '../document.js';
import { location } from '../errors.js';
import { copyDocument, getField, isDocument, setField } from '../values/bson-type.js';
import { isNullish, namedArguments, operator, typeName, unary, type Compiler, type OperatorTable } from './operator.js';
import type { Evaluate } from './scope.js';

export function mergeObjects(values: readonly unknown[]): Document {
  const result: Document = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDocument(value)) {
      throw location(
        40400,
        `$mergeObjects requires object inputs, but input ${String(value)} is of type ${typeName(value)}`,
      );
    }
    for (const key of Object.keys(value)) setField(result, key, value[key]);
  }
  return result;
}

/** A field name given to `$getField` and its kin: text, taken as it is, dots and dollars included. */
function fieldName(field: unknown, name: string): string {
  const literal = isDocument(field) && '$literal' in field ? field['$literal'] : field;
  if (typeof literal !== 'string') {
    throw location(4161106, `${name} requires 'field' to evaluate to a constant string, but got ${typeName(literal)}`);
  }
  if (!isDocument(field) && literal.startsWith('$')) {
    throw location(
      5654600,
      `A field path reference which is not allowed in this context. Did you mean {$literal: '${literal}'}?`,
    );
  }
  return literal;
}

function compileGetField(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const isLong = isDocument(operand) && 'field' in operand;
  const { field, ...rest } = isLong ? operand : { field: operand };
  const { input = compiler.compile('$$CURRENT') } = namedArguments(rest, compiler, name, [], ['input']);
  const isConstant = typeof field === 'string' || (isDocument(field) && '$literal' in field);
  const key = isConstant ? () => fieldName(field, name) : compiler.compile(field);
  if (isConstant) fieldName(field, name);
  return (scope) => {
    const target = input(scope);
    const read = key(scope);
    if (typeof read !== 'string')
      throw location(3041704, `${name} requires 'field' to evaluate to type String, but got ${typeName(read)}`);
    if (isNullish(target)) return target;
    return isDocument(target) ? getField(target, read) : undefined;
  };
}

function compileSetField(operand: unknown, compiler: Compiler, name: string): Evaluate {
  if (!isDocument(operand)) throw location(4161100, `${name} only supports an object as its argument`);
  const { field, ...rest } = operand;
  const isUnset = name === '$unsetField';
  const key = fieldName(field, name);
  const { input, value } = namedArguments(rest, compiler, name, isUnset ? ['input'] : ['input', 'value'], []);
  return (scope) => {
    const target = input?.(scope);
    if (isNullish(target)) return null;
    if (!isDocument(target)) throw location(4161105, `${name} requires 'input' to evaluate to type Object`);
    const result = copyDocument(target);
    const set = value?.(scope);
    if (set === undefined) delete result[key];
    else setField(result, key, set);
    return result;
  };
}

/** Object operators (manual: Object Expression Operators). */
export const OBJECTS: OperatorTable = {
  $getField: compileGetField,
  $mergeObjects: operator(0, Infinity, mergeObjects),
  $objectToArray: unary((value) => {
    if (isNullish(value)) return null;
    if (!isDocument(value))
      throw location(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
    return Object.keys(value).map((key) => ({ k: key, v: value[key] }));
  }),
  $setField: compileSetField,
  $unsetField: compileSetField,
};
