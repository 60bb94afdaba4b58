import { asId } from '@vstrecha/kernel';
import type { Outcome } from '@vstrecha/outcomes-server';
import { chosenLines, outcomeOf, peopleByYear, unclearLines, valuesOf } from './outcome-values.js';

const known = new Map([['15.01.05 Сварщик', asId<'Occupation'>('welder')]]);

describe('the fields of the outcome page', () => {
  it('offer the years to come and those that people are named for', () => {
    expect(peopleByYear([{ year: 2021, count: 7 }], [2023, 2024])).toEqual([
      { year: 2021, count: '7' },
      { year: 2023, count: '' },
      { year: 2024, count: '' },
    ]);
  });

  it('hold whole lines: ticked ones, and blank ones in which somebody wrote', () => {
    const values = valuesOf({
      result: 'agreement',
      line0_form: 'practice',
      line0_chosen: '1',
      line0_occupation: '15.01.05 Сварщик ',
      line0_people2023: '',
      line0_people2024: '10',
      line0_people2025: '0',
      line0_place: 'Цех 5',
      line0_start: '2024-02-01',
      line0_end: '2024-03-01',
      line1_form: 'excursion',
      line2_form: 'mentoring',
      line2_blank: '1',
      line3_form: '',
      line3_blank: '1',
      line3_people2024: '',
    });
    expect(outcomeOf(values, known).cooperation).toEqual([
      {
        form: 'practice',
        occupationId: 'welder',
        headcounts: [{ year: 2024, count: 10 }],
        place: 'Цех 5',
        start: '2024-02-01',
        end: '2024-03-01',
      },
      { form: 'mentoring', occupationId: null, headcounts: [], place: null, start: null, end: null },
    ]);
    expect(unclearLines(values, known)).toEqual([]);
  });

  it('say where a line lacks its form, or names an occupation that nobody knows or people that are no number', () => {
    const values = valuesOf({
      line0_form: '',
      line0_blank: '1',
      line0_occupation: 'Космонавт',
      line0_people2024: 'много',
    });
    expect(chosenLines(values)).toHaveLength(1);
    expect(unclearLines(values, known).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['outcome.form-missing', 'cooperation.0.form'],
      ['outcome.occupation-unclear', 'cooperation.0.occupationId'],
      ['outcome.headcount-out-of-range', 'cooperation.0.headcounts.2024'],
    ]);
  });

  it('leave alone what they do not show', () => {
    const present = {
      cooperation: [],
      commitments: [
        { id: asId<'Commitment'>('c1'), delegationId: asId<'Delegation'>('d'), what: 'x', form: 'mentoring' },
      ],
    } as unknown as Outcome;
    const values = valuesOf({
      commitment0_key: 'c1',
      commitment0_side: 'd',
      commitment0_what: 'y',
      commitment1_key: '',
      commitment1_side: 'd',
      commitment1_what: ' ',
    });
    expect(outcomeOf(values, known, present)).toMatchObject({
      result: null,
      commitments: [{ id: 'c1', what: 'y', form: 'mentoring' }],
      contactsExchanged: false,
      rating: null,
      sharedNote: null,
    });
  });
});
