import type { Document } from '../document.js';
import { location, notSupported } from '../errors.js';
import { sliceArray } from '../expressions/arrays.js';
import { compileExpression } from '../expressions/compile.js';
import { prepareContext } from '../expressions/context.js';
import { createScope, type Evaluate, type ExpressionContext } from '../expressions/scope.js';
import { elementCondition } from '../query/field-operators.js';
import { compileFilter } from '../query/filter.js';
import { positionalIndex } from '../query/positional.js';
import { copyDocument, isDocument, setField, typeOf } from '../values/bson-type.js';
import * as numbers from '../values/numbers.js';
import { assignTree } from './add-fields.js';
import { addPath, createTree, isNestedSpec, type PathTree } from './path-tree.js';

export interface ProjectionContext extends ExpressionContext {
  /** The query's filter: the positional `$` projection needs it. */
  filter?: Document;
}

type Transform = (value: unknown, doc: Document) => unknown;
/** What happens to a field: kept, dropped, changed where it stands, or computed and put at the end. */
type Leaf =
  | { readonly kind: 'include' | 'exclude' }
  | { readonly kind: 'transform'; readonly transform: Transform }
  | { readonly kind: 'compute'; readonly evaluate: Evaluate };

interface Plan {
  readonly tree: PathTree<Leaf>;
  readonly computed: PathTree<Evaluate>;
  mode: 'include' | 'exclude' | undefined;
  id: 'include' | 'exclude' | 'compute' | undefined;
}

const INCLUDE: Leaf = { kind: 'include' };
const EXCLUDE: Leaf = { kind: 'exclude' };

/** A find's projection (manual: Project Fields to Return from Query, $slice, $elemMatch, $ (projection)). */
export function compileProjection(spec: Document, given: ProjectionContext = {}): (doc: Document) => Document {
  if (Object.keys(spec).length === 0) return (doc) => doc;
  return compilePlan(spec, { ...prepareContext(given), filter: given.filter }, true);
}

/** The `$project` stage, which knows expressions only (manual: $project). */
export function compileProjectStage(spec: unknown, context: ExpressionContext): (doc: Document) => Document {
  if (!isDocument(spec)) throw location(15969, '$project specification must be an object');
  if (Object.keys(spec).length === 0)
    throw location(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  return compilePlan(spec, context, false);
}

function compilePlan(spec: Document, context: ProjectionContext, isFind: boolean): (doc: Document) => Document {
  const plan: Plan = { tree: createTree<Leaf>(), computed: createTree<Evaluate>(), mode: undefined, id: undefined };
  addSpec(spec, '', plan, context, isFind);
  const mode = plan.mode ?? (plan.id === 'include' || plan.id === 'compute' ? 'include' : 'exclude');
  if (mode === 'exclude') return (doc) => exclude(doc, plan.tree, doc) as Document;
  if (plan.id === undefined && !plan.tree.children.has('_id')) addPath(plan.tree, '_id', INCLUDE);
  const hasComputed = plan.computed.children.size > 0;
  return (doc) => {
    const included = include(doc, plan.tree, doc) as Document;
    return hasComputed ? (assignTree(included, plan.computed, createScope(doc, context)) as Document) : included;
  };
}

function addSpec(spec: Document, prefix: string, plan: Plan, context: ProjectionContext, isFind: boolean): void {
  for (const key of Object.keys(spec)) {
    const value = spec[key];
    const path = prefix + key;
    if (isNestedSpec(value)) addSpec(value, `${path}.`, plan, context, isFind);
    else addField(path, value, plan, context, isFind);
  }
}

function addField(path: string, value: unknown, plan: Plan, context: ProjectionContext, isFind: boolean): void {
  if (isDocument(value) && Object.keys(value).length === 0) {
    throw location(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`);
  }
  if (path.endsWith('.$') && isFind) return addPositional(path.slice(0, -2), value, plan, context);
  if (path.split('.').some((step) => step.startsWith('$'))) {
    throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
  }
  if (typeof value === 'boolean' || numbers.isNumber(value)) {
    const isIncluded = value === true || (numbers.isNumber(value) && !numbers.isZero(value));
    setMode(path, isIncluded ? 'include' : 'exclude', plan);
    return addPath(plan.tree, path, isIncluded ? INCLUDE : EXCLUDE);
  }
  const operator = isDocument(value) ? Object.keys(value)[0] : undefined;
  if (isFind && operator === '$slice' && isDocument(value) && !isSliceExpression(value['$slice'])) {
    return addPath(plan.tree, path, { kind: 'transform', transform: compileSlice(value['$slice']) });
  }
  if (isFind && operator === '$elemMatch' && isDocument(value))
    return addElemMatch(path, value['$elemMatch'], plan, context);
  if (operator === '$meta') throw notSupported('$meta');
  const evaluate = compileExpression(value, context);
  setMode(path, 'compute', plan);
  addPath(plan.tree, path, { kind: 'compute', evaluate });
  addPath(plan.computed, path, evaluate);
}

function setMode(path: string, how: 'include' | 'exclude' | 'compute', plan: Plan): void {
  if (path === '_id') {
    plan.id = how;
    return;
  }
  const mode = how === 'exclude' ? 'exclude' : 'include';
  if (plan.mode && plan.mode !== mode) {
    throw mode === 'include'
      ? location(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
      : location(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  }
  plan.mode = mode;
}

/** `[array expression, n]` is the aggregation's operator; a number or `[skip, limit]` is the find's. */
function isSliceExpression(operand: unknown): boolean {
  return Array.isArray(operand) && !numbers.isNumber(operand[0]);
}

function compileSlice(operand: unknown): Transform {
  const limits = (Array.isArray(operand) ? operand : [operand]).map((item: unknown) => {
    if (!numbers.isNumber(item))
      throw location(28724, 'First argument to $slice must be an array, but is of type: ' + typeof item);
    return Math.trunc(numbers.toFloat(item));
  });
  const [first = 0, count] = limits;
  if (limits.length > 2)
    throw location(
      28667,
      `Expression $slice takes at least 2 arguments, and at most 3, but ${limits.length} were passed in.`,
    );
  if (count !== undefined && count <= 0) throw location(28729, `Third argument to $slice must be positive: ${count}`);
  return (value) => (Array.isArray(value) ? sliceArray(value as unknown[], first, count) : value);
}

function addElemMatch(path: string, operand: unknown, plan: Plan, context: ProjectionContext): void {
  if (!isDocument(operand))
    throw location(31274, `elemMatch: Invalid argument, object required, but got ${typeOf(operand)}`);
  if (path.includes('.')) throw location(31275, `Cannot use $elemMatch projection on a nested field`);
  const matches = elementCondition(operand, path, (filter) => compileFilter(filter, context));
  const evaluate: Evaluate = ({ root }) => {
    const array = root[path];
    const index = Array.isArray(array) ? array.findIndex(matches) : -1;
    return index < 0 ? undefined : [(array as unknown[])[index]];
  };
  setMode(path, 'compute', plan);
  addPath(plan.tree, path, { kind: 'compute', evaluate });
  addPath(plan.computed, path, evaluate);
}

function addPositional(path: string, value: unknown, plan: Plan, context: ProjectionContext): void {
  if (value !== true && !(numbers.isNumber(value) && !numbers.isZero(value))) {
    throw location(31395, `positional projection cannot be used with exclusion`);
  }
  setMode(path, 'include', plan);
  addPath(plan.tree, path, {
    kind: 'transform',
    transform: (array, doc) => {
      if (!Array.isArray(array)) return array;
      const index = positionalIndex(context.filter ?? {}, doc, path, context);
      if (index === undefined || index >= array.length) {
        throw location(
          51246,
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
        );
      }
      return [array[index] as unknown];
    },
  });
}

function include(value: unknown, tree: PathTree<Leaf>, doc: Document): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => isDocument(item) || Array.isArray(item)).map((item) => include(item, tree, doc));
  }
  const result: Document = {};
  for (const key of Object.keys(value as Document)) {
    const child = tree.children.get(key);
    if (!child) continue;
    const field = (value as Document)[key];
    const leaf = child.leaf?.value;
    if (leaf?.kind === 'include') setField(result, key, field);
    else if (leaf?.kind === 'transform') setField(result, key, leaf.transform(field, doc));
    else if (!leaf && (isDocument(field) || Array.isArray(field))) setField(result, key, include(field, child, doc));
  }
  return result;
}

function exclude(value: unknown, tree: PathTree<Leaf>, doc: Document): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree, doc));
  if (!isDocument(value)) return value;
  const result = copyDocument(value);
  for (const [key, child] of tree.children) {
    if (!Object.hasOwn(result, key)) continue;
    const leaf = child.leaf?.value;
    if (leaf?.kind === 'exclude') delete result[key];
    else if (leaf?.kind === 'transform') setField(result, key, leaf.transform(result[key], doc));
    else if (!leaf) setField(result, key, exclude(result[key], child, doc));
  }
  return result;
}
