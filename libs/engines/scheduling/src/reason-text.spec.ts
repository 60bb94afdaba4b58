import type { Reason } from './model.js';
import { describeReason, describeRemedy, type Names } from './reason-text.js';

const names: Names = {
  attendee: (id) => `«${id}»`,
  slot: (id) => ({ s0: '10:00', s1: '10:30' })[id] ?? id,
  meeting: (wish) => wish,
};

describe('reasons and remedies in words', () => {
  const rival = { wish: 'A-C', slot: 's0' };
  const cases: readonly [Reason, string, string][] = [
    [
      { code: 'forbidden-pair' },
      'Встреча этих участников запрещена организатором.',
      'The organizer has forbidden this pair.',
    ],
    [
      { code: 'no-common-slot' },
      'Нет слота, в который обе стороны могут встретиться.',
      'There is no slot in which both sides can come.',
    ],
    [
      { code: 'no-suitable-table' },
      'Нет стола, подходящего для этой встречи.',
      'No table has what this meeting needs.',
    ],
    [
      { code: 'enough-meetings', delegation: 'A', with: [rival] },
      '«A»: набрано наибольшее число встреч (1): A-C (10:00).',
      '«A» has as many meetings as it wants (1): A-C (10:00).',
    ],
    [
      { code: 'delegation-full', delegation: 'A', with: [rival] },
      '«A»: все подходящие слоты заняты встречами: A-C (10:00).',
      '«A» is full with: A-C (10:00).',
    ],
    [
      { code: 'delegate-full', delegate: 'a1', with: [rival] },
      '«a1»: все подходящие слоты заняты встречами: A-C (10:00).',
      '«a1» is full with: A-C (10:00).',
    ],
    [
      { code: 'never-free-together', delegations: ['A', 'B'] },
      'Нет слота, в который одновременно свободны «A» и «B».',
      'There is no slot in which «A» and «B» are both free.',
    ],
    [
      { code: 'no-rest', delegation: 'A', slots: ['s0', 's1'] },
      '«A»: без перерыва на отдых не остаётся слота (10:00, 10:30).',
      '«A» would have no rest (10:00, 10:30).',
    ],
    [
      { code: 'tables-taken', slots: ['s0'] },
      'Все подходящие столы заняты: 10:00.',
      'All suitable tables are taken at: 10:00.',
    ],
    [
      { code: 'out-of-order', with: [rival] },
      'Не выдержать порядок встреч: A-C (10:00).',
      'The order of meetings cannot be kept: A-C (10:00).',
    ],
    [
      { code: 'outweighed', by: [rival] },
      'Уступила более важным встречам: A-C (10:00).',
      'Outweighed by: A-C (10:00).',
    ],
    [
      { code: 'room-left', slot: 's1' },
      'Для встречи есть место: 10:30. Её можно добавить вручную.',
      'There is room for it: 10:30. It can be added by hand.',
    ],
  ];
  it.each(cases)('%j', (reason, ru, en) => {
    expect(describeReason(reason, names)).toEqual({ ru, en });
  });

  it('a remedy says all that is needed', () => {
    const remedy = {
      slot: 's0',
      without: ['A-B', 'C-D'],
      available: ['E'],
      extraTable: true,
      lift: ['rest', 'pins'] as const,
    };
    expect(describeRemedy(remedy, names)).toEqual({
      ru: '10:00: снять или перенести встречи: A-B, C-D; обеспечить присутствие: «E»; поставить ещё один подходящий стол; обойтись без перерыва на отдых; снять закрепление встречи.',
      en: '10:00: give up or move the meetings A-B, C-D; have «E» come; add a suitable table; do without the rest; take away the pin of the meeting.',
    });
    const nothing = { slot: 's1', without: [], available: [], extraTable: false, lift: [] };
    expect(describeRemedy(nothing, names)).toEqual({ ru: '10:30: место есть.', en: '10:30: there is room.' });
  });
});
