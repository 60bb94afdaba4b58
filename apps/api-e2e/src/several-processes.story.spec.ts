import { OperatorCommands } from '@vstrecha/access-server';
import { type Product, createTestLogger, memoryConfig, startProduct } from '@vstrecha/api';
import { type EmbeddedMongo, startEmbeddedMongo } from '@vstrecha/embedded-mongo';
import { type LiveChange, LiveChanges, OutboxRelay } from '@vstrecha/platform';

/** Two API processes on one store, as docker-compose starts them: what one does, the other knows. */
describe('several API processes', () => {
  let store: EmbeddedMongo;
  let products: Product[];
  let token: string;

  beforeAll(async () => {
    store = await startEmbeddedMongo({ memory: true, port: 0 });
    const config = memoryConfig({ mongodbUri: store.uri, storeInMemory: false });
    // Started together: migrations and indexes are built once.
    products = await Promise.all([startProduct(config, createTestLogger()), startProduct(config, createTestLogger())]);
    const made = await products[0]!.app.get(OperatorCommands, { strict: false }).createToken('admin@example.org', true);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    token = made.value;
  });
  afterAll(async () => {
    await Promise.all((products ?? []).map((product) => product.close()));
    await store?.close();
  });

  const ask = async <Data>(process: number, query: string): Promise<Data> => {
    const response = await fetch(`${products[process]!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  };
  const create = async (process: number, name: string): Promise<string> => {
    const mutation = `mutation { createOrganization(input: { kind: OTHER, name: "${name}" }) { ... on CreateOrganizationSuccess { organization { id } } } }`;
    return (await ask<{ createOrganization: { organization: { id: string } } }>(process, mutation)).createOrganization
      .organization.id;
  };

  it('give one of two editors a conflict, whichever process they reach', async () => {
    const id = await create(0, 'Общая');
    const rename = (process: number) =>
      ask<{ updateOrganization: { __typename: string } }>(
        process,
        `mutation { updateOrganization(input: { organizationId: "${id}", expectedVersion: 1, city: "Город ${process}" }) { __typename } }`,
      );
    const answers = await Promise.all([rename(0), rename(1)]);
    expect(answers.map(({ updateOrganization }) => updateOrganization.__typename).sort()).toEqual([
      'Conflict',
      'UpdateOrganizationSuccess',
    ]);
  });

  it('hear of each other’s changes', async () => {
    const heard: LiveChange[] = [];
    const stop = products[1]!.app.get(LiveChanges).listen('organizations', (change) => heard.push(change));
    await create(0, 'Услышанная');
    for (let waited = 0; heard.length === 0 && waited < 200; waited++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    stop();
    expect(heard.map(({ document }) => document?.['name'])).toEqual(['Услышанная']);
  });

  it('consume each domain event once', async () => {
    for (let index = 0; index < 6; index++) await create(index % 2, `Организация ${index}`);
    await Promise.all(products.map((product) => product.app.get(OutboxRelay).drained()));
    const log = await ask<{ fullAuditLog: { edges: { node: { type: string } }[] } }>(
      1,
      '{ fullAuditLog(first: 100) { edges { node { type } } } }',
    );
    const created = log.fullAuditLog.edges.filter(({ node }) => node.type === 'organization.created');
    expect(created).toHaveLength(8);
  });
});
