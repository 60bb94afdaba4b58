import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope, type Evaluate, type ExpressionContext, type Scope } from '../expressions/scope.js';
import { copyDocument, isDocument, setField } from '../values/bson-type.js';
import { addPath, createTree, isNestedSpec, type PathTree } from './path-tree.js';

function collect(spec: Document, prefix: string, tree: PathTree<Evaluate>, context: ExpressionContext): void {
  for (const key of Object.keys(spec)) {
    const value = spec[key];
    if (key.startsWith('$')) {
      throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    }
    if (isNestedSpec(value)) collect(value, `${prefix}${key}.`, tree, context);
    else addPath(tree, prefix + key, compileExpression(value, context));
  }
}

/** Applies computed fields to a value: through documents, into each element of arrays, in place of anything else. */
export function assignTree(value: unknown, tree: PathTree<Evaluate>, scope: Scope): unknown {
  if (tree.leaf) return tree.leaf.value(scope);
  if (Array.isArray(value)) return value.map((item) => assignTree(item, tree, scope));
  const result: Document = isDocument(value) ? copyDocument(value) : {};
  for (const [name, child] of tree.children) {
    const assigned = assignTree(result[name], child, scope);
    if (assigned === undefined) delete result[name];
    else setField(result, name, assigned);
  }
  return result;
}

/** `$addFields` and `$set`: existing fields keep their place, new ones follow (manual: $addFields). */
export function compileAddFields(spec: unknown, context: ExpressionContext): (doc: Document) => Document {
  if (!isDocument(spec)) throw location(40272, '$addFields specification stage must be an object');
  if (Object.keys(spec).length === 0) throw location(40177, '$addFields specification must have at least one field');
  const tree = createTree<Evaluate>();
  collect(spec, '', tree, context);
  return (doc) => assignTree(doc, tree, createScope(doc, context)) as Document;
}
