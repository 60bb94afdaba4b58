import type { Document } from '../document.js';

/** The result of a change that takes the field away. */
export const UNSET = Symbol('unset');

/** What is known when one field is changed. */
export interface FieldChange {
  /** The field's value, `undefined` where it is missing. */
  readonly current: unknown;
  readonly path: string;
  readonly doc: Document;
}

/** One operator on one path. */
export interface Modification {
  readonly path: string;
  /** Whether the field is made where it is missing; if not, a path that leads nowhere is left alone. */
  readonly creates: boolean;
  /** The new value, {@link UNSET}, or the current value for no change. */
  change(field: FieldChange): unknown;
}
