import { asId } from '@vstrecha/kernel';
import type { AgreedOutcome } from './agreed-outcome.js';
import { type AnalysedEvent, analyseOutcomes } from './outcome-analysis.js';
import { peopleAgreed } from './outcome-figures.js';
import { prefillCooperation } from './prefill-outcome.js';

const [plant, works, college] = ['plant', 'works', 'college'].map((id) => asId<'Delegation'>(id)) as [
  ReturnType<typeof asId<'Delegation'>>,
  ReturnType<typeof asId<'Delegation'>>,
  ReturnType<typeof asId<'Delegation'>>,
];
const [welder, turner] = ['turner', 'welder'].map((id) => asId<'Occupation'>(id)).reverse() as [
  ReturnType<typeof asId<'Occupation'>>,
  ReturnType<typeof asId<'Occupation'>>,
];
const organization = (id: string) => asId<'Organization'>(`o-${id}`);

function agreed(series: string, changes: Partial<AgreedOutcome> = {}): AgreedOutcome {
  return {
    seriesId: asId<'MeetingSeries'>(series),
    meetingId: asId<'Meeting'>(series),
    eventId: asId<'Event'>('event'),
    delegationIds: [plant, college],
    basis: 'bothSides',
    result: 'agreement',
    cooperation: [],
    commitments: [],
    differences: [],
    outcomeIds: [],
    ...changes,
  };
}
const people = (year: number, count: number) => [{ year, count }];

const event: AnalysedEvent = {
  eventId: asId<'Event'>('event'),
  delegations: [plant, works, college].map((id) => ({ id, organizationId: organization(id) })),
  requests: [
    { fromDelegationId: plant, toDelegationId: college, status: 'accepted' },
    { fromDelegationId: college, toDelegationId: plant, status: 'accepted' },
    { fromDelegationId: works, toDelegationId: college, status: 'accepted' },
    { fromDelegationId: plant, toDelegationId: works, status: 'declined' },
  ],
  meetings: [
    { seriesId: asId('s1'), delegationIds: [plant, college], state: 'held' },
    { seriesId: asId('s2'), delegationIds: [works, college], state: 'planned' },
    { seriesId: asId('s3'), delegationIds: [plant, works], state: 'cancelled' },
  ],
  outcomes: [
    agreed('s1', {
      cooperation: [
        { form: 'practice', occupationId: welder, headcounts: people(2024, 10) },
        { form: 'graduateEmployment', occupationId: welder, headcounts: people(2024, 4) },
        { form: 'practice', occupationId: turner, headcounts: people(2025, 3) },
      ],
      commitments: [{ id: asId('c1'), delegationId: college, what: 'x' }],
    }),
    agreed('s2', {
      delegationIds: [works, college],
      result: 'intent',
      cooperation: [{ form: 'practice', occupationId: welder, headcounts: people(2024, 5) }],
    }),
  ],
};

describe('analyseOutcomes', () => {
  const analysis = analyseOutcomes([event], {
    needs: [
      { occupationId: welder, year: 2024, count: 12 },
      { occupationId: welder, year: 2024, count: 8 },
      { occupationId: turner, year: 2024, count: 2 },
    ],
    graduates: [
      { occupationId: welder, year: 2024, count: 14 },
      { occupationId: turner, year: 2025, count: 9 },
    ],
  });

  it('follows pairs from the wish to the agreement', () => {
    expect(analysis.conversion).toEqual({
      wished: 3,
      accepted: 2,
      planned: 2,
      held: 2,
      recorded: 2,
      promising: 2,
      agreed: 1,
    });
  });

  it('weighs what was agreed against what is needed and who graduates, by occupation and year', () => {
    const row = (occupationId: string, year: number, ...figures: number[]) => [occupationId, year, ...figures];
    expect(
      analysis.balance.map(({ occupationId, year, needed, graduates, agreed: promised, uncovered, surplus }) =>
        row(occupationId, year, needed, graduates, promised, uncovered, surplus),
      ),
    ).toEqual([
      row('turner', 2024, 2, 0, 0, 2, 0),
      row('turner', 2025, 0, 9, 3, 0, 6),
      row('welder', 2024, 20, 14, 15, 5, 0),
    ]);
  });

  it('sums up pairs, forms, occupations and organizations', () => {
    expect(analysis.pairs.map(({ organizationIds, headcount, forms }) => [organizationIds, headcount, forms])).toEqual([
      [['o-college', 'o-plant'], 13, ['practice', 'graduateEmployment']],
      [['o-college', 'o-works'], 5, ['practice']],
    ]);
    expect(analysis.forms).toEqual([
      { form: 'practice', meetings: 2, agreements: 1, headcount: 18 },
      { form: 'graduateEmployment', meetings: 1, agreements: 1, headcount: 4 },
    ]);
    expect(analysis.occupations).toEqual([
      {
        occupationId: welder,
        results: [
          { result: 'agreement', meetings: 1 },
          { result: 'intent', meetings: 1 },
        ],
        headcount: 15,
      },
      { occupationId: turner, results: [{ result: 'agreement', meetings: 1 }], headcount: 3 },
    ]);
    expect(
      analysis.organizations.map(({ organizationId, ...rest }) => [organizationId, ...Object.values(rest)]),
    ).toEqual([
      [
        'o-college',
        1,
        2,
        2,
        2,
        [
          { result: 'agreement', meetings: 1 },
          { result: 'intent', meetings: 1 },
        ],
        18,
        1,
      ],
      ['o-plant', 2, 1, 1, 1, [{ result: 'agreement', meetings: 1 }], 13, 0],
      ['o-works', 1, 1, 1, 1, [{ result: 'intent', meetings: 1 }], 5, 0],
    ]);
  });

  it('adds up several events', () => {
    const twice = analyseOutcomes([event, { ...event, eventId: asId('other') }], { needs: [], graduates: [] });
    expect([twice.conversion.wished, twice.pairs[0]!.headcount, twice.balance[1]!.agreed]).toEqual([6, 26, 30]);
  });

  it('counts the people of several forms once, and none where nothing was agreed', () => {
    expect(peopleAgreed(event.outcomes[0]!)).toEqual([
      { occupationId: welder, year: 2024, count: 10 },
      { occupationId: turner, year: 2025, count: 3 },
    ]);
    expect(peopleAgreed({ ...event.outcomes[0]!, result: 'toBeContinued' })).toEqual([]);
  });
});

describe('prefillCooperation', () => {
  const needs = [
    {
      occupationId: welder,
      forms: ['practice', 'mentoring'] as const,
      counts: [...people(2024, 10), ...people(2025, 4)],
    },
    { occupationId: turner, forms: ['practice'] as const, counts: people(2024, 3) },
  ];
  const programmes = [{ occupationId: welder, forms: ['mentoring'] as const, counts: people(2024, 6) }];
  const noTopics = { formsOfCooperation: [], occupationIds: [] };

  it('begins with the topics of the requests', () => {
    const topics = { formsOfCooperation: ['targetTraining'] as const, occupationIds: [turner, welder] };
    expect(prefillCooperation({ topics, needs, programmes })).toEqual([
      { form: 'targetTraining', occupationId: turner, headcounts: [] },
      { form: 'targetTraining', occupationId: welder, headcounts: people(2024, 6) },
    ]);
    expect(prefillCooperation({ topics: { ...topics, occupationIds: [] }, needs: [], programmes: [] })).toEqual([
      { form: 'targetTraining', headcounts: [] },
    ]);
  });

  it('goes by what one side wants and the other one trains where the topics are silent', () => {
    expect(prefillCooperation({ topics: noTopics, needs, programmes })).toEqual([
      { form: 'mentoring', occupationId: welder, headcounts: people(2024, 6) },
    ]);
    expect(prefillCooperation({ topics: noTopics, needs, programmes: [] })).toEqual([]);
  });
});
