import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import { onceUnheld } from '../transactions/conflict.js';
import { trimCapped } from './capped.js';
import type { CommandHandler } from './command.js';
import { assertValid } from './validation.js';
import { collectionForWrite, insertable, runStatements, statementId } from './write-support.js';

/** Manual, "Database Commands > insert". */
export const insert: CommandHandler = async (context) => {
  const { args, sequences, writer, ledger, engine } = context;
  const name = args.collection();
  const documents: (Document | Uint8Array)[] = sequences.get('documents') ?? args.documents('documents') ?? [];
  if (documents.length === 0 || documents.length > 100_000) {
    throw new CommandError(
      16,
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got ${documents.length} operations.`,
    );
  }
  let collection = collectionForWrite(context, name);
  let n = 0;
  const writeErrors = await runStatements(context, documents, (document, index) => {
    const statement = statementId(context, index);
    if (ledger?.result(statement)) {
      n++;
      return;
    }
    const version = insertable(document, engine.now);
    const inserted = onceUnheld(() => {
      // Dropped by someone else between two statements: the next one makes it anew.
      if (!collection.exists) collection = collectionForWrite(context, name);
      assertValid(context, collection, version.doc);
      writer.insert(collection, version);
      trimCapped(writer, collection);
      n++;
      ledger?.record(statement, { n: 1 });
    }, context.assertInTime);
    return inserted instanceof Promise ? inserted : undefined;
  });
  return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}) };
};
