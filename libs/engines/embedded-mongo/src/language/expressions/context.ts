import type { Document } from '../document.js';
import { compileExpression } from './compile.js';
import type { ExpressionContext } from './scope.js';

/** Fixes what holds for a whole command: `$$NOW` and the values of `let`. Doing it again changes nothing. */
export function prepareContext(given: ExpressionContext): ExpressionContext {
  if (given.now && given.variables && !given.let) return given;
  const now = given.now ?? new Date();
  const variables: Document = Object.assign(Object.create(given.variables ?? null) as Document, { NOW: now });
  const context: ExpressionContext = { now, variables, random: given.random };
  const constants = { ...context, hasNoDocument: true };
  for (const [name, expression] of Object.entries(given.let ?? {})) {
    variables[name] = compileExpression(expression, constants)({ root: {}, variables });
  }
  return context;
}
