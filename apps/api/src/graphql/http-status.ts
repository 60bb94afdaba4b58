import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Status codes by the GraphQL-over-HTTP specification (sections 6.4.1 and 6.4.2): a well-formed request whose
 * document cannot be parsed, validated or given its variables is answered with 200 to clients that want
 * `application/json`, and with 400 to those that understand `application/graphql-response+json`.
 */
export const statusByMediaType: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const code = errors?.[0]?.extensions?.['code'];
        const documentFailed =
          code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT';
        if (!documentFailed || response.body.kind !== 'single' || 'data' in response.body.singleResult) return;
        const understandsNewType =
          request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
        response.http.status = understandsNewType ? 400 : 200;
      },
    };
  },
};
