import { asId } from '@vstrecha/kernel';
import type { Outcome } from '@vstrecha/outcomes-server';
import { headcountsOf, headcountsText, outcomeOf, valuesOf } from './outcome-values.js';

describe('the fields of the outcome page', () => {
  it.each([
    [
      '2024 — 10, 2025 — 12',
      [
        [2024, 10],
        [2025, 12],
      ],
    ],
    [
      '2024: 10; 2025: 12',
      [
        [2024, 10],
        [2025, 12],
      ],
    ],
    ['2024', [[2024, 0]]],
    ['', []],
  ])('read «%s»', (text, expected) => {
    expect(headcountsOf(text).map(({ year, count }) => [year, count])).toEqual(expected);
  });

  it('write what they read', () => {
    expect(headcountsText(headcountsOf('2024: 10; 2025: 12'))).toBe('2024 — 10, 2025 — 12');
  });

  it('leave alone what they do not show', () => {
    const present = {
      cooperation: [{ form: 'practice', headcounts: [], start: '2024-02-01', end: '2024-03-01' }],
      commitments: [
        { id: asId<'Commitment'>('c1'), delegationId: asId<'Delegation'>('d'), what: 'x', form: 'mentoring' },
      ],
    } as unknown as Outcome;
    const values = valuesOf({
      result: 'agreement',
      line0_key: '0',
      line0_chosen: '1',
      line0_form: 'practice',
      line1_key: '1',
      line1_form: 'excursion',
      commitment0_key: 'c1',
      commitment0_side: 'd',
      commitment0_what: 'y',
      commitment1_key: '',
      commitment1_side: 'd',
      commitment1_what: ' ',
    });
    expect(outcomeOf(values, present)).toMatchObject({
      result: 'agreement',
      cooperation: [{ form: 'practice', start: '2024-02-01', end: '2024-03-01' }],
      commitments: [{ id: 'c1', what: 'y', form: 'mentoring' }],
      contactsExchanged: false,
      rating: null,
    });
    expect(outcomeOf(values).cooperation).toHaveLength(1);
  });
});
