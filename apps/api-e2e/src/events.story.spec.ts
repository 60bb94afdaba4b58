import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { countReads } from './count-reads.js';
import { mutate } from './mutate.js';

const tver = {
  kind: 'MEETING',
  title: 'Синхронизация кадровой потребности',
  city: 'Тверь',
  timeZone: 'Europe/Moscow',
  firstDay: '2023-09-06',
  lastDay: '2023-09-06',
};
const at = (time: string) => new Date(`2023-09-06T${time}:00+03:00`).toISOString();
const guest = (organization: string, person?: string, rest: object = {}) => ({
  organization: { kind: 'ENTERPRISE', name: organization, city: 'Тверь' },
  person: person && {
    familyName: person,
    givenName: 'Анна',
    position: 'директор',
    email: `${organization.length}.${person.length}@guests.example`,
  },
  ...rest,
});

describe('events', () => {
  let product: TestProduct;
  let organizer: Caller;
  let admin: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
    organizer = admin;
  });
  afterAll(() => product?.close());

  const createEvent = async (input: object = {}): Promise<{ id: string; version: number }> =>
    (
      await mutate<{ event: { id: string; version: number } }>(
        organizer,
        'createEvent',
        { ...tver, ...input },
        'event { id version }',
      )
    ).event;

  it('are organized by whoever creates them, and seen by nobody else', async () => {
    const { id } = await createEvent();
    const outsider = await product.callerFor('outsider@example.org');
    expect(await outsider.ask('query ($id: ID!) { event(id: $id) { title } }', { id })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await outsider.get('{ events { totalCount } }')).toEqual({ events: { totalCount: 0 } });
    expect(await admin.get('query ($id: ID!) { roleGrants(eventId: $id) { email role } }', { id })).toEqual({
      roleGrants: [{ email: 'admin@example.org', role: 'ORGANIZER' }],
    });
    await mutate(admin, 'grantRole', { eventId: id, email: 'second@example.org', role: 'ORGANIZER' });
    const second = await product.callerFor('second@example.org');
    expect(await second.get('{ events { edges { node { id title state nextStates days } } } }')).toEqual({
      events: {
        edges: [{ node: { id, title: tver.title, state: 'DRAFT', nextStates: ['OPEN'], days: ['2023-09-06'] } }],
      },
    });
    expect(await mutate(second, 'createEvent', tver, 'event { state }')).toMatchObject({ event: { state: 'DRAFT' } });
  });

  it('list every fault of an input in the language of the caller', async () => {
    const wrong = { ...tver, title: ' ', timeZone: 'Europe/Tver', lastDay: '2023-09-05' };
    expect(await mutate(organizer, 'createEvent', wrong)).toEqual({
      __typename: 'InvalidInput',
      code: 'event.text-missing',
      message: 'Поле пусто: заполните его.',
      path: ['title'],
      issues: [
        { code: 'event.text-missing', path: ['title'] },
        { code: 'event.zone-unknown', path: ['timeZone'] },
        { code: 'event.days-reversed', path: ['lastDay'] },
      ],
    });
  });

  it('have rounds with slots around lunch, and tables by number', async () => {
    const { id: eventId } = await createEvent();
    const round = {
      eventId,
      start: at('11:30'),
      slotMinutes: 20,
      changeoverMinutes: 5,
      slotCount: 3,
      cuts: [{ start: at('12:00'), end: at('13:00') }],
    };
    const created = await mutate<{ round: { slots: { id: string }[] } }>(
      organizer,
      'createRound',
      round,
      'round { id version end slots { id ordinal start } }',
    );
    expect(created.round).toMatchObject({
      end: at('13:45'),
      slots: [{ start: at('11:30') }, { start: at('13:00') }, { start: at('13:25') }],
    });
    expect(await mutate(organizer, 'createRound', { ...round, start: at('13:30') })).toMatchObject({
      code: 'round.overlaps',
    });
    const slotId = created.round.slots[1]!.id;
    expect(
      await organizer.get('query ($id: ID!) { node(id: $id) { ... on Slot { ordinal start } } }', { id: slotId }),
    ).toEqual({
      node: { ordinal: 2, start: at('13:00') },
    });
    await mutate(organizer, 'createTables', { eventId, count: 2, zone: 'Зал А' });
    await mutate(organizer, 'createTables', { eventId, count: 1, capacity: 6, features: ['экран'] });
    const tables =
      'query ($id: ID!) { event(id: $id) { tables { totalCount edges { node { id version number zone capacity features } } } } }';
    const { event } = await organizer.get<{
      event: { tables: { totalCount: number; edges: { node: { id: string; version: number } }[] } };
    }>(tables, { id: eventId });
    expect(event.tables.edges.map(({ node: { id: _id, version: _version, ...node } }) => node)).toEqual([
      { number: 1, zone: 'Зал А', capacity: 4, features: [] },
      { number: 2, zone: 'Зал А', capacity: 4, features: [] },
      { number: 3, zone: null, capacity: 6, features: ['экран'] },
    ]);
    const second = event.tables.edges[1]!.node;
    expect(await mutate(organizer, 'updateTable', { tableId: second.id, expectedVersion: 1, number: 3 })).toMatchObject(
      { issues: [{ code: 'table.number-taken', path: ['number'] }] },
    );
    expect(await mutate(organizer, 'deleteTable', { tableId: second.id, expectedVersion: 1 }, 'deletedId')).toEqual({
      __typename: 'DeleteTableSuccess',
      deletedId: second.id,
    });
  });

  it('let two organizers add a round at the same time only where both fit', async () => {
    const { id: eventId } = await createEvent();
    const round = (time: string) =>
      mutate(organizer, 'createRound', {
        eventId,
        start: at(time),
        slotMinutes: 30,
        changeoverMinutes: 0,
        slotCount: 2,
      });
    const answers = await Promise.all([round('10:00'), round('10:30')]);
    expect(answers.map((answer) => answer['__typename']).sort()).toEqual(['CreateRoundSuccess', 'InvalidInput']);
  });

  it('walk their lifecycle step by step', async () => {
    const { id: eventId } = await createEvent();
    const move = (state: string, expectedVersion: number) =>
      mutate(organizer, 'moveEvent', { eventId, expectedVersion, state }, 'event { state version }');
    expect(await move('SCHEDULED', 1)).toMatchObject({
      __typename: 'RuleViolation',
      code: 'event.transition-forbidden',
      message: expect.stringContaining('«черновик»'),
    });
    expect(await move('OPEN', 1)).toMatchObject({ event: { state: 'OPEN', version: 2 } });
    expect(await move('MATCHING', 2)).toMatchObject({ code: 'event.no-delegations' });
    expect(await move('DRAFT', 1)).toMatchObject({
      __typename: 'Conflict',
      code: 'conflict.version',
      currentVersion: 2,
    });
    expect(await mutate(organizer, 'deleteEvent', { eventId, expectedVersion: 2 })).toMatchObject({
      code: 'event.not-deletable',
    });
    await move('DRAFT', 2);
    expect(await mutate(organizer, 'deleteEvent', { eventId, expectedVersion: 3 }, 'deletedId')).toMatchObject({
      deletedId: eventId,
    });
    expect(await organizer.get('query ($id: ID!) { node(id: $id) { id } }', { id: eventId })).toEqual({ node: null });
  });

  it('take a guest list all or nothing, name every fault by its row, and take the same list again', async () => {
    const { id: eventId } = await createEvent();
    const faulty = [
      guest('ООО «Правильный завод»', 'Петрова'),
      { ...guest('', 'Сидорова'), homeTableNumber: 7 },
      guest('АО «Почта»', 'Орлова', { person: { familyName: 'Орлова', givenName: '', email: 'нет' } }),
    ];
    const refused = await mutate(organizer, 'importGuestList', { eventId, rows: faulty });
    expect(
      (refused['issues'] as unknown as { code: string; path: string[] }[]).map((one) => one.path.join('.')),
    ).toEqual(expect.arrayContaining(['rows.1.organization.name', 'rows.2.person.givenName', 'rows.2.person.email']));
    const count =
      'query ($id: ID!) { event(id: $id) { delegations { totalCount } } organizations(filter: { search: "Правильный" }) { totalCount } }';
    expect(await organizer.get(count, { id: eventId })).toEqual({
      event: { delegations: { totalCount: 0 } },
      organizations: { totalCount: 0 },
    });

    const rows = [
      guest('ООО «Правильный завод»', 'Петрова', { parallelMeetings: 2, role: 'HEAD' }),
      guest('АО «Почта»', 'Орлова'),
      guest('ООО «Правильный завод»', 'Сидорова'),
    ];
    const imported =
      'created { title parallelMeetings delegates { name role } } updated { title } addedDelegates unchangedRows';
    expect(await mutate(organizer, 'importGuestList', { eventId, rows }, imported)).toEqual({
      __typename: 'ImportGuestListSuccess',
      created: expect.arrayContaining([
        {
          title: 'ООО «Правильный завод»',
          parallelMeetings: 2,
          delegates: [
            { name: 'Петрова Анна', role: 'HEAD' },
            { name: 'Сидорова Анна', role: 'MEMBER' },
          ],
        },
        { title: 'АО «Почта»', parallelMeetings: 1, delegates: [{ name: 'Орлова Анна', role: 'MEMBER' }] },
      ]),
      updated: [],
      addedDelegates: 3,
      unchangedRows: 0,
    });
    expect(await mutate(organizer, 'importGuestList', { eventId, rows }, imported)).toMatchObject({
      created: [],
      updated: [],
      addedDelegates: 0,
      unchangedRows: 3,
    });
  });

  it('show a delegate the public part of other delegations only', async () => {
    const { id: eventId } = await createEvent();
    const rows = [
      {
        ...guest('ООО «Своя»', 'Своя', { notes: 'тайна', publicProfile: 'Мы' }),
        person: { familyName: 'Своя', givenName: 'Анна', email: 'own@delegates.example' },
      },
      {
        ...guest('ООО «Чужая»', 'Чужая', { notes: 'тайна', publicProfile: 'Они', maxMeetings: 3 }),
        person: { familyName: 'Чужая', givenName: 'Анна', email: 'other@delegates.example', phone: '+7 4822 321010' },
      },
    ];
    await mutate(organizer, 'importGuestList', { eventId, rows });
    const delegate = await product.callerFor('own@delegates.example');
    const query = `query ($id: ID!) { event(id: $id) { myDelegation { title } delegations { edges { node {
      id version title publicProfile notes maxMeetings parallelMeetings delegates { name person { email phone } } } } } } }`;
    const answer = await delegate.get<{
      event: { myDelegation: object; delegations: { edges: { node: Record<string, unknown> }[] } };
    }>(query, { id: eventId });
    expect(answer.event.myDelegation).toEqual({ title: 'ООО «Своя»' });
    const [own, other] = answer.event.delegations.edges.map(({ node }) => node);
    expect(own).toMatchObject({
      title: 'ООО «Своя»',
      notes: null,
      parallelMeetings: 1,
      delegates: [{ name: 'Своя Анна', person: { email: 'own@delegates.example' } }],
    });
    expect(other).toMatchObject({
      title: 'ООО «Чужая»',
      publicProfile: 'Они',
      notes: null,
      maxMeetings: null,
      parallelMeetings: null,
      delegates: [{ name: 'Чужая Анна', person: { email: null, phone: null } }],
    });
    const change = (of: Record<string, unknown>) =>
      mutate(
        delegate,
        'updateOwnDelegation',
        {
          delegationId: of['id'],
          expectedVersion: 1,
          publicProfile: 'Новое',
          unavailable: [{ start: at('10:00'), end: at('11:00') }],
        },
        'delegation { publicProfile busyTimes { start end } }',
      );
    expect(await change(own!)).toMatchObject({
      delegation: { publicProfile: 'Новое', busyTimes: [{ start: at('10:00'), end: at('11:00') }] },
    });
    await expect(change(other!)).rejects.toThrow('FORBIDDEN');
    await expect(
      mutate(delegate, 'withdrawDelegation', { delegationId: own!['id'], expectedVersion: 2 }),
    ).rejects.toThrow('FORBIDDEN');
  });

  it('have an agenda that binds tracks and delegations', async () => {
    const { id: eventId } = await createEvent();
    const tracks = await mutate(
      organizer,
      'setEventTracks',
      { eventId, expectedVersion: 1, tracks: [{ title: 'Агро' }, { title: 'Технологии' }] },
      'event { version tracks { id title } }',
    );
    const [agro, tech] = (tracks as unknown as { event: { tracks: { id: string }[] } }).event.tracks;
    await mutate(organizer, 'importGuestList', {
      eventId,
      rows: [guest('ООО «Агропоток»', 'Полева', { tracks: ['агро'] }), guest('ООО «Станок»', 'Токарева')],
    });
    const item = (title: string, start: string, end: string, attendance: object, rest: object = {}) =>
      mutate(
        organizer,
        'createAgendaItem',
        { eventId, kind: 'TRACK_SESSION', title, start: at(start), end: at(end), attendance, ...rest },
        'agendaItem { id version track { title } speakers { name position person { id } } }',
      );
    expect(
      await item(
        'Секция',
        '10:00',
        '11:00',
        { kind: 'TRACKS', trackIds: [agro!.id] },
        { trackId: agro!.id, speakers: [{ name: 'В. В. Ильин', position: 'министр' }] },
      ),
    ).toMatchObject({
      agendaItem: { track: { title: 'Агро' }, speakers: [{ name: 'В. В. Ильин', position: 'министр', person: null }] },
    });
    await item('Пленарное', '09:00', '10:00', { kind: 'EVERYBODY' });
    expect(await item('Завтра', '12:00', '11:00', { kind: 'TRACKS' })).toMatchObject({
      issues: [
        { code: 'event.time-reversed', path: ['end'] },
        { code: 'agenda-item.attendance-empty', path: ['attendance', 'trackIds'] },
      ],
    });
    const query =
      'query ($id: ID!) { event(id: $id) { agendaItems { edges { node { title } } } delegations { edges { node { title tracks { title } busyTimes { start end } } } } } }';
    expect(await organizer.get(query, { id: eventId })).toEqual({
      event: {
        agendaItems: { edges: [{ node: { title: 'Пленарное' } }, { node: { title: 'Секция' } }] },
        delegations: {
          edges: [
            {
              node: {
                title: 'ООО «Агропоток»',
                tracks: [{ title: 'Агро' }],
                busyTimes: [{ start: at('09:00'), end: at('11:00') }],
              },
            },
            { node: { title: 'ООО «Станок»', tracks: [], busyTimes: [{ start: at('09:00'), end: at('10:00') }] } },
          ],
        },
      },
    });
    expect(
      await mutate(organizer, 'setEventTracks', {
        eventId,
        expectedVersion: 2,
        tracks: [{ id: tech!.id, title: 'Технологии' }],
      }),
    ).toMatchObject({ issues: [{ code: 'event.track-in-use' }] });
  });

  it('cost the same number of queries for one delegation and for thirty', async () => {
    const { id: eventId } = await createEvent();
    const rows = Array.from({ length: 30 }, (_, index) => ({
      organization: { kind: 'COLLEGE', name: `Колледж ${index}`, city: 'Тверь' },
      person: { familyName: `Фамилия${index}`, givenName: 'Анна', email: `d${index}@count.example` },
    }));
    await mutate(organizer, 'importGuestList', { eventId, rows });
    const query = `query ($id: ID!, $first: Int!) { event(id: $id) { delegations(first: $first) { edges { node {
      title organization { name } busyTimes { start } homeTable { number } event { title } delegates { name person { email } } } } } } }`;
    const reads = (first: number) => countReads(product, () => organizer.get(query, { id: eventId, first }));
    expect(await reads(30)).toBe(await reads(1));
  });

  it('follow the directory: a new name, and two organizations that become one', async () => {
    const { id: eventId } = await createEvent();
    await mutate(organizer, 'importGuestList', {
      eventId,
      rows: [guest('ООО «Старое имя»'), guest('ООО «Второе имя»')],
    });
    const found = await organizer.get<{
      organizations: { edges: { node: { id: string; version: number; name: string } }[] };
    }>('{ organizations(filter: { search: "имя" }) { edges { node { id version name } } } }');
    const [second, old] = found.organizations.edges.map(({ node }) => node);
    await mutate(organizer, 'updateOrganization', {
      organizationId: old!.id,
      expectedVersion: old!.version,
      name: 'ООО «Новое имя»',
    });
    await product.settled();
    const titles = 'query ($id: ID!) { event(id: $id) { delegations { edges { node { title } } } } }';
    expect(await organizer.get(titles, { id: eventId })).toEqual({
      event: {
        delegations: { edges: [{ node: { title: 'ООО «Второе имя»' } }, { node: { title: 'ООО «Новое имя»' } }] },
      },
    });
    const merge = { survivorId: old!.id, survivorVersion: 2, duplicateId: second!.id, duplicateVersion: 1 };
    expect(await mutate(organizer, 'mergeOrganizations', merge)).toMatchObject({ code: 'delegation.both-take-part' });
  });
});
