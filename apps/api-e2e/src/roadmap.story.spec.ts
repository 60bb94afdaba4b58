import mammoth from 'mammoth';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { countReads } from './count-reads.js';
import { mutate } from './mutate.js';

const minister = { position: 'Министр промышленности и торговли', name: 'Ильин Владимир Викторович' };
const download = (product: TestProduct, caller: Caller, path: string) =>
  fetch(`${product.url}${path}`, { headers: { authorization: `Bearer ${caller.token}` } });

interface Item {
  readonly id: string;
  readonly version: number;
}
interface RoadmapAnswer {
  readonly id: string;
  readonly version: number;
  readonly documentPath: string;
}

describe('a roadmap', () => {
  let product: TestProduct;
  let organizer: Caller;
  let eventId: string;
  let talkId: string;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product?.close());

  beforeEach(async () => {
    const { event } = (await mutate(
      organizer,
      'createEvent',
      {
        kind: 'MEETING',
        title: 'Синхронизация',
        city: 'Тверь',
        timeZone: 'Europe/Moscow',
        firstDay: '2023-09-06',
        lastDay: '2023-09-06',
      },
      'event { id }',
    )) as unknown as { event: { id: string } };
    eventId = event.id;
    const { agendaItem } = (await mutate(
      organizer,
      'createAgendaItem',
      {
        eventId,
        kind: 'PLENARY',
        title: 'Меры поддержки',
        start: '2023-09-06T06:20:00Z',
        end: '2023-09-06T06:40:00Z',
        attendance: { kind: 'EVERYBODY' },
      },
      'agendaItem { id }',
    )) as unknown as { agendaItem: { id: string } };
    talkId = agendaItem.id;
  });

  const createRoadmap = async (input: object = {}): Promise<RoadmapAnswer> =>
    (
      (await mutate(
        organizer,
        'createRoadmap',
        { eventId, subject: 'по кадрам', approver: minister, ...input },
        'roadmap { id version documentPath }',
      )) as unknown as { roadmap: RoadmapAnswer }
    ).roadmap;
  const assignment = (roadmapId: string, input: object = {}) => ({
    roadmapId,
    sectionKey: 'assignments',
    text: 'Разослать памятку',
    owner: { name: 'Управление по труду' },
    due: '2023-09-20',
    sources: [{ kind: 'AGENDA_ITEM', agendaItemId: talkId }],
    ...input,
  });
  const add = async (roadmapId: string, input: object = {}): Promise<Item> =>
    (
      (await mutate(
        organizer,
        'addActionItem',
        assignment(roadmapId, input),
        'actionItem { id version }',
      )) as unknown as {
        actionItem: Item;
      }
    ).actionItem;

  it('is one for an event, with the sections of the template and its way ahead', async () => {
    await createRoadmap();
    expect(
      await organizer.get(
        'query ($id: ID!) { event(id: $id) { roadmap { state nextStates edition sections { key } progress { standing } approver { name } } } }',
        { id: eventId },
      ),
    ).toMatchObject({
      event: {
        roadmap: {
          state: 'DRAFT',
          nextStates: ['REVIEW'],
          edition: 1,
          progress: { standing: 0 },
          approver: { name: minister.name },
        },
      },
    });
    expect(await mutate(organizer, 'createRoadmap', { eventId, subject: 'ещё', approver: minister })).toMatchObject({
      __typename: 'RuleViolation',
      code: 'roadmap.exists',
      path: ['eventId'],
    });
  });

  it('takes over sections and wording of an earlier one that the organizer may read', async () => {
    const sections = [
      { key: 'practice', title: 'Практика' },
      { key: 'assignments', title: 'Поручения министра' },
    ];
    const model = await createRoadmap({
      sections,
      itemTemplates: [{ form: 'PRACTICE', text: 'Принять на практику{occupation}', lead: 'EMPLOYER' }],
    });
    const next = await mutate<{ event: { id: string } }>(
      organizer,
      'createEvent',
      {
        kind: 'MEETING',
        title: 'Второе совещание',
        timeZone: 'Europe/Moscow',
        firstDay: '2024-09-06',
        lastDay: '2024-09-06',
      },
      'event { id }',
    );
    await mutate(organizer, 'grantRole', { eventId: next.event.id, email: 'other@example.org', role: 'ORGANIZER' });
    const create = (caller: Caller, input: object = {}) =>
      mutate(
        caller,
        'createRoadmap',
        { eventId: next.event.id, subject: 'по кадрам', approver: minister, modelRoadmapId: model.id, ...input },
        'roadmap { sections { title forms } itemTemplates { form text lead } }',
      );
    expect(await create(await product.callerFor('other@example.org'))).toMatchObject({
      code: 'roadmap.model-not-found',
    });
    expect(await create(organizer, { itemTemplates: [{ form: 'EXCURSION', text: 'Показать завод' }] })).toMatchObject({
      roadmap: {
        sections: [
          { title: 'Практика', forms: ['PRACTICE', 'INTERNSHIP'] },
          { title: 'Поручения министра', forms: [] },
        ],
        itemTemplates: expect.arrayContaining([
          { form: 'PRACTICE', text: 'Принять на практику{occupation}', lead: 'EMPLOYER' },
          { form: 'EXCURSION', text: 'Показать завод', lead: 'EMPLOYER' },
        ]),
      },
    });
  });

  it('takes an assignment from a talk, and says where it comes from', async () => {
    const { id } = await createRoadmap();
    const item = await add(id);
    expect(
      await organizer.get(
        'query ($id: ID!) { node(id: $id) { ... on ActionItem { text state explanation owner { name } due sources { kind agendaItem { title } meeting { id } } } } }',
        { id: item.id },
      ),
    ).toEqual({
      node: {
        text: 'Разослать памятку',
        state: 'ACCEPTED',
        explanation: 'из 1 выступления',
        owner: { name: 'Управление по труду' },
        due: '2023-09-20',
        sources: [{ kind: 'AGENDA_ITEM', agendaItem: { title: 'Меры поддержки' }, meeting: null }],
      },
    });
    const elsewhere = { ...assignment(id), sources: [{ kind: 'DECISION' }] };
    expect(await mutate(organizer, 'addActionItem', elsewhere)).toMatchObject({
      code: 'item.source-unclear',
      issues: [{ code: 'item.source-unclear', path: ['sources', '0'] }],
    });
  });

  it('lists every fault of an item, and changes nothing', async () => {
    const { id } = await createRoadmap();
    const wrong = assignment(id, { sectionKey: 'nowhere', text: ' ', start: '2023-09-21', owner: { name: '' } });
    expect(await mutate(organizer, 'addActionItem', wrong)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        { code: 'item.section-unknown', path: ['sectionKey'] },
        { code: 'item.text-missing', path: ['text'] },
        { code: 'item.days-reversed', path: ['due'] },
        { code: 'item.party-name-missing', path: ['owner', 'name'] },
      ],
    });
    expect(
      await organizer.get('query ($id: ID!) { roadmap(eventId: $id) { actionItems { totalCount } } }', { id: eventId }),
    ).toEqual({
      roadmap: { actionItems: { totalCount: 0 } },
    });
  });

  it('never loses an edit: the second editor gets a conflict', async () => {
    const { id } = await createRoadmap();
    const item = await add(id);
    const edit = (text: string) =>
      mutate(
        organizer,
        'editActionItem',
        { actionItemId: item.id, expectedVersion: 1, text },
        'actionItem { text version }',
      );
    expect(await edit('Раз')).toMatchObject({ actionItem: { text: 'Раз', version: 2 } });
    expect(await edit('Два')).toMatchObject({ __typename: 'Conflict', code: 'conflict.version', currentVersion: 2 });
  });

  it('finds items by section, state and words, page by page', async () => {
    const { id } = await createRoadmap();
    for (const text of ['Альфа', 'Бета', 'Гамма']) await add(id, { text });
    await add(id, { text: 'Альфа, практика', sectionKey: 'practice' });
    const find = (args: string) =>
      organizer.get(
        `query ($id: ID!) { roadmap(eventId: $id) { actionItems(${args}) { totalCount edges { node { text } } } } }`,
        {
          id: eventId,
        },
      );
    expect(await find('first: 2, filter: { sectionKeys: ["assignments"] }')).toEqual({
      roadmap: { actionItems: { totalCount: 3, edges: [{ node: { text: 'Альфа' } }, { node: { text: 'Бета' } }] } },
    });
    expect(await find('filter: { search: "альфа", states: [ACCEPTED] }')).toEqual({
      roadmap: {
        actionItems: { totalCount: 2, edges: [{ node: { text: 'Альфа' } }, { node: { text: 'Альфа, практика' } }] },
      },
    });
    expect(await find('filter: { states: [REJECTED] }')).toEqual({
      roadmap: { actionItems: { totalCount: 0, edges: [] } },
    });
  });

  it('goes from draft to work, and its text is frozen on the way', async () => {
    const roadmap = await createRoadmap();
    const item = await add(roadmap.id);
    const incomplete = await add(roadmap.id, { text: 'Без срока', due: null });
    const move = (state: string, expectedVersion: number) =>
      mutate(organizer, 'moveRoadmap', { roadmapId: roadmap.id, expectedVersion, state }, 'roadmap { state version }');
    expect(await move('APPROVED', 1)).toMatchObject({ code: 'roadmap.transition-forbidden' });
    expect(await move('REVIEW', 1)).toMatchObject({ roadmap: { state: 'REVIEW', version: 2 } });
    expect(await move('APPROVED', 2)).toMatchObject({ __typename: 'RuleViolation', code: 'roadmap.incomplete' });
    expect(
      await mutate(organizer, 'deleteActionItem', { actionItemId: incomplete.id, expectedVersion: 1 }, 'deletedId'),
    ).toMatchObject({
      deletedId: incomplete.id,
    });
    expect(await move('APPROVED', 2)).toMatchObject({ roadmap: { state: 'APPROVED', version: 3 } });
    expect(
      await mutate(organizer, 'editActionItem', { actionItemId: item.id, expectedVersion: 1, text: 'Иначе' }),
    ).toMatchObject({
      code: 'roadmap.not-editable',
    });
    const report = {
      roadmapId: roadmap.id,
      actionItems: [{ actionItemId: item.id, expectedVersion: 1 }],
      state: 'DONE',
      note: 'Разослано',
    };
    expect(await mutate(organizer, 'moveActionItems', report, 'actionItems { state stateNote version }')).toMatchObject(
      {
        actionItems: [{ state: 'DONE', stateNote: 'Разослано', version: 2 }],
      },
    );
    await product.settled();
    const { auditLog } = (await organizer.get(
      'query ($id: ID!) { auditLog(eventId: $id, first: 2) { edges { node { type by } } } }',
      {
        id: eventId,
      },
    )) as { auditLog: { edges: { node: { type: string; by: string } }[] } };
    expect(auditLog.edges.map(({ node }) => node)).toEqual([
      { type: 'actionItem.moved', by: 'admin@example.org' },
      { type: 'roadmap.moved', by: 'admin@example.org' },
    ]);
  });

  it('moves several items, or none', async () => {
    const { id } = await createRoadmap();
    const [first, second] = [await add(id, { text: 'Первое' }), await add(id, { text: 'Второе' })];
    const targets = [
      { actionItemId: first.id, expectedVersion: 1 },
      { actionItemId: second.id, expectedVersion: 9 },
    ];
    const reject = { roadmapId: id, actionItems: targets, state: 'REJECTED', note: 'Повтор' };
    expect(await mutate(organizer, 'moveActionItems', reject)).toMatchObject({
      __typename: 'Conflict',
      path: ['actionItems', '1', 'expectedVersion'],
      currentVersion: 1,
    });
    expect(
      await organizer.get('query ($id: ID!) { roadmap(eventId: $id) { progress { standing } } }', { id: eventId }),
    ).toEqual({
      roadmap: { progress: { standing: 2 } },
    });
  });

  it('is downloaded as a paper by organizers and observers, and by nobody else', async () => {
    const roadmap = await createRoadmap({ agreeing: [{ position: 'Руководитель ЦОПП' }], signing: [minister] });
    await add(roadmap.id);
    const response = await download(product, organizer, roadmap.documentPath);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="roadmap.docx"; filename*=UTF-8''${encodeURIComponent('Дорожная карта.docx')}`,
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    const text = value.replaceAll('\u00A0', ' ');
    for (const part of [
      'УТВЕРЖДАЮ',
      'В. В. Ильин',
      'по кадрам',
      'по результатам совещания 6 сентября 2023 г., г. Тверь',
      'Поручения',
      'Разослать памятку',
      '20 сентября 2023 г.',
    ]) {
      expect(text).toContain(part);
    }
    await mutate(organizer, 'grantRole', { eventId, email: 'watcher@example.org', role: 'OBSERVER' });
    const statusFor = async (caller: Caller) => (await download(product, caller, roadmap.documentPath)).status;
    expect(await statusFor(await product.callerFor('watcher@example.org'))).toBe(200);
    expect(await statusFor(await product.callerFor('outsider@example.org'))).toBe(403);
    expect((await fetch(`${product.url}${roadmap.documentPath}`)).status).toBe(401);
    expect((await download(product, organizer, '/roadmaps/nonsense/roadmap.docx')).status).toBe(404);
  });

  it('draws nothing from an event without outcomes', async () => {
    const { id } = await createRoadmap();
    expect(
      await mutate(
        organizer,
        'drawActionItems',
        { roadmapId: id },
        'proposals { id } drifted { gone } roadmap { version }',
      ),
    ).toMatchObject({
      proposals: [],
      drifted: [],
      roadmap: { version: 1 },
    });
  });

  it('loads a page of items with the same number of queries for one and for thirty', async () => {
    const { id } = await createRoadmap();
    const query =
      'query ($id: ID!) { roadmap(eventId: $id) { actionItems(first: 50) { edges { node { text owner { name organization { name } } sources { agendaItem { title } meeting { id } } } } } } }';
    await add(id);
    const count = () => countReads(product, () => organizer.get(query, { id: eventId }));
    const forOne = await count();
    for (let index = 0; index < 29; index += 1) await add(id, { text: `Поручение ${index}` });
    expect(await count()).toBe(forOne);
  });
});
