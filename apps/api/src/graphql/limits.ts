import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type ValidationRule, visit } from 'graphql';
import { AccessDenied } from '@vstrecha/platform';

/** What one operation may ask for at most. Measured against the largest documents of the product's own clients. */
export const LIMITS = { depth: 14, cost: 40_000, aliases: 30, directives: 20, tokens: 3_000 } as const;

const armor = new ApolloArmor({
  maxDepth: { n: LIMITS.depth, flattenFragments: true, ignoreIntrospection: true },
  costLimit: { maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.2, ignoreIntrospection: true },
  maxAliases: { n: LIMITS.aliases },
  maxDirectives: { n: LIMITS.directives },
  // The parser counts tokens itself (parseOptions): the plugin's own parser answers syntax errors with status 500.
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});
const protection = armor.protect();

/** The limits as validation rules: they hold for HTTP and for WebSocket alike. */
export const limitRules = (protection.validationRules ?? []) as readonly ValidationRule[];
/** WebSockets carry subscriptions only: queries and mutations have HTTP, with its limits on length and rate. */
export const subscriptionsOnly: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(
      new GraphQLError('Only subscriptions come by WebSocket; send this by HTTP', { nodes: operation }),
    );
  },
});
export const limitPlugins = (protection.plugins ?? []) as unknown as readonly ApolloServerPlugin[];

/**
 * Refuses the whole schema, wherever a document asks for it, to who is not signed in; scanners need no help. One type
 * by its name (`__type`) may be looked up, as generic clients do.
 */
export const introspectionForSignedIn: ApolloServerPlugin<{ viewer: { kind: string } }> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        if (contextValue.viewer.kind !== 'anonymous') return;
        visit(document, {
          Field: ({ name }) => {
            if (name.value === '__schema') throw new AccessDenied(true);
          },
        });
      },
    };
  },
};
