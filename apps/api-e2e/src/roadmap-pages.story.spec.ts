import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';

interface Item {
  readonly id: string;
  readonly version: number;
}

describe('the page of an action item', () => {
  let product: TestProduct;
  let organizer: Caller;
  let college: Caller;
  let stranger: Caller;
  let observer: Caller;
  let eventId: string;
  let roadmapId: string;
  let item: Item;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
  });
  afterAll(() => product?.close());

  beforeEach(async () => {
    const arranged = await heldMeetings(organizer, 2);
    eventId = arranged.eventId;
    college = await product.callerFor(delegateEmail(arranged.eventTag, 'college', 0));
    stranger = await product.callerFor(delegateEmail(arranged.eventTag, 'college', 1));
    await mutate(organizer, 'grantRole', { eventId, email: 'watcher@example.org', role: 'OBSERVER' });
    observer = await product.callerFor('watcher@example.org');
    const { roadmap } = await mutate<{ roadmap: Item }>(
      organizer,
      'createRoadmap',
      { eventId, subject: 'по кадрам', approver: { position: 'Министр', name: 'Ильин Владимир Викторович' } },
      'roadmap { id version }',
    );
    roadmapId = roadmap.id;
    const side = await organizer.get<{ node: { organization: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Delegation { organization { id } } } }',
      { id: arranged.held[0]!.college.id },
    );
    const { actionItem } = await mutate<{ actionItem: Item }>(
      organizer,
      'addActionItem',
      {
        roadmapId,
        sectionKey: 'practice',
        text: 'Организовать <практику>',
        owner: { organizationId: side.node.organization.id },
        due: '2024-12-31',
        fundingNote: 'За счёт сторон',
        indicator: { text: 'Обучающиеся', unit: 'чел.', planned: 30 },
      },
      'actionItem { id version }',
    );
    item = actionItem;
  });

  const moveRoadmap = async (state: string) => {
    const { roadmap } = await organizer.get<{ roadmap: { version: number } }>(
      'query ($id: ID!) { roadmap(eventId: $id) { version } }',
      { id: eventId },
    );
    return mutate(organizer, 'moveRoadmap', { roadmapId, expectedVersion: roadmap.version, state }, 'roadmap { id }');
  };
  const ask = async (caller: Caller | undefined, path: string, body?: FormData | URLSearchParams) => {
    const response = await fetch(`${product.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'accept-language': 'ru', ...(caller && { authorization: `Bearer ${caller.token}` }) },
      body,
      redirect: 'manual',
    });
    const text = (await response.text()).replace(/[\u00A0\u202F]/g, ' ');
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
    return { status: response.status, headers: response.headers, text, hidden };
  };
  const reportForm = (fields: Record<string, string>, ...files: readonly (readonly [string, string])[]) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [name, bytes] of files) form.append('files', new Blob([bytes]), name);
    return form;
  };
  const pagePath = async () =>
    (
      await organizer.get<{ node: { pagePath: string } }>(
        'query ($id: ID!) { node(id: $id) { ... on ActionItem { pagePath } } }',
        { id: item.id },
      )
    ).node.pagePath;
  const seen = async () =>
    (
      await organizer.get<{ node: { state: string; reports: object[]; remarks: object[] } }>(
        `query ($id: ID!) { node(id: $id) { ... on ActionItem { state indicator { actual } remarks { kind text }
          reports { text state actual links files { name } } } } }`,
        { id: item.id },
      )
    ).node;

  it('opens for those it is for, and signing in leads back to it', async () => {
    const path = await pagePath();
    expect(path).toBe(`/action-items/${item.id}`);
    const anonymous = await ask(undefined, path);
    expect([anonymous.status, anonymous.text.includes('name="email"')]).toEqual([401, true]);
    expect(decodeURIComponent(anonymous.headers.get('set-cookie')!)).toContain(`vstrecha_return=${path};`);
    // Nothing is decided while the first edition is drafted.
    expect((await ask(college, path)).status).toBe(403);
    await moveRoadmap('REVIEW');
    const shown = await ask(college, path);
    const facts = ['Организовать &#60;практику&#62;', '31 декабря 2024 г.', 'За счёт сторон', 'Обучающиеся: 30 чел.'];
    expect([shown.status, facts.filter((fact) => !shown.text.includes(fact))]).toEqual([200, []]);
    expect((await ask(stranger, path)).status).toBe(403);
    const watched = await ask(observer, path);
    expect([watched.status, watched.text.includes('<form class="record"')]).toEqual([200, false]);
    expect((await ask(college, '/action-items/x')).status).toBe(404);
    for (const caller of [observer, stranger]) {
      expect((await ask(caller, `${path}/reports`, reportForm({ text: 'x' }))).status).not.toBe(303);
    }
    expect((await seen()).reports).toEqual([]);
    const own = await ask(college, '/action-items');
    expect(own.text).toContain(`<a href="${path}">Организовать &#60;практику&#62;</a>`);
    expect((await ask(stranger, '/action-items')).text).toContain('За вами нет мероприятий');
    expect((await ask(undefined, '/action-items')).status).toBe(401);
  });

  it('takes an objection once, and no acceptance of what was changed meanwhile', async () => {
    await moveRoadmap('REVIEW');
    const path = `/action-items/${item.id}`;
    const { hidden } = await ask(college, path);
    const fields = { expectedVersion: hidden('expectedVersion'), key: hidden('key'), kind: 'objection' };
    const send = (more: object) => ask(college, `${path}/remarks`, new URLSearchParams({ ...fields, ...more }));
    const empty = await send({ text: ' ' });
    expect([empty.status, empty.text.includes('Не написан текст')]).toEqual([422, true]);
    const sent = await send({ text: 'Нет мест' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?saved=1`]);
    expect((await send({ text: 'Нет мест' })).status).toBe(303);
    expect((await seen()).remarks).toEqual([{ kind: 'OBJECTION', text: 'Нет мест' }]);
    expect((await ask(college, `${path}?saved=1`)).text).toContain('Записано.');
    await mutate(organizer, 'editActionItem', {
      actionItemId: item.id,
      expectedVersion: item.version,
      text: 'Организовать практику на заводе',
    });
    const late = await send({ kind: 'acceptance', key: 'another' });
    expect([late.status, late.text.includes('мероприятие изменилось'), late.hidden('expectedVersion')]).toEqual([
      409,
      true,
      String(item.version + 1),
    ]);
    const again = { kind: 'acceptance', key: late.hidden('key'), expectedVersion: late.hidden('expectedVersion') };
    expect((await send(again)).status).toBe(303);
    expect((await seen()).remarks).toEqual([
      { kind: 'OBJECTION', text: 'Нет мест' },
      { kind: 'ACCEPTANCE', text: null },
    ]);
  });

  it('takes a report with files once, keeps what was typed where something is wrong, and overwrites no other report', async () => {
    await moveRoadmap('REVIEW');
    await moveRoadmap('APPROVED');
    const path = `/action-items/${item.id}`;
    const { hidden } = await ask(college, path);
    const fields = {
      expectedVersion: hidden('expectedVersion'),
      key: hidden('key'),
      state: 'done',
      actual: '12',
      text: 'Практика <идёт>',
      links: 'https://disk.example.org/akt\nhttps://disk.example.org/foto',
    };
    const send = (more: object, ...files: readonly (readonly [string, string])[]) =>
      ask(college, `${path}/reports`, reportForm({ ...fields, ...more }, ...files));
    const act = ['Акт приёма.pdf', '%PDF-1.7'] as const;
    const unclear = await send({ actual: 'много' });
    expect([unclear.status, unclear.text.includes('Значение много не подходит')]).toEqual([422, true]);
    const wrong = await send({ links: 'диск' }, act);
    expect([wrong.status, wrong.text.includes('Ссылка «диск» не читается')]).toEqual([422, true]);
    const kept = ['Практика &#60;идёт&#62;', 'value="12"', 'Выберите файлы ещё раз'];
    expect(kept.filter((words) => !wrong.text.includes(words))).toEqual([]);
    const virus = await send({}, ['вирус.pdf', 'MZ']);
    expect([virus.status, virus.text.includes('Файл «вирус.pdf» такого вида не принимается')]).toEqual([422, true]);
    const large = await send({}, ['акт.pdf', `%PDF-1.7${'x'.repeat(21 * 1024 * 1024)}`]);
    expect([large.status, large.text.includes('больше 20 МБ')]).toEqual([413, true]);
    expect((await seen()).reports).toEqual([]);

    const both = await Promise.all([send({}, act), send({}, act)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const report = {
      text: 'Практика <идёт>',
      state: 'DONE',
      actual: 12,
      links: ['https://disk.example.org/akt', 'https://disk.example.org/foto'],
      files: [{ name: 'Акт приёма.pdf' }],
    };
    expect(await seen()).toMatchObject({ state: 'DONE', indicator: { actual: 12 }, reports: [report] });
    const shown = await ask(college, path);
    expect(shown.text).toMatch(/<a href="\/confirmation-files\/[^"]+">Акт приёма\.pdf<\/a>/);
    expect(shown.text).toContain('достигнуто 12 чел.');

    // What was reached before is shown, but is no report of its own.
    expect(shown.text).toContain('placeholder="12"');
    const version = shown.hidden('expectedVersion');
    const empty = await send({ key: 'empty', expectedVersion: version, actual: '', text: '', links: '' });
    expect([empty.status, empty.text.includes('Отчёт пуст')]).toEqual([422, true]);

    const late = await send({ key: 'another', state: 'started', text: 'Поправка', actual: '11' });
    expect([late.status, late.text.includes('мероприятие изменилось'), late.text.includes('Поправка')]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await seen()).reports).toHaveLength(1);
    const next = { key: 'next', expectedVersion: late.hidden('expectedVersion'), actual: '1 200' };
    expect((await send(next)).status).toBe(303);
    expect(await seen()).toMatchObject({ indicator: { actual: 1200 } });
    const foreign = await fetch(`${product.url}${path}/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${college.token}`, origin: 'https://evil.example' },
      body: reportForm(fields),
    });
    expect(foreign.status).toBe(403);
  });
});
