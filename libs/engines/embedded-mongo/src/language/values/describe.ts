import { Binary, BSONRegExp, Decimal128, ObjectId, Timestamp } from 'bson';
import { isDocument } from './bson-type.js';
import { isNumber, toFloat } from './numbers.js';

/** A value as MongoDB's error messages write it: `{ a: 1, b: "x" }`. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Decimal128) return `NumberDecimal('${value.toString()}')`;
  if (isNumber(value)) return typeof value === 'bigint' ? String(value) : describeFloat(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(describe).join(', ')} ]`;
  if (isDocument(value)) {
    const fields = Object.keys(value).map((key) => `${key}: ${describe(value[key])}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Timestamp) return `Timestamp(${value.t}, ${value.i})`;
  if (value instanceof Binary)
    return `BinData(${value.sub_type}, ${Buffer.from(value.buffer.subarray(0, value.position)).toString('hex').toUpperCase()})`;
  const className = (value as { _bsontype?: unknown } | null | undefined)?._bsontype;
  return typeof className === 'string' ? className : String(value);
}

function describeFloat(value: Exclude<Parameters<typeof toFloat>[0], bigint>): string {
  const float = toFloat(value);
  return typeof value === 'number' || !Number.isInteger(float) ? String(float) : `${float}.0`;
}
