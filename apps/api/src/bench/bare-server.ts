import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, printSchema } from 'graphql';

export interface BareServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the product is measured against: an @apollo/server that gives the same bytes out of memory, and nothing else. */
export async function startBareServer(schema: GraphQLSchema, rootValue: unknown): Promise<BareServer> {
  const server = new ApolloServer({ schema: buildSchema(printSchema(schema)), rootValue, introspection: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
