import { BSONSymbol, Code, Timestamp } from 'bson';
import { location } from '../errors.js';
import { compareStrings } from '../values/compare.js';
import { isNumber, toFloat, toWhole } from '../values/numbers.js';
import { searchRange } from './arrays.js';
import { formatNumber } from './conversion.js';
import {
  binary,
  isNullish,
  namedOperator,
  operator,
  typeName,
  unary,
  type OperatorCompiler,
  type OperatorTable,
} from './operator.js';

/** What the text operators accept besides text: null is empty, numbers and dates are written out. */
export function coerceToText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNullish(value)) return '';
  if (isNumber(value)) return formatNumber(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Code) return value.code;
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Timestamp) return value.toString();
  throw location(16007, `can't convert from BSON type ${typeName(value)} to String`);
}

/** Letters beyond ASCII stay as they are (manual: $toLower, $toUpper). */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function concat(values: unknown[]): unknown {
  let result = '';
  let isNull = false;
  for (const value of values) {
    if (isNullish(value)) isNull = true;
    else if (typeof value === 'string') result += value;
    else throw location(16702, `$concat only supports strings, not ${typeName(value)}`);
  }
  return isNull ? null : result;
}

/** Positions of text by UTF-8 bytes or by code points. */
type TextUnits = (text: string) => readonly (string | number)[];

const bytes: TextUnits = (text) => [...Buffer.from(text, 'utf8')];
const codePoints: TextUnits = (text) => Array.from(text);

function indexOf(units: TextUnits): OperatorCompiler {
  return operator(2, 4, ([text, needle, start, end], name) => {
    if (isNullish(text)) return null;
    if (typeof text !== 'string')
      throw location(40091, `${name} requires a string as the first argument, found: ${typeName(text)}`);
    if (typeof needle !== 'string')
      throw location(40092, `${name} requires a string as the second argument, found: ${typeName(needle)}`);
    const all = units(text);
    const wanted = units(needle);
    const [from, to] = searchRange(name, start, end, all.length);
    for (let at = from; at + wanted.length <= to; at++) {
      if (wanted.every((unit, offset) => all[at + offset] === unit)) return at;
    }
    return -1;
  });
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function substringBytes([text, start, length]: unknown[], name: string): unknown {
  const encoded = Buffer.from(coerceToText(text), 'utf8');
  if (!isNumber(start))
    throw location(16034, `${name}:  starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (!isNumber(length))
    throw location(16035, `${name}:  length must be a numeric type (is BSON type ${typeName(length)})`);
  const from = Math.trunc(toFloat(start));
  const count = Math.trunc(toFloat(length));
  if (from < 0) throw location(50752, `${name}: starting index must be non-negative (got: ${from})`);
  const to = count < 0 ? encoded.length : Math.min(from + count, encoded.length);
  if (isContinuation(encoded[from]))
    throw location(28656, `${name}:  Invalid range, starting index is a UTF-8 continuation byte.`);
  if (to < encoded.length && isContinuation(encoded[to])) {
    throw location(28657, `${name}:  Invalid range, ending index is in the middle of a UTF-8 character.`);
  }
  return encoded.subarray(from, to).toString('utf8');
}

function substringCodePoints([text, start, length]: unknown[], name: string): unknown {
  const points = Array.from(coerceToText(text));
  const from = toWhole(start);
  const count = toWhole(length);
  if (from === undefined)
    throw location(34450, `${name}: starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (count === undefined)
    throw location(34452, `${name}: length must be a numeric type (is BSON type ${typeName(length)})`);
  if (from < 0) throw location(34455, `${name}: the starting index must be nonnegative integer.`);
  if (count < 0) throw location(34454, `${name}: length must be a nonnegative integer.`);
  return points.slice(from, from + count).join('');
}

function split(text: unknown, separator: unknown): unknown {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    throw location(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (typeof separator !== 'string')
    throw location(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') throw location(40087, '$split requires a non-empty separator');
  return text.split(separator);
}

/** White space that `$trim` takes away by default (manual: $trim, Whitespace Characters). */
const WHITE_SPACE = '\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

const trim = (fromStart: boolean, fromEnd: boolean): OperatorCompiler =>
  namedOperator(['input'], ['chars'], ({ input, chars }, given, name) => {
    if (isNullish(input)) return null;
    if (typeof input !== 'string')
      throw location(
        50699,
        `${name} requires its input to be a string, got ${String(input)} (of type ${typeName(input)}) instead.`,
      );
    if (given('chars') && isNullish(chars)) return null;
    if (given('chars') && typeof chars !== 'string')
      throw location(
        50700,
        `${name} requires 'chars' to be a string, got ${String(chars)} (of type ${typeName(chars)}) instead.`,
      );
    const dropped = new Set(Array.from(given('chars') ? (chars as string) : WHITE_SPACE));
    const points = Array.from(input);
    let from = 0;
    let to = points.length;
    while (fromStart && from < to && dropped.has(points[from] as string)) from++;
    while (fromEnd && to > from && dropped.has(points[to - 1] as string)) to--;
    return points.slice(from, to).join('');
  });

const replace = (replaceIn: (input: string, find: string, replacement: string) => string): OperatorCompiler =>
  namedOperator(['input', 'find', 'replacement'], [], ({ input, find, replacement }, _given, name) => {
    const codes = { input: 51746, find: 51745, replacement: 51744 };
    for (const [key, value] of Object.entries({ input, find, replacement }) as [keyof typeof codes, unknown][]) {
      if (!isNullish(value) && typeof value !== 'string') {
        throw location(codes[key], `${name} requires that '${key}' be a string, found: ${String(value)}`);
      }
    }
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null;
    return replaceIn(input as string, find as string, replacement as string);
  });

const length = (count: (text: string) => number): OperatorCompiler =>
  unary((value, name) => {
    if (typeof value !== 'string')
      throw location(34471, `${name} requires a string argument, found: ${typeName(value)}`);
    return count(value);
  });

/** Text operators (manual: String Expression Operators). */
export const STRINGS: OperatorTable = {
  $concat: operator(0, Infinity, concat),
  $indexOfBytes: indexOf(bytes),
  $indexOfCP: indexOf(codePoints),
  $ltrim: trim(true, false),
  $replaceAll: replace((input, find, replacement) => input.split(find).join(replacement)),
  $replaceOne: replace((input, find, replacement) => input.replace(find, () => replacement)),
  $rtrim: trim(false, true),
  $split: binary(split),
  $strcasecmp: binary((a, b) => compareStrings(upper(coerceToText(a)), upper(coerceToText(b)))),
  $strLenBytes: length((text) => Buffer.byteLength(text, 'utf8')),
  $strLenCP: length((text) => Array.from(text).length),
  $substr: operator(3, 3, substringBytes),
  $substrBytes: operator(3, 3, substringBytes),
  $substrCP: operator(3, 3, substringCodePoints),
  $toLower: unary((value) => lower(coerceToText(value))),
  $toUpper: unary((value) => upper(coerceToText(value))),
  $trim: trim(true, true),
};
