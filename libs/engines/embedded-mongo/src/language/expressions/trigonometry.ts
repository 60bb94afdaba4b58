import { location } from '../errors.js';
import { isNumber, toFloat } from '../values/numbers.js';
import { real, sameFamily } from './arithmetic.js';
import { binary, isNullish, typeName, type OperatorTable } from './operator.js';

/** Refuses what lies outside the function's domain. */
const within =
  (least: number, most: number) =>
  (value: number, name: string): void => {
    if (value < least || value > most) {
      throw location(50989, `cannot apply ${name} to ${value}, value must be in [${least},${most}]`);
    }
  };

const finite = (value: number, name: string): void => {
  if (value === Infinity || value === -Infinity) {
    throw location(50989, `cannot apply ${name} to ${value}, value must be in (-inf,inf)`);
  }
};

function arcTangent2(y: unknown, x: unknown, name: string): unknown {
  if (isNullish(y) || isNullish(x)) return null;
  if (!isNumber(y)) throw location(51044, `${name} only supports numeric types, not ${typeName(y)}`);
  if (!isNumber(x)) throw location(51045, `${name} only supports numeric types, not ${typeName(x)}`);
  return sameFamily(Math.atan2(toFloat(y), toFloat(x)), y, x);
}

/** Angles are radians (manual: Trigonometry Expression Operators). */
export const TRIGONOMETRY: OperatorTable = {
  $acos: real(Math.acos, within(-1, 1)),
  $acosh: real(Math.acosh, within(1, Infinity)),
  $asin: real(Math.asin, within(-1, 1)),
  $asinh: real(Math.asinh),
  $atan: real(Math.atan),
  $atan2: binary(arcTangent2),
  $atanh: real(Math.atanh, within(-1, 1)),
  $cos: real(Math.cos, finite),
  $cosh: real(Math.cosh),
  $degreesToRadians: real((degrees) => degrees * (Math.PI / 180)),
  $radiansToDegrees: real((radians) => radians * (180 / Math.PI)),
  $sin: real(Math.sin, finite),
  $sinh: real(Math.sinh),
  $tan: real(Math.tan, finite),
  $tanh: real(Math.tanh),
};
