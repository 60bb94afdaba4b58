import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { DirectoryIntake } from '@vstrecha/directory-server';
import { ContextFactory, SYSTEM, UnitOfWork, runInContext } from '@vstrecha/platform';
import { countReads } from './count-reads.js';

const FAILURE = /* GraphQL */ `
  fragment Failure on UserError {
    code
    path
  }
`;
const CREATE_ORGANIZATION = /* GraphQL */ `
  mutation ($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      ... on CreateOrganizationSuccess {
        organization {
          id
          version
        }
      }
      ...Failure
    }
  }
  ${FAILURE}
`;
const CREATE_PERSON = /* GraphQL */ `
  mutation ($input: CreatePersonInput!) {
    createPerson(input: $input) {
      __typename
      ... on CreatePersonSuccess {
        person {
          id
          version
          fullName
          initials
          email
          phone
          formattedPhone
          organization {
            title
          }
        }
      }
      ...Failure
    }
  }
  ${FAILURE}
`;
const MERGE_ORGANIZATIONS = /* GraphQL */ `
  mutation ($input: MergeOrganizationsInput!) {
    mergeOrganizations(input: $input) {
      __typename
      ... on MergeOrganizationsSuccess {
        mergedOrganizationId
        organization {
          id
          name
          city
          inn
          alternativeNames
          version
          people {
            edges {
              node {
                fullName
              }
            }
          }
        }
      }
      ...Failure
    }
  }
  ${FAILURE}
`;

interface Record {
  readonly id: string;
  readonly version: number;
}

describe('the directory', () => {
  let product: TestProduct;
  let admin: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product?.close());

  const organization = async (input: object): Promise<Record> => {
    const variables = { input: { kind: 'ENTERPRISE', ...input } };
    const answer = await admin.get<{ createOrganization: { organization: Record } }>(CREATE_ORGANIZATION, variables);
    return answer.createOrganization.organization;
  };
  const person = async (input: object) =>
    (await admin.get<{ createPerson: { person: Record } }>(CREATE_PERSON, { input })).createPerson;
  const merge = async (survivor: Record, duplicate: Record, more: object = {}) => {
    const input = {
      survivorId: survivor.id,
      survivorVersion: survivor.version,
      duplicateId: duplicate.id,
      duplicateVersion: duplicate.version,
      ...more,
    };
    return (await admin.get<{ mergeOrganizations: object }>(MERGE_ORGANIZATIONS, { input })).mergeOrganizations;
  };

  it('keeps people with normalised contacts, each address once', async () => {
    const stanok = await organization({ name: 'ООО «Станок»', shortName: 'Станок' });
    const input = {
      familyName: ' Орлова',
      givenName: 'Анна',
      patronymic: 'Петровна',
      organizationId: stanok.id,
      email: 'Orlova@Stanok.RU',
      phone: '8 (4822) 32-10-10 доб. 5',
    };
    expect(await person(input)).toMatchObject({
      __typename: 'CreatePersonSuccess',
      person: {
        version: 1,
        fullName: 'Орлова Анна Петровна',
        initials: 'Орлова А. П.',
        email: 'orlova@stanok.ru',
        phone: '+74822321010;ext=5',
        formattedPhone: '+7 (482) 232-10-10, доб. 5',
        organization: { title: 'Станок' },
      },
    });
    expect(await person({ familyName: 'Другая', givenName: 'Анна', email: 'ORLOVA@stanok.ru' })).toEqual({
      __typename: 'RuleViolation',
      code: 'person.email-taken',
      path: ['email'],
    });
  });

  it('lets two people go without an address', async () => {
    const [first, second] = [
      await person({ familyName: 'Безадресный', givenName: 'Пётр' }),
      await person({ familyName: 'Безадресный', givenName: 'Павел' }),
    ];
    expect([first, second]).toMatchObject([
      { __typename: 'CreatePersonSuccess' },
      { __typename: 'CreatePersonSuccess' },
    ]);
  });

  it('merges two organizations: references move, the old id leads to the survivor, the old name is found', async () => {
    const survivor = await organization({ name: 'АО «Тверской вагон»', city: 'Тверь' });
    const duplicate = await organization({ name: 'Тверской вагон АО', city: 'г. Тверь', inn: '7707083893' });
    await person({ familyName: 'Вагонов', givenName: 'Илья', organizationId: duplicate.id });

    const pairs = await admin.get(/* GraphQL */ `
      {
        organizationDuplicates(first: 100) {
          edges {
            node {
              first {
                id
              }
              second {
                id
              }
              reasons
            }
          }
        }
      }
    `);
    expect(pairs).toEqual({
      organizationDuplicates: {
        edges: [
          {
            node: { first: { id: survivor.id }, second: { id: duplicate.id }, reasons: ['SAME_NAME_IN_CITY'] },
          },
        ],
      },
    });

    expect(await merge(survivor, { ...duplicate, version: 7 })).toEqual({
      __typename: 'Conflict',
      code: 'conflict.version',
      path: ['duplicateVersion'],
    });
    expect(await merge(survivor, duplicate, { fromDuplicate: ['CITY'] })).toEqual({
      __typename: 'MergeOrganizationsSuccess',
      mergedOrganizationId: duplicate.id,
      organization: {
        id: survivor.id,
        name: 'АО «Тверской вагон»',
        city: 'г. Тверь',
        inn: '7707083893',
        alternativeNames: ['Тверской вагон АО'],
        version: 2,
        people: { edges: [{ node: { fullName: 'Вагонов Илья' } }] },
      },
    });
    const byOldId = 'query ($id: ID!) { organization(id: $id) { id } node(id: $id) { id } }';
    expect(await admin.get(byOldId, { id: duplicate.id })).toEqual({
      organization: { id: survivor.id },
      node: { id: survivor.id },
    });
    const byOldName = '{ organizations(filter: { search: "вагон ао" }) { edges { node { id } } } }';
    expect(await admin.get(byOldName)).toEqual({ organizations: { edges: [{ node: { id: survivor.id } }] } });

    const third = await organization({ name: 'Вагон Третий' });
    await merge(third, { id: survivor.id, version: 2 });
    expect(await admin.get('query ($id: ID!) { organization(id: $id) { id } }', { id: duplicate.id })).toEqual({
      organization: { id: third.id },
    });
  });

  it('asks before it drops one of two INNs, and changes nothing meanwhile', async () => {
    const first = await organization({ name: 'Альфа', inn: '7830002293' });
    const second = await organization({ name: 'Бета', inn: '6950000000' });
    expect(await merge(first, second)).toEqual({
      __typename: 'RuleViolation',
      code: 'merge.inn-differs',
      path: ['keepInn'],
    });
    expect(await merge(first, second, { keepInn: 'DUPLICATE' })).toMatchObject({
      organization: { inn: '6950000000', version: 2 },
    });
  });

  it('merges two people and knows the survivor by both addresses', async () => {
    const CREATED = { familyName: 'Королёв', givenName: 'Сергей' };
    const [first, second] = [
      (await person({ ...CREATED, email: 'korolev@first.ru' })).person,
      (await person({ ...CREATED, email: 'korolev@second.ru', phone: '9101234567' })).person,
    ];
    const merged = await admin.get(
      /* GraphQL */ `
        mutation ($input: MergePeopleInput!) {
          mergePeople(input: $input) {
            ... on MergePeopleSuccess {
              person {
                id
                email
                alternativeEmails
                phone
              }
            }
          }
        }
      `,
      {
        input: {
          survivorId: first.id,
          survivorVersion: 1,
          duplicateId: second.id,
          duplicateVersion: 1,
        },
      },
    );
    expect(merged).toEqual({
      mergePeople: {
        person: {
          id: first.id,
          email: 'korolev@first.ru',
          alternativeEmails: ['korolev@second.ru'],
          phone: '+79101234567',
        },
      },
    });
    expect(await person({ ...CREATED, email: 'korolev@second.ru' })).toMatchObject({ code: 'person.email-taken' });
  });

  it('deletes only what nothing refers to', async () => {
    const DELETE = /* GraphQL */ `
      mutation ($input: DeleteOrganizationInput!) {
        deleteOrganization(input: $input) {
          ... on DeleteOrganizationSuccess {
            deletedOrganizationId
          }
          ...Failure
          ... on UserError {
            message
          }
        }
      }
      ${FAILURE}
    `;
    const gamma = await organization({ name: 'Гамма' });
    const employee = (await person({ familyName: 'Гаммов', givenName: 'Ян', organizationId: gamma.id })).person;
    const input = { organizationId: gamma.id, expectedVersion: 1 };
    expect(await admin.get(DELETE, { input })).toEqual({
      deleteOrganization: {
        code: 'organization.in-use',
        path: ['organizationId'],
        message:
          'Организацию «Гамма» нельзя удалить: на неё ссылаются другие записи (их 1). Объедините её с другой или уберите ссылки.',
      },
    });
    await admin.get('mutation ($input: DeletePersonInput!) { deletePerson(input: $input) { __typename } }', {
      input: { personId: employee.id, expectedVersion: 1 },
    });
    expect(await admin.get(DELETE, { input })).toEqual({ deleteOrganization: { deletedOrganizationId: gamma.id } });
  });

  it('sorts and filters', async () => {
    await organization({ name: 'ООО «Яблоко»', city: 'Кимры', kind: 'COLLEGE' });
    await organization({ name: 'АО «Арбуз»', city: 'г. Кимры' });
    const page = (sort: string, kinds?: string[]) =>
      admin.get(
        /* GraphQL */ `
          query ($sort: OrganizationSort, $kinds: [OrganizationKind!]) {
            organizations(sort: $sort, filter: { city: "Город Кимры", kinds: $kinds }) {
              edges {
                node {
                  name
                }
              }
            }
          }
        `,
        { sort, kinds },
      );
    const names = (...list: string[]) => ({ organizations: { edges: list.map((name) => ({ node: { name } })) } });
    expect(await page('NAME')).toEqual(names('АО «Арбуз»', 'ООО «Яблоко»'));
    expect(await page('NEWEST')).toEqual(names('АО «Арбуз»', 'ООО «Яблоко»'));
    expect(await page('NAME', ['COLLEGE'])).toEqual(names('ООО «Яблоко»'));
  });

  it('finds who may be meant while somebody types', async () => {
    const delta = await organization({ name: 'ГБПОУ «Дельта»', city: 'Ржев' });
    const similar = (input: object) =>
      admin.get(
        'query ($input: SimilarOrganizationsInput!) { similarOrganizations(input: $input) { organization { id } reasons } }',
        { input },
      );
    expect(await similar({ name: 'дельта', city: 'Ржев' })).toEqual({
      similarOrganizations: [{ organization: { id: delta.id }, reasons: ['SAME_NAME_IN_CITY'] }],
    });
    expect(await similar({ name: 'дельта', city: 'Тверь' })).toEqual({ similarOrganizations: [] });
  });

  it('takes a guest list in, in the unit of work of whoever imports it', async () => {
    const intake = product.app.get(DirectoryIntake, { strict: false });
    const unitOfWork = product.app.get(UnitOfWork, { strict: false });
    const context = product.app.get(ContextFactory, { strict: false }).create(SYSTEM, 'ru');
    const guests = [
      {
        organization: { kind: 'enterprise', name: 'ООО «Эпсилон»', city: 'Бежецк' },
        person: { familyName: 'Эпсин', givenName: 'Лев', email: 'epsin@example.org' },
      },
      { organization: { kind: 'enterprise', name: 'Эпсилон' }, person: null },
    ] as const;
    const takeIn = () => runInContext(context, () => unitOfWork.run(() => intake.takeIn(guests)));
    const [first, again] = [await takeIn(), await takeIn()];
    expect(first.ok && first.value.map(({ personId }) => personId !== undefined)).toEqual([true, false]);
    expect(again).toEqual(first);
  });

  it('asks as many queries for the people of thirty organizations as for those of one', async () => {
    for (let at = 0; at < 30; at++) {
      const { id } = await organization({ name: `Запросы ${String(at).padStart(2, '0')}`, kind: 'ASSOCIATION' });
      await person({ familyName: `Запросов ${at}`, givenName: 'Ян', organizationId: id });
    }
    const queriesFor = (first: number) =>
      countReads(product, async () => {
        const answer = await admin.get<{ organizations: { edges: unknown[] } }>(
          /* GraphQL */ `
            query ($first: Int) {
              organizations(first: $first, filter: { kinds: [ASSOCIATION] }) {
                edges {
                  node {
                    title
                    people(first: 5) {
                      edges {
                        node {
                          fullName
                          organization {
                            name
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          `,
          { first },
        );
        expect(answer.organizations.edges).toHaveLength(first);
      });
    expect(await queriesFor(30)).toBe(await queriesFor(1));
  });

  it('keeps people from those who have no role', async () => {
    const outsider = await product.callerFor('outsider@example.org');
    expect(await outsider.ask('{ people { totalCount } }')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
