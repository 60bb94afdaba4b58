import { CommandError } from '../command-error.js';
import { encodeKey } from '../indexes/key-encoding.js';
import { compileFilter, distinctValues } from '../language/language.js';
import type { Document } from '../language/document.js';
import { PAUSE, nextTurn } from '../planner/time-slice.js';
import { refuseCollation } from './arguments.js';
import type { CommandContext, CommandHandler } from './command.js';
import { decodeHit, hitsOf } from './matching.js';
import { readView } from './aggregate.js';
import { findCollection } from './write-support.js';

/** Manual, "Database Commands > count". */
export const count: CommandHandler = async (context) => {
  const { args, body } = context;
  refuseCollation(body['collation']);
  const collection = findCollection(context, args.collection());
  const filter = args.document('query') ?? {};
  const skip = args.number('skip') ?? 0;
  if (skip < 0)
    throw new CommandError(51024, 'Location51024', `BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  const limit = Math.abs(args.number('limit') ?? 0);
  if (collection?.isView) {
    const found = Math.max(0, [...readView(context, collection, [{ $match: filter }])].length - skip);
    return { n: limit > 0 ? Math.min(found, limit) : found };
  }
  const hint = args.hint();
  if (!collection) {
    compileFilter(filter);
    return { n: 0 };
  }
  let n = 0;
  if (Object.keys(filter).length === 0 && !hint) {
    n = context.writer.state(collection).records.size;
  } else {
    await eachHit(context, hitsOf(context, collection, { filter, hint }), () => {
      n++;
    });
  }
  n = Math.max(0, n - skip);
  return { n: limit > 0 ? Math.min(n, limit) : n };
};

/** Manual, "Database Commands > distinct". */
export const distinct: CommandHandler = async (context) => {
  const { args, body } = context;
  refuseCollation(body['collation']);
  const collection = findCollection(context, args.collection());
  const key = args.string('key');
  if (key === undefined)
    throw new CommandError(40414, 'Location40414', `BSON field 'distinct.key' is missing but a required field`);
  const filter = args.document('query') ?? {};
  const values = new Map<string, unknown>();
  const take = (doc: Document): void => {
    for (const value of distinctValues(doc, key)) {
      const code = encodeKey(value);
      if (!values.has(code)) values.set(code, value);
    }
  };
  if (collection?.isView) {
    for (const doc of readView(context, collection, [{ $match: filter }])) take(doc);
  } else if (collection) {
    await eachHit(context, hitsOf(context, collection, { filter, hint: args.hint() }), (hit) => take(decodeHit(hit)));
  } else compileFilter(filter);
  return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value) };
};

async function eachHit(
  context: CommandContext,
  hits: ReturnType<typeof hitsOf>,
  action: (hit: Exclude<ReturnType<typeof hitsOf> extends Generator<infer T> ? T : never, typeof PAUSE>) => void,
): Promise<void> {
  for (const hit of hits) {
    if (hit !== PAUSE) action(hit);
    else {
      await nextTurn();
      context.assertInTime();
    }
  }
}
