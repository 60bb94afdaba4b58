import ICAL from 'ical.js';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { type HeldMeeting, delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';

interface Saved {
  readonly outcome: { readonly id: string; readonly version: number };
}

describe('outcomes', () => {
  let product: TestProduct;
  let organizer: Caller;
  let eventId: string;
  let welder: string;
  let eventTag: number;
  let held: readonly HeldMeeting[];

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
    const { occupation } = await mutate<{ occupation: { id: string } }>(
      organizer,
      'createOccupation',
      { code: '15.01.05', name: 'Сварщик', kind: 'PROFESSION' },
      'occupation { id }',
    );
    welder = occupation.id;
  });
  afterAll(() => product?.close());

  beforeEach(() => arrange(2));

  async function arrange(meetings: number): Promise<void> {
    ({ eventId, eventTag, held } = await heldMeetings(organizer, meetings));
  }

  const practice = (...headcounts: [number, number][]) => ({
    form: 'PRACTICE',
    occupationId: welder,
    headcounts: headcounts.map(([year, count]) => ({ year, count })),
  });
  const record = (caller: Caller, input: object, success = 'outcome { id version }') =>
    mutate<Saved>(caller, 'recordOutcome', { meetingId: held[0]!.id, ...input }, success);
  const delegateOf = (side: 'plant' | 'college', index = 0) => product.callerFor(delegateEmail(eventTag, side, index));
  const MEETING = `query ($id: ID!) { node(id: $id) { ... on Meeting {
    outcomes { delegation { title } result rating sharedNote privateNote onBehalf }
    agreedOutcome { basis result rule cooperation { form occupation { code } headcounts { year count } }
      commitments { what due delegation { title } } differences { about form values { delegation { title } result headcounts { count } } } } } } }`;

  it('are recorded by each side and by the organizer, each its own', async () => {
    const { plant, college } = held[0]!;
    await record(await delegateOf('plant'), {
      result: 'AGREEMENT',
      cooperation: [practice([2024, 10], [2025, 20])],
      commitments: [{ delegationId: plant.id, what: 'Назначить наставников', due: '2023-10-01', form: 'MENTORING' }],
      rating: 5,
      sharedNote: 'Общее',
      privateNote: 'Секрет завода',
    });
    await record(await delegateOf('college'), {
      result: 'INTENT',
      cooperation: [practice([2024, 8])],
      privateNote: 'Секрет колледжа',
    });
    await record(organizer, {
      delegationId: college.id,
      result: 'INTENT',
      cooperation: [practice([2024, 9])],
      expectedVersion: 1,
    });
    const seenBy = async (caller: Caller) => caller.get(MEETING, { id: held[0]!.id });
    const own = (await seenBy(await delegateOf('plant'))) as { node: { outcomes: unknown[]; agreedOutcome: object } };
    expect(own.node.outcomes).toHaveLength(2);
    expect(own.node.outcomes).toEqual(
      expect.arrayContaining([
        {
          delegation: { title: plant.title },
          result: 'AGREEMENT',
          rating: 5,
          sharedNote: 'Общее',
          privateNote: 'Секрет завода',
          onBehalf: false,
        },
        {
          delegation: { title: college.title },
          result: 'INTENT',
          rating: null,
          sharedNote: null,
          privateNote: null,
          onBehalf: true,
        },
      ]),
    );
    expect(own.node.agreedOutcome).toEqual({
      basis: 'BOTH_SIDES',
      result: 'INTENT',
      rule: expect.stringMatching(/^Если есть запись организатора, решает она/),
      cooperation: [{ form: 'PRACTICE', occupation: { code: '15.01.05' }, headcounts: [{ year: 2024, count: 9 }] }],
      commitments: [{ what: 'Назначить наставников', due: '2023-10-01', delegation: { title: plant.title } }],
      differences: [
        {
          about: 'RESULT',
          form: null,
          values: expect.arrayContaining([
            { delegation: { title: plant.title }, result: 'AGREEMENT', headcounts: null },
            { delegation: { title: college.title }, result: 'INTENT', headcounts: null },
          ]),
        },
        {
          about: 'COOPERATION',
          form: 'PRACTICE',
          values: expect.arrayContaining([
            { delegation: { title: plant.title }, result: null, headcounts: [{ count: 10 }, { count: 20 }] },
            { delegation: { title: college.title }, result: null, headcounts: [{ count: 9 }] },
          ]),
        },
      ],
    });
    const staff = (await seenBy(organizer)) as {
      node: { outcomes: { privateNote: string | null; rating: number | null }[] };
    };
    expect(staff.node.outcomes.map(({ privateNote }) => privateNote)).toEqual([null, null]);
    expect(staff.node.outcomes.map(({ rating }) => rating).sort()).toEqual([5, null].sort());
    expect(
      await (await delegateOf('plant', 1)).get(MEETING, { id: held[0]!.id }).catch((error: Error) => error.message),
    ).toMatch('FORBIDDEN');
    // What the organizer saved on behalf has left the side's private note alone.
    const college1 = (await seenBy(await delegateOf('college'))) as {
      node: { outcomes: { privateNote: string | null }[] };
    };
    expect(college1.node.outcomes.map(({ privateNote }) => privateNote).sort()).toEqual(
      ['Секрет колледжа', null].sort(),
    );
  });

  it('are never overwritten by whoever has not seen them', async () => {
    const caller = await delegateOf('plant');
    expect(await record(caller, { result: 'INTENT' })).toMatchObject({ outcome: { version: 1 } });
    expect(await record(caller, { result: 'AGREEMENT' })).toMatchObject({
      __typename: 'Conflict',
      code: 'outcome.exists',
      currentVersion: 1,
    });
    const answers = await Promise.all([
      record(caller, { result: 'AGREEMENT', expectedVersion: 1 }),
      record(caller, { result: 'NO_INTEREST', expectedVersion: 1 }),
    ]);
    expect(answers.map((answer) => (answer as unknown as { __typename: string }).__typename).sort()).toEqual([
      'Conflict',
      'RecordOutcomeSuccess',
    ]);
  });

  it('are recorded once for one idempotency key', async () => {
    const caller = await delegateOf('plant');
    const input = { result: 'INTENT', idempotencyKey: 'outcome-1' };
    const [first, second] = [await record(caller, input), await record(caller, input)];
    expect(second).toEqual(first);
  });

  it('list every fault, and change nothing', async () => {
    const caller = await delegateOf('plant');
    const wrong = {
      result: 'NOT_HELD',
      cooperation: [
        { form: 'PRACTICE', headcounts: [{ year: 2024, count: 0 }] },
        { form: 'PRACTICE', place: 'Цех' },
      ],
      rating: 9,
    };
    expect(await record(caller, wrong)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        { code: 'outcome.reason-missing', path: ['notHeldReason'] },
        { code: 'outcome.nothing-to-agree', path: ['cooperation'] },
        { code: 'outcome.headcount-out-of-range', path: ['cooperation', '0', 'headcounts', '0', 'count'] },
        { code: 'outcome.cooperation-twice', path: ['cooperation', '1'] },
        { code: 'outcome.rating-out-of-range', path: ['rating'] },
      ],
    });
    expect(await organizer.get('query ($id: ID!) { outcomes(eventId: $id) { totalCount } }', { id: eventId })).toEqual({
      outcomes: { totalCount: 0 },
    });
  });

  it('belong to the sides: nobody writes for another one but the organizer', async () => {
    const { college } = held[0]!;
    expect(await record(await delegateOf('plant'), { result: 'INTENT', delegationId: college.id })).toMatchObject({
      __typename: 'RuleViolation',
      code: 'outcome.not-your-side',
    });
    await expect(record(await delegateOf('plant', 1), { result: 'INTENT' })).rejects.toThrow('FORBIDDEN');
    const { outcome } = await record(await delegateOf('plant'), { result: 'INTENT' });
    const remove = (caller: Caller) =>
      mutate(caller, 'deleteOutcome', { outcomeId: outcome.id, expectedVersion: 1 }, 'deletedId');
    expect(await remove(await delegateOf('college'))).toMatchObject({ code: 'outcome.not-your-side' });
    expect(await remove(await delegateOf('plant'))).toMatchObject({ deletedId: outcome.id });
  });

  it('are listed for a delegate only where their own meetings are concerned', async () => {
    await record(await delegateOf('plant'), { result: 'INTENT', cooperation: [practice([2024, 3])] });
    await record(await delegateOf('plant', 1), { meetingId: held[1]!.id, result: 'NO_INTEREST' });
    const list = (caller: Caller, filter = '') =>
      caller.get(`query ($id: ID!) { outcomes(eventId: $id${filter}) { edges { node { result } } } }`, { id: eventId });
    expect(await list(organizer)).toEqual({
      outcomes: { edges: [{ node: { result: 'NO_INTEREST' } }, { node: { result: 'INTENT' } }] },
    });
    expect(await list(organizer, ', filter: { forms: [PRACTICE] }')).toEqual({
      outcomes: { edges: [{ node: { result: 'INTENT' } }] },
    });
    expect(await list(await delegateOf('college'))).toEqual({ outcomes: { edges: [{ node: { result: 'INTENT' } }] } });
  });

  it('are summed up, and the sides that have not spoken yet are named', async () => {
    await record(await delegateOf('plant'), { result: 'AGREEMENT', cooperation: [practice([2024, 10])] });
    await record(organizer, { meetingId: held[1]!.id, result: 'NOT_HELD', notHeldReason: 'SIDE_ABSENT' });
    const query = `query ($id: ID!) {
      outcomeSummary(eventId: $id) { recorded differing byResult { result meetings } byForm { form meetings headcount } byOccupation { occupation { code } year headcount } }
      missingOutcomes(eventId: $id) { totalCount edges { node { delegation { title } meeting { id } } } } }`;
    expect(await organizer.get(query, { id: eventId })).toEqual({
      outcomeSummary: {
        recorded: 2,
        differing: 0,
        byResult: [
          { result: 'AGREEMENT', meetings: 1 },
          { result: 'INTENT', meetings: 0 },
          { result: 'TO_BE_CONTINUED', meetings: 0 },
          { result: 'NO_INTEREST', meetings: 0 },
          { result: 'NOT_HELD', meetings: 1 },
        ],
        byForm: [{ form: 'PRACTICE', meetings: 1, headcount: 10 }],
        byOccupation: [{ occupation: { code: '15.01.05' }, year: 2024, headcount: 10 }],
      },
      missingOutcomes: {
        totalCount: 1,
        edges: [{ node: { delegation: { title: held[0]!.college.title }, meeting: { id: held[0]!.id } } }],
      },
    });
  });

  it('become action items of the roadmap, and only what is new the second time', async () => {
    await record(await delegateOf('plant'), {
      result: 'AGREEMENT',
      cooperation: [practice([2024, 10])],
      commitments: [{ delegationId: held[0]!.plant.id, what: 'Назначить наставников', due: '2023-10-01' }],
    });
    const { roadmap } = await mutate<{ roadmap: { id: string } }>(
      organizer,
      'createRoadmap',
      { eventId, subject: 'по кадрам', approver: { position: 'Министр' } },
      'roadmap { id }',
    );
    const draw = () =>
      mutate<{ proposals: { id: string; version: number; sources: { key: string }[] }[] }>(
        organizer,
        'drawActionItems',
        { roadmapId: roadmap.id },
        `proposals { id version text state explanation owner { name organization { name } } coExecutors { name }
          indicator { text unit planned byYear { year count } } due steps { what due by { name } }
          similar { text } sources { key meeting { id } agreedOutcome { result } } } drifted { gone actionItem { text } }`,
      );
    const { plant, college } = held[0]!;
    const first = await draw();
    expect(first.proposals).toEqual([
      expect.objectContaining({
        text: 'Организовать производственную практику обучающихся по профессии (специальности) 15.01.05 Сварщик',
        state: 'PROPOSED',
        owner: { name: college.title, organization: { name: college.title } },
        coExecutors: [{ name: plant.title }],
        indicator: {
          text: 'Обучающиеся, прошедшие практику',
          unit: 'чел.',
          planned: 10,
          byYear: [{ year: 2024, count: 10 }],
        },
        due: '2024-12-31',
        steps: [{ what: 'Назначить наставников', due: '2023-10-01', by: [{ name: plant.title }] }],
        similar: [],
        explanation: `из 1 встречи: ${plant.title} (10 чел.)`,
      }),
    ]);
    const [practiceItem] = first.proposals;
    expect(practiceItem!.sources).toHaveLength(2);
    await mutate(organizer, 'editActionItem', {
      actionItemId: practiceItem!.id,
      expectedVersion: 1,
      text: 'Своими словами',
    });
    await record(await delegateOf('plant', 1), {
      meetingId: held[1]!.id,
      result: 'INTENT',
      cooperation: [practice([2024, 4])],
    });
    await record(await delegateOf('plant'), {
      result: 'AGREEMENT',
      cooperation: [practice([2024, 11])],
      expectedVersion: 1,
    });
    const second = await draw();
    expect(second).toMatchObject({
      proposals: [{ indicator: { planned: 4 }, owner: { name: held[1]!.college.title } }],
      drifted: expect.arrayContaining([
        { gone: true, actionItem: { text: 'Своими словами' } },
        { gone: false, actionItem: { text: 'Своими словами' } },
      ]),
    });
    expect(await draw()).toMatchObject({ proposals: [] });

    const ITEM = 'id version text indicator { planned } sources { key } coExecutors { name }';
    const both = [practiceItem!.id, second.proposals[0]!.id];
    const merge = (versions: readonly number[]) =>
      mutate<{ actionItem: { id: string; version: number; sources: { key: string }[] } }>(
        organizer,
        'mergeActionItems',
        {
          roadmapId: roadmap.id,
          actionItems: both.map((actionItemId, index) => ({ actionItemId, expectedVersion: versions[index] })),
          owner: { name: 'Колледжи области' },
        },
        `actionItem { ${ITEM} }`,
      );
    expect(await merge([1, 1])).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const { actionItem } = await merge([2, 1]);
    expect(actionItem).toMatchObject({
      id: both[0],
      version: 3,
      text: 'Своими словами',
      indicator: { planned: 14 },
      coExecutors: [college, plant, held[1]!.college, held[1]!.plant].map(({ title }) => ({ name: title })),
    });
    expect(actionItem.sources).toHaveLength(3);
    expect(await draw()).toMatchObject({ proposals: [] });
    const sourceKeys = second.proposals[0]!.sources.map(({ key }) => key);
    expect(
      await mutate(
        organizer,
        'splitActionItem',
        { actionItemId: actionItem.id, expectedVersion: 3, sourceKeys, text: 'Отдельно' },
        `rest { ${ITEM} } taken { ${ITEM} }`,
      ),
    ).toMatchObject({
      rest: { id: actionItem.id, version: 4, indicator: { planned: 10 }, sources: [{}, {}] },
      taken: { version: 1, text: 'Отдельно', indicator: { planned: 4 }, sources: [{ key: sourceKeys[0] }] },
    });
    expect(await draw()).toMatchObject({ proposals: [] });
  });

  it('leave the calendar of a delegate to the delegate and to those who look after the event', async () => {
    const { plant, college } = held[0]!;
    const path = (
      await organizer.get<{ node: { agendaCalendarPath: string } }>(
        'query ($id: ID!) { node(id: $id) { ... on Delegate { agendaCalendarPath } } }',
        { id: plant.delegates[0]!.id },
      )
    ).node.agendaCalendarPath;
    const get = (caller: Caller, of = path) =>
      fetch(`${product.url}${of}`, { headers: { authorization: `Bearer ${caller.token}` } });
    const response = await get(await delegateOf('plant'));
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8; method=PUBLISH',
    ]);
    const text = await response.text();
    const [event] = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect([event!.summary, event!.startDate.toJSDate(), event!.sequence, event!.location]).toEqual([
      `Встреча: ${college.title}`,
      new Date('2023-09-06T10:00:00Z'),
      0,
      expect.stringContaining('1'),
    ]);
    expect(event!.description).toContain('Фамилия0 Анна, директор');
    expect((await get(organizer)).status).toBe(200);
    expect((await get(await delegateOf('college'))).status).toBe(403);
    expect((await get(await delegateOf('plant'), `/events/${eventId}/agenda.ics`)).status).toBe(200);
    expect((await fetch(`${product.url}${path}`)).status).toBe(401);
  });

  it('cost the same number of queries for one meeting and for thirty', async () => {
    await arrange(30);
    for (const { id, plant } of held) {
      await record(organizer, {
        meetingId: id,
        delegationId: plant.id,
        result: 'AGREEMENT',
        cooperation: [practice([2024, 1])],
        commitments: [{ delegationId: plant.id, what: 'Сделать' }],
      });
    }
    const query = `query ($id: ID!, $first: Int!) { outcomes(eventId: $id, first: $first) { edges { node {
      result rating privateNote delegation { title } cooperation { occupation { name } } commitments { delegation { title } }
      meeting { id agreedOutcome { result cooperation { occupation { name } } } outcomes { result } } } } } }`;
    // The least of several times, as the outbox is looked at in between.
    const count = async (first: number) => {
      const queries: number[] = [];
      for (let time = 0; time < 4; time += 1) {
        const counter = product.countCommands();
        await organizer.get(query, { id: eventId, first });
        counter.stop();
        queries.push(counter.names.filter((name) => name === 'find' || name === 'aggregate').length);
      }
      return Math.min(...queries);
    };
    await product.settled();
    expect(await count(30)).toBe(await count(1));
  }, 120_000);
});
