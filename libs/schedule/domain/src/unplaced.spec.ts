import { aDelegation, aSetting } from './setting.builder.js';
import { SettingIndex } from './setting.js';
import { explainClash, explainReason, explainRemedy } from './unplaced.js';

const index = new SettingIndex(
  aSetting({ delegations: [aDelegation('A', { name: 'Завод' }), aDelegation('B', { name: 'Колледж' })] }),
);

describe('texts', () => {
  it('call delegations, slots and meetings by their names', () => {
    const reason = { code: 'delegation-full', delegation: 'A', with: [{ wish: 'A+B', slot: 's2' }] } as const;
    expect(explainReason(reason, index)).toEqual({
      ru: 'Завод: все подходящие слоты заняты встречами: Завод — Колледж (10:30).',
      en: 'Завод is full with: Завод — Колледж (10:30).',
    });
    const remedy = { slot: 's1', without: ['A+B'], available: ['B'], extraTable: true, lift: [] };
    expect(explainRemedy(remedy, index).ru).toBe(
      '10:00: снять или перенести встречу: Завод — Колледж; обеспечить присутствие: Колледж; поставить ещё один подходящий стол.',
    );
    expect(explainReason({ code: 'delegation-withdrawn', delegation: 'B' }, index).ru).toBe(
      'Делегация «Колледж» отказалась от участия.',
    );
  });

  it('say what cannot hold together', () => {
    expect(explainClash({ constraint: 'tables', wishes: ['A+B'], slots: ['s1', 's2'] }, index)).toEqual({
      ru: 'число столов: Завод — Колледж, 10:00, 10:30',
      en: 'number of tables: Завод — Колледж, 10:00, 10:30',
    });
  });
});
