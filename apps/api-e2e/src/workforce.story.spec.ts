import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { countReads } from './count-reads.js';
import { mutate } from './mutate.js';

interface Record {
  readonly id: string;
  readonly version: number;
}

const EVENT = {
  kind: 'MEETING',
  title: 'Синхронизация кадровой потребности',
  city: 'Тверь',
  timeZone: 'Europe/Moscow',
  firstDay: '2023-09-06',
  lastDay: '2023-09-06',
};
const CATALOGUE = [
  'code;name;kind',
  '15.01.32;Оператор станков с ЧПУ;профессия',
  '15.01.35;Мастер слесарных работ;профессия',
  '15.02.16;Технология машиностроения;специальность',
  '08.01.07;Мастер общестроительных работ;',
].join('\n');

describe('workforce', () => {
  let product: TestProduct;
  let admin: Caller;
  let delegate: Caller;
  let eventId: string;
  let zavod: { organizationId: string; delegationId: string };
  let college: { organizationId: string; delegationId: string };
  let occupations: Map<string, string>;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
    await mutate(admin, 'importOccupations', { table: CATALOGUE });
    const catalogue = await admin.get<{ occupations: { edges: { node: { id: string; code: string } }[] } }>(
      '{ occupations { edges { node { id code } } } }',
    );
    occupations = new Map(catalogue.occupations.edges.map(({ node }) => [node.code, node.id]));
    eventId = (await mutate<{ event: Record }>(admin, 'createEvent', EVENT, 'event { id }')).event.id;
    const rows = [
      guest('ENTERPRISE', 'ООО «Тверской станок»', 'stanok@guests.example', '7707083893'),
      guest('COLLEGE', 'ГБПОУ «Тверской колледж»', 'college@guests.example'),
    ];
    await mutate(admin, 'importGuestList', { eventId, rows });
    const guests = await admin.get<{
      event: { delegations: { edges: { node: { id: string; title: string; organization: { id: string } } }[] } };
    }>('query ($id: ID!) { event(id: $id) { delegations { edges { node { id title organization { id } } } } } }', {
      id: eventId,
    });
    const found = (part: string) => {
      const node = guests.event.delegations.edges.map((edge) => edge.node).find(({ title }) => title.includes(part));
      return { organizationId: node?.organization.id ?? '', delegationId: node?.id ?? '' };
    };
    zavod = found('станок');
    college = found('колледж');
    delegate = await product.callerFor('stanok@guests.example');
  });
  afterAll(() => product?.close());

  const guest = (kind: string, name: string, email: string, inn?: string) => ({
    organization: { kind, name, city: 'Тверь', inn },
    person: { familyName: 'Орлова', givenName: 'Анна', email },
  });
  const occupation = (code: string) => occupations.get(code) ?? '';

  it('imports the catalogue all or nothing, and again', async () => {
    const counts = 'created updated unchanged dryRun';
    const changed = CATALOGUE.replace('Мастер слесарных работ', 'Мастер слесарного дела');
    expect(await mutate(admin, 'importOccupations', { table: changed, dryRun: true }, counts)).toEqual({
      __typename: 'ImportOccupationsSuccess',
      created: 0,
      updated: 1,
      unchanged: 3,
      dryRun: true,
    });
    const faulty = await mutate(admin, 'importOccupations', { table: '15.01.36;Дефектоскопист;профессия\nx;;y' });
    expect(faulty.issues?.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['occupation.code-shape', 'rows.2.code'],
      ['occupation.name-missing', 'rows.2.name'],
      ['occupation.kind-unknown', 'rows.2.kind'],
    ]);
    expect(
      await admin.get(
        '{ occupations(filter: { search: "15.01" }, sort: NAME) { edges { node { code name kind group { code name } } } } }',
      ),
    ).toEqual({
      occupations: {
        edges: [
          ['15.01.35', 'Мастер слесарных работ'],
          ['15.01.32', 'Оператор станков с ЧПУ'],
        ].map(([code, name]) => ({
          node: { code, name, kind: 'PROFESSION', group: { code: '15', name: 'Машиностроение' } },
        })),
      },
    });
  });

  it("lets a delegate edit the needs of the own delegation's organization, and of no other", async () => {
    const need = {
      ownerId: zavod.delegationId,
      occupationId: occupation('15.01.32'),
      headcounts: [
        { year: 2024, count: 8 },
        { year: 2023, basis: 'PRESENT', count: 5 },
      ],
      formsOfCooperation: ['TARGET_TRAINING', 'PRACTICE'],
      skills: ['чтение чертежей'],
    };
    const created = await mutate<{ staffingNeed: Record }>(
      delegate,
      'createStaffingNeed',
      need,
      'staffingNeed { id version headcounts { year basis count } formsOfCooperation occupation { code } organization { title } }',
    );
    expect(created).toMatchObject({
      __typename: 'CreateStaffingNeedSuccess',
      staffingNeed: {
        version: 1,
        headcounts: [
          { year: 2023, basis: 'PRESENT', count: 5 },
          { year: 2024, basis: 'FORECAST', count: 8 },
        ],
        formsOfCooperation: ['PRACTICE', 'TARGET_TRAINING'],
        occupation: { code: '15.01.32' },
        organization: { title: 'ООО «Тверской станок»' },
      },
    });
    expect(await mutate(delegate, 'createStaffingNeed', need)).toMatchObject({
      __typename: 'RuleViolation',
      code: 'need.exists',
      message: expect.stringContaining('15.01.32 Оператор станков с ЧПУ'),
    });
    const input = { staffingNeedId: created.staffingNeed.id, expectedVersion: 1, note: 'две смены' };
    expect(await mutate(delegate, 'updateStaffingNeed', input, 'staffingNeed { version note skills }')).toEqual({
      __typename: 'UpdateStaffingNeedSuccess',
      staffingNeed: { version: 2, note: 'две смены', skills: ['чтение чертежей'] },
    });
    expect(await mutate(delegate, 'updateStaffingNeed', input)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });

    const stranger = await product.callerFor('college@guests.example');
    const forbidden = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };
    const UPDATE = 'mutation ($input: UpdateStaffingNeedInput!) { updateStaffingNeed(input: $input) { __typename } }';
    expect(await stranger.ask(UPDATE, { input: { ...input, expectedVersion: 2 } })).toMatchObject(forbidden);
    const CREATE = 'mutation ($input: CreateStaffingNeedInput!) { createStaffingNeed(input: $input) { __typename } }';
    expect(await stranger.ask(CREATE, { input: need })).toMatchObject(forbidden);
    expect(await stranger.ask(CREATE, { input: { ...need, ownerId: zavod.organizationId } })).toMatchObject(forbidden);
    const READ = 'query ($id: ID!) { delegation(id: $id) { staffingNeeds { note } } }';
    const noteFor = async (caller: Caller, query = READ, id = zavod.delegationId) =>
      JSON.stringify(await caller.get(query, { id }));
    const said = JSON.stringify({ delegation: { staffingNeeds: [{ note: 'две смены' }] } });
    expect(await noteFor(stranger)).toBe(JSON.stringify({ delegation: { staffingNeeds: [{ note: null }] } }));
    expect(await noteFor(delegate)).toBe(said);
    expect(await noteFor(admin)).toBe(said);
    await mutate(admin, 'grantRole', { eventId, email: 'watcher@guests.example', role: 'OBSERVER' });
    expect(await noteFor(await product.callerFor('watcher@guests.example'))).toBe(said);
    const NEED = 'query ($id: ID!) { staffingNeed(id: $id) { note } }';
    const ofNeed = (caller: Caller) => noteFor(caller, NEED, created.staffingNeed.id);
    expect(await ofNeed(await product.callerFor('outsider@guests.example'))).toBe('{"staffingNeed":{"note":null}}');
    expect(await ofNeed(delegate)).toBe('{"staffingNeed":{"note":"две смены"}}');
  });

  it('answers bad input with every fault', async () => {
    const input = {
      ownerId: zavod.organizationId,
      occupationId: occupation('15.01.35'),
      headcounts: [{ year: 1812, count: -1 }],
    };
    const answer = await mutate(admin, 'createStaffingNeed', input);
    expect(answer.issues?.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['workforce.year-out-of-range', 'headcounts.0.year'],
      ['workforce.count-out-of-range', 'headcounts.0.count'],
    ]);
  });

  it('imports needs and programmes of many organizations, and weighs them against each other', async () => {
    const needs = [
      'ИНН;Организация;Код;2023 сейчас;2024;2025;Формы сотрудничества',
      '7707083893;;15.01.32;5;8;10;практика, целевое обучение',
      ';Тверской станок;15.01.35;;4;;',
    ].join('\n');
    const counts = 'created updated unchanged';
    expect(await mutate(admin, 'importStaffingNeeds', { table: needs }, counts)).toEqual({
      __typename: 'ImportStaffingNeedsSuccess',
      created: 1,
      updated: 1,
      unchanged: 0,
    });
    const programmes =
      'Колледж;Специальность;Выпуск 2024;Свободные места\nТверской колледж;Оператор станков с ЧПУ;25;5';
    expect(await mutate(admin, 'importTrainingProgrammes', { table: programmes }, counts)).toMatchObject({
      created: 1,
    });
    expect(await mutate(admin, 'importTrainingProgrammes', { table: programmes }, counts)).toMatchObject({
      created: 0,
      unchanged: 1,
    });
    const foreign = { ownerId: zavod.delegationId, table: 'Организация;Код;2024\nТверской колледж;15.02.16;1' };
    expect(await mutate(delegate, 'importOwnStaffingNeeds', foreign, counts)).toMatchObject({
      issues: [{ code: 'import.organization-unknown', path: ['rows', '2', 'organization'] }],
    });
    const mine = { ownerId: zavod.delegationId, table: 'Код;2024\n15.02.16;1' };
    expect(await mutate(delegate, 'importOwnStaffingNeeds', mine, counts)).toMatchObject({ created: 1 });

    const BALANCE = /* GraphQL */ `
      query ($id: ID!) {
        event(id: $id) {
          staffingNeeds {
            edges {
              node {
                occupation {
                  code
                }
              }
            }
          }
          balance(fromYear: 2024, toYear: 2024) {
            total {
              present
              forecast
              graduates
              uncovered
              surplus
            }
            freePlaces
            occupations {
              occupation {
                code
              }
              demandOrganizations {
                title
              }
              supplyOrganizations {
                title
              }
              years {
                year
                uncovered
                surplus
              }
            }
            groups {
              group {
                code
              }
              total {
                uncovered
                surplus
              }
            }
          }
        }
      }
    `;
    const [stanok, kolledzh] = [{ title: 'ООО «Тверской станок»' }, { title: 'ГБПОУ «Тверской колледж»' }];
    expect(await delegate.get(BALANCE, { id: eventId })).toEqual({
      event: {
        staffingNeeds: {
          edges: ['15.01.32', '15.01.35', '15.02.16'].map((code) => ({ node: { occupation: { code } } })),
        },
        balance: {
          total: { present: 0, forecast: 13, graduates: 25, uncovered: 5, surplus: 17 },
          freePlaces: 5,
          occupations: [
            {
              occupation: { code: '15.01.32' },
              demandOrganizations: [stanok],
              supplyOrganizations: [kolledzh],
              years: [{ year: 2024, uncovered: 0, surplus: 17 }],
            },
            {
              occupation: { code: '15.01.35' },
              demandOrganizations: [stanok],
              supplyOrganizations: [],
              years: [{ year: 2024, uncovered: 4, surplus: 0 }],
            },
            {
              occupation: { code: '15.02.16' },
              demandOrganizations: [stanok],
              supplyOrganizations: [],
              years: [{ year: 2024, uncovered: 1, surplus: 0 }],
            },
          ],
          groups: [{ group: { code: '15' }, total: { uncovered: 0, surplus: 12 } }],
        },
      },
    });
  });

  it('shows what authorities and training centres offer', async () => {
    const offer = {
      ownerId: college.organizationId,
      kind: 'COOPERATION_TOOL',
      title: 'Сетевая мастерская',
      audience: ['ENTERPRISES'],
      formsOfCooperation: ['JOINT_PROGRAMME'],
    };
    const created = await mutate<{ offer: Record }>(admin, 'createOffer', offer, 'offer { id version }');
    const OFFERS = /* GraphQL */ `
      query ($id: ID!, $audience: [OfferAudience!]) {
        event(id: $id) {
          offers(filter: { audience: $audience }) {
            edges {
              node {
                title
                kind
                organization {
                  title
                }
              }
            }
          }
        }
      }
    `;
    const edges = [
      { node: { title: offer.title, kind: offer.kind, organization: { title: 'ГБПОУ «Тверской колледж»' } } },
    ];
    expect(await delegate.get(OFFERS, { id: eventId })).toEqual({ event: { offers: { edges } } });
    expect(await delegate.get(OFFERS, { id: eventId, audience: ['STUDENTS'] })).toEqual({
      event: { offers: { edges: [] } },
    });
    const deletion = { offerId: created.offer.id, expectedVersion: 1 };
    expect(await mutate(admin, 'deleteOffer', deletion)).toEqual({ __typename: 'DeleteOfferSuccess' });
  });

  it('keeps an occupation that is in use, and follows merged organizations', async () => {
    const inUse = { occupationId: occupation('15.01.32'), expectedVersion: 1 };
    expect(await mutate(admin, 'deleteOccupation', inUse)).toMatchObject({ code: 'occupation.in-use' });
    const unused = { occupationId: occupation('08.01.07'), expectedVersion: 1 };
    expect(await mutate(admin, 'deleteOccupation', unused)).toEqual({ __typename: 'DeleteOccupationSuccess' });

    const spare = await mutate<{ organization: Record }>(
      admin,
      'createOrganization',
      { kind: 'ENTERPRISE', name: 'Станок (дубль)' },
      'organization { id version }',
    );
    for (const code of ['15.01.32', '15.02.16']) {
      const headcounts = [{ year: 2024, count: 99 }];
      await mutate(admin, 'createStaffingNeed', {
        ownerId: spare.organization.id,
        occupationId: occupation(code),
        headcounts,
      });
    }
    const survivor = await mutate<{ organization: Record }>(
      admin,
      'createOrganization',
      { kind: 'ENTERPRISE', name: 'Станок (основной)' },
      'organization { id }',
    );
    const own = { ownerId: survivor.organization.id, occupationId: occupation('15.01.32') };
    await mutate(admin, 'createStaffingNeed', { ...own, headcounts: [{ year: 2024, count: 1 }] });
    await mutate(admin, 'mergeOrganizations', {
      survivorId: survivor.organization.id,
      survivorVersion: 1,
      duplicateId: spare.organization.id,
      duplicateVersion: 1,
    });
    const NEEDS =
      'query ($id: ID!) { organization(id: $id) { staffingNeeds { occupation { code } headcounts { count } } } }';
    expect(await admin.get(NEEDS, { id: survivor.organization.id })).toEqual({
      organization: {
        staffingNeeds: expect.arrayContaining([
          { occupation: { code: '15.01.32' }, headcounts: [{ count: 1 }] },
          { occupation: { code: '15.02.16' }, headcounts: [{ count: 99 }] },
        ]),
      },
    });
  });

  it('asks as many queries for thirty needs as for one', async () => {
    const codes = Array.from({ length: 30 }, (_, at) => `21.01.${String(at + 10)}`);
    await mutate(admin, 'importOccupations', { table: codes.map((code) => `${code};Горняк ${code};`).join('\n') });
    const table = `ИНН;Код;2024\n${codes.map((code) => `7707083893;${code};1`).join('\n')}`;
    await mutate(admin, 'importStaffingNeeds', { table });
    const queriesFor = (first: number) =>
      countReads(product, async () => {
        const answer = await admin.get<{ event: { staffingNeeds: { edges: unknown[] } } }>(
          /* GraphQL */ `
            query ($id: ID!, $first: Int) {
              event(id: $id) {
                staffingNeeds(first: $first) {
                  edges {
                    node {
                      occupation {
                        name
                      }
                      organization {
                        title
                      }
                      note
                    }
                  }
                }
              }
            }
          `,
          { id: eventId, first },
        );
        expect(answer.event.staffingNeeds.edges).toHaveLength(first);
      });
    expect(await queriesFor(30)).toBe(await queriesFor(1));
  });
});
