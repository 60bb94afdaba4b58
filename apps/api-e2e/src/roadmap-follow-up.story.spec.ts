import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { CalendarContributors, type CalendarOwner } from '@vstrecha/invitations-server';
import { asId } from '@vstrecha/kernel';
import {
  CONFIG,
  type Config,
  ContextFactory,
  OutboxRelay,
  SYSTEM,
  fromGlobalId,
  runInContext,
} from '@vstrecha/platform';
import { countReads } from './count-reads.js';
import { type HeldMeeting, delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';

interface Item {
  readonly id: string;
  readonly version: number;
}

describe('a roadmap in review and at work', () => {
  let product: TestProduct;
  let organizer: Caller;
  let observer: Caller;
  let college: Caller;
  let plant: Caller;
  let stranger: Caller;
  let eventId: string;
  let roadmapId: string;
  let held: HeldMeeting;
  let item: Item;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product?.close());

  beforeEach(async () => {
    const arranged = await heldMeetings(organizer, 2);
    eventId = arranged.eventId;
    held = arranged.held[0]!;
    const delegate = (side: 'plant' | 'college', index: number) =>
      product.callerFor(delegateEmail(arranged.eventTag, side, index));
    [college, plant, stranger] = [await delegate('college', 0), await delegate('plant', 0), await delegate('plant', 1)];
    await mutate(organizer, 'grantRole', { eventId, email: 'watcher@example.org', role: 'OBSERVER' });
    observer = await product.callerFor('watcher@example.org');
    await mutate(organizer, 'recordOutcome', {
      meetingId: held.id,
      result: 'AGREEMENT',
      cooperation: [{ form: 'PRACTICE', headcounts: [{ year: 2024, count: 12 }] }],
      commitments: [{ delegationId: held.plant.id, what: 'Назначить наставников', due: '2023-10-01' }],
    });
    const created = await mutate<{ roadmap: Item }>(
      organizer,
      'createRoadmap',
      { eventId, subject: 'по кадрам', approver: { position: 'Министр', name: 'Ильин Владимир Викторович' } },
      'roadmap { id version }',
    );
    roadmapId = created.roadmap.id;
    const { proposals } = await mutate<{ proposals: Item[] }>(
      organizer,
      'drawActionItems',
      { roadmapId },
      'proposals { id version }',
    );
    item = proposals[0]!;
    await moveItem('ACCEPTED');
  });

  const moveItem = async (state: string) => {
    const { actionItems } = await mutate<{ actionItems: Item[] }>(
      organizer,
      'moveActionItems',
      { roadmapId, actionItems: [{ actionItemId: item.id, expectedVersion: item.version }], state },
      'actionItems { id version }',
    );
    item = actionItems[0]!;
  };
  const roadmapVersion = async () =>
    (
      await organizer.get<{ roadmap: { version: number } }>('query ($id: ID!) { roadmap(eventId: $id) { version } }', {
        id: eventId,
      })
    ).roadmap.version;
  const moveRoadmap = async (state: string, approval: object = {}) =>
    mutate(
      organizer,
      'moveRoadmap',
      { roadmapId, expectedVersion: await roadmapVersion(), state, ...approval },
      'roadmap { state edition number approvedOn progress { objections } }',
    );
  const remark = (caller: Caller, kind: string, text?: string, delegationId?: string) =>
    mutate(
      caller,
      'remarkOnActionItem',
      { actionItemId: item.id, kind, text, delegationId },
      'remark { kind text onBehalf } actionItem { verdicts { party { name } verdict outdated remark { text } } }',
    );
  const report = (caller: Caller, input: object, expectedVersion = item.version) =>
    mutate<{ actionItem: Item }>(
      caller,
      'reportProgress',
      { actionItemId: item.id, expectedVersion, ...input },
      `actionItem { id version state isOverdue indicator { planned actual }
        reports { text state actual author onBehalf links files { name size path } } }`,
    );
  const mine = async (caller: Caller) =>
    (
      await caller.get<{ myActionItems: { edges: { node: { text: string } }[] } }>(
        'query ($id: ID!) { myActionItems(eventId: $id) { edges { node { text state due owner { name } } } } }',
        { id: eventId },
      )
    ).myActionItems.edges.map(({ node }) => node);

  it('is judged by its executors, and approved when no objection is left without an answer', async () => {
    expect(await mine(college)).toEqual([]);
    await expect(remark(college, 'COMMENT', 'Рано')).rejects.toThrow('FORBIDDEN');
    await moveRoadmap('REVIEW');
    expect(await mine(college)).toMatchObject([{ state: 'ACCEPTED', owner: { name: held.college.title } }]);
    expect(await mine(plant)).toHaveLength(1);
    expect(await mine(stranger)).toEqual([]);
    await expect(remark(stranger, 'ACCEPTANCE')).rejects.toThrow('FORBIDDEN');
    await expect(remark(observer, 'COMMENT', 'x')).rejects.toThrow('FORBIDDEN');
    expect(await remark(college, 'OBJECTION')).toMatchObject({ code: 'review.text-missing' });
    expect(await remark(college, 'OBJECTION', 'Нет мест в мастерских')).toMatchObject({
      remark: { kind: 'OBJECTION' },
    });
    expect(await remark(plant, 'ACCEPTANCE')).toMatchObject({
      actionItem: {
        verdicts: [
          {
            party: { name: held.college.title },
            verdict: 'OBJECTED',
            outdated: false,
            remark: { text: 'Нет мест в мастерских' },
          },
          { party: { name: held.plant.title }, verdict: 'ACCEPTED', remark: { text: null } },
        ],
      },
    });
    expect(await moveRoadmap('APPROVED')).toMatchObject({ __typename: 'RuleViolation', code: 'roadmap.objections' });
    expect(await remark(organizer, 'ANSWER', 'Практика на площадке завода')).toMatchObject({
      actionItem: { verdicts: [{ verdict: 'ANSWERED' }, { verdict: 'ACCEPTED' }] },
    });
    const edited = await mutate<{ actionItem: Item }>(
      organizer,
      'editActionItem',
      { actionItemId: item.id, expectedVersion: item.version, text: 'Организовать практику на площадке завода' },
      'actionItem { id version }',
    );
    item = edited.actionItem;
    expect(await remark(organizer, 'ACCEPTANCE', undefined, held.college.id)).toMatchObject({
      remark: { onBehalf: true },
      actionItem: {
        verdicts: [
          { verdict: 'ACCEPTED', outdated: false },
          { verdict: 'ACCEPTED', outdated: true },
        ],
      },
    });
    expect(await moveRoadmap('APPROVED', { number: '12-р', approvedOn: '2023-10-02' })).toMatchObject({
      roadmap: { state: 'APPROVED', edition: 1, number: '12-р', approvedOn: '2023-10-02', progress: { objections: 0 } },
    });
  });

  it('keeps the objection to an item that becomes a part of another one', async () => {
    const { actionItem: kept } = await mutate<{ actionItem: Item }>(
      organizer,
      'addActionItem',
      { roadmapId, text: 'Провести день открытых дверей', owner: { name: 'Министерство' } },
      'actionItem { id version }',
    );
    await moveRoadmap('REVIEW');
    await remark(college, 'OBJECTION', 'Нет мест в мастерских');
    const actionItems = [kept, item].map(({ id, version }) => ({ actionItemId: id, expectedVersion: version }));
    const verdicts = 'actionItem { verdicts { party { name } verdict outdated } }';
    const { actionItem } = await mutate<{ actionItem: { verdicts: object[] } }>(
      organizer,
      'mergeActionItems',
      { roadmapId, actionItems },
      verdicts,
    );
    expect(actionItem.verdicts).toContainEqual({
      party: { name: held.college.title },
      verdict: 'OBJECTED',
      outdated: true,
    });
    expect(await moveRoadmap('APPROVED')).toMatchObject({ __typename: 'RuleViolation', code: 'roadmap.objections' });
  });

  it('keeps reports on an item that becomes a part of another one, and their files', async () => {
    const add = async (text: string, owner: object) =>
      (
        await mutate<{ actionItem: Item }>(
          organizer,
          'addActionItem',
          { roadmapId, sectionKey: 'assignments', text, owner, sources: [{ kind: 'DECISION', text: 'Протокол № 1' }] },
          'actionItem { id version }',
        )
      ).actionItem;
    const { node: delegation } = await organizer.get<{ node: { organization: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Delegation { organization { id } } } }',
      { id: held.college.id },
    );
    const kept = await add('Открыть мастерские', { name: 'Министерство' });
    item = await add('Открыть мастерские', { organizationId: delegation.organization.id });
    const uploaded = await fetch(`${product.url}/action-items/${item.id}/files?name=act.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${college.token}`, 'content-type': 'application/octet-stream' },
      body: '%PDF-1.7',
    });
    const { id: fileId } = (await uploaded.json()) as { id: string };
    item = (await report(college, { text: 'Начали', fileIds: [fileId] })).actionItem;
    await moveItem('ACCEPTED');
    const actionItems = [kept, item].map(({ id, version }) => ({ actionItemId: id, expectedVersion: version }));
    const { actionItem } = await mutate<{ actionItem: { reports: { files: { path: string }[] }[] } }>(
      organizer,
      'mergeActionItems',
      { roadmapId, actionItems },
      'actionItem { reports { text files { name path } } }',
    );
    expect(actionItem.reports).toMatchObject([{ text: 'Начали', files: [{ name: 'act.pdf' }] }]);
    const { path } = actionItem.reports[0]!.files[0]!;
    const got = await fetch(`${product.url}${path}`, { headers: { authorization: `Bearer ${college.token}` } });
    expect([got.status, await got.text()]).toEqual([200, '%PDF-1.7']);
  });

  it('prints each edition as it was approved, and the draft with its mark', async () => {
    const paper = async (query: string, ending = 'md', caller = observer) => {
      const response = await fetch(`${product.url}/roadmaps/${roadmapId}/roadmap.${ending}${query}`, {
        headers: { authorization: `Bearer ${caller.token}` },
      });
      return { status: response.status, text: (await response.text()).replaceAll('\u00A0', ' '), response };
    };
    const changeRoadmap = async (changes: object) =>
      mutate(organizer, 'updateRoadmap', { roadmapId, expectedVersion: await roadmapVersion(), ...changes });
    expect((await paper('')).text).toContain('ПРОЕКТ');
    expect((await paper('?edition=1')).status).toBe(404);
    await changeRoadmap({ signing: [{ position: 'Ректор', name: 'Орлов Пётр Ильич' }] });
    await moveRoadmap('REVIEW');
    await moveRoadmap('APPROVED', { number: '12-р', approvedOn: '2023-10-02' });
    const approved = await paper('');
    expect(approved.text).not.toContain('ПРОЕКТ');
    expect(approved.text).toContain('«2» октября 2023 г.');
    expect(approved.text).toContain('№ 12-р');
    expect(decodeURIComponent(approved.response.headers.get('content-disposition')!)).toContain(
      "filename*=UTF-8''Дорожная карта, редакция 1.md",
    );
    const english = await paper('?language=en');
    const words = [
      'APPROVED',
      '2 October 2023',
      'No. 12-р',
      'following the meeting of 6 September 2023',
      '(by 1 October 2023)',
    ];
    expect(words.filter((said) => !english.text.includes(said))).toEqual([]);
    const reported = await report(college, { actual: 5, text: 'Начали' });
    item = reported.actionItem;
    await moveRoadmap('DRAFT');
    await changeRoadmap({
      subject: 'по другому поводу',
      approver: { position: 'Губернатор' },
      signing: [{ position: 'Проректор' }],
    });
    await mutate(organizer, 'editActionItem', {
      actionItemId: item.id,
      expectedVersion: item.version,
      text: 'Совсем другое',
      owner: { name: 'Кто-то ещё' },
    });
    expect((await paper('?edition=1')).text).toBe(approved.text);
    const draft = await paper('');
    expect(draft.text).toContain('ПРОЕКТ');
    expect(draft.text).toContain('Совсем другое');
    const refused = await paper('?edition=1&proposals=true');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      422,
      { code: 'roadmap.edition-without-proposals' },
    ]);
    const order = (input: object) =>
      mutate<{ documentJob: { id: string } }>(
        organizer,
        'orderDocument',
        { eventId, kind: 'ROADMAP', format: 'MD', language: 'RU', ...input },
        'documentJob { id }',
      );
    expect(await order({ edition: 7 })).toMatchObject({ code: 'roadmap.edition-not-found', path: ['edition'] });
    const { documentJob } = await order({ edition: 1 });
    await product.settled();
    const made = await fetch(`${product.url}/downloads/documents/${documentJob.id}`, {
      headers: { authorization: `Bearer ${organizer.token}` },
    });
    expect((await made.text()).replaceAll('\u00A0', ' ')).toBe(approved.text);
  });

  it('is approved with what its items say, though somebody edits one at that moment', async () => {
    for (const round of [1, 2, 3]) {
      await moveRoadmap('REVIEW');
      const version = await roadmapVersion();
      const current = await organizer.get<{ node: Item }>(
        'query ($id: ID!) { node(id: $id) { ... on ActionItem { id version } } }',
        { id: item.id },
      );
      const edit = {
        actionItemId: item.id,
        expectedVersion: current.node.version,
        text: `Практика, редакция ${round}`,
      };
      await Promise.all([
        mutate(organizer, 'editActionItem', edit),
        mutate(organizer, 'moveRoadmap', { roadmapId, expectedVersion: version, state: 'APPROVED' }),
      ]);
      const { node } = await organizer.get<{ node: { text: string } }>(
        'query ($id: ID!) { node(id: $id) { ... on ActionItem { text } } }',
        { id: item.id },
      );
      const printed = await fetch(`${product.url}/roadmaps/${roadmapId}/roadmap.md`, {
        headers: { authorization: `Bearer ${organizer.token}` },
      });
      const text = await printed.text();
      expect(text).not.toContain('ПРОЕКТ');
      expect(text).toContain(node.text);
      await moveRoadmap('DRAFT');
    }
  });

  it('is a calendar of tasks, which an independent reader understands', async () => {
    await mutate(organizer, 'addActionItem', {
      roadmapId,
      text: 'Разослать памятку; всем',
      owner: { name: 'Управление' },
      sources: [{ kind: 'DECISION', text: 'Протокол № 1' }],
    });
    const calendar = async (query = '') => {
      const response = await fetch(`${product.url}/roadmaps/${roadmapId}/roadmap.ics${query}`, {
        headers: { authorization: `Bearer ${observer.token}` },
      });
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
      const root = new ICAL.Component(ICAL.parse(await response.text()));
      expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
      expect(root.getAllSubcomponents('vevent')).toEqual([]);
      return root.getAllSubcomponents('vtodo').map((task) => ({
        steps: String(task.getFirstPropertyValue('description'))
          .replaceAll('\u00A0', ' ')
          .match(/^– .*$/gm),
        summary: task.getFirstPropertyValue('summary'),
        due: task.getFirstPropertyValue('due')?.toString(),
        status: task.getFirstPropertyValue('status'),
        attendees: task.getAllProperties('attendee').length,
        about: String(task.getFirstPropertyValue('description')).split('\n').slice(0, 2),
      }));
    };
    const practice = {
      steps: [`– Назначить наставников: ${held.plant.title} (до 1 октября 2023 г.)`],
      summary: 'Организовать производственную практику обучающихся',
      due: '2024-12-31',
      status: 'NEEDS-ACTION',
      attendees: 0,
      about: ['Практика и стажировки обучающихся', `${held.college.title}; ${held.plant.title}`],
    };
    const memo = {
      ...practice,
      steps: null,
      summary: 'Разослать памятку; всем',
      due: undefined,
      about: ['Поручения', 'Управление'],
    };
    expect(await calendar()).toEqual([practice, memo]);
    await moveRoadmap('REVIEW');
    expect(await moveRoadmap('APPROVED')).toMatchObject({ code: 'roadmap.incomplete' });
    const { roadmap } = await organizer.get<{ roadmap: { actionItems: { edges: { node: Item }[] } } }>(
      'query ($id: ID!) { roadmap(eventId: $id) { actionItems(filter: { sectionKeys: ["assignments"] }) { edges { node { id version } } } } }',
      { id: eventId },
    );
    const [{ node }] = roadmap.actionItems.edges as [{ node: Item }];
    await mutate(organizer, 'deleteActionItem', { actionItemId: node.id, expectedVersion: node.version });
    await moveRoadmap('APPROVED');
    await report(college, { text: 'Начали' });
    expect(await calendar()).toEqual([{ ...practice, status: 'IN-PROCESS' }]);
    expect(await calendar('?edition=1')).toEqual([practice]);
  });

  it('is frozen under its number, and later editions are compared item by item', async () => {
    await moveRoadmap('REVIEW');
    await moveRoadmap('APPROVED', { number: '12-р', approvedOn: '2023-10-02' });
    await moveRoadmap('DRAFT');
    await mutate(organizer, 'editActionItem', {
      actionItemId: item.id,
      expectedVersion: item.version,
      due: '2025-06-30',
    });
    await mutate(organizer, 'addActionItem', {
      roadmapId,
      text: 'Разослать памятку',
      owner: { name: 'Управление' },
      due: '2023-12-01',
      sources: [{ kind: 'DECISION', text: 'Протокол № 1' }],
    });
    const CHANGES = `query ($id: ID!, $to: Int) { roadmapChanges(roadmapId: $id, from: 1, to: $to) {
      kind after { text } fields { field from to } } }`;
    const changes = [
      {
        kind: 'ADDED',
        after: { text: 'Разослать памятку' },
        fields: [],
      },
      {
        kind: 'CHANGED',
        after: { text: 'Организовать производственную практику обучающихся' },
        fields: [{ field: 'Срок', from: '31\u00A0декабря\u00A02024\u00A0г.', to: '30\u00A0июня\u00A02025\u00A0г.' }],
      },
    ];
    expect(await organizer.get(CHANGES, { id: roadmapId })).toEqual({ roadmapChanges: changes });
    await moveRoadmap('REVIEW');
    expect(await moveRoadmap('APPROVED', { number: '14-р', approvedOn: '2023-11-01' })).toMatchObject({
      roadmap: { edition: 2 },
    });
    expect(await observer.get(CHANGES, { id: roadmapId, to: 2 })).toEqual({ roadmapChanges: changes });
    const EDITIONS = `query ($id: ID!) { roadmap(eventId: $id) { editions { edition number approvedOn approver { name }
      items { text due } } } }`;
    expect(await observer.get(EDITIONS, { id: eventId })).toMatchObject({
      roadmap: {
        editions: [
          { edition: 1, number: '12-р', approvedOn: '2023-10-02', items: [{ due: '2024-12-31' }] },
          { edition: 2, number: '14-р', approver: { name: 'Ильин Владимир Викторович' }, items: [{}, {}] },
        ],
      },
    });
    const missing = await organizer.ask(CHANGES, { id: roadmapId, to: 7 });
    expect(JSON.stringify(missing.errors)).toContain('roadmap.edition-not-found');
    await expect(college.get(CHANGES, { id: roadmapId })).rejects.toThrow('FORBIDDEN');
  });

  it('is reported on by its executors with a file, and nobody’s report overwrites another one', async () => {
    await moveRoadmap('REVIEW');
    await moveRoadmap('APPROVED');
    const upload = (caller: Caller, name: string, bytes: Uint8Array) =>
      fetch(`${product.url}/action-items/${item.id}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      });
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 7)]);
    expect((await upload(stranger, 'акт.pdf', pdf)).status).toBe(403);
    expect((await upload(observer, 'акт.pdf', pdf)).status).toBe(403);
    const refused = await upload(college, 'вирус.pdf', Buffer.from('MZ'));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'file.type']);
    const large = await upload(college, 'акт.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]));
    expect(large.status).toBe(413);
    const uploaded = await upload(college, '../Акт приёма.pdf', pdf);
    expect(uploaded.status).toBe(201);
    const { id: fileId, name } = (await uploaded.json()) as { id: string; name: string };
    expect(name).toBe('Акт приёма.pdf');

    expect(await report(college, { state: 'DONE', actual: 12 })).toMatchObject({ code: 'report.unconfirmed' });
    const first = await report(college, { text: 'Практика идёт', actual: 5, fileIds: [fileId], idempotencyKey: 'r1' });
    expect(first.actionItem).toMatchObject({
      state: 'STARTED',
      isOverdue: true,
      indicator: { planned: 12, actual: 5 },
      reports: [{ text: 'Практика идёт', onBehalf: false, files: [{ name: 'Акт приёма.pdf', size: pdf.length }] }],
    });
    expect(
      await report(college, { text: 'Практика идёт', actual: 5, fileIds: [fileId], idempotencyKey: 'r1' }),
    ).toEqual(first);
    expect(await report(plant, { text: 'Наставники назначены' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: first.actionItem.version,
    });
    await expect(report(stranger, { text: 'x' })).rejects.toThrow('FORBIDDEN');
    const both = await Promise.all([
      report(plant, { state: 'DONE', links: ['https://disk.example.org/akt'] }, first.actionItem.version),
      report(college, { actual: 12 }, first.actionItem.version),
    ]);
    expect(both.map((answer) => (answer as unknown as { __typename: string }).__typename).sort()).toEqual([
      'Conflict',
      'ReportProgressSuccess',
    ]);

    const files = (first.actionItem as unknown as { reports: { files: { path: string }[] }[] }).reports[0]!.files;
    const download = (caller: Caller) =>
      fetch(`${product.url}${files[0]!.path}`, { headers: { authorization: `Bearer ${caller.token}` } });
    const got = await download(plant);
    expect([got.status, got.headers.get('content-type'), got.headers.get('x-content-type-options')]).toEqual([
      200,
      'application/pdf',
      'nosniff',
    ]);
    expect(Buffer.from(await got.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await download(stranger)).status).toBe(403);
    expect((await download(observer)).status).toBe(200);
    expect((await fetch(`${product.url}${files[0]!.path}`)).status).toBe(401);
    const book = new ExcelJS.Workbook();
    const { roadmap } = await observer.get<{ roadmap: { progressPath: string } }>(
      'query ($id: ID!) { roadmap(eventId: $id) { progressPath } }',
      { id: eventId },
    );
    const tables = await fetch(`${product.url}${roadmap.progressPath}`, {
      headers: { authorization: `Bearer ${observer.token}`, 'accept-language': 'ru' },
    });
    await book.xlsx.load(await tables.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Мероприятия',
      'По разделам',
      'По исполнителям',
      'Показатели',
    ]);
    expect(book.getWorksheet('Мероприятия')!.getCell('B2').value).toBe(
      'Организовать производственную практику обучающихся',
    );
    const SUMMARY = `query ($id: ID!) { roadmap(eventId: $id) { progressSummary { total { items overdue }
      sections { title items } owners { name figures { unit planned } } } } }`;
    expect(await observer.get(SUMMARY, { id: eventId })).toMatchObject({
      roadmap: {
        progressSummary: {
          total: { items: 1 },
          sections: [{ title: 'Практика и стажировки обучающихся', items: 1 }],
          owners: [{ name: held.college.title, figures: [{ unit: 'чел.', planned: 12 }] }],
        },
      },
    });
  });

  it('tells its executors by mail when it is to be judged and when it is approved, each once', async () => {
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const mails = async (to: Caller) => {
      await product.settled();
      const names = (await readdir(folder)).filter((name) => name.startsWith('roadmap-')).sort();
      const all = await Promise.all(names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
      return all
        .filter((mail) => [mail.to].flat()[0]?.text === to.email)
        .sort((a, b) => a.date!.getTime() - b.date!.getTime())
        .map(({ subject, text }) => ({ subject, text: text!.replaceAll('\u00A0', ' ') }));
    };
    await moveRoadmap('REVIEW');
    const settings = product.store.connection.collection<{ _id: string; isStopped: boolean }>('invitationSettings');
    const stop = (isStopped: boolean) =>
      settings.updateOne({ _id: fromGlobalId(eventId)!.id }, { $set: { isStopped } }, { upsert: true });
    expect(await mails(college)).toMatchObject([{ subject: 'Согласуйте 1 мероприятие дорожной карты' }]);
    await stop(true);
    await moveRoadmap('DRAFT');
    await moveRoadmap('REVIEW');
    expect(await mails(college)).toHaveLength(1);
    await stop(false);
    await moveRoadmap('APPROVED', { number: '12-р', approvedOn: '2023-10-02' });
    const [, approved, ...more] = await mails(college);
    expect([approved!.subject, more]).toEqual(['Дорожная карта утверждена: за вами 1 мероприятие', []]);
    expect(approved!.text).toContain('Дорожная карта утверждена 2 октября 2023 г., № 12-р. Вы исполнитель:');
    expect(approved!.text).toContain(
      '– Организовать производственную практику обучающихся (срок 31 декабря 2024 г.)\n',
    );
    expect(approved!.text).toMatch(new RegExp(`http://localhost:\\d+/action-items/${item.id}\n`));
    expect(await mails(plant)).toHaveLength(2);
    expect(await mails(stranger)).toEqual([]);
  });

  it('reminds executors of a term once for each stage, and leaves those in peace who are done', async () => {
    await moveRoadmap('REVIEW');
    await moveRoadmap('APPROVED');
    const relay = product.app.get(OutboxRelay);
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const mails = async () => {
      await product.settled();
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('reminder-')).sort();
      const all = await Promise.all(names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
      // The other events of this store have executors of their own.
      return all.filter(({ to }) => [to].flat()[0]?.text === college.email);
    };
    const remind = (day: string) => relay.runTask('roadmap.due-reminders', new Date(`${day}T09:00:00Z`));
    await remind('2024-12-20');
    expect(await mails()).toEqual([]);
    await remind('2024-12-26');
    await remind('2024-12-27');
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Дорожная карта: 1 мероприятие, о котором пора отчитаться');
    expect(mail!.text).toContain(
      'Организовать производственную практику обучающихся (срок 31\u00A0декабря\u00A02024\u00A0г.)',
    );
    expect(mail!.text).toMatch(new RegExp(`http://localhost:\\d+/action-items/${item.id}\n`));
    await report(college, { state: 'DONE', text: 'Практика пройдена' });
    await remind('2025-01-02');
    expect(await mails()).toHaveLength(1);
  });

  it('stands in the calendar of its owner as a task and a day', async () => {
    await moveRoadmap('REVIEW');
    const find = <Id extends string>(globalId: string) => asId<Id>(fromGlobalId(globalId)?.id ?? '');
    const calendarOf = async ({ id, delegates }: HeldMeeting['plant']) => {
      const owner: CalendarOwner = {
        eventId: find<'Event'>(eventId),
        delegationId: find<'Delegation'>(id),
        delegateId: find<'Delegate'>(delegates[0]!.id),
        personId: asId<'Person'>('person'),
        organizationId: asId<'Organization'>('organization'),
        language: 'ru',
        installation: { domain: 'vstrecha.example', address: 'https://vstrecha.example' },
      };
      const context = product.app.get(ContextFactory, { strict: false }).create(SYSTEM, 'ru', undefined);
      const contributors = product.app.get(CalendarContributors, { strict: false });
      return runInContext(context, () => contributors.ofPerson(owner));
    };
    const { tasks, days } = await calendarOf(held.college);
    expect(tasks).toEqual([
      expect.objectContaining({
        uid: `action-item-${find<'ActionItem'>(item.id)}@vstrecha.example`,
        summary: 'Организовать производственную практику обучающихся',
        dueDay: '2024-12-31',
        status: 'needsAction',
        url: `https://vstrecha.example/action-items/${item.id}`,
        sequence: item.version - 1,
        description: [
          'Обучающиеся прошли практику',
          'Обучающиеся, прошедшие практику: 12\u00A0чел. (2024 — 12)',
          `– Назначить наставников: ${held.plant.title} (до\u00A01\u00A0октября\u00A02023\u00A0г.)`,
        ].join('\n'),
      }),
    ]);
    expect(days).toMatchObject([{ day: '2024-12-31', status: 'confirmed' }]);
    expect((await calendarOf(held.plant)).tasks).toEqual([]);
  });

  it('answers with the same number of queries for one item and for thirty', async () => {
    await moveRoadmap('REVIEW');
    await remark(college, 'COMMENT', 'Вопрос');
    const query = `query ($id: ID!) { roadmap(eventId: $id) { progress { objections } progressSummary { total { items } }
      actionItems(first: 50) { edges { node { isOverdue explanation similar { id } steps { what }
        remarks { text } verdicts { verdict } reports { text files { name } } sources { partner { name } } } } } } }`;
    const count = () => countReads(product, () => organizer.get(query, { id: eventId }));
    const forOne = await count();
    for (let index = 0; index < 29; index += 1) {
      await mutate(organizer, 'addActionItem', {
        roadmapId,
        text: `Поручение ${index}`,
        owner: { organizationId: null, name: 'У' },
      });
    }
    expect(await count()).toBe(forOne);
  });
});
