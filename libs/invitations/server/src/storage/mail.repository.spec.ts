import { type InvitationContent, type InvitationMail, type Mail } from '@vstrecha/invitations-domain';
import { asId } from '@vstrecha/kernel';
import { type Store, buildIndexes, openStore } from '@vstrecha/platform';
import { MailRepository } from './mail.repository.js';

const now = new Date('2023-09-05T12:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function mail(id: string): Mail {
  return {
    id: asId<'Mail'>(id),
    eventId: asId<'Event'>('e'),
    kind: 'invitation',
    state: 'queued',
    attempts: 0,
    refusals: 0,
    nextAt: now,
    createdAt: now,
  } as InvitationMail;
}

describe('MailRepository', () => {
  let store: Store;
  let mails: MailRepository;

  beforeAll(async () => {
    const mongodbUri = process.env['MONGODB_TEST_URI'];
    const databaseName = `vstrecha_test_${process.pid}_mails`;
    store = await openStore({ mongodbUri, databaseName, dataDir: '', storeInMemory: mongodbUri === undefined });
    await buildIndexes(store.connection);
    mails = new MailRepository(store.connection);
  });
  afterAll(async () => {
    if (process.env['MONGODB_TEST_URI']) await store?.connection.dropDatabase();
    await store?.close();
  });
  beforeEach(() => store.connection.collection('mails').deleteMany({}));

  it('hands a claimed mail to nobody else before its claim runs out', async () => {
    await mails.insert([mail('a')]);
    expect(await mails.claim(now, minutesOn(3))).toMatchObject({ id: 'a', state: 'sending', attempts: 1 });
    expect(await mails.claim(minutesOn(2), minutesOn(5))).toBeNull();
    expect(await mails.claim(minutesOn(3), minutesOn(6))).toMatchObject({ id: 'a', attempts: 2 });
  });

  it('takes the outcome of the attempt that is under way, and of no earlier one', async () => {
    await mails.insert([mail('a')]);
    const slow = (await mails.claim(now, minutesOn(3)))!;
    const fast = (await mails.claim(minutesOn(3), minutesOn(6)))!;
    // Whoever comes back after the claim ran out learns that the mail is another's now.
    expect(await mails.settle(slow, { state: 'queued', nextAt: now })).toBe(false);
    expect(await mails.settle(fast, { state: 'sent', sentAt: now })).toBe(true);
    expect(await mails.settle(slow, { state: 'failed' })).toBe(false);
    expect(await mails.find(slow.id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('lets a mail overtake those that are claimed but say nothing yet', async () => {
    await mails.insert([mail('unwritten'), mail('written'), { ...mail('queued'), nextAt: minutesOn(5) }]);
    const claimed = [(await mails.claim(now, minutesOn(3)))!, (await mails.claim(now, minutesOn(3)))!];
    const [unwritten, written] = claimed as [Mail, Mail];
    await mails.settle(written, { content: { kind: 'invitation' } as InvitationContent });
    await mails.overtake([unwritten.id, written.id, asId<'Mail'>('queued')]);
    expect(await mails.find(unwritten.id)).toMatchObject({ state: 'superseded', reason: 'newerMail', attempts: 0 });
    // Whoever composes it finds that it may not leave.
    expect(await mails.settle(unwritten, { content: { kind: 'invitation' } as InvitationContent })).toBe(false);
    expect(await mails.find(written.id)).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await mails.find(asId<'Mail'>('queued'))).toMatchObject({ state: 'queued' });
  });

  it('queues once what is for one purpose, and again what nobody needed when its turn came', async () => {
    const unneeded = { state: 'superseded', attempts: 0 } as const;
    await mails.insert([
      { ...mail('off'), ...unneeded, reason: 'switchedOff' },
      { ...mail('replaced'), ...unneeded, reason: 'newerMail' },
      { ...mail('sent'), state: 'sent', attempts: 1 },
    ]);
    const due = ['off', 'replaced', 'sent', 'fresh'].map(mail);
    await mails.queueOnce(due, minutesOn(1));
    await mails.queueOnce(due, minutesOn(2));
    expect(await Promise.all(due.map(({ id }) => mails.find(id)))).toEqual([
      { ...mail('off'), nextAt: minutesOn(1) },
      { ...mail('replaced'), ...unneeded, reason: 'newerMail' },
      { ...mail('sent'), state: 'sent', attempts: 1 },
      mail('fresh'),
    ]);
  });

  it('names the events of which mails are held', async () => {
    await mails.insert([mail('a'), { ...mail('b'), eventId: asId<'Event'>('f') }]);
    await mails.switch(asId<'Event'>('f'), 'queued', 'held');
    expect(await mails.eventsHeld()).toEqual(['f']);
    await mails.switch(asId<'Event'>('f'), 'held', 'queued');
    expect(await mails.eventsHeld()).toEqual([]);
  });
});
