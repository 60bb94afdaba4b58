import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import type { Reply } from '../protocol/reply.js';
import type { Collection } from '../storage/collection.js';
import type { CommandContext } from './command.js';
import { findCollection } from './write-support.js';
import { runAggregate } from './aggregate.js';

/** Views on views may not go deeper (manual, "Views > Restrictions"). */
const MAX_DEPTH = 20;

/** The collection below a view, and the view's pipelines before the one given. */
export function resolveView(
  context: CommandContext,
  view: Collection,
  pipeline: Document[],
): { name: string; pipeline: Document[] } {
  let name = view.name;
  let resolved = pipeline;
  let current: Collection | undefined = view;
  for (let depth = 0; current?.isView; depth++) {
    if (depth === MAX_DEPTH) {
      throw new CommandError(
        165,
        'ViewDepthLimitExceeded',
        `View depth too deep or view cycle detected at ${view.namespace}`,
      );
    }
    resolved = [...((current.options['pipeline'] as Document[] | undefined) ?? []), ...resolved];
    name = String(current.options['viewOn']);
    current = findCollection(context, name);
  }
  return { name, pipeline: resolved };
}

export function aggregateView(context: CommandContext, view: Collection, pipeline: Document[]): Promise<Reply> {
  const resolved = resolveView(context, view, pipeline);
  return runAggregate(context, resolved.name, resolved.pipeline, view.namespace);
}
