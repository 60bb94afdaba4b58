import type { Document } from '../language/document.js';
import { identicalValues } from '../language/language.js';

/** A step of a path: the name of a field, or a position in an array. */
type Step = string | number;

interface Difference {
  updatedFields: Document;
  removedFields: string[];
  truncatedArrays: Document[];
  /** The steps of paths that can be read in two ways; only streams with expanded events show them. */
  disambiguatedPaths: Document;
}

/**
 * What an update changed, as the difference of the two documents (manual, "Change Events > update > updateDescription"):
 * paths with their new values, paths that are gone, arrays that got shorter.
 */
export function updateDescription(before: Document, after: Document): Document {
  const difference: Difference = { updatedFields: {}, removedFields: [], truncatedArrays: [], disambiguatedPaths: {} };
  compareObjects(before, after, [], difference);
  return { ...difference };
}

function nameOf(steps: Step[], { disambiguatedPaths }: Difference): string {
  const name = steps.join('.');
  const ambiguous = steps.some((step) => typeof step === 'string' && (step.includes('.') || /^\d+$/.test(step)));
  if (ambiguous) disambiguatedPaths[name] = steps;
  return name;
}

function compareObjects(before: Document, after: Document, steps: Step[], difference: Difference): void {
  for (const field of Object.keys(before)) {
    if (!Object.hasOwn(after, field)) difference.removedFields.push(nameOf([...steps, field], difference));
  }
  for (const [field, value] of Object.entries(after)) {
    const path = [...steps, field];
    if (!Object.hasOwn(before, field)) difference.updatedFields[nameOf(path, difference)] = value;
    else compareField(before[field], value, path, difference);
  }
}

function compareField(before: unknown, after: unknown, steps: Step[], difference: Difference): void {
  if (identicalValues(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) compareArrays(before, after, steps, difference);
  else if (isPlain(before) && isPlain(after)) compareObjects(before, after, steps, difference);
  else difference.updatedFields[nameOf(steps, difference)] = after;
}

/** Elements that were there before are told one by one; an array that got shorter and otherwise changed is told whole. */
function compareArrays(before: unknown[], after: unknown[], steps: Step[], difference: Difference): void {
  if (after.length >= before.length) {
    after.forEach((value, i) => {
      const path = [...steps, i];
      if (i >= before.length) difference.updatedFields[nameOf(path, difference)] = value;
      else compareField(before[i], value, path, difference);
    });
  } else if (after.every((value, i) => identicalValues(before[i], value))) {
    difference.truncatedArrays.push({ field: nameOf(steps, difference), newSize: after.length });
  } else {
    difference.updatedFields[nameOf(steps, difference)] = after;
  }
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
