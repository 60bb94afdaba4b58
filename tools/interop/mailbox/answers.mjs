/** Puts answers of calendars and other mail into a mailbox, lets the product read it, and looks at what became of each. */
import assert from 'node:assert/strict';
import { ImapFlow } from 'imapflow';
import nodemailer from 'nodemailer';
import { startTestProduct } from '@vstrecha/api';
import { mutate } from '../../../apps/api-e2e/dist/mutate.js';
import { ScheduleStage } from '../../../apps/api-e2e/dist/schedule-stage.js';
import { replyCalendar } from '@vstrecha/icalendar';
import { MailSender, ReplyMailbox } from '@vstrecha/invitations-server';

const [imapUrl] = process.argv.slice(2);
const product = await startTestProduct({ imapUrl, worker: 'off' });
try {
  const organizer = await product.callerFor('organizer@example.org', { admin: true });
  const stage = new ScheduleStage(product, organizer);
  product.app.get(MailSender, { strict: false }).start();
  const eventId = await stage.anEvent(['А', 'Б', 'В', 'Г'], { slots: 6, tables: 2 });
  const query = `query ($id: ID!) { event(id: $id) {
    slots { id } tables { edges { node { id } } } delegations { edges { node { id } } } } }`;
  const { event } = await organizer.get(query, { id: eventId });
  const [a, b, c, d] = event.delegations.edges.map(({ node }) => node.id);
  const place = { eventId, tableId: event.tables.edges[0].node.id };
  let plan;
  for (const [index, [from, to]] of [
    [a, b],
    [c, d],
  ].entries()) {
    const added = await mutate(
      organizer,
      'addMeeting',
      { ...place, fromDelegationId: from, toDelegationId: to, slotId: event.slots[index].id },
      'meeting { plan { id version } }',
    );
    plan = added.meeting.plan;
  }
  const released = await mutate(organizer, 'releasePlan', { planId: plan.id, expectedVersion: plan.version });
  assert.equal(released.__typename, 'ReleasePlanSuccess');
  await product.app.get(MailSender, { strict: false }).drained();
  const list = `query ($id: ID!) { event(id: $id) { invitations(first: 20) { edges { node { uid sequence start end
    delegate { name } reply { answer way comment delegatedTo } mails { to } } } } changeRequests(first: 10) { totalCount } } }`;
  const invitations = async () =>
    (await organizer.get(list, { id: eventId })).event.invitations.edges.map(({ node }) => node);
  const [first, second, third, fourth] = await invitations();

  const organizerUser = { address: 'vstrecha@localhost', name: 'Совещание' };
  const reply = (invitation, answer, { address = invitation.mails[0].to, seconds = 0, ...rest } = {}) =>
    replyCalendar({
      uid: invitation.uid,
      sequence: invitation.sequence,
      repliedAt: new Date(Date.UTC(2026, 0, 1, 12, 0, seconds)),
      start: new Date(invitation.start),
      end: new Date(invitation.end),
      summary: 'Встреча',
      organizer: organizerUser,
      attendee: { address },
      answer,
      ...rest,
    });
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const mail = async (from, calendar, text = '') =>
    (
      await writer.sendMail({
        from,
        to: 'answers@localhost',
        subject: 'Re: Встреча',
        text,
        ...(calendar && {
          alternatives: [{ contentType: 'text/calendar; charset=utf-8; method=REPLY', content: calendar }],
        }),
      })
    ).message;

  const to = (invitation) => invitation.mails[0].to;
  const mails = [
    await mail(to(first), reply(first, 'accepted', { seconds: 10 })),
    // Written before the answer that counts, and arrived after it.
    await mail(to(first), reply(first, 'declined', { seconds: 5 })),
    await mail(to(second), reply(second, 'declined', { comment: 'Поезд в 11:00' })),
    await mail(
      to(third),
      reply(third, 'delegated').replace('ATTENDEE;', 'ATTENDEE;DELEGATED-TO="mailto:deputy@zavod.example";'),
    ),
    await mail(
      'deputy@zavod.example',
      reply(third, 'accepted', { address: 'deputy@zavod.example', seconds: 20 }).replace(
        'ATTENDEE;',
        `ATTENDEE;DELEGATED-FROM="mailto:${to(third)}";`,
      ),
    ),
    await mail('stranger@example.org', reply(fourth, 'accepted', { address: 'stranger@example.org' })),
    await mail('forger@example.org', reply(fourth, 'declined')),
    // Says of itself that it was sent by whom it came from; and that it stands in for somebody who named nobody.
    await mail(
      'forger@example.org',
      reply(fourth, 'declined').replace('ATTENDEE;', 'ATTENDEE;SENT-BY="mailto:forger@example.org";'),
    ),
    await mail(
      'forger@example.org',
      reply(fourth, 'accepted', { address: 'forger@example.org' }).replace(
        'ATTENDEE;',
        `ATTENDEE;DELEGATED-FROM="mailto:${to(fourth)}";`,
      ),
    ),
    await mail('somebody@example.org', undefined, 'Спасибо, буду!'),
    await mail('somebody@example.org', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nгарбуз'),
    await mail('somebody@example.org', undefined, 'спам '.repeat(1_200_000)),
    Buffer.from('\u0000\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n'),
    // Behind all that nobody can read.
    await mail(to(fourth), reply(fourth, 'tentative', { seconds: 30 })),
  ];
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: Number(new URL(imapUrl).port),
    secure: false,
    auth: { user: 'answers', pass: 'secret' },
    logger: false,
  });
  await client.connect();
  for (const raw of mails) await client.append('INBOX', raw);
  await client.logout();

  const mailbox = product.app.get(ReplyMailbox, { strict: false });
  assert.equal(await mailbox.readAll(), mails.length);
  assert.equal(await mailbox.readAll(), 0);
  const replies = (await invitations()).map(
    ({ reply: one }) => one && [one.answer, one.way, one.comment, one.delegatedTo],
  );
  assert.deepEqual(replies, [
    ['ACCEPTED', 'MAIL', null, null],
    ['DECLINED', 'MAIL', 'Поезд в 11:00', null],
    ['DELEGATED', 'MAIL', null, 'deputy@zavod.example'],
    ['TENTATIVE', 'MAIL', null, null],
  ]);
  const { event: after } = await organizer.get(list, { id: eventId });
  assert.equal(after.changeRequests.totalCount, 2);
  const { quarantinedMails } = await organizer.get(
    'query { quarantinedMails(first: 10) { edges { node { reason from } } } }',
  );
  assert.deepEqual(quarantinedMails.edges.map(({ node }) => node.reason).sort(), [
    'FOREIGN_SENDER',
    'FOREIGN_SENDER',
    'NO_CALENDAR',
    'NO_CALENDAR',
    'TOO_LARGE',
    'UNINVITED',
    'UNINVITED',
    'UNREADABLE',
  ]);
  console.log(
    `dovecot: ${mails.length} mails read once; answers, a deputy, an outdated one and eight that are put aside`,
  );
} finally {
  await product.close();
}
process.exit(0);
