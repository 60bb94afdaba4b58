import { isNumber, isZero } from '../values/numbers.js';

/** What counts as true in an expression: all but false, zero, null and missing (manual: Boolean Expression Operators). */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return false;
  return isNumber(value) ? !isZero(value) : true;
}
