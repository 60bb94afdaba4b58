import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { CONFIG, type Config, fromGlobalId } from '@vstrecha/platform';
import { countReads } from './count-reads.js';
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

  it('are not overwritten by whoever saw one that was taken back since', async () => {
    const caller = await delegateOf('plant');
    const { outcome: first } = await record(caller, { result: 'INTENT' });
    await mutate(caller, 'deleteOutcome', { outcomeId: first.id, expectedVersion: 1 }, 'deletedId');
    expect(await record(caller, { result: 'AGREEMENT' })).toMatchObject({ outcome: { version: 2 } });
    expect(await record(caller, { result: 'NO_INTEREST', expectedVersion: 1 })).toMatchObject({
      __typename: 'Conflict',
      code: 'outcome.changed',
      currentVersion: 2,
    });
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

  it('begin with a form that is filled in from topics, needs and programmes, and go on from the record', async () => {
    const { plant, college } = held[0]!;
    const organizationOf = async (side: HeldMeeting['plant']) =>
      (
        await organizer.get<{ node: { organization: { id: string } } }>(
          'query ($id: ID!) { node(id: $id) { ... on Delegation { organization { id } } } }',
          { id: side.id },
        )
      ).node.organization.id;
    await mutate(organizer, 'createStaffingNeed', {
      ownerId: await organizationOf(plant),
      occupationId: welder,
      headcounts: [{ year: 2024, count: 12, basis: 'PRESENT' }],
      formsOfCooperation: ['PRACTICE', 'MENTORING'],
    });
    await mutate(organizer, 'createTrainingProgramme', {
      ownerId: await organizationOf(college),
      occupationId: welder,
      graduates: [{ year: 2024, count: 9 }],
      formsOfCooperation: ['PRACTICE'],
    });
    const FORM = `query ($id: ID!, $side: ID) { outcomeForm(meetingId: $id, delegationId: $side) {
      delegation { title } expectedVersion present { result } others { result }
      cooperation { form occupation { code } headcounts { year count } } } }`;
    const form = (caller: Caller, side?: string) => caller.get(FORM, { id: held[0]!.id, side });
    const suggested = [{ form: 'PRACTICE', occupation: { code: '15.01.05' }, headcounts: [{ year: 2024, count: 9 }] }];
    expect(await form(await delegateOf('plant'))).toEqual({
      outcomeForm: {
        delegation: { title: plant.title },
        expectedVersion: null,
        present: null,
        others: [],
        cooperation: suggested,
      },
    });
    await record(await delegateOf('college'), { result: 'INTENT', cooperation: [practice([2024, 5])] });
    expect(await form(await delegateOf('plant'))).toMatchObject({
      outcomeForm: { expectedVersion: null, others: [{ result: 'INTENT' }], cooperation: suggested },
    });
    expect(await form(organizer, college.id)).toMatchObject({
      outcomeForm: {
        delegation: { title: college.title },
        expectedVersion: 1,
        present: { result: 'INTENT' },
        cooperation: [{ headcounts: [{ year: 2024, count: 5 }] }],
      },
    });
    expect(await form(organizer)).toMatchObject({ outcomeForm: { delegation: null, others: [{ result: 'INTENT' }] } });
    await expect(form(await delegateOf('plant', 1))).rejects.toThrow('FORBIDDEN');
    await expect(form(await delegateOf('plant'), college.id)).rejects.toThrow('outcome.not-your-side');

    const ANALYSIS = `query ($ids: [ID!]!) { outcomeAnalysis(eventIds: $ids) {
      conversion { wished planned held recorded promising agreed }
      balance { occupation { code } year needed graduates agreed uncovered surplus }
      pairs { pair { name } headcount forms } occupations { occupation { code } headcount results { result meetings } } organizations { headcount } workbookPath } }`;
    const { outcomeAnalysis } = await organizer.get<{ outcomeAnalysis: { workbookPath: string } }>(ANALYSIS, {
      ids: [eventId],
    });
    expect(outcomeAnalysis).toMatchObject({
      conversion: { wished: 0, planned: 2, held: 1, recorded: 1, promising: 1, agreed: 0 },
      balance: [
        { occupation: { code: '15.01.05' }, year: 2024, needed: 12, graduates: 9, agreed: 5, uncovered: 7, surplus: 4 },
      ],
      pairs: [{ headcount: 5, forms: ['PRACTICE'] }],
      occupations: [{ occupation: { code: '15.01.05' }, headcount: 5, results: [{ result: 'INTENT', meetings: 1 }] }],
    });
    const other = await heldMeetings(organizer, 1);
    await mutate(organizer, 'grantRole', { eventId, email: 'one@example.org', role: 'OBSERVER' });
    const observer = await product.callerFor('one@example.org');
    expect(await observer.get(ANALYSIS, { ids: [eventId] })).toEqual({ outcomeAnalysis });
    await expect(observer.get(ANALYSIS, { ids: [eventId, other.eventId] })).rejects.toThrow('FORBIDDEN');
    expect(await organizer.get(ANALYSIS, { ids: [eventId, other.eventId] })).toMatchObject({
      outcomeAnalysis: { conversion: { planned: 3 } },
    });

    const download = (caller: Caller | undefined, path = outcomeAnalysis.workbookPath) =>
      fetch(`${product.url}${path}`, { headers: caller && { authorization: `Bearer ${caller.token}` } });
    const file = await download(observer);
    expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await file.arrayBuffer());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Встречи',
      'Договорённости',
      'Обязательства',
      'Баланс',
      'Профессии',
      'Организации',
      'От заявки до договора',
    ]);
    const rowsOf = (name: string) => {
      const rows: unknown[] = [];
      workbook.getWorksheet(name)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    };
    expect(rowsOf('Баланс')).toEqual([
      ['Код', 'Профессия, специальность', 'Год', 'Потребность', 'Выпуск', 'Договорились', 'Не закрыто', 'Свободно'],
      ['15.01.05', 'Сварщик', 2024, 12, 9, 5, 7, 4],
    ]);
    expect(rowsOf('Профессии')[1]).toEqual(['15.01.05', 'Сварщик', 0, 1, 0, 0, 0, 5]);
    expect((rowsOf('Договорённости')[1] as unknown[]).slice(0, 10)).toEqual([
      'Синхронизация',
      new Date('2023-09-06T00:00:00Z'),
      plant.title,
      college.title,
      'Есть намерение',
      'Производственная практика',
      '15.01.05',
      'Сварщик',
      2024,
      5,
    ]);
    expect((await download(undefined)).status).toBe(401);
    expect((await download(await delegateOf('plant'))).status).toBe(403);
    expect((await download(observer, `${outcomeAnalysis.workbookPath},${other.eventId}`)).status).toBe(403);
    expect((await download(organizer, '/outcomes/analysis.xlsx?events=x')).status).toBe(404);
    expect((await download(organizer, '/outcomes/analysis.xlsx')).status).toBe(400);
  });

  it('are recorded on the page behind one link, and a late save overwrites nothing', async () => {
    const { node } = await (
      await delegateOf('plant')
    ).get<{ node: { outcomePath: string } }>('query ($id: ID!) { node(id: $id) { ... on Meeting { outcomePath } } }', {
      id: held[0]!.id,
    });
    const send = async (caller: Caller | undefined, fields?: Record<string, string>) => {
      const response = await fetch(`${product.url}${node.outcomePath}`, {
        method: fields ? 'POST' : 'GET',
        headers: { 'accept-language': 'ru', ...(caller && { authorization: `Bearer ${caller.token}` }) },
        body: fields && new URLSearchParams(fields),
      });
      return { status: response.status, text: await response.text() };
    };
    const plant = await delegateOf('plant');
    const stranger = await fetch(`${product.url}${node.outcomePath}`);
    expect([stranger.status, (await stranger.text()).includes('name="email"')]).toEqual([401, true]);
    expect(decodeURIComponent(stranger.headers.get('set-cookie')!)).toContain(`vstrecha_return=${node.outcomePath};`);
    const shown = await send(plant);
    expect([shown.status, shown.text.includes(`${held[0]!.plant.title} — ${held[0]!.college.title}`)]).toEqual([
      200,
      true,
    ]);
    const fields = {
      expectedVersion: '',
      key: 'first',
      result: 'agreement',
      line0_blank: '1',
      line0_form: 'practice',
      line0_occupation: 'сварщик',
      line0_people2024: '10',
      line0_people2025: '12',
      line0_place: 'Цех 5',
      line0_start: '2024-02-01',
      line0_end: '2025-06-30',
      rating: '5',
      sharedNote: 'Созвонимся',
      privateNote: 'Только нам',
      commitment0_key: '',
      commitment0_side: fromGlobalId(held[0]!.plant.id)!.id,
      commitment0_what: 'Назначить <наставников>',
      commitment0_due: '2023-10-01',
      contactsExchanged: '1',
    };
    const wrong = await send(plant, { ...fields, rating: '9' });
    expect([wrong.status, wrong.text.includes('Оценка 9 не подходит')]).toEqual([422, true]);
    expect(wrong.text).toContain('Назначить &#60;наставников&#62;');
    expect(wrong.text).toContain('value="сварщик"');
    const unclear = await send(plant, { ...fields, line0_occupation: 'космонавт', line0_form: '' });
    // What was typed is not folded away.
    expect(unclear.text).toMatch(/<details class="line" open>(?:(?!<details)[^])*космонавт/);
    expect([
      unclear.status,
      unclear.text.includes('«космонавт» нет в справочнике'),
      unclear.text.includes('не выбрана форма сотрудничества'),
    ]).toEqual([422, true, true]);
    const saved = await send(plant, fields);
    expect(saved.status).toBe(200);
    const told = [
      '2024 — 10 чел., 2025 — 12 чел.; Цех 5; 1 февраля 2024 г. – 30 июня 2025 г.',
      'Назначить &#60;наставников&#62; (до 1 октября 2023 г.)',
    ];
    expect(told.filter((words) => !saved.text.replace(/[\u00A0\u202F]/g, ' ').includes(words))).toEqual([]);
    expect(saved.text).toContain(`<a href="${node.outcomePath}">`);
    // Sent twice by one click it is saved once; sent again with other words it is told what stands.
    expect((await send(plant, fields)).status).toBe(200);
    const again = await send(plant, { ...fields, result: 'noInterest' });
    expect(again.status).toBe(409);
    const shownNow = ['уже записаны', 'Открыть записанное', 'Сейчас записано:', 'Сохранить моё вместо записанного'];
    expect(shownNow.filter((said) => !again.text.includes(said))).toEqual([]);
    expect(again.text).toContain('name="expectedVersion" value="1"');
    expect(await organizer.get(MEETING, { id: held[0]!.id })).toMatchObject({
      node: {
        agreedOutcome: {
          result: 'AGREEMENT',
          cooperation: [
            {
              form: 'PRACTICE',
              headcounts: [
                { year: 2024, count: 10 },
                { year: 2025, count: 12 },
              ],
            },
          ],
          commitments: [{ what: 'Назначить <наставников>', due: '2023-10-01' }],
        },
      },
    });
    const DETAILS = `query ($id: ID!) { node(id: $id) { ... on Meeting { outcomes { contactsExchanged rating sharedNote privateNote
      cooperation { occupation { code } place start end } } } } }`;
    const whole = {
      contactsExchanged: true,
      rating: 5,
      sharedNote: 'Созвонимся',
      privateNote: 'Только нам',
      cooperation: [{ occupation: { code: '15.01.05' }, place: 'Цех 5', start: '2024-02-01', end: '2025-06-30' }],
    };
    expect(await plant.get(DETAILS, { id: held[0]!.id })).toEqual({ node: { outcomes: [whole] } });
    const college = await delegateOf('college');
    expect(await college.get(DETAILS, { id: held[0]!.id })).toEqual({
      node: { outcomes: [{ ...whole, rating: null, privateNote: null }] },
    });
    // What the page shows of the record can be saved as it stands.
    const fieldsIn = ({ text }: { text: string }) =>
      ['15.01.05 Сварщик', '2024-02-01', '2025-06-30', 'Цех 5', 'Только нам'].filter((value) => !text.includes(value));
    expect(fieldsIn(await send(plant))).toEqual([]);
    // Who saves after the other side sees beside each other what both recorded.
    const theirs = await send(college, { ...fields, key: '', result: 'intent', line0_form: '', line0_occupation: '' });
    expect(theirs.status).toBe(422);
    const compared = await send(college, { key: 'second', result: 'intent' });
    expect([compared.status, compared.text.includes('Что записано другими')]).toEqual([200, true]);
    const both = ['Есть намерение', 'О формах сотрудничества не договорились', `${held[0]!.plant.title}:`, ...told];
    expect(both.filter((said) => !compared.text.replace(/[\u00A0\u202F]/g, ' ').includes(said))).toEqual([]);
    expect(compared.text).not.toContain('Только нам');
    expect((await send(undefined)).status).toBe(401);
    expect((await send(await delegateOf('plant', 1))).status).toBe(403);
  });

  it('are asked for by mail where they are missing, and nobody twice within hours', async () => {
    await record(await delegateOf('plant'), { result: 'INTENT' });
    await record(organizer, { meetingId: held[1]!.id, result: 'NOT_HELD', notHeldReason: 'SIDE_ABSENT' });
    const remind = (caller: Caller) => mutate(caller, 'remindMissingOutcomes', { eventId }, 'reminded recently');
    await expect(remind(await delegateOf('plant'))).rejects.toThrow('FORBIDDEN');
    const settings = product.store.connection.collection<{ _id: string; isStopped: boolean }>('invitationSettings');
    const stop = (isStopped: boolean) =>
      settings.updateOne({ _id: fromGlobalId(eventId)!.id }, { $set: { isStopped } }, { upsert: true });
    await stop(true);
    expect(await remind(organizer)).toMatchObject({ code: 'outcome.mail-stopped' });
    await stop(false);
    expect(await remind(organizer)).toMatchObject({ reminded: 1, recently: 0 });
    expect(await remind(organizer)).toMatchObject({ reminded: 0, recently: 1 });
    await product.settled();
    const folder = path.join(product.app.get<Config>(CONFIG).dataDir, 'mail');
    const names = (await readdir(folder)).filter((name) => name.startsWith('outcome-'));
    const [mail, ...more] = await Promise.all(
      names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
    );
    expect([more.length, mail!.subject, [mail!.to].flat()[0]!.text]).toEqual([
      0,
      'Запишите итоги: 1 встреча',
      delegateEmail(eventTag, 'college', 0),
    ]);
    // The event may go on for days.
    expect(mail!.text).toContain('\n\nВы ещё не записали, чем закончились встречи:\n\n');
    expect(mail!.text).toMatch(
      new RegExp(`– ${held[0]!.plant.title}: http://localhost:\\d+/meetings/${held[0]!.id}/outcome`),
    );
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
    const agendaPath = (
      await organizer.get<{ node: { agendaCalendarPath: string } }>(
        'query ($id: ID!) { node(id: $id) { ... on Delegate { agendaCalendarPath } } }',
        { id: plant.delegates[0]!.id },
      )
    ).node.agendaCalendarPath;
    const get = (caller: Caller, of = agendaPath) =>
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
    expect((await fetch(`${product.url}${agendaPath}`)).status).toBe(401);
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
    const count = (first: number) => countReads(product, () => organizer.get(query, { id: eventId, first }));
    expect(await count(30)).toBe(await count(1));
  });
});
