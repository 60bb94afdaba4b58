import { compareValues } from '../values/compare.js';
import { binary, type OperatorTable } from './operator.js';

/** Comparison over all types; a missing value stands below null (manual: Comparison Expression Operators). */
export const COMPARISON: OperatorTable = {
  $cmp: binary((a, b) => Math.sign(compareValues(a, b))),
  $eq: binary((a, b) => compareValues(a, b) === 0),
  $ne: binary((a, b) => compareValues(a, b) !== 0),
  $gt: binary((a, b) => compareValues(a, b) > 0),
  $gte: binary((a, b) => compareValues(a, b) >= 0),
  $lt: binary((a, b) => compareValues(a, b) < 0),
  $lte: binary((a, b) => compareValues(a, b) <= 0),
};
