import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Authenticator } from '@vstrecha/access-server';
import {
  type Config,
  type ContextFactory,
  type FieldResolvers,
  type Logger,
  type MessageCatalogue,
  type NodeRegistry,
  createErrorFormatter,
  currentContext,
  sealSchema,
} from '@vstrecha/platform';
import { neverStored } from './never-stored.js';
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
  fields: FieldResolvers,
): Omit<ApolloDriverConfig, 'driver'> {
  const formatError = createErrorFormatter(messages, logger);
  return {
    path: '/graphql',
    autoSchemaFile: true,
    // The tests and `npm run schema` look at the schema as a whole; at a start that would be time lost.
    buildSchemaOptions: { skipCheck: true },
    transformSchema: (schema) => sealSchema(schema, nodes, messages, fields),
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
      // Answers belong to who asked; working out cache hints for each field would cost a good part of the time.
      ApolloServerPluginCacheControlDisabled(),
      neverStored,
      statusByMediaType,
      ...(config.introspection === 'signed-in' ? [introspectionForSignedIn as never] : []),
    ],
    subscriptions: { 'graphql-ws': webSocketOptions(config, authenticator, contexts, formatError) as never },
  };
}
