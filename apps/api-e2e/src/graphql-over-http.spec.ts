import { serverAudits } from 'graphql-http';
import { type TestProduct, startTestProduct } from '@vstrecha/api';

const GET_AUDITS = new Set(['5A70', 'D6D5', '6A70']);

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
    // Operations by GET are refused without a header that forms of other sites cannot send (CSRF): GET is optional.
    expect(result.status).toBe(GET_AUDITS.has(audit.id) ? 'notice' : 'ok');
  });
});
