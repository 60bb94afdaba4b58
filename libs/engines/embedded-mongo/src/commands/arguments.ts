import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';

/** Code 14, as MongoDB answers a field of a wrong type. */
export function wrongType(field: string, value: unknown, expected: string): CommandError {
  return new CommandError(
    14,
    'TypeMismatch',
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );
}

/** The name of a value's type as `$type` knows it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  const { _bsontype: type } = value as { _bsontype?: string };
  if (type === undefined) return 'object';
  const names: Record<string, string> = {
    BSONRegExp: 'regex',
    BSONSymbol: 'symbol',
    Binary: 'binData',
    Code: 'javascript',
  };
  return names[type] ?? type[0]!.toLowerCase() + type.slice(1);
}

/** A number out of any of BSON's numeric types; undefined for everything else. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object' && value !== null && '_bsontype' in value) {
    const { _bsontype: type } = value as { _bsontype: string };
    if (type === 'Double' || type === 'Int32') return (value as unknown as { value: number }).value;
    if (type === 'Long' || type === 'Decimal128') return Number(String(value));
  }
  return undefined;
}

/** MongoDB's "safe bool": booleans, and numbers other than zero. */
export function asBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const number = asNumber(value);
  return number === undefined ? value !== undefined && value !== null : number !== 0;
}

export function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !('_bsontype' in value)
  );
}

/** Reads the fields of a command; a missing or null field gives undefined. */
export class Arguments {
  constructor(
    readonly command: string,
    readonly body: Document,
  ) {}

  number(name: string): number | undefined {
    const value = this.body[name];
    if (value === undefined || value === null) return undefined;
    const number = asNumber(value);
    if (number === undefined) throw wrongType(`${this.command}.${name}`, value, 'number');
    return Math.trunc(number);
  }

  boolean(name: string): boolean {
    const value = this.body[name];
    if (value === undefined || value === null) return false;
    if (typeof value !== 'boolean' && asNumber(value) === undefined)
      throw wrongType(`${this.command}.${name}`, value, 'bool');
    return asBoolean(value);
  }

  document(name: string): Document | undefined {
    const value = this.body[name];
    if (value === undefined || value === null) return undefined;
    if (!isDocument(value)) throw wrongType(`${this.command}.${name}`, value, 'object');
    return value;
  }

  documents(name: string): Document[] | undefined {
    const value = this.body[name];
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw wrongType(`${this.command}.${name}`, value, 'array');
    return value.map((item, i) => {
      if (!isDocument(item)) throw wrongType(`${this.command}.${name}.${i}`, item, 'object');
      return item;
    });
  }

  string(name: string): string | undefined {
    const value = this.body[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw wrongType(`${this.command}.${name}`, value, 'string');
    return value;
  }

  /** A hint is the name of an index or its key pattern. */
  hint(): Document | string | undefined {
    const value = this.body['hint'];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' || isDocument(value)) return value;
    throw new CommandError(9, 'FailedToParse', 'Hint must be a string or an object');
  }

  /** The collection that the command names. @throws CommandError 73 for a name that no collection can have */
  collection(field: string = this.command): string {
    const value = this.body[field];
    if (typeof value !== 'string') {
      throw new CommandError(73, 'InvalidNamespace', `collection name has invalid type ${typeName(value)}`);
    }
    assertCollectionName(String(this.body['$db']), value);
    return value;
  }
}

export function assertCollectionName(db: string, name: string): void {
  if (db === '' || /[/\\. "$\0]/.test(db)) {
    throw new CommandError(73, 'InvalidNamespace', `Invalid database name: '${db}'`);
  }
  if (name === '' || name.includes('\0') || name.startsWith('.') || name.endsWith('.')) {
    throw new CommandError(73, 'InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
  }
  if (name.includes('$')) throw new CommandError(73, 'InvalidNamespace', `Invalid collection name: ${name}`);
  if (Buffer.byteLength(`${db}.${name}`) > 255) {
    throw new CommandError(73, 'InvalidNamespace', `Fully qualified namespace is too long: ${db}.${name}`);
  }
}

/** What this engine leaves to a real MongoDB. */
export function refuseCollation(collation: unknown): void {
  if (!isDocument(collation) || Object.keys(collation).length === 0) return;
  if (collation['locale'] === 'simple') return;
  throw new CommandError(
    238,
    'NotImplemented',
    'Collation is not supported by the embedded store: strings compare by their bytes. Use a real MongoDB (MONGODB_URI) for language-aware order.',
  );
}
