import { CommandError } from '../command-error.js';
import { compileFilter } from '../language/language.js';
import type { Document } from '../language/document.js';
import { type DocumentKeys, type KeyField, indexKeys, keyFields } from './index-keys.js';
import { type OrderedMap, orderedByText } from './ordered-map.js';

/** What a client said an index is: `key` and `name`, `unique`, `sparse`, `partialFilterExpression`, ... as listed by listIndexes. */
export interface IndexSpec extends Document {
  v: number;
  key: Document;
  name: string;
}

/** What every state of an index shares: its definition, compiled once. */
export class IndexDefinition {
  readonly fields: KeyField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly isId: boolean;
  /** A wildcard index is kept and listed; plans do not use it. */
  readonly wildcard: boolean;
  readonly partial?: (doc: Document) => boolean;

  constructor(readonly spec: IndexSpec) {
    this.wildcard = Object.keys(spec.key).some((path) => path === '$**' || path.endsWith('.$**'));
    this.fields = keyFields(spec.key);
    this.isId = Object.keys(spec.key).length === 1 && '_id' in spec.key;
    this.unique = spec['unique'] === true || this.isId;
    this.sparse = spec['sparse'] === true;
    const filter = spec['partialFilterExpression'] as Document | undefined;
    if (filter) this.partial = compileFilter(filter);
  }

  get name(): string {
    return this.spec.name;
  }

  /** Keys of a document, none if the index leaves it out. */
  keysOf(doc: Document): DocumentKeys {
    if (this.wildcard || (this.partial && !this.partial(doc))) return { keys: [], absent: true };
    const found = indexKeys(doc, this.fields);
    return this.sparse && found.absent ? { keys: [], absent: true } : found;
  }
}

/** Eight characters that order as the record ids do; the first is below every complement of a type byte. */
export function recordSuffix(recordId: number): string {
  const high = Math.floor(recordId / 0x1000000);
  return String.fromCharCode(
    4,
    (high >>> 24) & 0xff,
    (high >>> 16) & 0xff,
    (high >>> 8) & 0xff,
    high & 0xff,
    (recordId >>> 16) & 0xff,
    (recordId >>> 8) & 0xff,
    recordId & 0xff,
  );
}

/** The record that the last eight characters stand for. */
export function recordOfSuffix(key: string): number {
  let recordId = 0;
  for (let i = key.length - 7; i < key.length; i++) recordId = recordId * 256 + key.charCodeAt(i);
  return recordId;
}

/** One state of an index: an ordered map from key to record. Copies are taken in constant time. */
export class OrderedIndex {
  constructor(
    readonly definition: IndexDefinition,
    readonly tree: OrderedMap<string, number>,
    /** Positions of fields for which some document holds an array. */
    public multikey: ReadonlySet<number>,
  ) {}

  static empty(definition: IndexDefinition): OrderedIndex {
    return new OrderedIndex(definition, orderedByText<number>(), new Set());
  }

  clone(): OrderedIndex {
    return new OrderedIndex(this.definition, this.tree.clone(), this.multikey);
  }

  /** The record that holds a key of a unique index. */
  holder(key: string): number | undefined {
    return this.tree.get(key);
  }

  noteArrays(found: DocumentKeys): void {
    if (found.multikey?.some((position) => !this.multikey.has(position))) {
      this.multikey = new Set([...this.multikey, ...found.multikey]);
    }
  }

  add(keys: DocumentKeys, recordId: number): void {
    this.noteArrays(keys);
    const suffix = this.definition.unique ? '' : recordSuffix(recordId);
    for (const key of keys.keys) this.tree.set(key + suffix, recordId);
  }

  remove(keys: DocumentKeys, recordId: number): void {
    const suffix = this.definition.unique ? '' : recordSuffix(recordId);
    for (const key of keys.keys) this.tree.delete(key + suffix);
  }
}

/** E11000 with the fields a driver shows: `keyPattern` and `keyValue`. */
export function duplicateKey(namespace: string, index: IndexDefinition, doc: Document): CommandError {
  const keyValue: Document = {};
  for (const { path, steps } of index.fields) {
    let value: unknown = doc;
    for (const step of steps) {
      value = typeof value === 'object' && value !== null ? (value as Document)[step] : undefined;
    }
    keyValue[path] = value ?? null;
  }
  const shown = Object.entries(keyValue)
    .map(([path, value]) => `${path}: ${showValue(value)}`)
    .join(', ');
  return new CommandError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown} }`,
    { keyPattern: index.spec.key, keyValue },
  );
}

function showValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  const { _bsontype: type } = value as { _bsontype?: string };
  if (type === 'ObjectId') return `ObjectId('${String(value)}')`;
  if (type === undefined) {
    if (Array.isArray(value)) return `[ ${value.map(showValue).join(', ')} ]`;
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${showValue(field)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return String((value as { value?: unknown }).value ?? value);
}
