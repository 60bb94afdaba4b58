import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
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
export const limitPlugins = (protection.plugins ?? []) as unknown as readonly ApolloServerPlugin[];

/** Refuses the whole schema to who is not signed in; the schema is public in the repository, but scanners need no help. */
export const introspectionForSignedIn: ApolloServerPlugin<{ viewer: { kind: string } }> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        const asksForSchema = operation?.selectionSet.selections.some(
          (selection) => selection.kind === 'Field' && selection.name.value === '__schema',
        );
        if (asksForSchema && contextValue.viewer.kind === 'anonymous') throw new AccessDenied(true);
      },
    };
  },
};
