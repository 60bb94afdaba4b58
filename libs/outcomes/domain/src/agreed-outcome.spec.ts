import fc from 'fast-check';
import { asId } from '@vstrecha/kernel';
import { type Cooperation, type Outcome, type OutcomeInput, sideKey } from './outcome.js';
import { agreedOutcome } from './agreed-outcome.js';
import { aMeeting, anOutcome, by, byOrganizer, college, plant, welder } from './outcome.builder.js';
import { summarizeOutcomes } from './outcome-summary.js';

const practice = (...headcounts: [number, number][]) => ({
  form: 'practice',
  occupationId: welder,
  headcounts: headcounts.map(([year, count]) => ({ year, count })),
});

describe('agreedOutcome', () => {
  it('is nothing where nobody has recorded', () => {
    expect(agreedOutcome([])).toBeUndefined();
  });

  it('takes the word of one side until the other one speaks', () => {
    const agreed = agreedOutcome([anOutcome(by(plant), { result: 'agreement', cooperation: [practice([2024, 10])] })])!;
    expect([agreed.basis, agreed.result, agreed.cooperation.length, agreed.differences]).toEqual([
      'oneSide',
      'agreement',
      1,
      [],
    ]);
  });

  it('joins both sides with caution and lists what they say differently', () => {
    const first = anOutcome(by(plant), {
      result: 'agreement',
      cooperation: [practice([2024, 10], [2025, 20], [2026, 5]), { form: 'equipment' }],
      commitments: [
        { delegationId: plant, what: 'Назначить наставников', due: '2023-10-01' },
        { delegationId: college, what: 'Направить договор' },
        { delegationId: college, what: 'Обновить программу' },
      ],
    });
    const second = anOutcome(by(college), {
      result: 'intent',
      cooperation: [practice([2025, 15], [2024, 12])],
      commitments: [{ delegationId: college, what: 'направить Договор', due: '2023-09-20' }],
    });
    const agreed = agreedOutcome([second, first])!;
    expect(agreed).toEqual({
      seriesId: 'series-1',
      meetingId: 'meeting-1',
      delegationIds: ['plant', 'college'],
      eventId: 'event-1',
      basis: 'bothSides',
      result: 'intent',
      notHeldReason: undefined,
      cooperation: [
        {
          form: 'practice',
          occupationId: 'welder',
          headcounts: [
            { year: 2024, count: 10 },
            { year: 2025, count: 15 },
          ],
        },
      ],
      commitments: [
        { id: 'college-1', delegationId: 'college', what: 'направить Договор', due: '2023-09-20' },
        { id: 'plant-1', delegationId: 'plant', what: 'Назначить наставников', due: '2023-10-01' },
      ],
      differences: [
        {
          about: 'result',
          values: [
            { sideKey: 'college', result: 'intent' },
            { sideKey: 'plant', result: 'agreement' },
          ],
        },
        {
          about: 'cooperation',
          form: 'practice',
          occupationId: 'welder',
          values: [
            { sideKey: 'college', headcounts: second.cooperation[0]!.headcounts },
            { sideKey: 'plant', headcounts: first.cooperation[0]!.headcounts },
          ],
        },
        {
          about: 'cooperation',
          form: 'equipment',
          occupationId: undefined,
          values: [
            { sideKey: 'college', headcounts: undefined },
            { sideKey: 'plant', headcounts: [] },
          ],
        },
        { about: 'commitment', commitment: first.commitments[2], namedBy: 'plant' },
      ],
      outcomeIds: [second.id, first.id],
    });
  });

  it('is the same whichever record is read first', () => {
    const records = [
      anOutcome(by(plant), { result: 'agreement', cooperation: [practice([2024, 4])] }),
      anOutcome(by(college), { result: 'toBeContinued' }),
    ];
    const { outcomeIds: _, ...forward } = agreedOutcome(records)!;
    const { outcomeIds: __, ...backward } = agreedOutcome([...records].reverse())!;
    expect(backward).toEqual(forward);
    expect([forward.result, forward.cooperation]).toEqual(['toBeContinued', []]);
  });

  it('lets the organizer decide, and still shows the difference', () => {
    const agreed = agreedOutcome([
      anOutcome(by(plant), { result: 'agreement', cooperation: [practice([2024, 10])] }),
      anOutcome(byOrganizer, { result: 'notHeld', notHeldReason: 'sideAbsent' }),
    ])!;
    expect([agreed.basis, agreed.result, agreed.notHeldReason, agreed.cooperation]).toEqual([
      'organizer',
      'notHeld',
      'sideAbsent',
      [],
    ]);
    expect(agreed.differences.map(({ about }) => about)).toEqual(['result', 'cooperation']);
  });

  it('finds no difference where both say the same', () => {
    const said = { result: 'agreement', cooperation: [practice([2024, 10])] };
    expect(agreedOutcome([anOutcome(by(plant), said), anOutcome(by(college), said)])!.differences).toEqual([]);
  });
});

describe('what the records say differently', () => {
  const where = (place?: string, start?: string, end?: string) => ({
    result: 'agreement',
    cooperation: [{ form: 'practice', occupationId: welder, place, start, end }],
  });
  const of = (first: OutcomeInput, second: OutcomeInput) =>
    agreedOutcome([anOutcome(by(plant), first), anOutcome(by(college), second)])!;

  it.each<[string, OutcomeInput, OutcomeInput, object, boolean]>([
    ['is nothing where one is silent', where('Цех'), where(), { place: 'Цех' }, false],
    ['is no place in other letters', where('цех 5'), where('Цех 5'), { place: 'Цех 5' }, false],
    ['is another place', where('Цех'), where('Колледж'), { place: undefined }, true],
    [
      'is another day: the days that both leave open are agreed',
      where(undefined, '2024-02-01', '2024-06-30'),
      where(undefined, '2024-03-01', '2024-05-31'),
      { start: '2024-03-01', end: '2024-05-31' },
      true,
    ],
    [
      'is a term that excludes the other one: no days are agreed',
      where(undefined, '2024-02-01', '2024-03-01'),
      where(undefined, '2024-05-01', '2024-06-01'),
      { start: undefined, end: undefined },
      true,
    ],
    [
      'leaves no days where start and end come from two sides and exclude each other',
      where(undefined, '2024-05-01'),
      where(undefined, undefined, '2024-04-01'),
      { start: undefined, end: undefined },
      true,
    ],
  ])('%s', (_, first, second, agreed, differs) => {
    const { cooperation, differences } = of(first, second);
    expect(cooperation).toMatchObject([agreed]);
    expect(differences.map(({ about }) => about)).toEqual(differs ? ['cooperation'] : []);
    for (const { place, start, end } of [first, second].flatMap((one) => one.cooperation ?? [])) {
      const value = differences.flatMap((one) => (one.about === 'cooperation' ? one.values : []));
      if (differs) expect(value).toContainEqual(expect.objectContaining({ place, start, end }));
    }
  });

  it('is why a meeting was not held', () => {
    const { differences } = of(
      { result: 'notHeld', notHeldReason: 'sideAbsent' },
      { result: 'notHeld', notHeldReason: 'noTime' },
    );
    expect(differences).toEqual([
      {
        about: 'result',
        values: [
          { sideKey: 'college', result: 'notHeld', notHeldReason: 'noTime' },
          { sideKey: 'plant', result: 'notHeld', notHeldReason: 'sideAbsent' },
        ],
      },
    ]);
  });

  it('is the day of a promise, if both name one', () => {
    const promise = (due?: string) => ({
      result: 'intent',
      commitments: [{ delegationId: college, what: 'Направить договор', due }],
    });
    expect(of(promise(), promise('2023-10-01')).differences).toEqual([]);
    expect(of(promise('2023-09-20'), promise('2023-10-01')).differences).toMatchObject([
      { about: 'commitment', namedBy: 'plant', commitment: { due: '2023-09-20' }, kept: { due: '2023-10-01' } },
    ]);
  });

  it('holds no promises where one side says that they did not meet', () => {
    const { result, commitments } = of(
      { result: 'agreement', commitments: [{ delegationId: plant, what: 'Позвонить' }] },
      { result: 'notHeld', notHeldReason: 'noTime' },
    );
    expect([result, commitments]).toEqual(['notHeld', []]);
  });

  const day = fc.option(
    fc.integer({ min: 1, max: 28 }).map((date) => `2024-02-${String(date).padStart(2, '0')}`),
    {
      nil: undefined,
    },
  );
  const term = fc.tuple(day, day).filter(([start, end]) => !start || !end || start <= end);
  it('never turns days round', () => {
    fc.assert(
      fc.property(term, term, ([s1, e1], [s2, e2]) => {
        const [{ start, end }] = of(where(undefined, s1, e1), where(undefined, s2, e2)).cooperation as [Cooperation];
        expect(start && end ? start <= end : true).toBe(true);
        for (const other of [s1, s2]) expect(!start || !other || start >= other).toBe(true);
        for (const other of [e1, e2]) expect(!end || !other || end <= other).toBe(true);
      }),
    );
  });
});

describe('summarizeOutcomes', () => {
  it('counts people once, whatever forms they are agreed on for, and only those of agreements and intents', () => {
    const [second, third] = ['series-2', 'series-3'].map((id) => aMeeting({ seriesId: asId<'MeetingSeries'>(id) }));
    const twice = [practice([2024, 10]), { ...practice([2024, 4]), form: 'graduateEmployment' }];
    const views = [
      [anOutcome(by(plant), { result: 'agreement', cooperation: twice })],
      [anOutcome(by(plant), { result: 'toBeContinued', cooperation: [practice([2024, 100])] }, second)],
      [anOutcome(by(plant), { result: 'intent', cooperation: [practice([2024, 1])] }, third)],
    ].map((records) => agreedOutcome(records)!);
    expect(summarizeOutcomes(views)).toMatchObject({
      byForm: [
        { form: 'practice', meetings: 2, headcount: 11 },
        { form: 'graduateEmployment', meetings: 1, headcount: 4 },
      ],
      byOccupation: [{ occupationId: 'welder', year: 2024, headcount: 11 }],
    });
  });

  it('counts results, forms and headcounts of the agreed views', () => {
    const other = aMeeting({ seriesId: asId<'MeetingSeries'>('series-2') });
    const records: Outcome[][] = [
      [
        anOutcome(by(plant), {
          result: 'agreement',
          cooperation: [practice([2024, 10], [2025, 5]), { form: 'mentoring' }],
          commitments: [{ delegationId: plant, what: 'x' }],
        }),
      ],
      [
        anOutcome(by(plant), { result: 'agreement', cooperation: [practice([2024, 7])] }, other),
        anOutcome(by(college), { result: 'intent', cooperation: [practice([2024, 9])] }, other),
      ],
    ];
    expect(records[1]!.map(({ side }) => sideKey(side))).toEqual(['plant', 'college']);
    expect(summarizeOutcomes(records.map((one) => agreedOutcome(one)!))).toEqual({
      recorded: 2,
      differing: 1,
      byResult: [
        { result: 'agreement', meetings: 1 },
        { result: 'intent', meetings: 1 },
        { result: 'toBeContinued', meetings: 0 },
        { result: 'noInterest', meetings: 0 },
        { result: 'notHeld', meetings: 0 },
      ],
      byForm: [
        { form: 'practice', meetings: 2, agreements: 1, headcount: 22 },
        { form: 'mentoring', meetings: 1, agreements: 1, headcount: 0 },
      ],
      byOccupation: [
        { occupationId: 'welder', year: 2024, headcount: 17 },
        { occupationId: 'welder', year: 2025, headcount: 5 },
      ],
      commitments: 1,
    });
  });
});
