import { serverAudits } from 'graphql-http';
import { type TestProduct, startTestProduct } from '@vstrecha/api';

/** The audits of the GraphQL-over-HTTP specification, by the package of its reference implementation. */
describe('GraphQL over HTTP', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product?.close());

  const audits = serverAudits({ url: () => `${product.url}/graphql`, fetchFn: fetch });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
