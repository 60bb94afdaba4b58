import { type Caller, SettableClock, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { OutboxRelay } from '@vstrecha/platform';
import { changeSettings } from './change-settings.js';
import { mailLog } from './mail-log.js';
import { mutate } from './mutate.js';
import { postedMails } from './posted-mail.js';
import { ScheduleStage } from './schedule-stage.js';

describe('agendas and reminders', () => {
  const clock = new SettableClock();
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    clock.set('2023-09-05T11:00:00+03:00');
    product = await startTestProduct({}, clock);
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  const sent = () => product.app.get(MailSender, { strict: false }).drained();

  /** At that moment by the clocks of the event: what is due is queued, and what may leave leaves. */
  async function at(instant: string): Promise<void> {
    clock.set(instant);
    await product.app.get(OutboxRelay).runTask('invitations.digests', clock.now());
    await sent();
  }

  it('are stopped by their reader, and asked for again; invitations come all the same', async () => {
    const eventId = await stage.anEvent(['Э', 'Ю'], { slots: 2, tables: 1 });
    await stage.release(await stage.planned(eventId));
    await at('2023-09-06T09:12:00+03:00');
    const posted = await postedMails(product, eventId);
    const links = posted.map(({ headers, text }) => [
      headers.get('list') !== undefined,
      /\/agenda-mails\/\S+/.exec(text ?? '')?.[0] !== undefined,
    ]);
    // Two invitations, two agendas.
    expect(links.sort()).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ]);
    const agenda = posted.find(({ subject }) => subject?.startsWith('Ваша программа'))!;
    const path = /\/agenda-mails\/\S+/.exec(agenda.text!)![0];
    expect(agenda.headers.get('list')).toMatchObject({ unsubscribe: { url: `${product.url}${path}` } });
    const open = (init?: RequestInit, to = path) =>
      fetch(`${product.url}${to}`, { redirect: 'manual', headers: { 'accept-language': 'ru' }, ...init });
    const press = (mail: string) => open({ method: 'POST', body: new URLSearchParams({ mail }) });
    const optedOut = async () => {
      type Delegates = { event: { delegations: { edges: { node: { delegates: { optedOutOfMailAt: string }[] } }[] } } };
      const query = `query ($id: ID!) { event(id: $id) { delegations { edges { node { delegates { optedOutOfMailAt } } } } } }`;
      const { event } = await organizer.get<Delegates>(query, { id: eventId });
      const delegates = event.delegations.edges.flatMap(({ node }) => node.delegates);
      return delegates.filter(({ optedOutOfMailAt }) => optedOutOfMailAt !== null).length;
    };

    // Scanners open links, and links get broken.
    expect(await (await open()).text()).toContain('Больше не присылать');
    expect(await (await open({ headers: { 'accept-language': 'en' } })).text()).toContain('Send me no more');
    await open({ method: 'HEAD' });
    expect((await open(undefined, `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect((await press('sometimes')).status).toBe(422);
    expect(await optedOut()).toBe(0);

    // The mail client's own button, in both encodings that it may use (RFC 8058, 3.2).
    const oneClick = new FormData();
    oneClick.set('List-Unsubscribe', 'One-Click');
    const clicked = await open({ method: 'POST', body: oneClick });
    const again = await open({ method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect([clicked.status, again.status]).toEqual([200, 200]);
    expect(await optedOut()).toBe(1);
    expect(await (await open()).text()).toContain('вам больше не приходят');

    type Invitations = {
      event: {
        invitations: { edges: { node: { id: string; person: { id: string; version: number; email: string } } }[] };
      };
    };
    const query = `query ($id: ID!) { event(id: $id) { invitations(first: 5) { edges { node { id person { id version email } } } } } }`;
    const { event } = await organizer.get<Invitations>(query, { id: eventId });
    const theirs = event.invitations.edges.find(({ node }) => JSON.stringify(agenda.to).includes(node.person.email))!;
    // Known under another record of the directory from then on.
    const { person: survivor } = await mutate<{ person: { id: string; version: number } }>(
      organizer,
      'createPerson',
      { familyName: 'Из Мы', givenName: 'Анна' },
      'person { id version }',
    );
    const duplicate = theirs.node.person;
    const merged = { survivorId: survivor.id, survivorVersion: survivor.version, fromDuplicate: ['EMAIL'] };
    expect(
      await mutate(organizer, 'mergePeople', {
        ...merged,
        duplicateId: duplicate.id,
        duplicateVersion: duplicate.version,
      }),
    ).toMatchObject({ __typename: 'MergePeopleSuccess' });
    expect(await optedOut()).toBe(1);

    await changeSettings(organizer, eventId, { hourBefore: true });
    await at('2023-09-06T09:13:00+03:00');
    const reminders = async () =>
      (await mailLog(organizer, eventId, { kinds: ['REMINDER'] })).map(({ state }) => state);
    expect(await reminders()).toEqual(['SENT']);
    await mutate(organizer, 'resendInvitation', { invitationId: theirs.node.id });
    await sent();
    expect((await mailLog(organizer, eventId, { kinds: ['INVITATION'] })).map(({ state }) => state)).toEqual([
      'SENT',
      'SENT',
      'SENT',
    ]);

    expect((await press('resume')).status).toBe(303);
    expect(await optedOut()).toBe(0);
    await at('2023-09-06T09:14:00+03:00');
    expect(await reminders()).toEqual(['SENT', 'SENT']);
  });
});
