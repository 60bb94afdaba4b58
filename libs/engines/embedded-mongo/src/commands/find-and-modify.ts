import { CommandError } from '../command-error.js';
import { compileProjection } from '../language/language.js';
import type { Document } from '../language/document.js';
import { refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { forEachMatch } from './matching.js';
import { isReplacement, readUpdate, runUpdate } from './update.js';
import { collectionForWrite, findCollection, statementId } from './write-support.js';

/** Manual, "Database Commands > findAndModify". */
export const findAndModify: CommandHandler = async (context) => {
  const { args, body, ledger } = context;
  const name = args.collection(body['findandmodify'] !== undefined ? 'findandmodify' : 'findAndModify');
  const known = ledger?.result(statementId(context, 0));
  if (known) return known;
  refuseCollation(body['collation']);
  const remove = args.boolean('remove');
  const hasUpdate = body['update'] !== undefined;
  if (remove === hasUpdate) {
    throw new CommandError(
      9,
      'FailedToParse',
      remove ? 'Cannot specify both an update and remove=true' : 'Either an update or remove=true must be specified',
    );
  }
  if (remove && args.boolean('upsert'))
    throw new CommandError(9, 'FailedToParse', 'Cannot specify both upsert=true and remove=true');
  if (remove && args.boolean('new')) {
    throw new CommandError(
      9,
      'FailedToParse',
      `Cannot specify both new=true and remove=true; 'remove' always returns the deleted document`,
    );
  }
  return remove ? removeOne(context, name) : updateOne(context, name);
};

function projected(context: CommandContext, filter: Document, doc: Document | undefined): Document | null {
  if (!doc) return null;
  const fields = context.args.document('fields') ?? context.args.document('projection');
  if (!fields || Object.keys(fields).length === 0) return doc;
  return compileProjection(fields, { filter, let: context.args.document('let') })(doc);
}

async function removeOne(context: CommandContext, name: string): Promise<Document> {
  const { args, writer, ledger } = context;
  const filter = args.document('query') ?? {};
  const collection = findCollection(context, name);
  if (collection?.isView) collectionForWrite(context, name);
  let reply: Document = { lastErrorObject: { n: 0 }, value: null };
  if (collection) {
    const request = { filter, sort: args.document('sort'), hint: args.hint(), let: args.document('let'), wanted: 1 };
    await forEachMatch(context, collection, request, (recordId, before) => {
      const value = projected(context, filter, before.doc);
      writer.remove(collection, recordId, before);
      reply = { lastErrorObject: { n: 1 }, value };
      ledger?.record(statementId(context, 0), reply);
      return true;
    });
  }
  return reply;
}

async function updateOne(context: CommandContext, name: string): Promise<Document> {
  const { args, body, ledger } = context;
  const filter = args.document('query') ?? {};
  const update = readUpdate(body['update'], 'findAndModify.update');
  const arrayFilters = args.documents('arrayFilters');
  if (arrayFilters && (Array.isArray(update) || isReplacement(update))) {
    throw new CommandError(9, 'FailedToParse', 'Cannot specify arrayFilters with a pipeline or replacement update');
  }
  const statement = {
    filter,
    update,
    multi: false,
    upsert: args.boolean('upsert'),
    arrayFilters,
    sort: args.document('sort'),
    hint: args.hint(),
    let: args.document('let'),
  };
  let reply: Document = {};
  await runUpdate(context, name, statement, (_, { matched, upserted, before, after }) => {
    const wanted = args.boolean('new') ? after : before;
    reply = {
      lastErrorObject: {
        n: matched + (upserted ? 1 : 0),
        updatedExisting: matched > 0,
        ...(upserted ? { upserted: upserted.id } : {}),
      },
      value: projected(context, filter, wanted),
    };
    if (matched > 0 || upserted) ledger?.record(statementId(context, 0), reply);
  });
  return reply;
}
