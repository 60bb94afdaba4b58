import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';

const DEMO = /* GraphQL */ `
  fragment DemoFields on Demo {
    key
    state
    failure
    event {
      id
      title
      state
    }
  }
`;
const DEMOS = /* GraphQL */ `
  query {
    demos {
      ...DemoFields
    }
  }
  ${DEMO}
`;
const LOAD = /* GraphQL */ `
  mutation ($event: DemoEvent!) {
    loadDemo(input: { event: $event }) {
      __typename
      ... on LoadDemoSuccess {
        demo {
          state
        }
      }
      ... on UserError {
        code
        path
      }
    }
  }
`;
const REMOVE = /* GraphQL */ `
  mutation ($event: DemoEvent!) {
    removeDemo(input: { event: $event }) {
      __typename
      ... on RemoveDemoSuccess {
        demo {
          state
        }
      }
      ... on UserError {
        code
        path
      }
    }
  }
`;
const CREATE_ORGANIZATION = /* GraphQL */ `
  mutation ($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      ... on CreateOrganizationSuccess {
        organization {
          id
        }
      }
    }
  }
`;
const ORGANIZATION = /* GraphQL */ `
  query ($id: ID!) {
    organization(id: $id) {
      name
    }
  }
`;

interface DemoAnswer {
  readonly key: string;
  readonly state: string;
  readonly failure: string | null;
  readonly event: { readonly id: string; readonly title: string; readonly state: string } | null;
}

/** History and bookkeeping, which tell of what was and stay. */
const KEPT = ['auditEntries', 'outbox', 'idempotencyKeys', 'periodicTasks', 'migrations'];

describe('the demonstration in a running installation', () => {
  let product: TestProduct;
  let admin: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product.close());

  const countRecords = async (): Promise<Record<string, number>> => {
    const { connection } = product.store;
    const counts: Record<string, number> = {};
    for (const { name } of await connection.listCollections()) {
      if (!KEPT.includes(name)) counts[name] = await connection.collection(name).countDocuments();
    }
    return counts;
  };
  const tver = async (caller = admin): Promise<DemoAnswer> => {
    const { demos } = await caller.get<{ demos: readonly DemoAnswer[] }>(DEMOS);
    return demos.find(({ key }) => key === 'TVER') as DemoAnswer;
  };

  it('is for staff only', async () => {
    const stranger = await product.callerFor('stranger@example.org');
    expect((await stranger.ask(LOAD, { event: 'TVER' })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await product.anonymous.ask(DEMOS)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('cannot be removed where it is not', async () => {
    expect(await admin.get(REMOVE, { event: 'TVER' })).toEqual({
      removeDemo: { __typename: 'RuleViolation', code: 'demo.not-loaded', path: ['event'] },
    });
  });

  it('is loaded once, by a job, and leaves nothing when it is removed', async () => {
    // One of the hosts stands in the directory already: it is taken as it is, and stays.
    const host = {
      kind: 'AUTHORITY',
      name: 'Министерство промышленности и торговли Тверской области',
      city: 'Тверь',
    };
    const { createOrganization } = await admin.get<{ createOrganization: { organization: { id: string } } }>(
      CREATE_ORGANIZATION,
      { input: host },
    );
    await product.settled();
    const before = await countRecords();
    const others = before['organizations'];

    expect(await admin.get(LOAD, { event: 'TVER' })).toEqual({
      loadDemo: { __typename: 'LoadDemoSuccess', demo: { state: 'LOADING' } },
    });
    expect(await admin.get(LOAD, { event: 'TVER' })).toMatchObject({
      loadDemo: { __typename: 'RuleViolation', code: 'demo.being-loaded' },
    });
    await product.settled();
    expect(await tver()).toMatchObject({ state: 'LOADED', failure: null, event: { state: 'CLOSED' } });
    expect(await admin.get(LOAD, { event: 'TVER' })).toEqual({
      loadDemo: { __typename: 'RuleViolation', code: 'demo.already-loaded', path: ['event'] },
    });
    const loaded = await countRecords();
    // Forty guests and two of the three hosts are new.
    expect(loaded['organizations']).toBe((others ?? 0) + 42);
    expect(loaded['delegations']).toBe(40);

    expect(await admin.get(REMOVE, { event: 'TVER' })).toEqual({
      removeDemo: { __typename: 'RemoveDemoSuccess', demo: { state: 'REMOVING' } },
    });
    await product.settled();
    expect(await tver()).toMatchObject({ state: 'ABSENT', event: null });
    expect(await countRecords()).toEqual(before);
    expect(await admin.get(ORGANIZATION, { id: createOrganization.organization.id })).toEqual({
      organization: { name: host.name },
    });
  });
});
