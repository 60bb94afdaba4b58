import type { Document } from '../language/document.js';
import { NULL_KEY, TypeByte, afterPrefix, encodeKey, isRegex, typeByteOf } from '../indexes/key-encoding.js';
import { EVERYTHING, type Interval, pointInterval, unite } from './interval.js';

/** What one condition on a path says in terms of index keys. */
export interface Predicate {
  path: string;
  intervals: Interval[];
  /** Every value in the intervals satisfies the condition, so that the document need not be looked at. */
  exact: boolean;
  /** Satisfied by no document without the field: a sparse index may answer it. */
  requiresField: boolean;
}

export interface Predicates {
  byPath: Map<string, Predicate[]>;
  /** Some condition is not told by `byPath`. */
  incomplete: boolean;
  /** The branches of `$or`, each with its own conditions. */
  alternatives: Document[][];
}

function isOperatorObject(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return false;
  if ('_bsontype' in value) return false;
  const [first] = Object.keys(value);
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db';
}

/** Reads out of a filter what indexes can answer. What is malformed counts as incomplete: compiling the filter tells why. */
export function readPredicates(filter: Document): Predicates {
  const found: Predicates = { byPath: new Map(), incomplete: false, alternatives: [] };
  read(filter, '', found);
  return found;
}

function read(filter: Document, prefix: string, found: Predicates): void {
  for (const [key, condition] of Object.entries(filter)) {
    if ((key === '$and' || key === '$or') && !isListOfDocuments(condition)) {
      found.incomplete = true;
    } else if (key === '$and') {
      for (const part of condition as Document[]) read(part, prefix, found);
    } else if (key === '$or' && prefix === '') {
      const branches = condition as Document[];
      if (branches.length === 1) read(branches[0]!, prefix, found);
      else {
        found.alternatives.push(branches);
        found.incomplete = true;
      }
    } else if (key === '$comment') {
      continue;
    } else if (key.startsWith('$')) {
      found.incomplete = true;
    } else {
      readField(prefix + key, condition, found);
    }
  }
}

function isListOfDocuments(value: unknown): value is Document[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainDocument);
}

function isPlainDocument(value: unknown): value is Document {
  return typeByteOf(value) === TypeByte.object;
}

function readField(path: string, condition: unknown, found: Predicates): void {
  if (!isOperatorObject(condition)) {
    add(found, path, equality(condition));
    return;
  }
  for (const [operator, operand] of Object.entries(condition)) {
    switch (operator) {
      case '$eq':
        add(found, path, equality(operand));
        break;
      case '$in':
        add(found, path, Array.isArray(operand) ? membership(operand) : undefined);
        break;
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        add(found, path, comparison(operator, operand));
        break;
      case '$exists':
        if (operand && (operand as { value?: unknown }).value !== 0) {
          add(found, path, { intervals: [EVERYTHING], exact: false, requiresField: true });
        } else found.incomplete = true;
        break;
      case '$regex':
        add(found, path, regularExpression(operand, String(condition['$options'] ?? '')));
        break;
      case '$options':
        break;
      case '$all': {
        const first: unknown = Array.isArray(operand) ? operand[0] : undefined;
        found.incomplete = true;
        if (first !== undefined && !isOperatorObject(first)) add(found, path, equality(first));
        break;
      }
      case '$elemMatch':
        found.incomplete = true;
        if (isPlainDocument(operand)) readElementMatch(path, operand, found);
        break;
      default:
        found.incomplete = true;
    }
  }
}

/** An element that matches gives keys of its own: conditions on one field of it may use an index. */
function readElementMatch(path: string, operand: Document, found: Predicates): void {
  const inner: Predicates = { byPath: new Map(), incomplete: false, alternatives: [] };
  if (isOperatorObject(operand) && !('$and' in operand) && !('$or' in operand) && !('$nor' in operand)) {
    readField(path, operand, inner);
  } else {
    read(operand, `${path}.`, inner);
  }
  for (const [innerPath, predicates] of inner.byPath) {
    const known = found.byPath.get(innerPath) ?? [];
    found.byPath.set(innerPath, [...known, ...predicates.map((predicate) => ({ ...predicate, exact: false }))]);
  }
}

function add(found: Predicates, path: string, predicate: Omit<Predicate, 'path'> | undefined): void {
  if (!predicate) {
    found.incomplete = true;
    return;
  }
  const known = found.byPath.get(path);
  if (known) known.push({ path, ...predicate });
  else found.byPath.set(path, [{ path, ...predicate }]);
}

type Told = Omit<Predicate, 'path'> | undefined;

function isScalar(value: unknown): boolean {
  const type = typeByteOf(value);
  return type !== TypeByte.array && type !== TypeByte.object && type !== TypeByte.null;
}

function equality(value: unknown): Told {
  if (value === undefined) return undefined;
  if (isRegex(value)) return regularExpression(value, '');
  if (Array.isArray(value)) return undefined;
  return { intervals: [pointInterval(encodeKey(value))], exact: isScalar(value), requiresField: value !== null };
}

function membership(values: unknown[]): Told {
  const told = values.map(equality);
  if (told.some((one) => one === undefined)) return undefined;
  return {
    intervals: unite(told.flatMap((one) => one!.intervals)),
    exact: told.every((one) => one!.exact),
    requiresField: told.every((one) => one!.requiresField),
  };
}

function comparison(operator: string, value: unknown): Told {
  const type = typeByteOf(value);
  if (type === TypeByte.null) {
    if (operator === '$gt' || operator === '$lt') return undefined;
    return { intervals: [pointInterval(NULL_KEY)], exact: false, requiresField: false };
  }
  if (type === TypeByte.array || type === TypeByte.minKey || type === TypeByte.maxKey || isRegex(value))
    return undefined;
  const code = encodeKey(value);
  const lowest = type === TypeByte.number ? encodeKey(-Infinity) : String.fromCharCode(type);
  if (type === TypeByte.number && code < lowest) return undefined;
  const end = String.fromCharCode(type + 1);
  const low = operator === '$gt' ? afterPrefix(code) : operator === '$gte' ? code : lowest;
  const high = operator === '$lt' ? code : operator === '$lte' ? afterPrefix(code) : end;
  const exact = isScalar(value);
  return { intervals: low < high ? [{ low, high }] : [], exact, requiresField: true };
}

/** `^literal` bounds the strings; every other expression looks at all of them. */
function regularExpression(operand: unknown, options: string): Told {
  const source = operand instanceof RegExp ? operand.source : typeof operand === 'string' ? operand : undefined;
  const pattern = source ?? String((operand as { pattern?: unknown }).pattern ?? '');
  const flags = operand instanceof RegExp ? operand.flags : ((operand as { options?: string }).options ?? '') + options;
  const literal =
    /[imx]/.test(flags) || pattern.includes('|') ? null : /^\^([\w\s\-@/:;,#%&=<>!~"'А-Яа-яЁё]+)/.exec(pattern);
  let prefix = literal?.[1] ?? '';
  // A quantifier belongs to the last character before it.
  if (prefix && /^[*?{]/.test(pattern.slice(prefix.length + 1))) prefix = prefix.slice(0, -1);
  const code = encodeKey(prefix).slice(0, -1);
  return {
    intervals: unite([
      { low: code, high: afterPrefix(code) },
      { low: String.fromCharCode(TypeByte.regex), high: String.fromCharCode(TypeByte.regex + 1) },
    ]),
    exact: false,
    requiresField: true,
  };
}
