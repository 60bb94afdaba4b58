import { CommandError } from '../command-error.js';
import { compileFilter } from '../language/language.js';
import type { Document } from '../language/document.js';
import type { Collection } from '../storage/collection.js';
import { isDocument } from './arguments.js';
import type { CommandContext } from './command.js';

/** Validators by the options that hold them; `collMod` makes new options. */
const compiled = new WeakMap<Document, (doc: Document) => boolean>();

/**
 * Holds a document against its collection's validator (manual, "Schema Validation").
 * @param before what an update started from: level `moderate` lets an invalid document stay invalid
 * @throws CommandError 121
 */
export function assertValid({ args }: CommandContext, { options }: Collection, doc: Document, before?: Document): void {
  const validator = options['validator'];
  if (!isDocument(validator) || Object.keys(validator).length === 0) return;
  if (options['validationAction'] === 'warn' || options['validationLevel'] === 'off') return;
  if (args.boolean('bypassDocumentValidation')) return;
  let test = compiled.get(options);
  if (!test) compiled.set(options, (test = compileFilter(validator)));
  if (test(doc)) return;
  if (before && options['validationLevel'] === 'moderate' && !test(before)) return;
  throw new CommandError(121, 'DocumentValidationFailure', 'Document failed validation', {
    errInfo: {
      failingDocumentId: doc['_id'],
      details: {
        operatorName: Object.keys(validator)[0],
        specifiedAs: validator,
        reason: 'expression did not match',
      },
    },
  });
}
