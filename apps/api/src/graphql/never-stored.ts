import type { ApolloServerPlugin } from '@apollo/server';

/** What one viewer may see is kept by no cache on the way. */
export const neverStored: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set('cache-control', 'no-store');
      },
    };
  },
};
