import { Decimal128, Double, Long } from 'bson';
import type { Document } from '../language/document.js';

/** What a row does to the group's collection. */
export type Operation =
  | {
      readonly find: Document;
      readonly projection?: Document;
      readonly sort?: Document;
      readonly skip?: number;
      readonly limit?: number;
    }
  | { readonly aggregate: readonly Document[] }
  | { readonly updateOne: Document; readonly to: Document | Document[]; readonly options?: Document }
  | { readonly updateMany: Document; readonly to: Document | Document[]; readonly options?: Document }
  | { readonly replaceOne: Document; readonly to: Document; readonly options?: Document }
  | { readonly findAndModify: Document; readonly options: Document }
  | { readonly distinct: string; readonly filter?: Document }
  | { readonly insert: readonly Document[] }
  | { readonly command: Document };

/** What comes of it: documents, the values of their `_id`s in any order, a value, the collection afterwards, or an error code. */
export interface Expectation {
  readonly documents?: readonly Document[];
  readonly ids?: readonly unknown[];
  /** One value, or several in any order. */
  readonly value?: unknown;
  readonly values?: readonly unknown[];
  readonly after?: readonly Document[];
  readonly error?: number;
}

export interface Row {
  readonly what: string;
  /** The manual's page (and section) that says so. */
  readonly manual: string;
  readonly operation: Operation;
  readonly expected: Expectation;
}

/** Rows that share a collection's content. */
export interface Group {
  readonly topic: string;
  readonly documents: readonly Document[];
  /** Other collections of the database, by name. */
  readonly others?: Readonly<Record<string, readonly Document[]>>;
  readonly indexes?: readonly { readonly key: Document; readonly options?: Document }[];
  readonly rows: readonly Row[];
}

/** An expression whose value is no field at all. */
export const NO_FIELD = Symbol('no field');

export const finds = (what: string, manual: string, filter: Document, ids: readonly unknown[]): Row => ({
  what,
  manual,
  operation: { find: filter },
  expected: { ids },
});

/** A find in an order of its own: the ids in that order. */
export const sorts = (what: string, manual: string, sort: Document, ids: readonly unknown[]): Row => ({
  what,
  manual,
  operation: { find: {}, sort, projection: { _id: 1 } },
  expected: { documents: ids.map((_id) => ({ _id })) },
});

export const projects = (
  what: string,
  manual: string,
  projection: Document,
  documents: readonly Document[],
  filter: Document = {},
): Row => ({
  what,
  manual,
  operation: { find: filter, projection, sort: { _id: 1 } },
  expected: { documents },
});

export const aggregates = (
  what: string,
  manual: string,
  pipeline: readonly Document[],
  documents: readonly Document[],
): Row => ({
  what,
  manual,
  operation: { aggregate: pipeline },
  expected: { documents },
});

/** An expression's value on the group's first document. */
export const evaluates = (what: string, manual: string, expression: unknown, value: unknown): Row => ({
  what,
  manual,
  operation: { aggregate: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 0, value: expression } }] },
  expected: { documents: [value === NO_FIELD ? {} : { value }] },
});

export const refusesExpression = (what: string, manual: string, expression: unknown, error: number): Row => ({
  what,
  manual,
  operation: { aggregate: [{ $limit: 1 }, { $project: { _id: 0, value: expression } }] },
  expected: { error },
});

export const updates = (
  what: string,
  manual: string,
  update: Document | Document[],
  after: readonly Document[],
  filter: Document = {},
  options: Document = {},
): Row => ({ what, manual, operation: { updateOne: filter, to: update, options }, expected: { after } });

export const refuses = (what: string, manual: string, operation: Operation, error: number): Row => ({
  what,
  manual,
  operation,
  expected: { error },
});

export const leaves = (what: string, manual: string, operation: Operation, after: readonly Document[]): Row => ({
  what,
  manual,
  operation,
  expected: { after },
});

/** Rows that each begin with a collection of one document. */
export const onDocument = (topic: string, document: Document, rows: readonly Row[]): Group => ({
  topic,
  documents: [document],
  rows,
});

export const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
export const double = (value: number): Double => new Double(value);
export const long = (value: number | string): Long => Long.fromString(String(value));
export const utc = (text: string): Date => new Date(text);
