import { type StandingMeeting, type ToldPerson, invitationMessages } from './invitation-messages.js';

const now = new Date('2023-09-05T12:00:00.700Z');
const earlier = new Date('2023-09-01T09:00:00Z');
const at = (time: string) => new Date(`2023-09-06T${time}:00Z`);
const ten = { start: at('10:00'), end: at('10:20') };
const eleven = { start: at('11:00'), end: at('11:20') };

function told(person: string, sequence = 0, rest: Partial<ToldPerson> = {}): ToldPerson {
  return { person, state: 'invited', sequence, stamp: earlier, ...ten, place: 'стол 1', ...rest };
}
function standing(people: readonly string[], rest: Partial<StandingMeeting> = {}): StandingMeeting {
  return { ...ten, place: 'стол 1', isCancelled: false, people, ...rest };
}

/** Old state, new state, and what each person gets: change, SEQUENCE, start, place. */
const table: readonly [
  string,
  readonly ToldPerson[],
  StandingMeeting | null,
  Readonly<Record<string, readonly [string, number, Date, string]>>,
][] = [
  ['nobody knows, nothing stands', [], null, {}],
  [
    'invited for the first time',
    [],
    standing(['а', 'б']),
    { а: ['new', 0, ten.start, 'стол 1'], б: ['new', 0, ten.start, 'стол 1'] },
  ],
  ['released twice: all is known', [told('а'), told('б', 3)], standing(['а', 'б']), {}],
  [
    'moved: everybody above all that anybody was told',
    [told('а', 1), told('б', 4)],
    standing(['а', 'б'], eleven),
    { а: ['moved', 5, eleven.start, 'стол 1'], б: ['moved', 5, eleven.start, 'стол 1'] },
  ],
  [
    'another table: SEQUENCE stays',
    [told('а', 1), told('б', 4)],
    standing(['а', 'б'], { place: 'стол 2' }),
    { а: ['relocated', 1, ten.start, 'стол 2'], б: ['relocated', 4, ten.start, 'стол 2'] },
  ],
  [
    'moved to another table: moved says it all',
    [told('а')],
    standing(['а'], { ...eleven, place: 'стол 2' }),
    { а: ['moved', 1, eleven.start, 'стол 2'] },
  ],
  [
    'delegates swapped: only those who come and go',
    [told('а', 2), told('б', 2)],
    standing(['а', 'в']),
    { б: ['released', 3, ten.start, 'стол 1'], в: ['new', 4, ten.start, 'стол 1'] },
  ],
  [
    'swapped and moved: who goes is called off from the time that they know',
    [told('а', 2), told('б', 2)],
    standing(['а', 'в'], eleven),
    {
      а: ['moved', 3, eleven.start, 'стол 1'],
      б: ['released', 3, ten.start, 'стол 1'],
      в: ['new', 4, eleven.start, 'стол 1'],
    },
  ],
  [
    'called off on the day',
    [told('а', 2), told('б', 5)],
    standing(['а', 'б'], { isCancelled: true }),
    { а: ['cancelled', 6, ten.start, 'стол 1'], б: ['cancelled', 6, ten.start, 'стол 1'] },
  ],
  ['gone from the plan', [told('а')], null, { а: ['cancelled', 1, ten.start, 'стол 1'] }],
  ['gone for long', [told('а', 1, { state: 'cancelled' })], null, {}],
  ['called off and still so', [told('а', 1, { state: 'cancelled' })], standing(['б'], { isCancelled: true }), {}],
  [
    'invited again, at the same time: above the CANCEL',
    [told('а', 1, { state: 'cancelled' }), told('б')],
    standing(['а', 'б']),
    { а: ['new', 2, ten.start, 'стол 1'] },
  ],
];

describe('invitationMessages', () => {
  it.each(table)('%s', (_case, before, after, expected) => {
    const messages = invitationMessages(before, after, now);
    expect(
      Object.fromEntries(messages.map((one) => [one.person, [one.change, one.sequence, one.start, one.place]])),
    ).toEqual(expected);
    expect(messages.length).toBe(Object.keys(expected).length);
    for (const { stamp } of messages) expect(stamp).toEqual(new Date('2023-09-05T12:00:00Z'));
  });

  it('gives a later DTSTAMP than the last, even within one second', () => {
    const [message] = invitationMessages([told('а', 0, { stamp: now })], standing(['а'], { place: 'стол 2' }), now);
    expect(message?.stamp).toEqual(new Date('2023-09-05T12:00:01Z'));
  });
});
