import type { Document } from '../document.js';
import { location } from '../errors.js';
import { compileExpression } from '../expressions/compile.js';
import { createScope, type Evaluate } from '../expressions/scope.js';
import { isDocument, setField } from '../values/bson-type.js';
import { describe } from '../values/describe.js';
import type { PipelineContext, StageTable } from './stage.js';

const DECISIONS = { DESCEND: 'descend', PRUNE: 'prune', KEEP: 'keep' } as const;

function redactValue(value: unknown, decide: Evaluate, context: PipelineContext): unknown {
  if (Array.isArray(value))
    return value.map((item) => redactValue(item, decide, context)).filter((item) => item !== undefined);
  return isDocument(value) ? redact(value, decide, context) : value;
}

/** Keeps, drops or goes down into a document and each one inside it (manual: $redact). */
function redact(doc: Document, decide: Evaluate, context: PipelineContext): Document | undefined {
  const decision = decide(createScope(doc, context));
  if (decision === DECISIONS.KEEP) return doc;
  if (decision === DECISIONS.PRUNE) return undefined;
  if (decision !== DECISIONS.DESCEND) {
    throw location(
      17053,
      `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${describe(decision)}`,
    );
  }
  const result: Document = {};
  for (const key of Object.keys(doc)) {
    const value = redactValue(doc[key], decide, context);
    if (value !== undefined) setField(result, key, value);
  }
  return result;
}

export const REDACT_STAGES: StageTable = {
  $redact: (operand, { context }) => {
    const variables = Object.assign(Object.create(context.variables ?? null) as Document, DECISIONS);
    const inner = { ...context, variables };
    const decide = compileExpression(operand, inner);
    return function* (input) {
      for (const doc of input) {
        const kept = redact(doc, decide, inner);
        if (kept) yield kept;
      }
    };
  },
};
