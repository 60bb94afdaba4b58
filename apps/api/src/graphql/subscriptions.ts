import type { IncomingMessage } from 'node:http';
import type { Context } from 'graphql-ws';
import {
  type ExecutionArgs,
  type GraphQLSchema,
  type ExecutionResult,
  execute,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import type { Authenticator } from '@vstrecha/access-server';
import {
  type Config,
  type ContextFactory,
  type RequestContext,
  type createErrorFormatter,
  runInContext,
} from '@vstrecha/platform';
import { requestLanguage } from '../http/request-language.js';
import { limitRules, subscriptionsOnly } from './limits.js';

interface Extra {
  readonly request: IncomingMessage;
}

/**
 * Subscriptions over WebSocket by the graphql-transport-ws protocol: the same authentication, limits on depth, cost and
 * aliases, error masking and per-request context as over HTTP.
 */
export function webSocketOptions(
  config: Config,
  authenticator: Authenticator,
  contexts: ContextFactory,
  formatError: ReturnType<typeof createErrorFormatter>,
) {
  return {
    path: '/graphql',
    // Browsers send cookies with WebSockets from any page, so the page must be ours.
    onConnect: ({ extra }: Context): boolean => isOwnOrigin((extra as Extra).request, config),
    context: async ({ extra, connectionParams }: Context): Promise<RequestContext> => {
      const headers = { ...(extra as Extra).request.headers };
      const authorization = connectionParams?.['authorization'];
      if (typeof authorization === 'string') headers.authorization = authorization;
      const viewer = await authenticator.viewerOf(headers);
      return contexts.create(viewer, requestLanguage(headers, viewer));
    },
    validate: (schema: GraphQLSchema, document: ExecutionArgs['document']) =>
      validate(schema, document, [...specifiedRules, ...limitRules, subscriptionsOnly]),
    execute: (args: ExecutionArgs) => runInContext(args.contextValue as RequestContext, () => execute(args)),
    subscribe: async (args: ExecutionArgs) => {
      const context = args.contextValue as RequestContext;
      const stream = await runInContext(context, () => subscribe(args));
      return isStream(stream) ? inContext(context, stream) : stream;
    },
    onNext: (_context: Context, _id: string, _payload: unknown, args: ExecutionArgs, result: ExecutionResult) => {
      if (!result.errors) return undefined;
      return runInContext(args.contextValue as RequestContext, () => ({
        ...result,
        errors: result.errors?.map((error) => formatError(error.toJSON(), error)),
      }));
    },
  };
}

function isStream(value: unknown): value is AsyncGenerator<ExecutionResult> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Each event is resolved inside the request's context, however the stream's consumer came by it. */
function inContext(context: RequestContext, stream: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  return {
    next: () => runInContext(context, () => stream.next()),
    return: (value: unknown) => runInContext(context, () => stream.return(value)),
    throw: (error: unknown) => runInContext(context, () => stream.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  } as AsyncGenerator<ExecutionResult>;
}

function isOwnOrigin(request: IncomingMessage, config: Config): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  if (config.publicUrl && new URL(config.publicUrl).origin === origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
