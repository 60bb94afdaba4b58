import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import ICAL from 'ical.js';
import { type Caller, type TestProduct, callerAt, startTestProduct } from '@vstrecha/api';
import { eventually } from './eventually.js';
import { mailLog } from './mail-log.js';
import { mutate } from './mutate.js';
import { PostOffice, type SmtpStep, refusal, silentMs } from './post-office.js';
import { ScheduleStage } from './schedule-stage.js';

const sending = { mailRate: 100_000, mailRetrySeconds: 0.1, mailTimeoutSeconds: 10 };

/** Until nothing of the event waits to be sent. */
async function quiet(organizer: Caller, eventId: string): Promise<void> {
  await eventually(
    () => mailLog(organizer, eventId, { states: ['QUEUED', 'SENDING'] }),
    ({ length }) => length === 0,
  );
}

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

  it('survives outages, refusals for now, slow servers and broken connections: nothing is lost, nothing doubled', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['А', 'Б', 'В', 'Г']);
    await office.close();
    await release();
    await eventually(
      () => mailLog(organizer, eventId, { states: ['QUEUED'] }),
      (log) => log.some(({ response }) => response?.includes('ECONNREFUSED')),
    );

    // Each of these happens once to each of the four people (the first two, of whom the server knows nobody yet, once at all).
    const mishaps: Partial<Record<SmtpStep, () => void | Promise<void>>> = {
      connect: () => {
        throw refusal(421, 'Too busy');
      },
      // Longer than a connection may be silent.
      mail: () => pause(silentMs + 500),
      recipient: () => {
        throw refusal(450, 'Mailbox busy, try again later');
      },
      received: () => {
        throw refusal(452, 'Insufficient system storage');
      },
      // The mail was taken, but whoever sent it never hears of it; nor do others whose mail is under way.
      accepted: () => office.breakOff(),
    };
    const happened = new Set<string>();
    office.onStep = async (step, recipient) => {
      const mishap = mishaps[step];
      if (!mishap || happened.has(`${step} ${recipient}`)) return;
      happened.add(`${step} ${recipient}`);
      await mishap();
    };
    await office.open();
    await office.until(mails);
    await quiet(organizer, eventId);
    expect(happened.size).toBe(2 + 3 * 4);
    expect(office.accepted.length).toBeGreaterThan(mails);
    expect(distinct(office).size).toBe(mails);
    expect(office.ids.size).toBe(mails);
  });

  it('is taken back from a server that drags the conversation out, and the log says so', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['Ж', 'З']);
    let isStalling = true;
    office.onStep = async (step) => {
      while (step === 'recipient' && isStalling) {
        // Never silent for so long that the connection itself would be given up.
        office.drag();
        await pause(200);
      }
    };
    await release();
    await eventually(
      () => mailLog(organizer, eventId),
      (log) => log.some(({ response }) => response === 'no answer within 10 s'),
    );
    isStalling = false;
    await office.until(mails);
    await quiet(organizer, eventId);
    expect(distinct(office).size).toBe(mails);
  });

  it('that always breaks off is laid to itself once others get through, and keeps nobody waiting', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['И', 'К']);
    const breaking = `${eventId}.и@delegates.example`.toLowerCase();
    const store = product.store.connection.collection('mails');
    const refused = () => store.findOne({ to: breaking, refusals: { $gte: 1 } });
    office.onStep = (step, recipient) => {
      if (step === 'received' && recipient === breaking) office.breakOff();
    };
    await release();
    // Everybody else is told time and again.
    const { event } = await organizer.get<{
      event: { invitations: { edges: { node: { id: string; person: { email: string } } }[] } };
    }>('query ($id: ID!) { event(id: $id) { invitations(first: 10) { edges { node { id person { email } } } } } }', {
      id: eventId,
    });
    const other = event.invitations.edges.map(({ node }) => node).find(({ person }) => person.email !== breaking)!;
    await eventually(refused, async (found) => {
      if (found) return true;
      await mutate(organizer, 'resendInvitation', { invitationId: other.id });
      return false;
    });
    office.onStep = () => undefined;
    await quiet(organizer, eventId);
    expect((await mailLog(organizer, eventId, { states: ['SENT'] })).length).toBeGreaterThan(mails);
    expect(await mailLog(organizer, eventId, { states: ['FAILED'] })).toEqual([]);
  });

  it('waits altogether while the mail server has had too much of it, and none of it is refused', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['Л', 'М']);
    let enough = true;
    office.onStep = (step) => {
      if (step === 'received' && enough) throw refusal(450, '4.7.1 Error: too many messages from you');
    };
    await release();
    await eventually(
      () => mailLog(organizer, eventId, { states: ['QUEUED'] }),
      (log) => log.some(({ response }) => response?.includes('too many messages')),
    );
    enough = false;
    await office.until(mails);
    await quiet(organizer, eventId);
    const store = product.store.connection.collection('mails');
    expect(await store.countDocuments({ refusals: { $gt: 0 }, to: new RegExp(eventId, 'i') })).toBe(0);
  });

  it('to a dead address fails with the words of the server, is corrected and sent again', async () => {
    const { organizer, eventId, release, mails } = await planned(product, ['Д', 'Е']);
    const dead = `${eventId}.д@delegates.example`.toLowerCase();
    office.onStep = (step, recipient) => {
      if (step === 'recipient' && recipient === dead) throw refusal(550, '5.1.1 No such user');
    };
    await release();
    await office.until(mails - 1);
    const [failed] = await eventually(
      () => mailLog(organizer, eventId, { states: ['FAILED'] }),
      ({ length }) => length > 0,
    );
    expect(failed).toMatchObject({ to: dead, response: '550 5.1.1 No such user', attempts: 1 });

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
    const { organizer, eventId, plan, mails } = await planned(product, ['А', 'Б', 'В', 'Г']);
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
    let url = await start();
    const input = { planId: plan.id, expectedVersion: plan.version };
    const released = await mutate(callerAt(url, undefined, token), 'releasePlan', input).catch(() => null);
    // It may die before it has answered: the release stands all the same.
    expect([undefined, 'ReleasePlanSuccess']).toContain(released?.__typename);
    while (office.ids.size < mails) {
      // It may be killed again before it has said where it listens.
      if (!worker) url = await start().catch(() => url);
      await pause(50);
    }
    // What the last one was sending comes once more.
    await quiet(callerAt(url, undefined, token), eventId);
    expect(killedAt).toEqual(['connect', 'mail', 'recipient', 'data', 'received', 'accepted']);
    expect(distinct(office).size).toBe(mails);
    expect(office.ids.size).toBe(mails);
  });
});
