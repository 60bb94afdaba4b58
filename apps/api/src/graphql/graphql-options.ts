import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Authenticator } from '@vstrecha/access-server';
import {
  type Config,
  type ContextFactory,
  type Logger,
  type MessageCatalogue,
  type NodeRegistry,
  createErrorFormatter,
  currentContext,
  sealSchema,
} from '@vstrecha/platform';
import { statusByMediaType } from './http-status.js';
import { LIMITS, introspectionForSignedIn, limitPlugins, limitRules } from './limits.js';
import { webSocketOptions } from './subscriptions.js';

/** How the API is served: code-first schema, sealed with its permissions, under limits, with masked errors. */
export function graphqlOptions(
  config: Config,
  logger: Logger,
  nodes: NodeRegistry,
  messages: MessageCatalogue,
  authenticator: Authenticator,
  contexts: ContextFactory,
): Omit<ApolloDriverConfig, 'driver'> {
  const formatError = createErrorFormatter(messages, logger);
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema) => sealSchema(schema, nodes, messages),
    // Permissions and validation are put on root fields by the schema itself; field resolvers stay bare functions.
    fieldResolverEnhancers: [],
    context: () => currentContext(),
    formatError,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    graphiql: false,
    introspection: config.introspection !== 'off',
    includeStacktraceInErrorResponses: false,
    persistedQueries: { ttl: 900 },
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules],
    plugins: [
      ...limitPlugins,
      statusByMediaType,
      ...(config.introspection === 'signed-in' ? [introspectionForSignedIn as never] : []),
    ],
    subscriptions: { 'graphql-ws': webSocketOptions(config, authenticator, contexts, formatError) as never },
  };
}
