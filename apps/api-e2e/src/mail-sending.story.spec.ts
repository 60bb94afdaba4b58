import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import ICAL from 'ical.js';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { mutate } from './mutate.js';
import { PostOffice, type SmtpStep, refusal } from './post-office.js';
import { ScheduleStage } from './schedule-stage.js';

const sending = { mailRate: 100_000, mailRetrySeconds: 0.1 };

/** A product that tries again soon, and an event whose plan is ready to be released. */
async function planned(product: TestProduct, names: readonly string[]) {
  const organizer = await product.callerFor('organizer@example.org', { admin: true });
  const stage = new ScheduleStage(product, organizer);
  const eventId = await stage.anEvent(names, { slots: 6, tables: 3 });
  const plan = await stage.planned(eventId);
  const release = () => mutate(organizer, 'releasePlan', { planId: plan.id, expectedVersion: plan.version });
  return { organizer, eventId, plan, release, mails: plan.meetings.edges.length * 2 };
}

/** Message-IDs by the UID and person that they tell of; the same message must have the same octets. */
function distinct(office: PostOffice): Map<string, string> {
  const octets = new Map<string, string>();
  const told = new Map<string, string>();
  for (const { recipient, raw, mail } of office.accepted) {
    const id = mail.messageId ?? '';
    expect(octets.get(id) ?? raw).toBe(raw);
    octets.set(id, raw);
    const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
    const event = new ICAL.Component(ICAL.parse(calendar.content.toString('utf8'))).getFirstSubcomponent('vevent')!;
    told.set(`${recipient} ${String(event.getFirstPropertyValue('uid'))}`, id);
  }
  return told;
}

describe('mail', () => {
  const office = new PostOffice();
  let product: TestProduct;

  beforeAll(async () => {
    await office.open();
    product = await startTestProduct({ smtpUrl: office.url, ...sending });
  });
  afterAll(async () => {
    await product?.close();
    await office.close();
  });
  beforeEach(() => {
    office.accepted.length = 0;
    office.onStep = () => undefined;
  });

  /** Until nothing of the event waits to be sent. */
  async function quiet(organizer: Caller, eventId: string): Promise<void> {
    const query = `query ($id: ID!) { event(id: $id) { mailLog(first: 1, filter: { states: [QUEUED, SENDING] }) { totalCount } } }`;
    type Log = { event: { mailLog: { totalCount: number } } };
    for (let left = 1; left > 0; await pause(50)) {
      left = (await organizer.get<Log>(query, { id: eventId })).event.mailLog.totalCount;
    }
  }

  it('survives outages, refusals for now, slow servers and broken connections: nothing is lost, nothing doubled', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['А', 'Б', 'В', 'Г']);
    await office.close();
    await release();
    await pause(500);
    let turn = 0;
    office.onStep = async (step) => {
      turn += 1;
      if (step === 'connect' && turn % 5 === 0) throw refusal(421, 'Too busy');
      if (step === 'recipient' && turn % 4 === 0) throw refusal(450, 'Mailbox busy, try again later');
      if (step === 'received' && turn % 7 === 0) throw refusal(452, 'Insufficient system storage');
      if (step === 'mail') await pause(50);
      // The mail was taken, but whoever sent it never hears of it.
      if (step === 'accepted' && turn % 6 === 0) office.breakOff();
    };
    await office.open();
    await office.until(mails);
    await quiet(organizer, eventId);
    expect(distinct(office).size).toBe(mails);
    expect(office.ids.size).toBe(mails);
  });

  it('to a dead address fails with the words of the server, is corrected and sent again', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['Д', 'Е']);
    const dead = `${eventId}.д@delegates.example`.toLowerCase();
    office.onStep = (step, recipient) => {
      if (step === 'recipient' && recipient === dead) throw refusal(550, '5.1.1 No such user');
    };
    await release();
    await office.until(mails - 1);
    const log = `query ($id: ID!) { event(id: $id) { mailLog(first: 10, filter: { states: [FAILED] }) { edges { node { to response attempts } } } } }`;
    type Log = { event: { mailLog: { edges: { node: { to: string; response: string; attempts: number } }[] } } };
    let failed: Log['event']['mailLog']['edges'] = [];
    for (let waited = 0; failed.length === 0 && waited < 100; waited++) {
      await pause(50);
      failed = (await organizer.get<Log>(log, { id: eventId })).event.mailLog.edges;
    }
    expect(failed).toEqual([{ node: { to: dead, response: '550 5.1.1 No such user', attempts: 1 } }]);

    const people = await organizer.get<{
      people: { edges: { node: { id: string; version: number; email: string } }[] };
    }>('query { people(first: 100) { edges { node { id version email } } } }');
    const person = people.people.edges.find(({ node }) => node.email === dead)!.node;
    const alive = `alive.${eventId}@delegates.example`.toLowerCase();
    expect(
      await mutate(organizer, 'updatePerson', { personId: person.id, expectedVersion: person.version, email: alive }),
    ).toMatchObject({ __typename: 'UpdatePersonSuccess' });
    expect(await mutate(organizer, 'resendFailedInvitations', { eventId }, 'resentCount')).toMatchObject({
      resentCount: 1,
    });
    await office.until(mails);
    expect(office.accepted.at(-1)!.recipient).toBe(alive);
  });
});

describe('a mail worker that is killed', () => {
  const office = new PostOffice();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'vstrecha-killed-'));
  let worker: ChildProcess | undefined;

  afterAll(async () => {
    worker?.kill('SIGKILL');
    await office.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The built product in a process of its own; gives its address once it listens. */
  async function start(): Promise<string> {
    const child = spawn(process.execPath, [path.join(__dirname, '../../api/dist/main.js')], {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: '0',
        LOG_LEVEL: 'error',
        SMTP_URL: office.url,
        MAIL_RETRY: '0.1',
        MAIL_RATE: '100000',
        MONGODB_URI: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    worker = child;
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (url) resolve(url);
      });
      child.on('exit', () => reject(new Error(`The product did not start: ${said}`)));
    });
  }

  it('at each step of a conversation loses nothing and doubles no calendar entry', async () => {
    await office.open();
    const product = await startTestProduct({
      dataDir,
      storeInMemory: false,
      databaseName: 'vstrecha',
      mongodbUri: undefined,
      smtpUrl: office.url,
    });
    const { organizer, plan, mails } = await planned(product, ['А', 'Б', 'В', 'Г']);
    const { token } = organizer;
    await product.stop();
    const fatal: SmtpStep[] = ['connect', 'mail', 'recipient', 'data', 'received', 'accepted'];
    const killedAt: SmtpStep[] = [];
    office.onStep = async (step) => {
      if (fatal[0] !== step || !worker) return;
      killedAt.push(fatal.shift()!);
      const dying = worker;
      worker = undefined;
      dying.kill('SIGKILL');
      await once(dying, 'exit');
    };
    const url = await start();
    const input = { planId: plan.id, expectedVersion: plan.version };
    const released = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation ($input: ReleasePlanInput!) { releasePlan(input: $input) { __typename } }',
        variables: { input },
      }),
    }).then(
      async (response) =>
        ((await response.json()) as { data: { releasePlan: { __typename: string } } }).data.releasePlan,
      // It may die before it has answered: the release stands all the same.
      () => ({ __typename: 'killed' }),
    );
    expect(['ReleasePlanSuccess', 'killed']).toContain(released.__typename);
    while (office.ids.size < mails) {
      // It may be killed again before it has said where it listens.
      if (!worker) await start().catch(() => undefined);
      await pause(50);
    }
    // What the last one was sending may come once more.
    await pause(1000);
    expect(killedAt).toEqual(['connect', 'mail', 'recipient', 'data', 'received', 'accepted']);
    expect(distinct(office).size).toBe(mails);
    expect(office.ids.size).toBe(mails);
  }, 300_000);
});
