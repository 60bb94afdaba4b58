import {
  Decimal128,
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  type ObjectId,
  type Timestamp,
} from 'bson';
import type { Document } from '../document.js';
import { isDocument } from './bson-type.js';
import { typeOrder } from './compare.js';
import * as decimal from './decimal.js';
import { isNumber, toFloat, unwrapNumber, type BsonNumber } from './numbers.js';

function numberKey(value: BsonNumber): string {
  if (typeof value === 'bigint') return `n${value};`;
  const float = toFloat(value);
  if (value instanceof Decimal128) {
    const exact = decimal.parse(value);
    const isDouble = exact.special || decimal.compare(decimal.exactFromDouble(float), exact) === 0;
    if (!isDouble) return decimalKey(exact);
  }
  return Number.isInteger(float) ? `n${BigInt(float)};` : `n${float};`;
}

/** The key of a Decimal128 that no double equals; an Int64 may. */
function decimalKey({ negative, coefficient, exponent }: decimal.Decimal): string {
  const digits = coefficient.toString();
  const significant = digits.replace(/0+$/, '');
  const scale = exponent + digits.length - significant.length;
  const magnitude = scale >= 0 && scale < 20 ? significant + '0'.repeat(scale) : `${significant}e${scale}`;
  return `n${negative ? '-' : ''}${magnitude};`;
}

const text = (value: string): string => `${value.length}:${value}`;

/**
 * A text that two values share exactly when {@link compareValues} finds them equal: the key of groups, sets and distinct.
 * A missing field has the key of null's neighbour, `u`.
 */
export function equalityKey(given: unknown): string {
  if (typeof given === 'string') return `s${text(given)}`;
  if (given === undefined) return 'u';
  if (given === null) return 'z';
  const value = unwrapNumber(given);
  if (isNumber(value)) return numberKey(value);
  if (Array.isArray(value)) return `[${value.map(equalityKey).join('')}]`;
  if (isDocument(value)) return documentKey(value);
  return scalarKey(value as object | boolean);
}

function documentKey(value: Document): string {
  let key = '{';
  for (const name of Object.keys(value)) key += text(name) + equalityKey(value[name]);
  return `${key}}`;
}

function scalarKey(value: object | boolean): string {
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (value instanceof Date) return `d${value.getTime()};`;
  switch ((value as { _bsontype?: string })._bsontype) {
    case 'ObjectId':
      return `o${(value as ObjectId).toHexString()}`;
    case 'Binary': {
      const binary = value as Binary;
      return `b${binary.sub_type}:${text(Buffer.from(binary.buffer.subarray(0, binary.position)).toString('latin1'))}`;
    }
    case 'BSONRegExp':
      return `r${text((value as BSONRegExp).pattern)}${text((value as BSONRegExp).options)}`;
    case 'Timestamp':
      return `i${(value as Timestamp).toBigInt()};`;
    case 'Code':
      return `c${typeOrder(value)};${text((value as Code).code)}${equalityKey((value as Code).scope ?? {})}`;
    case 'BSONSymbol':
      return `s${text((value as BSONSymbol).value)}`;
    default:
      return `t${typeOrder(value)};`;
  }
}
