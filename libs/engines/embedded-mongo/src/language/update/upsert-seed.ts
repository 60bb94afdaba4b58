import { CommandError } from '../../command-error.js';
import type { Document } from '../document.js';
import { isOperatorDocument } from '../query/field-operators.js';
import { isDocument, setField, typeOf } from '../values/bson-type.js';
import { badValue } from '../errors.js';

/** What a filter fixes by equality, path by path. */
function equalities(filter: Document, found: Map<string, unknown>): void {
  const add = (path: string, value: unknown): void => {
    if (found.has(path)) {
      throw new CommandError(
        54,
        'NotSingleValueField',
        `cannot infer query fields to set, path '${path}' is matched twice`,
      );
    }
    found.set(path, value);
  };
  for (const key of Object.keys(filter)) {
    const condition = filter[key];
    if (key === '$and' || (key === '$or' && Array.isArray(condition) && condition.length === 1)) {
      for (const part of condition as Document[]) equalities(part, found);
    } else if (!key.startsWith('$')) {
      if (isOperatorDocument(condition)) {
        if ('$eq' in condition) add(key, condition['$eq']);
        for (const name of ['$all', '$in']) {
          const list = condition[name];
          if (Array.isArray(list) && list.length === 1 && !isOperatorDocument(list[0]) && typeOf(list[0]) !== 'regex')
            add(key, list[0]);
        }
      } else if (typeOf(condition) !== 'regex') add(key, condition);
    }
  }
}

/** The document an upsert starts from: the filter's equality conditions (manual: Upsert with Operator Expressions). Codes 2 and 54. */
export function upsertSeed(filter: Document): Document {
  const found = new Map<string, unknown>();
  equalities(filter, found);
  const seed: Document = {};
  for (const [path, value] of found) {
    const steps = path.split('.');
    if (steps[0] === '_id' && steps.length > 1) {
      throw new CommandError(
        111,
        'NotExactValueField',
        `cannot infer query fields to set, path '_id' is matched by '${path}'`,
      );
    }
    if (steps.some((step) => step.startsWith('$') && !/^\$(?:ref|id|db)$/.test(step)))
      throw badValue(`cannot set the field '${path}' of the new document`);
    let target = seed;
    steps.forEach((step, index) => {
      if (index === steps.length - 1) {
        if (Object.hasOwn(target, step)) throw conflict(path, steps.slice(0, index + 1).join('.'));
        return setField(target, step, value);
      }
      if (!Object.hasOwn(target, step)) setField(target, step, {});
      const next = target[step];
      const parent = steps.slice(0, index + 1).join('.');
      if (!isDocument(next) || found.has(parent)) throw conflict(parent, path);
      target = next;
    });
  }
  return seed;
}

function conflict(a: string, b: string): CommandError {
  return new CommandError(
    54,
    'NotSingleValueField',
    `cannot infer query fields to set, both paths '${a}' and '${b}' are matched`,
  );
}
