import type { Document } from '../language/document.js';
import type { CommandContext } from './command.js';
import { runPipeline } from '../language/language.js';
import { findCollection } from './write-support.js';
import { notFound } from './engine.js';
import { collectionStatistics } from './statistics.js';

/** Documents of a first stage that reads no collection's documents, and the stages after it. */
export async function metadataSource(
  context: CommandContext,
  name: string | undefined,
  pipeline: Document[],
): Promise<{ documents: Document[]; rest: Document[] } | undefined> {
  const [first, ...rest] = pipeline;
  const stage = Object.keys(first ?? {})[0];
  switch (stage) {
    case '$documents': {
      const now = new Date(context.engine.now());
      const documents = runPipeline([first!], [], { let: context.args.document('let'), now, collection: () => [] });
      return { documents: [...documents], rest };
    }
    case '$indexStats': {
      const collection = name === undefined ? undefined : findCollection(context, name);
      const since = new Date(context.engine.startedAt);
      const documents = (collection?.specs ?? []).map((spec) => ({
        name: spec.name,
        key: spec.key,
        host: context.engine.address,
        accesses: { ops: 0n, since },
        spec,
      }));
      return { documents, rest };
    }
    case '$collStats': {
      const collection = name === undefined ? undefined : findCollection(context, name);
      if (!collection) throw notFound(`${context.db}.${name}`);
      const asked = first!['$collStats'] as Document;
      const document: Document = {
        ns: collection.namespace,
        host: context.engine.address,
        localTime: new Date(context.engine.now()),
      };
      if (asked['storageStats']) document['storageStats'] = collectionStatistics(collection);
      if (asked['count']) document['count'] = collection.state.records.size;
      return { documents: [document], rest };
    }
    case '$currentOp':
      return { documents: [], rest };
    case '$listLocalSessions':
    case '$listSessions':
      return { documents: [...context.engine.store.sessions.all()].map(({ id }) => ({ _id: { id } })), rest };
    default:
      return undefined;
  }
}
