import { failedToParse } from '../errors.js';

/** Names that `let`, `as` and `$map` may bind (manual: Variables in Aggregation Expressions). */
export function checkVariableName(name: string): void {
  if (name === '') throw failedToParse('empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff]/.test(name) && name !== 'CURRENT') {
    throw failedToParse(`'${name}' starts with an invalid character for a user variable name`);
  }
  const bad = /[^A-Za-z0-9_\u0080-\uffff]/.exec(name);
  if (bad) throw failedToParse(`'${name}' contains an invalid character for a variable name: '${bad[0]}'`);
}
