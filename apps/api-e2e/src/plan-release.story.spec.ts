import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { mutate } from './mutate.js';
import { type Meeting, type Plan, ScheduleStage, at, meetingsOf } from './schedule-stage.js';

describe('a released plan', () => {
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  it('is released under a number, frozen, compared, and marked on the day', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В'], { slots: 3, tables: 1 });
    const draft = await stage.planned(eventId);
    const release = (plan: Plan) =>
      mutate(
        organizer,
        'releasePlan',
        { planId: plan.id, expectedVersion: plan.version, note: 'Утверждено' },
        'plan { id number status note version }',
      );
    const first = await release(draft);
    expect(first).toMatchObject({ plan: { id: draft.id, number: 1, status: 'RELEASED', note: 'Утверждено' } });
    expect(
      await mutate(organizer, 'moveMeeting', {
        meetingId: meetingsOf(draft)[0]!.id,
        expectedVersion: 1,
        slotId: meetingsOf(draft)[1]!.slot.id,
        tableId: meetingsOf(draft)[0]!.table.id,
      }),
    ).toMatchObject({
      __typename: 'RuleViolation',
      code: 'plan.released',
    });
    const next = await stage.inProgress(eventId);
    expect(next.id).not.toBe(draft.id);
    const [one, two] = meetingsOf(next);
    await mutate(organizer, 'swapMeetings', {
      firstMeetingId: one!.id,
      firstExpectedVersion: 1,
      secondMeetingId: two!.id,
      secondExpectedVersion: 1,
    });
    const second = await release(await stage.inProgress(eventId));
    expect(second).toMatchObject({ plan: { number: 2 } });
    const compare = `query ($before: ID!, $after: ID!) { comparePlans(beforeId: $before, afterId: $after) {
      addedCount removedCount changedCount affectedDelegateCount differences { edges { node { kind timeChanged tableChanged } } } } }`;
    expect(await organizer.get(compare, { before: draft.id, after: next.id })).toEqual({
      comparePlans: {
        addedCount: 0,
        removedCount: 0,
        changedCount: 2,
        affectedDelegateCount: 3,
        differences: {
          edges: [
            { node: { kind: 'CHANGED', timeChanged: true, tableChanged: false } },
            { node: { kind: 'CHANGED', timeChanged: true, tableChanged: false } },
          ],
        },
      },
    });

    const inForce = meetingsOf(next)[2]!;
    const mark = (meeting: Meeting, state: string, rest: object = {}) =>
      mutate(
        organizer,
        'changeMeetingState',
        { meetingId: meeting.id, expectedVersion: meeting.version, state, ...rest },
        'meeting { state version absentDelegations { title } }',
      );
    expect(await mark(meetingsOf(draft)[2]!, 'HELD')).toMatchObject({
      code: 'meeting.plan-superseded',
      message: expect.stringContaining('№ 2'),
    });
    expect(await mark(inForce, 'NO_SHOW', { absentDelegationIds: [inForce.to.id], reason: 'пробка' })).toMatchObject({
      meeting: { state: 'NO_SHOW', version: 2, absentDelegations: [{ title: inForce.to.title }] },
    });
    const copy = meetingsOf(await stage.inProgress(eventId)).find(
      (meeting) => meeting.from.id === inForce.from.id && meeting.to.id === inForce.to.id,
    )!;
    expect(copy).toMatchObject({ state: 'NO_SHOW' });
    expect(await mark(copy, 'HELD')).toMatchObject({ code: 'meeting.plan-in-progress' });
  });

  it('gives each delegate an agenda, and nobody the meetings of others', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В'], { slots: 3, tables: 1 });
    await mutate(organizer, 'createAgendaItem', {
      eventId,
      kind: 'PLENARY',
      title: 'Пленарное',
      start: at('09:00'),
      end: at('10:00'),
      attendance: { kind: 'EVERYBODY' },
    });
    const delegate = await product.callerFor(`${eventId}.А@delegates.example`.toLowerCase());
    const query = `query ($id: ID!) { myAgenda(eventId: $id) { planNumber entries { start mandatory
      agendaItem { title } meeting { id table { number } from { title } to { title } delegates { name } pinnedSlot } } } }`;
    expect(await delegate.get(query, { id: eventId })).toEqual({
      myAgenda: {
        planNumber: null,
        entries: [{ start: at('09:00'), mandatory: true, agendaItem: { title: 'Пленарное' }, meeting: null }],
      },
    });
    const draft = await stage.planned(eventId);
    await mutate(organizer, 'releasePlan', { planId: draft.id, expectedVersion: draft.version });
    const { myAgenda } = await delegate.get<{
      myAgenda: {
        planNumber: number;
        entries: { meeting: { id: string; table: { number: number }; delegates: object[]; pinnedSlot: null } | null }[];
      };
    }>(query, { id: eventId });
    expect(myAgenda.planNumber).toBe(1);
    expect(myAgenda.entries.length).toBe(3);
    expect(myAgenda.entries[1]!.meeting).toMatchObject({ table: { number: 1 }, delegates: [{}, {}], pinnedSlot: null });
    const others = meetingsOf(draft).find((meeting) => meeting.from.title !== 'А' && meeting.to.title !== 'А')!;
    expect(await delegate.ask('query ($id: ID!) { node(id: $id) { id } }', { id: others.id })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(
      await delegate.get(
        'query ($id: ID!) { event(id: $id) { planInForce { id } planInProgress { id } delegations { edges { node { title agenda { planNumber } } } } } }',
        { id: eventId },
      ),
    ).toEqual({
      event: {
        planInForce: null,
        planInProgress: null,
        delegations: {
          edges: [
            { node: { title: 'А', agenda: { planNumber: 1 } } },
            { node: { title: 'Б', agenda: null } },
            { node: { title: 'В', agenda: null } },
          ],
        },
      },
    });
  });

  it('is exported as JSON that explains itself and as CSV for Excel', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В'], { slots: 2, tables: 1 });
    const draft = await stage.planned(eventId);
    const download = (extension: string, caller: Caller) =>
      fetch(`${product.url}/downloads/plans/${draft.id}.${extension}`, {
        headers: { authorization: `Bearer ${caller.token}`, 'accept-language': 'ru' },
      });
    const json = (await (await download('json', organizer)).json()) as {
      meetings: { request: string }[];
      unplaced: { request: string; text: string }[];
      requests: { id: string }[];
    };
    expect(Object.keys(json)).toEqual([
      'event',
      'slots',
      'tables',
      'delegations',
      'agendaItems',
      'requests',
      'meetings',
      'unplaced',
    ]);
    expect([...json.meetings, ...json.unplaced].map(({ request }) => request).sort()).toEqual(
      json.requests.map(({ id }) => id).sort(),
    );
    const csv = await download('csv', organizer);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const outsider = await product.callerFor('outsider@example.org');
    expect((await download('json', outsider)).status).toBe(403);
  });
});
