import type { Document } from '../document.js';
import { badValue } from '../errors.js';
import { getField, isDocument } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import { UNSET, type Modification } from './modification.js';
import type { Rename } from './parse-update.js';

/** A field's value; `$rename` knows no array elements (manual: $rename). */
function valueAt(doc: Document, path: string, which: 'source' | 'destination'): unknown {
  let value: unknown = doc;
  let walked = '';
  for (const step of path.split('.')) {
    if (Array.isArray(value)) {
      throw badValue(
        `The ${which} field cannot be an array element, '${path}' in doc with _id: ${describe(doc['_id'])} has an array field called '${walked}'`,
      );
    }
    if (!isDocument(value)) return undefined;
    value = getField(value, step);
    walked = step;
  }
  return value;
}

/** A rename as the two changes it is for this document; none where the source is missing. */
export function renameModifications(doc: Document, { from, to }: Rename): Modification[] {
  const value = valueAt(doc, from, 'source');
  if (value === undefined) return [];
  valueAt(doc, to, 'destination');
  return [
    { path: from, creates: false, change: () => UNSET },
    { path: to, creates: true, change: () => value },
  ];
}
