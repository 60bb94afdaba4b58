import nodemailer from 'nodemailer';
import { type Caller, SettableClock, type TestProduct, startTestProduct } from '@vstrecha/api';
import { type Reply, replyCalendar } from '@vstrecha/icalendar';
import { MailSender, TakeReply, readReceivedMail } from '@vstrecha/invitations-server';
import { ContextFactory, SYSTEM, runInContext } from '@vstrecha/platform';
import { mailLog } from './mail-log.js';
import { mutate } from './mutate.js';
import { calendarOf, postedMails } from './posted-mail.js';
import { ScheduleStage, meetingsOf } from './schedule-stage.js';

interface InvitationNode {
  readonly id: string;
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly reply: { readonly answer: string; readonly way: string; readonly delegatedTo: string | null } | null;
  readonly mails: readonly { readonly to: string }[];
}
interface Written {
  readonly from: string;
  readonly calendar?: string;
  readonly text?: string;
  readonly inReplyTo?: string;
  /** By the clock of the writer. */
  readonly writtenAt?: Date;
}

const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

describe('answers by mail', () => {
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

  /** What the mailbox received now becomes of a mail. */
  async function received(source: Buffer | string): Promise<void> {
    const mail = await readReceivedMail(Buffer.from(source), clock.now());
    const context = product.app.get(ContextFactory, { strict: false }).create(SYSTEM, 'ru');
    await runInContext(context, () => product.app.get(TakeReply, { strict: false }).execute(mail));
  }

  async function written({ from, calendar, text = '', inReplyTo, writtenAt = clock.now() }: Written): Promise<Buffer> {
    const alternatives = [{ contentType: 'text/calendar; charset=utf-8; method=REPLY', content: calendar ?? '' }];
    const { message } = await writer.sendMail({
      ...{ from, to: 'answers@localhost', subject: 'Re: Встреча', text, inReplyTo, date: writtenAt },
      ...(calendar !== undefined && { alternatives }),
    });
    return message as Buffer;
  }

  async function invited(...names: readonly string[]): Promise<string> {
    const eventId = await stage.anEvent(names, { slots: 3, tables: 2 });
    await stage.release(await stage.planned(eventId));
    await product.app.get(MailSender, { strict: false }).drained();
    return eventId;
  }

  async function invitationsOf(eventId: string): Promise<readonly InvitationNode[]> {
    const query = `query ($id: ID!) { event(id: $id) { invitations(first: 20) { edges { node { id uid sequence start end
      reply { answer way delegatedTo } mails { to } } } } } }`;
    type Invitations = { event: { invitations: { edges: { node: InvitationNode }[] } } };
    return (await organizer.get<Invitations>(query, { id: eventId })).event.invitations.edges.map(({ node }) => node);
  }

  const addressOf = ({ mails }: InvitationNode) => mails[0]!.to;
  const answersOf = async (eventId: string) => (await invitationsOf(eventId)).map(({ reply }) => reply?.answer ?? null);

  /** What the calendar of the person answers. */
  function reply(invitation: InvitationNode, answer: Reply['answer'], rest: Partial<Reply> = {}): string {
    return replyCalendar({
      uid: invitation.uid,
      sequence: invitation.sequence,
      repliedAt: clock.now(),
      start: new Date(invitation.start),
      end: new Date(invitation.end),
      summary: 'Встреча',
      organizer: { address: 'vstrecha@localhost' },
      attendee: { address: addressOf(invitation) },
      answer,
      ...rest,
    });
  }

  const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);

  it('count by the order in which a calendar gave them, whatever its clock shows and however late they come', async () => {
    const eventId = await invited('А', 'Б');
    const [one, two] = (await invitationsOf(eventId)) as [InvitationNode, InvitationNode];
    // The clock of this one is an hour behind.
    const early = { repliedAt: minutes(-90), writtenAt: minutes(-90) };
    const late = await written({ from: addressOf(one), calendar: reply(one, 'declined', early), ...early });
    const first = await written({
      from: addressOf(one),
      calendar: reply(one, 'accepted', { repliedAt: minutes(-60) }),
      writtenAt: minutes(-60),
    });
    await received(first);
    await received(late);
    expect(await answersOf(eventId)).toEqual(['ACCEPTED', null]);

    // Meanwhile the person answers by the product; then by the calendar again, whose clock is still behind.
    await mutate(organizer, 'answerInvitation', { invitationId: one.id, answer: 'TENTATIVE' });
    await received(first);
    expect(await answersOf(eventId)).toEqual(['TENTATIVE', null]);
    clock.set('2023-09-05T11:01:00+03:00');
    const again = { repliedAt: minutes(-60), writtenAt: minutes(-60) };
    await received(await written({ from: addressOf(one), calendar: reply(one, 'declined', again), ...again }));
    // And of this one an hour ahead.
    const ahead = { repliedAt: minutes(60), writtenAt: minutes(60) };
    await received(await written({ from: addressOf(two), calendar: reply(two, 'accepted', ahead), ...ahead }));
    clock.set('2023-09-05T11:02:00+03:00');
    await mutate(organizer, 'answerInvitation', { invitationId: two.id, answer: 'DECLINED' });
    expect((await invitationsOf(eventId)).map((node) => [node.reply?.answer, node.reply?.way])).toEqual([
      ['DECLINED', 'MAIL'],
      ['DECLINED', 'PRODUCT'],
    ]);
  });

  it('come from the person or whom they named as deputy; what nobody can use is read by the people of that event alone', async () => {
    const eventId = await invited('В', 'Г');
    const [one, two] = (await invitationsOf(eventId)) as [InvitationNode, InvitationNode];
    const [ours] = await postedMails(product, eventId);
    const deputy = 'deputy@zavod.example';
    const by = (parameter: string, calendar: string) => calendar.replace('ATTENDEE;', `ATTENDEE;${parameter};`);
    const forOne = by(
      `DELEGATED-FROM="mailto:${addressOf(one)}"`,
      reply(one, 'accepted', { attendee: { address: deputy }, repliedAt: minutes(2) }),
    );
    const asked: Written[] = [
      { from: addressOf(one), calendar: by(`DELEGATED-TO="mailto:${deputy}"`, reply(one, 'delegated')) },
      { from: deputy, calendar: forOne },
      { from: 'forger@example.org', calendar: reply(two, 'declined') },
      {
        from: 'stranger@example.org',
        calendar: reply(two, 'accepted', { attendee: { address: 'stranger@example.org' } }),
      },
      { from: addressOf(two), calendar: reply(two, 'accepted').replace('METHOD:REPLY', 'METHOD:COUNTER') },
      { from: addressOf(two), text: 'Спасибо, буду!', inReplyTo: ours!.messageId },
      { from: addressOf(two), calendar: 'BEGIN:VCALENDAR\r\nгарбуз', inReplyTo: '<nobody@localhost>' },
      { from: 'spam@example.org', text: 'Выгодное предложение' },
    ];
    for (const mail of asked) await received(await written(mail));
    expect((await invitationsOf(eventId)).map(({ reply: given }) => given)).toEqual([
      { answer: 'DELEGATED', way: 'MAIL', delegatedTo: deputy },
      null,
    ]);

    const elsewhere = await invited('Д', 'Е');
    const [theirs, others] = [
      await product.callerFor('theirs@example.org'),
      await product.callerFor('others@example.org'),
    ];
    await mutate(organizer, 'grantRole', { eventId, email: 'theirs@example.org', role: 'ORGANIZER' });
    await mutate(organizer, 'grantRole', { eventId: elsewhere, email: 'others@example.org', role: 'ORGANIZER' });
    const query =
      'query ($id: ID!) { event(id: $id) { quarantinedMails(first: 10) { edges { node { reason from excerpt } } } } }';
    type Quarantine = { edges: { node: { reason: string; from: string; excerpt: string } }[] } | null;
    const seenBy = async (caller: Caller, id: string) =>
      (
        await caller.ask<{ event: { quarantinedMails: Quarantine } | null }>(query, { id })
      ).data?.event?.quarantinedMails?.edges
        .map(({ node }) => node.reason)
        .sort() ?? null;
    const ofEvent = ['COUNTER_PROPOSAL', 'FOREIGN_SENDER', 'NO_CALENDAR', 'UNINVITED'];
    expect(await seenBy(theirs, eventId)).toEqual(ofEvent);
    expect([await seenBy(others, eventId), await seenBy(others, elsewhere)]).toEqual([null, []]);
    const delegate = await product.callerFor(addressOf(two));
    expect(await seenBy(delegate, eventId)).toBeNull();
    const all = '{ quarantinedMails(first: 20) { edges { node { reason } } } }';
    expect(await theirs.ask(all)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    const { quarantinedMails } = await organizer.get<{ quarantinedMails: NonNullable<Quarantine> }>(all);
    expect(quarantinedMails.edges.map(({ node }) => node.reason).sort()).toEqual(
      [...ofEvent, 'NO_CALENDAR', 'NOT_A_REPLY'].sort(),
    );
  });

  it('to a meeting that is off are put aside', async () => {
    const eventId = await stage.anEvent(['Ж', 'З'], { slots: 2, tables: 1 });
    const plan = await stage.planned(eventId);
    await stage.release(plan);
    await product.app.get(MailSender, { strict: false }).drained();
    const [one] = (await invitationsOf(eventId)) as [InvitationNode];
    const [meeting] = meetingsOf(plan);
    const { id: meetingId, version: expectedVersion } = meeting!;
    await mutate(organizer, 'changeMeetingState', { meetingId, expectedVersion, state: 'CANCELLED' });
    await received(await written({ from: addressOf(one), calendar: reply(one, 'declined') }));
    expect(await answersOf(eventId)).toEqual([null, null]);
    const query = 'query ($id: ID!) { event(id: $id) { quarantinedMails(first: 5) { edges { node { reason } } } } }';
    expect(await organizer.get(query, { id: eventId })).toEqual({
      event: { quarantinedMails: { edges: [{ node: { reason: 'CANCELLED' } }] } },
    });
  });

  it('that a mail came back mark it as failed, with the words of the server that gave it back', async () => {
    const eventId = await invited('И', 'К');
    const [ours] = await postedMails(product, eventId);
    expect(calendarOf(ours!).method).toBe('REQUEST');
    const report = [
      'From: MAILER-DAEMON@localhost',
      'Message-ID: <bounce-1@localhost>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 No such user',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${ours!.messageId}`,
      '--b--',
      '',
    ].join('\r\n');
    await received(report);
    expect(await mailLog(organizer, eventId, { states: ['FAILED'] })).toMatchObject([
      { response: '550 5.1.1 No such user' },
    ]);
    expect(await mutate(organizer, 'resendFailedInvitations', { eventId }, 'resentCount')).toMatchObject({
      resentCount: 1,
    });
  });
});
