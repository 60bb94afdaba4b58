import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Caller, TestProduct } from '@vstrecha/api';

/** Everything a subscription tells until it ends by itself. Rejects where it is refused. */
export async function toldUntilTheEnd<Data>(
  product: Pick<TestProduct, 'url'>,
  caller: Caller,
  query: string,
  variables: Record<string, unknown>,
): Promise<readonly Data[]> {
  const client = createClient({
    url: `${product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${caller.token}` },
  });
  try {
    const told: Data[] = [];
    for await (const { data, errors } of client.iterate<Data>({ query, variables })) {
      if (errors || !data) throw new Error(JSON.stringify(errors));
      told.push(data);
    }
    return told;
  } finally {
    await client.dispose();
  }
}
