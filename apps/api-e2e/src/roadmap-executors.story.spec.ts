import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { CONFIG, type Config, OutboxRelay } from '@vstrecha/platform';
import { delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';

interface Item {
  readonly id: string;
  readonly version: number;
}

/** A department of a ministry that has sent nobody to the event. */
const DEPARTMENT = 'department@example.org';

describe('executors who have no delegation at the event', () => {
  let product: TestProduct;
  let organizer: Caller;
  let eventId: string;
  let roadmapId: string;
  let plant: Caller;
  let personId: string;
  let items: Record<'department' | 'plant', Item>;

  const add = async (text: string, owner: object): Promise<Item> => {
    const input = { roadmapId, sectionKey: 'practice', text, owner, due: '2024-06-01' };
    const { actionItem } = await mutate<{ actionItem: Item }>(
      organizer,
      'addActionItem',
      input,
      'actionItem { id version owner { name } }',
    );
    return actionItem;
  };
  const moveRoadmap = async (state: string) => {
    const { roadmap } = await organizer.get<{ roadmap: Item }>(
      'query ($id: ID!) { roadmap(eventId: $id) { version } }',
      { id: eventId },
    );
    const input = { roadmapId, expectedVersion: roadmap.version, state };
    return mutate(organizer, 'moveRoadmap', input, 'roadmap { state }');
  };
  const mailsTo = async (address: string) => {
    await product.settled();
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const names = (await readdir(folder).catch(() => [])).sort();
    const all = await Promise.all(names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
    return all.filter(({ to }) => [to].flat()[0]?.text === address);
  };
  const askForLink = () =>
    fetch(`${product.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: DEPARTMENT }),
      headers: { origin: product.url },
    });
  const mine = async (caller: Caller, event?: string) =>
    (
      await caller.get<{ myActionItems: { edges: { node: { text: string } }[] } }>(
        'query ($id: ID) { myActionItems(eventId: $id) { edges { node { text eventTitle owner { name person { familyName email } } } } } }',
        { id: event },
      )
    ).myActionItems.edges.map(({ node }) => node);
  const remark = (caller: Caller, of: Item, kind: string, more: object = {}) =>
    mutate(
      caller,
      'remarkOnActionItem',
      { actionItemId: of.id, kind, ...more },
      'remark { kind author onBehalf personId } actionItem { verdicts { party { name } verdict } }',
    );

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
    const arranged = await heldMeetings(organizer, 1);
    eventId = arranged.eventId;
    plant = await product.callerFor(delegateEmail(arranged.eventTag, 'plant', 0));
    const { organization } = await mutate<{ organization: { id: string } }>(
      organizer,
      'createOrganization',
      { kind: 'AUTHORITY', name: 'Министерство образования', shortName: 'Минобр' },
      'organization { id }',
    );
    const { person } = await mutate<{ person: { id: string } }>(
      organizer,
      'createPerson',
      {
        organizationId: organization.id,
        familyName: 'Иванова',
        givenName: 'Ирина',
        patronymic: 'Петровна',
        email: DEPARTMENT,
      },
      'person { id }',
    );
    personId = person.id;
    const { roadmap } = await mutate<{ roadmap: { id: string } }>(
      organizer,
      'createRoadmap',
      { eventId, subject: 'по кадрам', approver: { position: 'Министр' } },
      'roadmap { id }',
    );
    roadmapId = roadmap.id;
    const { node } = await organizer.get<{ node: { organization: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Delegation { organization { id } } } }',
      { id: arranged.held[0]!.plant.id },
    );
    items = {
      department: await add('Издать приказ', { personId }),
      plant: await add('Назначить наставников', { organizationId: node.organization.id }),
    };
  });
  afterAll(() => product?.close());

  it('are named with their organization, and can sign in by mail once an item is shown to them', async () => {
    expect(items.department).toMatchObject({ owner: { name: 'Минобр (Иванова И. П.)' } });
    await askForLink();
    expect(await mailsTo(DEPARTMENT)).toEqual([]);
    await moveRoadmap('REVIEW');
    await askForLink();
    const [mail] = await mailsTo(DEPARTMENT);
    const [link] = /http:\S+\/sign-in\/\S+/.exec(mail!.text ?? '') ?? [];
    const signedIn = await fetch(`${product.url}${new URL(link ?? '').pathname}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: product.url },
    });
    expect(signedIn.status).toBe(303);
  });

  it('see, judge and carry out their own items and nothing else', async () => {
    const department = await product.callerFor(DEPARTMENT);
    const own = { text: 'Издать приказ', owner: { name: 'Минобр (Иванова И. П.)', person: { familyName: 'Иванова' } } };
    expect(await mine(department)).toMatchObject([own]);
    expect(await mine(department, eventId)).toMatchObject([own]);
    expect((await mine(plant)).map(({ text }) => text)).toEqual(['Назначить наставников']);
    const READ = 'query ($id: ID!) { node(id: $id) { ... on ActionItem { text verdicts { verdict } } } }';
    expect(await department.get(READ, { id: items.department.id })).toMatchObject({ node: { text: 'Издать приказ' } });
    for (const query of [
      'roadmap(eventId: $id) { state }',
      'event(id: $id) { title }',
      'outcomeSummary(eventId: $id) { recorded }',
    ]) {
      await expect(department.get(`query ($id: ID!) { ${query} }`, { id: eventId })).rejects.toThrow('FORBIDDEN');
    }
    await expect(remark(department, items.plant, 'ACCEPTANCE')).rejects.toThrow('FORBIDDEN');
    await expect(remark(plant, items.department, 'ACCEPTANCE')).rejects.toThrow('FORBIDDEN');
    expect(await remark(department, items.department, 'OBJECTION', { text: 'Приказ уже есть' })).toMatchObject({
      remark: { kind: 'OBJECTION', author: 'Иванова И. П.', onBehalf: false, personId },
      actionItem: { verdicts: [{ party: { name: 'Минобр (Иванова И. П.)' }, verdict: 'OBJECTED' }] },
    });
    expect(await moveRoadmap('APPROVED')).toMatchObject({ code: 'roadmap.objections' });
    // The organizer writes down what the department said by telephone.
    expect(await remark(organizer, items.plant, 'ACCEPTANCE', { personId })).toMatchObject({
      code: 'review.not-yours',
    });
    expect(await remark(organizer, items.department, 'ACCEPTANCE', { personId })).toMatchObject({
      remark: { onBehalf: true, personId },
      actionItem: { verdicts: [{ verdict: 'ACCEPTED' }] },
    });
    expect(await moveRoadmap('APPROVED')).toMatchObject({ roadmap: { state: 'APPROVED' } });

    const upload = (of: Item) =>
      fetch(`${product.url}/action-items/${of.id}/files?name=приказ.pdf`, {
        method: 'POST',
        body: '%PDF-1.7',
        headers: { authorization: `Bearer ${department.token}`, 'content-type': 'application/octet-stream' },
      });
    expect((await upload(items.plant)).status).toBe(403);
    const file = (await (await upload(items.department)).json()) as { id: string };
    const report = (of: Item, input: object) =>
      mutate<{ actionItem: Item }>(
        department,
        'reportProgress',
        { actionItemId: of.id, expectedVersion: of.version, ...input },
        'actionItem { state reports { author files { name } } }',
      );
    await expect(report(items.plant, { text: 'Сделано' })).rejects.toThrow('FORBIDDEN');
    expect(await report(items.department, { text: 'Издан приказ № 7', fileIds: [file.id] })).toMatchObject({
      actionItem: { state: 'STARTED', reports: [{ author: 'Иванова И. П.', files: [{ name: 'приказ.pdf' }] }] },
    });
  });

  it('get their items as a calendar and are reminded of their terms, one mail a person', async () => {
    const department = await product.callerFor(DEPARTMENT);
    const download = (caller: Caller) =>
      fetch(`${product.url}/events/${eventId}/my-action-items.ics`, {
        headers: { authorization: `Bearer ${caller.token}` },
      });
    const root = new ICAL.Component(ICAL.parse(await (await download(department)).text()));
    const summaries = (kind: string) =>
      root.getAllSubcomponents(kind).map((one) => one.getFirstPropertyValue('summary'));
    expect([summaries('vtodo'), summaries('vevent')]).toEqual([['Издать приказ'], ['Издать приказ']]);
    expect((await download(organizer)).status).toBe(404);

    const relay = product.app.get(OutboxRelay);
    const reminders = async (address: string) =>
      (await mailsTo(address)).filter(({ subject }) => subject?.startsWith('Дорожная карта:')).map(({ text }) => text);
    for (const day of ['2024-05-27', '2024-05-28']) {
      await relay.runTask('roadmap.due-reminders', new Date(`${day}T09:00:00Z`));
    }
    const [mail, ...more] = await reminders(DEPARTMENT);
    expect(more).toEqual([]);
    expect(mail).toContain('Издать приказ');
    expect(mail).not.toContain('Назначить наставников');
    expect(await reminders(plant.email ?? '')).toHaveLength(1);
  });
});
