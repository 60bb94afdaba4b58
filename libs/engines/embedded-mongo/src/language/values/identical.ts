import { isDocument, typeOf } from './bson-type.js';
import { encodeDocument } from './encode.js';

/** Whether two values are the same to the byte, so that writing one over the other changes nothing. */
export function identicalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (typeOf(a) !== typeOf(b)) return false;
  if (isDocument(a) && Object.keys(a).length !== Object.keys(b).length) return false;
  return Buffer.compare(encodeDocument({ v: a }), encodeDocument({ v: b })) === 0;
}
