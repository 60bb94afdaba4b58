import type { KeyField } from '../indexes/index-keys.js';
import type { OrderedIndex } from '../indexes/ordered-index.js';
import type { Document } from '../language/document.js';
import type { KeyRange } from './index-ranges.js';

/** Where a query's documents come from. */
export type Access =
  | { kind: 'collection'; backward: boolean }
  | { kind: 'index'; index: OrderedIndex; ranges: KeyRange[]; backward: boolean }
  /** `$or`: each alternative by an index of its own. */
  | { kind: 'union'; branches: Extract<Access, { kind: 'index' }>[] }
  /** Nothing can satisfy the filter. */
  | { kind: 'nothing' };

export interface QueryPlan {
  access: Access;
  filter: Document;
  /** Undefined where the access alone gives exactly the documents of the filter. */
  residual?: (doc: Document) => boolean;
  /** Undefined where the access gives the order that was asked for. */
  sort?: KeyField[];
  sortSpec?: Document;
  /** Names of the indexes that were considered, for `explain`. */
  considered: string[];
}

export interface PlanRequest {
  filter: Document;
  sort?: Document;
  hint?: Document | string;
  /** Documents wanted, skipped ones included; 0 is all. */
  wanted?: number;
  let?: Document;
}
