import { type Caller, SettableClock, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { OutboxRelay } from '@vstrecha/platform';
import { changeSettings } from './change-settings.js';
import { eventually } from './eventually.js';
import { mailLog } from './mail-log.js';
import { mutate } from './mutate.js';
import { PostOffice, refusal } from './post-office.js';
import { postedMails } from './posted-mail.js';
import { ScheduleStage, meetingsOf } from './schedule-stage.js';

const byTheClock = { kinds: ['AGENDA', 'REMINDER'] };
const invitations = { kinds: ['INVITATION'] };

describe('mail that waits', () => {
  // Goes on from one story to the next, never back: a sender that makes a pause knows when it ends.
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

  it('for its hour: the agenda of the day, once, and a reminder where it is switched on', async () => {
    const eventId = await stage.anEvent(['М', 'Н'], { slots: 2, tables: 1 });
    await changeSettings(organizer, eventId, { hourBefore: true });
    await stage.release(await stage.planned(eventId));
    await sent();
    await at('2023-09-05T12:00:00+03:00');
    expect(await mailLog(organizer, eventId, byTheClock)).toEqual([]);
    await at('2023-09-05T18:05:00+03:00');
    await at('2023-09-05T18:06:00+03:00');
    expect((await mailLog(organizer, eventId, byTheClock)).map(({ kind, state }) => [kind, state])).toEqual([
      ['AGENDA', 'SENT'],
      ['AGENDA', 'SENT'],
    ]);
    const [evening] = await mailLog(organizer, eventId, byTheClock);
    expect(evening!.subject).toBe('Ваша программа на завтра (среда, 6 сентября 2023 г.)');
    expect(evening!.text).toMatch(/10:00–10:20 {2}[МН]\n/);
    const printed = (await postedMails(product, eventId)).flatMap(({ attachments }) => attachments);
    const sheets = printed.filter(({ contentType }) => contentType === 'application/pdf');
    expect(sheets.map(({ filename }) => filename)).toEqual(['Программа 2023-09-06.pdf', 'Программа 2023-09-06.pdf']);
    expect(sheets.map(({ content }) => content.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-']);
    await at('2023-09-06T09:10:00+03:00');
    expect((await mailLog(organizer, eventId, byTheClock)).map(({ kind }) => kind).sort()).toEqual([
      'AGENDA',
      'AGENDA',
      'AGENDA',
      'AGENDA',
      'REMINDER',
      'REMINDER',
    ]);
  });

  it('is held by the switch even where its sending had begun', async () => {
    const eventId = await stage.anEvent(['Т', 'У'], { slots: 2, tables: 1 });
    await changeSettings(organizer, eventId, { isStopped: true });
    await stage.release(await stage.planned(eventId));
    // As a worker leaves it that died in the middle: claimed, and its claim has run out.
    const collection = product.store.connection.collection('mails');
    const claimed = { state: 'sending', attempts: 1, nextAt: new Date(0) };
    await collection.updateMany({ state: 'held' }, { $set: claimed });
    const held = await eventually(
      () => mailLog(organizer, eventId, { ...invitations, states: ['HELD'] }),
      ({ length }) => length === 2,
    );
    expect(held.map(({ attempts }) => attempts)).toEqual([1, 1]);
    expect(await postedMails(product, eventId)).toEqual([]);
    clock.set('2023-09-06T09:30:00+03:00');
    await changeSettings(organizer, eventId, { isStopped: false });
    await sent();
    // The agendas of the day, which may be due at that hour too, have no calendar entry.
    const posted = (await postedMails(product, eventId)).filter(({ attachments }) =>
      attachments.some(({ contentType }) => contentType === 'text/calendar'),
    );
    // Dated when they leave: mail that is a day old when it comes lies far down, or among the spam.
    expect(posted.map(({ date }) => (date ?? new Date(0)) >= new Date('2023-09-06T09:30:00+03:00'))).toEqual([
      true,
      true,
    ]);

    // Put aside at the very moment at which the switch was turned back.
    const again = { state: 'held', nextAt: clock.now() };
    await collection.updateMany({ state: 'sent' }, { $set: again });
    await product.app.get(OutboxRelay).runTask('invitations.mail-switch', clock.now());
    await sent();
    expect((await mailLog(organizer, eventId, invitations)).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  });
});

describe('mail that a mail server lets wait', () => {
  const clock = new SettableClock();
  const office = new PostOffice();
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    await office.open();
    clock.set('2023-09-05T11:00:00+03:00');
    product = await startTestProduct({ smtpUrl: office.url, mailRate: 100_000, mailRetrySeconds: 0.1 }, clock);
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(async () => {
    await product?.close();
    await office.close();
  });
  beforeEach(() => {
    office.accepted.length = 0;
    office.onStep = () => undefined;
  });

  /** Until the invitations of the event have left, and the mail server's answers are noted: it may be closed now. */
  async function invited(eventId: string): Promise<void> {
    await eventually(
      () => mailLog(organizer, eventId, { ...invitations, states: ['SENT'] }),
      ({ length }) => length === 2,
    );
  }

  /**
   * Queues what is due at that moment while the mail server is not there. It comes back when all is decided: an attempt that is under way
   * goes by what was so before.
   */
  async function queuedInAnOutage(instant: string): Promise<void> {
    await office.close();
    clock.set(instant);
    await product.app.get(OutboxRelay).runTask('invitations.digests', clock.now());
  }

  /**
   * Queues what is due at that moment; of the first mail nobody knows whether the mail server has taken it, which then is busy. Attempts
   * go on: whoever sets the clock on must stay within their claims of three minutes, or a mail is sent twice side by side.
   */
  async function leftInDoubt(eventId: string, instant: string): Promise<void> {
    let isTaken = false;
    office.onStep = (step) => {
      if (isTaken && step === 'connect') throw refusal(421, 'Too busy');
      if (step !== 'accepted') return;
      isTaken = true;
      office.breakOff();
    };
    clock.set(instant);
    await product.app.get(OutboxRelay).runTask('invitations.digests', clock.now());
    await eventually(
      () => mailLog(organizer, eventId, { ...byTheClock, states: ['QUEUED'] }),
      (log) => isTaken && log.length === 2,
    );
  }

  const agendasTo = (eventId: string) =>
    office.accepted.filter(
      ({ recipient, mail }) =>
        recipient.startsWith(eventId.toLowerCase()) && mail.subject?.startsWith('Ваша программа'),
    );

  /** Until nothing of the event waits to be sent. */
  async function quiet(eventId: string): Promise<void> {
    await eventually(
      () => mailLog(organizer, eventId, { states: ['QUEUED', 'SENDING'] }),
      ({ length }) => length === 0,
    );
  }

  /** Until the log shows these states of what comes by the clock, with the reason where there is one. */
  async function until(eventId: string, ...expected: readonly string[]): Promise<void> {
    await eventually(
      () => mailLog(organizer, eventId, byTheClock),
      (log) => {
        const states = log.map(({ state, reason }) => (reason ? `${state} ${reason}` : state));
        return JSON.stringify(states.sort()) === JSON.stringify([...expected].sort());
      },
    );
  }

  it('does not leave once its day has come, and the log says why', async () => {
    const eventId = await stage.anEvent(['О', 'П'], { slots: 2, tables: 1 });
    await stage.release(await stage.planned(eventId));
    await invited(eventId);
    await queuedInAnOutage('2023-09-05T18:05:00+03:00');
    await until(eventId, 'QUEUED', 'QUEUED');
    // "Tomorrow" has become today. An attempt that began before must not find the server open yet.
    clock.set('2023-09-06T07:10:00+03:00');
    await until(eventId, 'SUPERSEDED TOO_LATE', 'SUPERSEDED TOO_LATE');
    await office.open();
    clock.set('2023-09-06T07:30:00+03:00');
    await product.app.get(OutboxRelay).runTask('invitations.digests', clock.now());
    await until(eventId, 'SUPERSEDED TOO_LATE', 'SUPERSEDED TOO_LATE', 'SENT', 'SENT');
    expect(office.accepted.slice(2).map(({ mail }) => mail.subject)).toEqual([
      'Ваша программа на сегодня (среда, 6 сентября 2023 г.)',
      'Ваша программа на сегодня (среда, 6 сентября 2023 г.)',
    ]);
  });

  it('waits for the end of quiet hours that have begun since', async () => {
    const eventId = await stage.anEvent(['Р', 'С'], { slots: 2, tables: 1 });
    await changeSettings(organizer, eventId, { hourBefore: true, morningDigest: false });
    await stage.release(await stage.planned(eventId));
    await invited(eventId);
    await queuedInAnOutage('2023-09-06T09:05:00+03:00');
    await until(eventId, 'QUEUED', 'QUEUED');
    await changeSettings(organizer, eventId, { quietFrom: '09:00', quietTo: '09:20' });
    const mails = product.store.connection.collection('mails');
    const waits = { kind: 'reminder', state: 'queued', nextAt: { $gte: new Date('2023-09-06T09:20:00+03:00') } };
    await eventually(
      () => mails.countDocuments(waits),
      (count) => count === 2,
    );
    await office.open();
    await product.app.get(MailSender, { strict: false }).drained();
    expect(office.accepted.length).toBe(2);
    clock.set('2023-09-06T09:20:30+03:00');
    await until(eventId, 'SENT', 'SENT');
  });

  it('says nothing of a meeting that was called off since, even if it may have left', async () => {
    const eventId = await stage.anEvent(['Ц', 'Ч'], { slots: 2, tables: 1 });
    await changeSettings(organizer, eventId, { hourBefore: true, morningDigest: false });
    const plan = await stage.planned(eventId);
    await stage.release(plan);
    await quiet(eventId);
    await leftInDoubt(eventId, '2023-09-06T09:21:00+03:00');
    const [meeting] = meetingsOf(plan);
    await mutate(organizer, 'changeMeetingState', {
      meetingId: meeting!.id,
      expectedVersion: meeting!.version,
      state: 'CANCELLED',
    });
    clock.set('2023-09-06T09:23:00+03:00');
    await until(eventId, 'SUPERSEDED NOTHING_TO_SAY', 'SUPERSEDED NOTHING_TO_SAY');
    office.onStep = () => undefined;
    clock.set('2023-09-06T09:23:30+03:00');
    await quiet(eventId);
  });

  it('says what there is to say now in a message of its own, where the one before may have left', async () => {
    const eventId = await stage.anEvent(['Ш', 'Щ'], { slots: 2, tables: 2 });
    await stage.release(await stage.planned(eventId));
    await quiet(eventId);
    await leftInDoubt(eventId, '2023-09-06T09:26:00+03:00');
    const [inDoubt] = agendasTo(eventId);
    const [meeting] = meetingsOf(await stage.inProgress(eventId));
    type Tables = { event: { tables: { edges: { node: { id: string; number: number } }[] } } };
    const query = 'query ($id: ID!) { event(id: $id) { tables(first: 5) { edges { node { id number } } } } }';
    const { event } = await organizer.get<Tables>(query, { id: eventId });
    const other = event.tables.edges.map(({ node }) => node).find(({ id }) => id !== meeting!.table.id)!;
    await mutate(organizer, 'moveMeeting', {
      meetingId: meeting!.id,
      expectedVersion: meeting!.version,
      slotId: meeting!.slot.id,
      tableId: other.id,
    });
    await stage.release(await stage.inProgress(eventId));
    clock.set('2023-09-06T09:28:00+03:00');
    await eventually(
      () => mailLog(organizer, eventId, { ...byTheClock, states: ['SUPERSEDED'] }),
      (log) => log.some(({ to }) => to === inDoubt!.recipient),
    );
    office.onStep = () => undefined;
    clock.set('2023-09-06T09:28:30+03:00');
    await quiet(eventId);
    const agendas = agendasTo(eventId);
    const toThem = agendas.filter(({ recipient }) => recipient === inDoubt!.recipient);
    expect(toThem.map(({ mail }) => /Стол № \d/.exec(mail.text ?? '')?.[0])).toEqual([
      `Стол № ${meeting!.table.number}`,
      `Стол № ${other.number}`,
    ]);
    // One Message-ID for one content.
    const octets = new Map(agendas.map(({ mail, raw }) => [mail.messageId, raw]));
    for (const { mail, raw } of agendas) expect(raw).toBe(octets.get(mail.messageId));
    expect(new Set(toThem.map(({ mail }) => mail.messageId)).size).toBe(2);
    const log = await mailLog(organizer, eventId, byTheClock);
    const theirs = log.filter(({ to }) => to === inDoubt!.recipient).map(({ state, reason }) => [state, reason]);
    expect(theirs).toEqual([
      ['SENT', null],
      ['SUPERSEDED', 'NEWER_MAIL'],
    ]);
  });

  it('is queued again where it was switched off, and switched on again in time', async () => {
    const eventId = await stage.anEvent(['Э', 'Ю'], { slots: 2, tables: 1 });
    await stage.release(await stage.planned(eventId));
    await quiet(eventId);
    await queuedInAnOutage('2023-09-06T09:32:00+03:00');
    await until(eventId, 'QUEUED', 'QUEUED');
    await changeSettings(organizer, eventId, { morningDigest: false });
    clock.set('2023-09-06T09:40:00+03:00');
    await until(eventId, 'SUPERSEDED SWITCHED_OFF', 'SUPERSEDED SWITCHED_OFF');
    await office.open();
    await changeSettings(organizer, eventId, { morningDigest: true });
    await product.app.get(OutboxRelay).runTask('invitations.digests', clock.now());
    await until(eventId, 'SENT', 'SENT');
  });
});
