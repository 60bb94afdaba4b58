import { asId } from '@vstrecha/kernel';
import { type Outcome, sideKey } from './outcome.js';
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

describe('summarizeOutcomes', () => {
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
        { form: 'practice', meetings: 2, headcount: 22 },
        { form: 'mentoring', meetings: 1, headcount: 0 },
      ],
      byOccupation: [
        { occupationId: 'welder', year: 2024, headcount: 17 },
        { occupationId: 'welder', year: 2025, headcount: 5 },
      ],
      commitments: 1,
    });
  });
});
