import type { ParsedMail } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { fromGlobalId } from '@vstrecha/platform';
import { changeSettings } from './change-settings.js';
import { mailLog } from './mail-log.js';
import { mutate } from './mutate.js';
import { calendarOf, postedMails } from './posted-mail.js';
import { type Meeting, type Plan, ScheduleStage, meetingsOf } from './schedule-stage.js';

interface InvitationNode {
  readonly id: string;
  readonly uid: string;
  readonly sequence: number;
  readonly state: string;
  readonly person: { readonly fullName: string };
  readonly delegate: { readonly name: string } | null;
  readonly reply: { readonly answer: string; readonly way: string; readonly comment: string | null } | null;
  readonly mails: readonly { readonly state: string; readonly change: string; readonly response: string | null }[];
}

const INVITATION =
  'id uid sequence state change person { fullName } delegate { name } reply { answer way comment } mails { state change response to }';

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

  const sent = () => product.app.get(MailSender, { strict: false }).drained();
  const mailsOf = (eventId: string) => postedMails(product, eventId);

  async function released(plan: Plan, note?: string): Promise<void> {
    expect(
      await mutate(organizer, 'releasePlan', { planId: plan.id, expectedVersion: plan.version, note }),
    ).toMatchObject({ __typename: 'ReleasePlanSuccess' });
    await sent();
  }

  /** As if the meetings of the event were held so many minutes from now. */
  async function meetInMinutes(eventId: string, minutes: number): Promise<void> {
    const start = new Date(Date.now() + minutes * 60_000);
    const end = new Date(start.getTime() + 20 * 60_000);
    const { connection } = product.store;
    const changed = await connection
      .collection('invitations')
      .updateMany({ eventId: fromGlobalId(eventId)!.id }, { $set: { start, end } });
    expect(changed.matchedCount).toBeGreaterThan(0);
  }

  async function invitationsOf(eventId: string): Promise<readonly InvitationNode[]> {
    const query = `query ($id: ID!) { event(id: $id) { invitations(first: 100) { edges { node { ${INVITATION} } } } } }`;
    const { event } = await organizer.get<{ event: { invitations: { edges: { node: InvitationNode }[] } } }>(query, {
      id: eventId,
    });
    return event.invitations.edges.map(({ node }) => node);
  }

  async function previewOf(eventId: string): Promise<object> {
    const query = `query ($id: ID!) { event(id: $id) { planInProgress { invitationPreview { text peopleCount mailCount newCount movedCount
      cancelledCount unreachableCount recipients { totalCount edges { node { changes isReachable person { fullName } delegate { name } } } } } } } }`;
    const { event } = await organizer.get<{ event: { planInProgress: { invitationPreview: object } } }>(query, {
      id: eventId,
    });
    return event.planInProgress.invitationPreview;
  }

  it('go out at a release, one to each delegate, and afterwards only what changed', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В'], { slots: 4, tables: 2 });
    const draft = await stage.planned(eventId);
    expect(await previewOf(eventId)).toMatchObject({
      text: '3 человека: 3 новых',
      peopleCount: 3,
      mailCount: 6,
      newCount: 3,
      movedCount: 0,
      unreachableCount: 0,
      recipients: { totalCount: 3 },
    });
    await released(draft, 'Приходите за пять минут');
    const first = await mailsOf(eventId);
    expect(first.length).toBe(6);
    for (const mail of first) {
      const calendar = calendarOf(mail);
      expect(calendar).toMatchObject({ method: 'REQUEST', sequence: 0, status: 'CONFIRMED' });
      // Nobody sees the address of anybody else.
      const [to] = [mail.to].flat().flatMap((field) => field?.value ?? []);
      expect(calendar.attendees).toEqual([`mailto:${to!.address}`]);
      expect(mail.text).toContain('Приходите за пять минут');
      expect(mail.html).toContain('Ответить на приглашение');
      // Outlook puts lines that only a style keeps apart into one.
      expect(mail.html).toContain('Производственная практика<br/>стажировки');
      expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);
      expect(mail.headerLines.some(({ line }) => /^message-id: <[0-9a-f]{24}@localhost>$/i.test(line))).toBe(true);
    }
    expect(new Set(first.map((mail) => calendarOf(mail).uid)).size).toBe(3);

    // Released again without a change: nobody hears of it.
    await released(await stage.inProgress(eventId));
    expect((await mailsOf(eventId)).length).toBe(6);

    const work = await stage.inProgress(eventId);
    const [moved] = meetingsOf(work);
    const { event } = await organizer.get<{ event: { slots: { id: string; start: string }[] } }>(
      'query ($id: ID!) { event(id: $id) { slots { id start } } }',
      { id: eventId },
    );
    const free = event.slots.find(({ start }) => !meetingsOf(work).some((meeting) => meeting.start === start))!;
    await mutate(organizer, 'moveMeeting', {
      meetingId: moved!.id,
      expectedVersion: moved!.version,
      slotId: free.id,
      tableId: moved!.table.id,
    });
    expect(await previewOf(eventId)).toMatchObject({
      text: '2 человека: 2 с изменениями',
      mailCount: 2,
      movedCount: 2,
    });
    await released(await stage.inProgress(eventId));
    const second = (await mailsOf(eventId)).slice(6);
    expect(second.map(({ subject }) => subject!.slice(0, 18))).toEqual(['Перенесена встреча', 'Перенесена встреча']);
    expect(second.map(calendarOf)).toMatchObject([
      { method: 'REQUEST', sequence: 1, start: free.start.replace('.000', '') },
      { method: 'REQUEST', sequence: 1, start: free.start.replace('.000', '') },
    ]);

    // Called off on the day.
    const inForce = meetingsOf(work).find(({ id }) => id !== moved!.id)!;
    await mutate(organizer, 'changeMeetingState', {
      meetingId: inForce.id,
      expectedVersion: inForce.version,
      state: 'CANCELLED',
      reason: 'Болезнь докладчика',
    });
    const third = (await mailsOf(eventId)).slice(8);
    expect(third.map(calendarOf)).toMatchObject([
      { method: 'CANCEL', sequence: 1, status: 'CANCELLED' },
      { method: 'CANCEL', sequence: 1, status: 'CANCELLED' },
    ]);
    expect(third[0]!.text).toContain('Болезнь докладчика');
    const states = (await invitationsOf(eventId)).map(({ state, sequence, mails }) => [
      state,
      sequence,
      mails.map((mail) => `${mail.change} ${mail.state}`),
    ]);
    expect(states.sort()).toEqual([
      ['CANCELLED', 1, ['NEW SENT', 'CANCELLED SENT']],
      ['CANCELLED', 1, ['NEW SENT', 'CANCELLED SENT']],
      ['INVITED', 0, ['NEW SENT']],
      ['INVITED', 0, ['NEW SENT']],
      ['INVITED', 1, ['NEW SENT', 'MOVED SENT']],
      ['INVITED', 1, ['NEW SENT', 'MOVED SENT']],
    ]);
  });

  it('wait while the one switch is on, and then tell only how things stand', async () => {
    const eventId = await stage.anEvent(['Е', 'Ж'], { slots: 3, tables: 2 });
    const stop = (isStopped: boolean, expectedVersion: number) =>
      mutate(
        organizer,
        'changeInvitationSettings',
        { eventId, expectedVersion, isStopped, organizerAddress: 'forum@region.example' },
        'settings { version isStopped }',
      );
    expect(await stop(true, 1)).toMatchObject({ settings: { isStopped: true, version: 2 } });
    await released(await stage.planned(eventId), 'Приходите за пять минут');
    const work = await stage.inProgress(eventId);
    const [meeting] = meetingsOf(work);
    const tables = `query ($id: ID!) { event(id: $id) { tables(first: 5) { edges { node { id } } } mailLog(first: 10) { edges { node { state } } } } }`;
    const { event } = await organizer.get<{
      event: { tables: { edges: { node: { id: string } }[] }; mailLog: { edges: { node: { state: string } }[] } };
    }>(tables, { id: eventId });
    expect(event.mailLog.edges.map(({ node }) => node.state)).toEqual(['HELD', 'HELD']);
    const other = event.tables.edges.find(({ node }) => node.id !== meeting!.table.id)!.node;
    await mutate(organizer, 'moveMeeting', {
      meetingId: meeting!.id,
      expectedVersion: meeting!.version,
      slotId: meeting!.slot.id,
      tableId: other.id,
    });
    await released(await stage.inProgress(eventId), 'Вход со двора');
    expect(await stop(false, 2)).toMatchObject({ settings: { isStopped: false } });
    const mails = await mailsOf(eventId);
    expect(mails.map(calendarOf)).toMatchObject([{ sequence: 0 }, { sequence: 0 }]);
    // To somebody who has heard nothing yet, it is an invitation, and what was to be said with the first one is said too.
    expect(mails.map(({ subject }) => subject!.slice(0, 8))).toEqual(['Встреча:', 'Встреча:']);
    for (const { text } of mails) {
      expect(text).not.toContain('было');
      expect(text).toContain('От организатора:\nПриходите за пять минут\n\nВход со двора\n');
    }
    // The event's own address invites and gets the answers; the installation sends.
    const [sender] = mails[0]!.from!.value;
    expect(mails.map((mail) => [mail.replyTo!.value[0]!.address, calendarOf(mail)])).toMatchObject([
      ['forum@region.example', { organizer: 'mailto:forum@region.example', sentBy: `mailto:${sender!.address}` }],
      ['forum@region.example', { organizer: 'mailto:forum@region.example', sentBy: `mailto:${sender!.address}` }],
    ]);
    expect((await invitationsOf(eventId)).map(({ mails: list }) => list.map(({ state }) => state))).toEqual([
      ['SUPERSEDED', 'SENT'],
      ['SUPERSEDED', 'SENT'],
    ]);
    expect(
      await mutate(organizer, 'changeInvitationSettings', {
        eventId,
        expectedVersion: 3,
        organizerAddress: 'нет адреса',
        eveningAt: '25:00',
      }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        { code: 'settings.address-malformed', path: ['organizerAddress'] },
        { code: 'settings.hour-malformed', path: ['eveningAt'] },
      ],
    });
  });

  it('show the addresses of the others only where the event says so', async () => {
    const eventId = await stage.anEvent(['Ы', 'Э'], { slots: 2, tables: 1 });
    await changeSettings(organizer, eventId, { showsAddresses: true });
    await released(await stage.planned(eventId));
    const both = ['ы', 'э'].map((name) => `mailto:${eventId}.${name}@delegates.example`.toLowerCase());
    const own = ({ to }: ParsedMail) => `mailto:${[to].flat()[0]!.value[0]!.address}`;
    const first = await mailsOf(eventId);
    expect(first.map((mail) => [...calendarOf(mail).attendees].sort())).toEqual([both, both]);
    // Whom the mail is for comes first: it is they who are asked.
    for (const mail of first) expect(calendarOf(mail).attendees[0]).toBe(own(mail));

    await changeSettings(organizer, eventId, { showsAddresses: false });
    const [invitation] = await invitationsOf(eventId);
    await mutate(organizer, 'resendInvitation', { invitationId: invitation!.id });
    const [again] = (await mailsOf(eventId)).slice(2);
    expect(calendarOf(again!).attendees).toEqual([own(again!)]);
  });

  it('say nothing of a meeting that was called off before anybody heard of it', async () => {
    const eventId = await stage.anEvent(['Ц', 'Ч'], { slots: 2, tables: 1 });
    const stop = (isStopped: boolean, expectedVersion: number) =>
      mutate(organizer, 'changeInvitationSettings', { eventId, expectedVersion, isStopped });
    await stop(true, 1);
    const plan = await stage.planned(eventId);
    await released(plan);
    const [{ id: meetingId, version: expectedVersion }] = meetingsOf(plan) as [Meeting];
    await mutate(organizer, 'changeMeetingState', { meetingId, expectedVersion, state: 'CANCELLED' });
    const move = (state: string, version: number) =>
      mutate(organizer, 'moveEvent', { eventId, expectedVersion: version, state }, 'event { state }');
    expect(await move('OPEN', 3)).toMatchObject({ event: { state: 'OPEN' } });
    // In a draft everything can be deleted: what is to be told would have no words any more.
    await meetInMinutes(eventId, 60);
    expect(await move('DRAFT', 4)).toMatchObject({ __typename: 'RuleViolation', code: 'event.announced' });
    await stop(false, 2);
    expect(await mailsOf(eventId)).toEqual([]);
    const why = (await mailLog(organizer, eventId)).map(({ state, reason, attempts }) => [state, reason, attempts]);
    expect(why).toEqual([
      ['SUPERSEDED', 'NEVER_TOLD', 0],
      ['SUPERSEDED', 'NEVER_TOLD', 0],
      ['SUPERSEDED', 'NEWER_MAIL', 0],
      ['SUPERSEDED', 'NEWER_MAIL', 0],
    ]);
    expect(await move('DRAFT', 4)).toMatchObject({ event: { state: 'DRAFT' } });
  });

  it('keep an event from becoming a draft as long as their meetings lie ahead', async () => {
    const eventId = await stage.anEvent(['Ш', 'Щ'], { slots: 1, tables: 1 });
    await released(await stage.planned(eventId));
    const move = (state: string, expectedVersion: number) =>
      mutate(organizer, 'moveEvent', { eventId, expectedVersion, state }, 'event { state }');
    expect(await move('OPEN', 3)).toMatchObject({ event: { state: 'OPEN' } });
    await meetInMinutes(eventId, 1);
    expect(await move('DRAFT', 4)).toMatchObject({ __typename: 'RuleViolation', code: 'event.announced' });
    await meetInMinutes(eventId, -60);
    expect(await move('DRAFT', 4)).toMatchObject({ event: { state: 'DRAFT' } });
  });

  it('are sent again, and whoever has no address is named', async () => {
    const eventId = await stage.anEvent(['З', 'И'], { slots: 2, tables: 1 });
    await released(await stage.planned(eventId));
    const [invitation] = await invitationsOf(eventId);
    expect(
      await mutate(organizer, 'resendInvitation', { invitationId: invitation!.id }, 'invitation { sequence }'),
    ).toMatchObject({ invitation: { sequence: 0 } });
    const mails = (await mailsOf(eventId)).map(calendarOf).filter(({ uid }) => uid === invitation!.uid);
    expect(mails.length).toBe(3);
    const delegate = await product.callerFor(`${eventId}.З@delegates.example`.toLowerCase());
    expect(
      await delegate.ask('query ($id: ID!) { event(id: $id) { mailLog(first: 1) { totalCount } } }', { id: eventId }),
    ).toMatchObject({ data: { event: { mailLog: null } } });
    const answered = await mutate<{ invitation: { reply: object } }>(
      delegate,
      'answerInvitation',
      { invitationId: invitation!.id, answer: 'TENTATIVE' },
      'invitation { reply { answer way } }',
    ).catch((error: Error) => error.message);
    const other = await product.callerFor(`${eventId}.И@delegates.example`.toLowerCase());
    const second = await mutate<{ invitation: { reply: object } }>(
      other,
      'answerInvitation',
      { invitationId: invitation!.id, answer: 'TENTATIVE' },
      'invitation { reply { answer way } }',
    ).catch((error: Error) => error.message);
    // One of the two is the invited delegate, the other belongs to the other delegation.
    expect([answered, second].filter((one) => typeof one === 'string' && one.includes('FORBIDDEN')).length).toBe(1);
    expect([answered, second]).toContainEqual(
      expect.objectContaining({ invitation: { reply: { answer: 'TENTATIVE', way: 'PRODUCT' } } }),
    );

    const { invitation: told } = await organizer.get<{
      invitation: { person: { id: string; version: number } };
    }>('query ($id: ID!) { invitation: node(id: $id) { ... on Invitation { person { id version } } } }', {
      id: invitation!.id,
    });
    const { id: personId, version } = told.person;
    expect(await mutate(organizer, 'updatePerson', { personId, expectedVersion: version, email: null })).toMatchObject({
      __typename: 'UpdatePersonSuccess',
    });
    await mutate(organizer, 'resendInvitation', { invitationId: invitation!.id });
    await sent();
    expect(await mailLog(organizer, eventId, { states: ['FAILED'] })).toMatchObject([
      { state: 'FAILED', reason: 'NO_ADDRESS', to: null, response: null, attempts: 0 },
    ]);
  });

  it('call off whoever was taken out of a delegation, and invite who comes in their place; the counterpart hears nothing', async () => {
    const eventId = await stage.anEvent(['Ф', 'Х'], { slots: 2, tables: 1 });
    await released(await stage.planned(eventId));
    const [meeting] = meetingsOf(await stage.inProgress(eventId));
    const of = (mail: ParsedMail) => [mail.to].flat().flatMap((field) => field?.value ?? [])[0]!.address;
    const leaving = `${eventId}.ф@delegates.example`.toLowerCase();
    const coming = `${eventId}.new@delegates.example`.toLowerCase();
    const told = (await mailsOf(eventId)).find((mail) => of(mail) === leaving)!;

    const delegationOf = async (name: string) => {
      type Delegations = { event: { delegations: { edges: { node: Delegation }[] } } };
      type Delegation = {
        id: string;
        version: number;
        organization: { name: string };
        delegates: { id: string; name: string; person: { id: string } }[];
      };
      const query = `query ($id: ID!) { event(id: $id) { delegations { edges { node { id version organization { name }
        delegates { id name person { id } } } } } } }`;
      const { event } = await organizer.get<Delegations>(query, { id: eventId });
      return event.delegations.edges.map(({ node }) => node).find(({ organization }) => organization.name === name)!;
    };
    const { id: delegationId, version: expectedVersion, delegates } = await delegationOf('Ф');
    const { person } = await mutate<{ person: { id: string } }>(
      organizer,
      'createPerson',
      { familyName: 'Замена', givenName: 'Олег', email: coming },
      'person { id }',
    );
    const added = { delegationId, expectedVersion, delegates: [{ personId: person.id }] };
    await mutate(organizer, 'addDelegates', added);
    await mutate(organizer, 'removeDelegate', {
      delegationId,
      expectedVersion: expectedVersion + 1,
      delegateId: delegates[0]!.id,
    });
    const substitutes = (await delegationOf('Ф')).delegates;
    expect(substitutes.map(({ name }) => name)).toEqual(['Замена Олег']);
    const chosen = substitutes.map(({ id }) => id);
    expect(
      await mutate(organizer, 'chooseMeetingDelegates', {
        meetingId: meeting!.id,
        expectedVersion: meeting!.version,
        delegateIds: chosen,
      }),
    ).toMatchObject({ __typename: 'ChooseMeetingDelegatesSuccess' });
    expect(await previewOf(eventId)).toMatchObject({
      text: '2 человека: 1 новый, 1 с отменой',
      recipients: {
        edges: [
          { node: { changes: ['NEW'], person: { fullName: 'Замена Олег' }, delegate: { name: 'Замена Олег' } } },
          { node: { changes: ['RELEASED'], isReachable: true, person: { fullName: 'Из Ф Анна' }, delegate: null } },
        ],
      },
    });
    // Meanwhile whoever left has come over to the other side, and hears of the meeting as it was theirs.
    const other = await delegationOf('Х');
    await mutate(organizer, 'addDelegates', {
      delegationId: other.id,
      expectedVersion: other.version,
      delegates: [{ personId: delegates[0]!.person.id }],
    });
    await released(await stage.inProgress(eventId));

    const after = (await mailsOf(eventId)).slice(2);
    expect(after.map((mail) => [of(mail), calendarOf(mail)]).sort()).toMatchObject(
      [
        // It is over for this person alone: no STATUS (RFC 5546, 3.2.5).
        [leaving, { method: 'CANCEL', uid: calendarOf(told).uid, sequence: 1, status: '' }],
        [coming, { method: 'REQUEST', uid: calendarOf(told).uid, sequence: 2, status: 'CONFIRMED' }],
      ].sort(),
    );
    expect(after.find((mail) => of(mail) === leaving)!.subject).toMatch(/^Вы освобождены от встречи: Х/);
    expect(
      (await invitationsOf(eventId))
        .map(({ person, delegate, state }) => [person.fullName, delegate?.name, state])
        .sort(),
    ).toEqual([
      ['Замена Олег', 'Замена Олег', 'INVITED'],
      ['Из Ф Анна', undefined, 'CANCELLED'],
      ['Из Х Анна', 'Из Х Анна', 'INVITED'],
    ]);
  });
});
