import { type DocumentNode, type GraphQLSchema, execute, parse } from 'graphql';
import type { DemoPort } from '@vstrecha/demo-walk';
import type { Language } from '@vstrecha/kernel';
import { type ContextFactory, type Viewer, runInContext } from '@vstrecha/platform';

/**
 * The public schema without the network: the same permissions, rules and transactions, each operation in a context of
 * its own. `viewerOf` tells who stands behind an address; all of it goes under one request id.
 */
export function inProcessPort(
  schema: GraphQLSchema,
  contexts: ContextFactory,
  options: {
    readonly viewerOf: (email: string) => Promise<Viewer>;
    readonly language: Language;
    readonly requestId: string;
    readonly signal: AbortSignal;
  },
): DemoPort {
  const parsed = new Map<string, DocumentNode>();
  const viewers = new Map<string, Promise<Viewer>>();
  const viewerOf = (email: string): Promise<Viewer> => {
    const known = viewers.get(email) ?? options.viewerOf(email);
    viewers.set(email, known);
    return known;
  };
  return {
    ask: async <Data>(document: object, variables: unknown, as: string): Promise<Data> => {
      options.signal.throwIfAborted();
      const text = document.toString();
      const source = parsed.get(text) ?? parse(text);
      parsed.set(text, source);
      const context = contexts.create(await viewerOf(as), options.language, options.requestId);
      const answer = await runInContext(context, () =>
        execute({
          schema,
          document: source,
          contextValue: context,
          variableValues: asSent(variables),
        }),
      );
      const [error] = answer.errors ?? [];
      if (error) throw new Error(`${error.path?.join('.') ?? 'the operation'}: ${error.message}`, { cause: error });
      // What a client would read off the wire: plain data, instants as text.
      return JSON.parse(JSON.stringify(answer.data)) as Data;
    },
  };
}

/** Variables as they come off the wire. */
function asSent(variables: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(variables ?? {})) as Record<string, unknown>;
}
