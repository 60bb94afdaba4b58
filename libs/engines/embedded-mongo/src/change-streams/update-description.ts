import type { Document } from '../language/document.js';
import { encodeKey } from '../indexes/key-encoding.js';

/**
 * What an update changed, as the difference of the two documents (manual, "Change Events > update > updateDescription"):
 * paths with their new values, paths that are gone, arrays that got shorter.
 */
export function updateDescription(before: Document, after: Document): Document {
  const updatedFields: Document = {};
  const removedFields: string[] = [];
  const truncatedArrays: Document[] = [];
  compareObjects(before, after, '', { updatedFields, removedFields, truncatedArrays });
  return { updatedFields, removedFields, truncatedArrays };
}

interface Difference {
  updatedFields: Document;
  removedFields: string[];
  truncatedArrays: Document[];
}

function compareObjects(before: Document, after: Document, prefix: string, difference: Difference): void {
  for (const field of Object.keys(before)) {
    if (!Object.hasOwn(after, field)) difference.removedFields.push(prefix + field);
  }
  for (const [field, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, field)) difference.updatedFields[prefix + field] = value;
    else compareField(before[field], value, prefix + field, difference);
  }
}

function compareField(before: unknown, after: unknown, path: string, difference: Difference): void {
  if (same(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    // Elements that were there before are told one by one; an array that changed its beginning is told whole.
    if (after.length < before.length) {
      if (!after.every((value, i) => same(before[i], value))) {
        difference.updatedFields[path] = after;
        return;
      }
      difference.truncatedArrays.push({ field: path, newSize: after.length });
      return;
    }
    after.forEach((value, i) => {
      if (i >= before.length) difference.updatedFields[`${path}.${i}`] = value;
      else compareField(before[i], value, `${path}.${i}`, difference);
    });
    return;
  }
  if (isPlain(before) && isPlain(after)) compareObjects(before, after, `${path}.`, difference);
  else difference.updatedFields[path] = after;
}

function isPlain(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !('_bsontype' in value)
  );
}

/** Equal in value and in type: a number that changed from Int32 to Double has changed. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const typeA = (a as { _bsontype?: string })._bsontype;
  const typeB = (b as { _bsontype?: string })._bsontype;
  if (typeA !== typeB) return false;
  if (typeA === undefined && isPlain(a) && isPlain(b)) {
    const fields = Object.keys(a);
    const others = Object.keys(b);
    return (
      fields.length === others.length && fields.every((field, i) => field === others[i] && same(a[field], b[field]))
    );
  }
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => same(value, b[i]));
  if (typeA === 'Decimal128') return String(a) === String(b);
  return encodeKey(a) === encodeKey(b);
}
