import type { Document } from '../document.js';

/** What an expression sees: the document it is evaluated on and the variables in force. */
export interface Scope {
  readonly root: Document;
  readonly variables: Readonly<Document>;
}

export interface ExpressionContext {
  /** The command's `let`: expressions without fields, evaluated once. */
  let?: Document;
  /** The value of `$$NOW`, the same for a whole command. */
  now?: Date;
  /** Numbers in [0, 1) for `$rand`, `$sample` and `$sampleRate`. */
  random?: () => number;
  /** Set while `let` is evaluated, before there is a document. */
  hasNoDocument?: boolean;
  /** Variables already evaluated; inner scopes inherit from outer ones by prototype. */
  variables?: Readonly<Document>;
}

/** An expression compiled once; `undefined` is a missing value. */
export type Evaluate = (scope: Scope) => unknown;

export function createScope(root: Document, context: ExpressionContext): Scope {
  return { root, variables: context.variables ?? {} };
}

/** The same document with more variables. */
export function withVariables(scope: Scope, added: Document): Scope {
  const variables = Object.assign(Object.create(scope.variables) as Document, added);
  return { root: scope.root, variables };
}
