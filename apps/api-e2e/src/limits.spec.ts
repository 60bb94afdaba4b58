import { WebSocket } from 'ws';
import { type TestProduct, createTestLogger, memoryConfig, startProduct, startTestProduct } from '@vstrecha/api';

/** What the API refuses before it does any work. */
describe('limits', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product?.close());

  const refusal = async (query: string) => {
    const { errors } = await product.anonymous.ask(query);
    return errors?.map(({ message }) => message).join('\n') ?? 'answered';
  };

  it('lets ordinary operations through', async () => {
    expect(await refusal('{ viewer { email } }')).toBe('answered');
  });

  it('depth', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `edges { node { people(first: 1) { ${nested(depth - 1)} } } }`;
    expect(await refusal(`{ organizations { ${nested(6)} } }`)).toContain('depth');
  });

  it('aliases', async () => {
    const aliases = Array.from({ length: 40 }, (_, index) => `a${index}: viewer { email }`).join(' ');
    expect(await refusal(`{ ${aliases} }`)).toContain('Aliases');
  });

  it('cost', async () => {
    const fields = 'id name kind city inn industry website shortName version createdAt updatedAt';
    const fragment = `fragment f on Organization { ${Array.from({ length: 40 }, () => fields).join(' ')} }`;
    const page =
      'organizations(first: 100) { edges { node { ...f people(first: 100) { edges { node { organization { ...f } } } } } } }';
    const copies = Array.from({ length: 25 }, (_, index) => `c${index}: ${page}`).join(' ');
    expect(await refusal(`query { ${copies} } ${fragment}`)).toContain('Query Cost limit');
  });

  it('length of the document', async () => {
    expect(await refusal(`{ ${'__typename '.repeat(4000)} }`)).toContain('token');
  });

  it('batches of operations', async () => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('size of a request', async () => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(5_000_000) } }),
    });
    expect(response.status).toBe(413);
  });

  it('WebSockets from pages of other sites', async () => {
    const closeCode = (origin: string) =>
      new Promise<number | 'acknowledged'>((resolve, reject) => {
        const socket = new WebSocket(`${product.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          origin,
        });
        socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
        socket.on('message', () => {
          resolve('acknowledged');
          socket.close();
        });
        socket.on('close', resolve);
        socket.on('error', reject);
      });
    expect(await closeCode('https://evil.example')).toBe(4403);
    expect(await closeCode(product.url)).toBe('acknowledged');
  });

  it('requests a minute from one address', async () => {
    const config = memoryConfig({ rateLimitPerMinute: 3, worker: 'off' });
    const limited = await startProduct(config, createTestLogger());
    try {
      const statuses: number[] = [];
      for (let request = 0; request < 5; request++) statuses.push((await fetch(`${limited.url}/`)).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});
