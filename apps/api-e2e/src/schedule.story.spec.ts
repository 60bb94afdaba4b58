import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { countReads } from './count-reads.js';
import { mutate } from './mutate.js';
import { MEETING, type Meeting, ScheduleStage, at, meetingsOf } from './schedule-stage.js';

describe('schedule', () => {
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  it('is made by the solver, which tells how far it is and why the rest is not placed', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В'], { slots: 2, tables: 1 });
    const { planningRun } = await mutate<{ planningRun: { id: string } }>(
      organizer,
      'planSchedule',
      { eventId, effort: 0.2 },
      'planningRun { id }',
    );
    const states = await stage.over(planningRun.id);
    expect(states.at(-1)).toBe('DONE');
    const query = `query ($id: ID!) { event(id: $id) { planInProgress {
      meetingCount breakCount summary { asked placed placedWeight weightBound gap breaks breaksBound } currentRun { id }
      unplaced { totalCount edges { node { from { title } to { title } reasons { code text } remedies { text } } } } conflicts { totalCount } } } }`;
    expect(await organizer.get(query, { id: eventId })).toMatchObject({
      event: {
        planInProgress: {
          meetingCount: 2,
          breakCount: 0,
          // Of three that are worth the same two fit, which is proved; of breaks nothing is, as one is left out.
          summary: { asked: 3, placed: 2, placedWeight: 6, weightBound: 6, gap: 0, breaks: 0, breaksBound: null },
          currentRun: null,
          unplaced: {
            totalCount: 1,
            edges: [
              {
                node: {
                  reasons: [
                    { code: 'never-free-together', text: expect.stringMatching(/[а-я]/) },
                    { code: 'outweighed', text: expect.stringContaining('(10:00)') },
                  ],
                  remedies: [{ text: expect.stringContaining('10:00') }, { text: expect.stringContaining('10:30') }],
                },
              },
            ],
          },
          conflicts: { totalCount: 0 },
        },
      },
    });
  });

  it('is moved, swapped and changed by hand, and every conflict is named', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В', 'Г'], { slots: 3, tables: 2 });
    const plan = await stage.planned(eventId);
    const meetings = meetingsOf(plan);
    expect(meetings.length).toBe(6);
    const [first] = meetings;
    const second = meetings.find((one) => one.start !== first!.start)!;
    const move = (meeting: Meeting, to: Meeting, expectedVersion = meeting.version) =>
      mutate<{ meeting: Meeting; message: string }>(
        organizer,
        'moveMeeting',
        { meetingId: meeting.id, expectedVersion, slotId: to.slot.id, tableId: to.table.id },
        `meeting { ${MEETING} }`,
      );
    const refused = await move(first!, second);
    expect(refused.issues?.map(({ code }) => code)).toContain('meeting.table-taken');
    expect(refused.message).toContain(`Стол № ${second.table.number}`);
    expect(await move(first!, second, 9)).toMatchObject({
      __typename: 'Conflict',
      code: 'conflict.version',
      currentVersion: first!.version,
    });

    const { meetings: swapped } = await mutate<{ meetings: Meeting[] }>(
      organizer,
      'swapMeetings',
      {
        firstMeetingId: meetings[0]!.id,
        firstExpectedVersion: meetings[0]!.version,
        secondMeetingId: meetings[1]!.id,
        secondExpectedVersion: meetings[1]!.version,
      },
      `meetings { ${MEETING} }`,
    );
    expect(swapped.map((one) => [one.table.number, one.start])).toEqual([
      [meetings[1]!.table.number, meetings[1]!.start],
      [meetings[0]!.table.number, meetings[0]!.start],
    ]);
    const out = await mutate(
      organizer,
      'takeOutMeeting',
      { meetingId: second.id, expectedVersion: second.version },
      'plan { meetingCount unplaced { edges { node { pair isTakenOut reasons { code } } } } }',
    );
    expect(out).toMatchObject({
      plan: {
        meetingCount: 5,
        unplaced: { edges: [{ node: { isTakenOut: true, reasons: [{ code: 'taken-out' }] } }] },
      },
    });
    const again = await stage.planned(eventId, { mode: 'EXTEND' });
    expect(meetingsOf(again).length).toBe(5);
    const place = {
      eventId,
      fromDelegationId: second.from.id,
      toDelegationId: second.to.id,
      slotId: second.slot.id,
      tableId: second.table.id,
    };
    const added = await mutate(
      organizer,
      'addMeeting',
      place,
      'meeting { byHand pinnedSlot plan { meetingCount unplaced { totalCount } } }',
    );
    expect(added).toMatchObject({
      meeting: { byHand: true, pinnedSlot: true, plan: { meetingCount: 6, unplaced: { totalCount: 0 } } },
    });
  });

  it('never seats two meetings at one table, whoever comes first', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В', 'Г'], { slots: 2, tables: 2 });
    const query =
      'query ($id: ID!) { event(id: $id) { slots { id } tables { edges { node { id } } } delegations { edges { node { id } } } } }';
    const { event } = await organizer.get<{
      event: {
        slots: { id: string }[];
        tables: { edges: { node: { id: string } }[] };
        delegations: { edges: { node: { id: string } }[] };
      };
    }>(query, { id: eventId });
    const [a, b, c, d] = event.delegations.edges.map(({ node }) => node.id);
    const add = (from: string, to: string) =>
      mutate(organizer, 'addMeeting', {
        eventId,
        fromDelegationId: from,
        toDelegationId: to,
        slotId: event.slots[0]!.id,
        tableId: event.tables.edges[0]!.node.id,
      });
    const answers = await Promise.all([add(a!, b!), add(c!, d!)]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['AddMeetingSuccess', 'InvalidInput']);
    const plan = await stage.inProgress(eventId);
    expect(meetingsOf(plan).length).toBe(1);
  });

  it('is repaired after a late arrival without moving what can stay', async () => {
    const eventId = await stage.anEvent(['А', 'Б', 'В', 'Г'], { slots: 5, tables: 2 });
    const draft = await stage.planned(eventId);
    const late = meetingsOf(draft)[0]!;
    await mutate(organizer, 'updateDelegation', {
      delegationId: late.from.id,
      expectedVersion: 1,
      unavailable: [{ start: at('09:00'), end: at('10:30') }],
    });
    const conflicts =
      'query ($id: ID!) { event(id: $id) { planInProgress { version conflicts { edges { node { meeting { id } issues { code message } } } } } } }';
    expect(await organizer.get(conflicts, { id: eventId })).toMatchObject({
      event: {
        planInProgress: {
          conflicts: {
            edges: [
              {
                node: {
                  meeting: { id: late.id },
                  issues: [{ code: 'meeting.delegation-away' }, { code: 'meeting.delegate-away' }],
                },
              },
            ],
          },
        },
      },
    });
    expect(await mutate(organizer, 'releasePlan', { planId: draft.id, expectedVersion: draft.version })).toMatchObject({
      code: 'plan.has-conflicts',
    });
    const repaired = meetingsOf(await stage.planned(eventId, { mode: 'REPAIR' }));
    expect(repaired.length).toBe(6);
    const before = new Map(meetingsOf(draft).map((meeting) => [meeting.id, meeting.start]));
    expect(repaired.filter((meeting) => before.get(meeting.id) !== meeting.start).map(({ id }) => id)).toEqual([
      late.id,
    ]);
  });

  it('can be stopped while it is made, and is not changed by hand meanwhile', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Д${index}`);
    const eventId = await stage.anEvent(names, { slots: 12, tables: 8, neighbours: 3 });
    const { planningRun } = await mutate<{ planningRun: { id: string } }>(
      organizer,
      'planSchedule',
      { eventId, effort: 100 },
      'planningRun { id }',
    );
    expect(await mutate(organizer, 'planSchedule', { eventId })).toMatchObject({ code: 'plan.being-planned' });
    await mutate(organizer, 'cancelPlanning', { planningRunId: planningRun.id });
    expect((await stage.over(planningRun.id)).at(-1)).toMatch(/CANCELLED|DONE/);
    expect(await mutate(organizer, 'cancelPlanning', { planningRunId: planningRun.id })).toMatchObject({
      code: 'planning.over',
    });
  });

  it('costs the same number of queries for one meeting and for thirty', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `К${index}`);
    const eventId = await stage.anEvent(names, { slots: 6, tables: 6, neighbours: 2 });
    const draft = await stage.planned(eventId);
    await mutate(organizer, 'releasePlan', { planId: draft.id, expectedVersion: draft.version });
    await product.settled();
    const queries = [
      `planInForce { meetings(first: $first) { edges { node { ${MEETING} delegates { name person { email } } topics { text } requests { priority } } } } }`,
      'planInProgress { unplaced(first: $first) { edges { node { from { title } to { title } reasons { text } remedies { text } } } } }',
      `delegations(first: $first) { edges { node { delegates { agenda { entries { start agendaItem { title }
        meeting { table { number } delegates { name } } } } } } } }`,
    ];
    const reads = (content: string, first: number) =>
      countReads(product, () =>
        organizer.get(`query ($id: ID!, $first: Int!) { event(id: $id) { ${content} } }`, { id: eventId, first }),
      );
    for (const content of queries) {
      expect([content, await reads(content, 30)]).toEqual([content, await reads(content, 1)]);
    }
  });
});
