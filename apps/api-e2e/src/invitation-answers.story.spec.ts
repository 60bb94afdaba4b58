import type { ParsedMail } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { mutate } from './mutate.js';
import { calendarOf, postedMails } from './posted-mail.js';
import { type Plan, ScheduleStage, meetingsOf } from './schedule-stage.js';

const INVITATION = 'id uid sequence reply { answer way comment }';
interface InvitationNode {
  readonly id: string;
  readonly uid: string;
  readonly sequence: number;
  readonly reply: { readonly answer: string } | null;
}

describe('answers to invitations', () => {
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  async function released(plan: Plan): Promise<void> {
    expect(await mutate(organizer, 'releasePlan', { planId: plan.id, expectedVersion: plan.version })).toMatchObject({
      __typename: 'ReleasePlanSuccess',
    });
    await product.app.get(MailSender, { strict: false }).drained();
  }

  async function invitationsOf(eventId: string): Promise<readonly InvitationNode[]> {
    const query = `query ($id: ID!) { event(id: $id) { invitations(first: 100) { edges { node { ${INVITATION} } } } } }`;
    const { event } = await organizer.get<{ event: { invitations: { edges: { node: InvitationNode }[] } } }>(query, {
      id: eventId,
    });
    return event.invitations.edges.map(({ node }) => node);
  }

  /** The page behind the link in a mail, and the form on it. */
  function linkIn(mail: ParsedMail) {
    const path = /http:\/\/localhost:\d+(\/invitations\/\S+)/.exec(mail.text!)![1]!;
    const open = async (init?: RequestInit, language = 'ru') =>
      fetch(`${product.url}${path}`, { redirect: 'manual', headers: { 'accept-language': language }, ...init });
    const send = (fields: Record<string, string>) =>
      open({ method: 'POST', body: new URLSearchParams(fields), headers: { 'accept-language': 'ru' } });
    return { path, open, send };
  }

  it('come by a link that does nothing until the person confirms', async () => {
    const eventId = await stage.anEvent(['Г', 'Д'], { slots: 2, tables: 1 });
    await released(await stage.planned(eventId));
    const [mail] = await postedMails(product, eventId);
    const { path, open, send } = linkIn(mail!);
    const form = (answer: string, comment = '') => ({ answer, comment, sequence: '0' });
    expect(await (await open()).text()).toContain('Приглашение на встречу');
    expect(await (await open(undefined, 'en')).text()).toContain('I cannot come');
    await open({ method: 'HEAD' });
    expect((await invitationsOf(eventId)).map(({ reply }) => reply)).toEqual([null, null]);

    expect((await send(form('declined', '<b>Поезд</b>'))).status).toBe(303);
    expect(await (await open()).text()).toContain('не придёт');
    const requests = `query ($id: ID!) { event(id: $id) { changeRequests(first: 10) { edges { node { id version state answer comment
      invitation { delegate { name } meeting { id } } } } } } }`;
    type Requests = {
      event: { changeRequests: { edges: { node: { id: string; version: number; state: string } }[] } };
    };
    const opened = (await organizer.get<Requests>(requests, { id: eventId })).event.changeRequests.edges;
    expect(opened).toMatchObject([{ node: { state: 'OPEN', answer: 'DECLINED', comment: '<b>Поезд</b>' } }]);
    const meetings = `query ($id: ID!) { event(id: $id) { planInForce { meetings(first: 10) { edges { node { invitations { reply { answer way } } } } } } } }`;
    expect(JSON.stringify(await organizer.get(meetings, { id: eventId }))).toContain(
      '{"answer":"DECLINED","way":"LINK"}',
    );
    expect(
      await mutate(organizer, 'closeChangeRequest', { changeRequestId: opened[0]!.node.id, expectedVersion: 1 }),
    ).toMatchObject({ __typename: 'CloseChangeRequestSuccess' });

    await send(form('accepted'));
    expect((await invitationsOf(eventId)).flatMap(({ reply }) => reply ?? [])).toMatchObject([{ answer: 'ACCEPTED' }]);
    const forged = `${product.url}${path.slice(0, -4)}AAAA`;
    expect((await fetch(forged)).status).toBe(404);
    expect((await fetch(forged, { method: 'POST', body: new URLSearchParams(form('declined')) })).status).toBe(404);
    expect((await send(form('constructor'))).status).toBe(422);
    expect((await send({ answer: 'accepted' })).status).toBe(422);
  });

  it('to an earlier time are not taken for the new one; the page shows what holds now', async () => {
    const eventId = await stage.anEvent(['М', 'Н'], { slots: 2, tables: 1 });
    await released(await stage.planned(eventId));
    const { open, send } = linkIn((await postedMails(product, eventId))[0]!);
    const seen = await (await open()).text();
    expect(seen).toContain('name="sequence" value="0"');
    const answered = await send({ answer: 'declined', comment: 'Поезд', sequence: '0' });
    expect(answered.status).toBe(303);

    await moved(eventId, { toOtherSlot: true });
    // The page was opened before the meeting moved.
    const late = await send({ answer: 'accepted', comment: 'Успею & приду', sequence: '0' });
    const page = await late.text();
    expect([
      late.status,
      page.includes('Время встречи изменилось'),
      page.includes('name="sequence" value="1"'),
    ]).toEqual([422, true, true]);
    expect(page).toContain('Успею &#38; приду</textarea>');
    expect((await invitationsOf(eventId)).map(({ reply }) => reply)).toEqual([null, null]);
    expect((await send({ answer: 'accepted', sequence: '1' })).status).toBe(303);
    const [one] = (await invitationsOf(eventId)).filter(({ reply }) => reply !== null);
    expect(one).toMatchObject({ sequence: 1, reply: { answer: 'ACCEPTED' } });
    expect(
      await mutate(organizer, 'answerInvitation', { invitationId: one!.id, answer: 'DECLINED', sequence: 0 }),
    ).toMatchObject({ __typename: 'RuleViolation', code: 'invitation.moved', path: ['sequence'] });
  });

  it('stand at another table, and are asked for anew at another time', async () => {
    const eventId = await stage.anEvent(['О', 'П'], { slots: 2, tables: 2 });
    await released(await stage.planned(eventId));
    const [one] = await invitationsOf(eventId);
    await mutate(organizer, 'answerInvitation', { invitationId: one!.id, answer: 'ACCEPTED' });
    const told = async () =>
      (await postedMails(product, eventId)).slice(-2).map((mail) => {
        const { sequence, partstats } = calendarOf(mail);
        return [sequence, ...partstats];
      });
    await moved(eventId, { toOtherSlot: false });
    expect((await told()).sort()).toEqual([
      [0, 'ACCEPTED'],
      [0, 'NEEDS-ACTION'],
    ]);
    await moved(eventId, { toOtherSlot: true });
    expect(await told()).toEqual([
      [1, 'NEEDS-ACTION'],
      [1, 'NEEDS-ACTION'],
    ]);
  });

  /** The one meeting of the event at another time or another table, and that released. */
  async function moved(eventId: string, { toOtherSlot }: { toOtherSlot: boolean }): Promise<void> {
    const work = await stage.inProgress(eventId);
    const [meeting] = meetingsOf(work);
    const { event } = await organizer.get<{
      event: { slots: { id: string }[]; tables: { edges: { node: { id: string } }[] } };
    }>('query ($id: ID!) { event(id: $id) { slots { id } tables { edges { node { id } } } } }', { id: eventId });
    const slot = toOtherSlot ? event.slots.find(({ id }) => id !== meeting!.slot.id)! : meeting!.slot;
    const tables = event.tables.edges.map(({ node }) => node);
    const table = toOtherSlot ? meeting!.table : tables.find(({ id }) => id !== meeting!.table.id)!;
    const { id: meetingId, version: expectedVersion } = meeting!;
    await mutate(organizer, 'moveMeeting', { meetingId, expectedVersion, slotId: slot.id, tableId: table.id });
    await released(await stage.inProgress(eventId));
  }
});
