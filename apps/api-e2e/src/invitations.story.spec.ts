import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { CONFIG, type Config } from '@vstrecha/platform';
import { mutate } from './mutate.js';
import { ScheduleStage, meetingsOf } from './schedule-stage.js';

describe('invitations', () => {
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  /** The mails that lie in the folder, to people of that event. */
  async function mailsOf(eventId: string): Promise<ParsedMail[]> {
    await product.app.get(MailSender, { strict: false }).drained();
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(names.sort().map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
    return mails.filter(({ to }) => JSON.stringify(to).includes(eventId.toLowerCase()));
  }
  const calendarOf = ({ attachments }: ParsedMail): ICAL.Component =>
    new ICAL.Component(
      ICAL.parse(attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString('utf8')),
    );

  it('goes to each delegate', async () => {
    const eventId = await stage.anEvent(['А', 'Б'], { slots: 3, tables: 1 });
    const draft = await stage.planned(eventId);
    await mutate(organizer, 'releasePlan', { planId: draft.id, expectedVersion: draft.version, note: 'Приходите за пять минут' });
    const mails = await mailsOf(eventId);
    expect(mails.map(({ subject }) => subject)).toEqual(['', '']);
    console.log(mails[0]!.text, calendarOf(mails[0]!).toString(), meetingsOf(draft).length);
  });
});
