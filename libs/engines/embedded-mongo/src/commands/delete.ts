import { CommandError } from '../command-error.js';
import { compileFilter, decodeDocument } from '../language/language.js';
import { Arguments, refuseCollation } from './arguments.js';
import type { CommandHandler } from './command.js';
import { forEachMatch } from './matching.js';
import { collectionForWrite, findCollection, runStatements, statementId } from './write-support.js';

/** Manual, "Database Commands > delete". */
export const deleteDocuments: CommandHandler = async (context) => {
  const { args, sequences, ledger, writer } = context;
  const name = args.collection();
  const statements = sequences.get('deletes')?.map(decodeDocument) ?? args.documents('deletes') ?? [];
  if (statements.length === 0 || statements.length > 100_000) {
    throw new CommandError(
      16,
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got ${statements.length} operations.`,
    );
  }
  let n = 0;
  const writeErrors = await runStatements(context, statements, async (stated, index) => {
    const statement = statementId(context, index);
    const known = ledger?.result(statement);
    if (known) {
      n += known['n'] as number;
      return;
    }
    const own = new Arguments('delete.deletes', stated);
    const filter = own.document('q');
    if (!filter)
      throw new CommandError(40414, 'Location40414', `BSON field 'delete.deletes.q' is missing but a required field`);
    const limit = own.number('limit');
    if (limit !== 0 && limit !== 1) {
      throw new CommandError(9, 'FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
    }
    refuseCollation(stated['collation']);
    const collection = findCollection(context, name);
    if (collection?.isView) collectionForWrite(context, name);
    let deleted = 0;
    if (!collection) compileFilter(filter, { let: args.document('let') });
    else {
      const request = { filter, hint: own.hint(), let: args.document('let'), wanted: limit };
      await forEachMatch(context, collection, request, (recordId, before) => {
        writer.remove(collection, recordId, before);
        deleted++;
        if (limit === 1) ledger?.record(statement, { n: 1 });
        return limit === 1;
      });
    }
    n += deleted;
  });
  return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}) };
};
