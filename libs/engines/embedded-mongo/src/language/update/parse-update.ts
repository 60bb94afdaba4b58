import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { badValue, failedToParse } from '../errors.js';
import { isDocument, typeOf } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import { ARRAY_OPERATORS } from './array-operators.js';
import { FIELD_OPERATORS, type OperatorContext, type UpdateOperator } from './field-operators.js';
import { identifierOf } from './array-filters.js';
import type { Modification } from './modification.js';

const OPERATORS: Readonly<Record<string, UpdateOperator>> = { ...FIELD_OPERATORS, ...ARRAY_OPERATORS };

export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface ParsedUpdate {
  /** In the order in which they are applied. */
  readonly modifications: readonly Modification[];
  readonly renames: readonly Rename[];
}

function checkPath(path: string): void {
  if (path === '') throw new CommandError(56, 'EmptyFieldName', 'An empty update path is not valid.');
  const steps = path.split('.');
  if (steps.includes('')) {
    throw new CommandError(
      56,
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  const [first = ''] = steps;
  if (first === '$' || identifierOf(first) !== undefined) {
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  }
  const dollar = steps.find(
    (step) =>
      step.startsWith('$') && step !== '$' && identifierOf(step) === undefined && !/^\$(?:ref|id|db)$/.test(step),
  );
  if (dollar) {
    throw new CommandError(
      52,
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  if (steps.filter((step) => step === '$').length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
}

function parseRename(from: string, to: unknown): Rename {
  if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from}: ${describe(to)}`);
  checkPath(from);
  checkPath(to);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: ${describe(to)}`);
  const isDynamic = (path: string): boolean => path.split('.').some((step) => step.startsWith('$'));
  if (isDynamic(from)) throw badValue(`The source field for $rename may not be dynamic: ${from}`);
  if (isDynamic(to)) throw badValue(`The destination field for $rename may not be dynamic: ${to}`);
  return { from, to };
}

/** Steps by name, positions by number, as MongoDB orders the fields it adds (manual: Update Operators, behavior). */
function compareSteps(a: string, b: string): number {
  const isNumeric = /^\d+$/;
  if (isNumeric.test(a) && isNumeric.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function comparePaths(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareSteps(left[i] as string, right[i] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** No two changes may touch the same field or a field and its part (code 40). */
function checkConflicts(paths: readonly string[]): void {
  const seen = new Set<string>();
  const parents = new Map<string, string>();
  for (const path of paths) {
    const conflict = (at: string): CommandError =>
      new CommandError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${at}'`,
      );
    if (seen.has(path) || parents.has(path)) throw conflict(path);
    const steps = path.split('.');
    for (let length = 1; length < steps.length; length++) {
      const parent = steps.slice(0, length).join('.');
      if (seen.has(parent)) throw conflict(parent);
      parents.set(parent, path);
    }
    seen.add(path);
  }
}

/** Reads `{ $set: ..., $inc: ... }`; throws MongoDB's parse errors (codes 2, 9, 14, 40, 52, 56). */
export function parseUpdate(update: Document, isUpsertInsert: boolean, context: OperatorContext): ParsedUpdate {
  const modifications: Modification[] = [];
  const renames: Rename[] = [];
  const paths: string[] = [];
  for (const name of Object.keys(update)) {
    const fields = update[name];
    const compile = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!compile && name !== '$rename') {
      throw failedToParse(
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDocument(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeOf(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${describe(fields)}}`,
      );
    }
    for (const path of Object.keys(fields)) {
      if (compile) {
        checkPath(path);
        paths.push(path);
        const operator = compile(fields[path], path, context);
        if (name !== '$setOnInsert' || isUpsertInsert) modifications.push({ path, ...operator });
      } else {
        const rename = parseRename(path, fields[path]);
        paths.push(rename.from, rename.to);
        renames.push(rename);
      }
    }
  }
  checkConflicts(paths);
  return { modifications: modifications.sort((a, b) => comparePaths(a.path, b.path)), renames };
}
