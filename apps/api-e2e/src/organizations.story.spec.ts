import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      __typename
      ... on CreateOrganizationSuccess {
        organization {
          id
          version
          name
          kind
          inn
        }
      }
      ... on UserError {
        code
        message
        path
      }
      ... on InvalidInput {
        issues {
          code
          path
        }
      }
    }
  }
`;
const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      __typename
      ... on UpdateOrganizationSuccess {
        organization {
          version
          name
          city
        }
      }
      ... on Conflict {
        code
        currentVersion
        message
      }
    }
  }
`;
const PAGE = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: OrganizationFilterInput) {
    organizations(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          name
        }
      }
    }
  }
`;

interface Created {
  createOrganization: {
    __typename: string;
    organization: { id: string; version: number; name: string; kind: string; inn: string | null };
  };
}
interface PageAnswer {
  organizations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { name: string } }[];
  };
}

describe('organizations', () => {
  let product: TestProduct;
  let admin: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product?.close());

  const create = (input: Record<string, unknown>) =>
    admin.get<Created>(CREATE, { input: { kind: 'ENTERPRISE', ...input } });

  it('are created, found by their global id and seen in the audit log', async () => {
    const { createOrganization } = await create({ name: 'АО «Волжский насос»', inn: '6950000000', city: 'Тверь' });
    expect(createOrganization).toMatchObject({
      __typename: 'CreateOrganizationSuccess',
      organization: { version: 1, kind: 'ENTERPRISE', inn: '6950000000' },
    });
    const { id } = createOrganization.organization;
    expect(await admin.get('query ($id: ID!) { node(id: $id) { id ... on Organization { name } } }', { id })).toEqual({
      node: { id, name: 'АО «Волжский насос»' },
    });
    await product.settled();
    expect(await admin.get('{ fullAuditLog(first: 1) { edges { node { type entityId by } } } }')).toEqual({
      fullAuditLog: { edges: [{ node: { type: 'organization.created', entityId: id, by: 'admin@example.org' } }] },
    });
  });

  it('answer bad input with every fault, and change nothing', async () => {
    const before = (await admin.get<PageAnswer>(PAGE)).organizations.totalCount;
    expect(await create({ name: '  ', inn: '6950000001' })).toEqual({
      createOrganization: {
        __typename: 'InvalidInput',
        code: 'organization.name-missing',
        message: expect.stringContaining('название'),
        path: ['name'],
        issues: [
          { code: 'organization.name-missing', path: ['name'] },
          { code: 'organization.inn-checksum', path: ['inn'] },
        ],
      },
    });
    expect((await admin.get<PageAnswer>(PAGE)).organizations.totalCount).toBe(before);
  });

  it('are created once for one idempotency key', async () => {
    const input = { name: 'ООО «Дважды»', idempotencyKey: 'k-1' };
    const [first, second] = [await create(input), await create(input)];
    expect(second).toEqual(first);
    expect(await create({ ...input, name: 'ООО «Иное»' })).toMatchObject({
      createOrganization: { __typename: 'Conflict', code: 'conflict.idempotency-key' },
    });
  });

  it('never lose an update: the second editor gets a conflict', async () => {
    const { id } = (await create({ name: 'ООО «Гонка»' })).createOrganization.organization;
    const edit = (change: object) =>
      admin.get<{ updateOrganization: { __typename: string } }>(UPDATE, {
        input: { organizationId: id, expectedVersion: 1, ...change },
      });
    const answers = await Promise.all([edit({ city: 'Тверь' }), edit({ city: 'Ржев' })]);
    expect(answers.map(({ updateOrganization }) => updateOrganization.__typename).sort()).toEqual([
      'Conflict',
      'UpdateOrganizationSuccess',
    ]);
    expect(await edit({ city: 'Торжок' })).toMatchObject({
      updateOrganization: { code: 'conflict.version', currentVersion: 2 },
    });
  });

  it('are paged by cursor without gaps or repeats', async () => {
    for (const letter of ['а', 'б', 'в', 'г', 'д']) await create({ name: `Страница ${letter}` });
    const names: string[] = [];
    let after: string | undefined;
    do {
      const { organizations } = await admin.get<PageAnswer>(PAGE, { first: 2, after, filter: { search: 'страница' } });
      names.push(...organizations.edges.map(({ node }) => node.name));
      after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : undefined;
    } while (after);
    expect(names).toEqual(['Страница а', 'Страница б', 'Страница в', 'Страница г', 'Страница д']);
  });

  it('are not for who has no role', async () => {
    const outsider = await product.callerFor('outsider@example.org');
    expect(await outsider.ask(PAGE)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await product.anonymous.ask(PAGE)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
