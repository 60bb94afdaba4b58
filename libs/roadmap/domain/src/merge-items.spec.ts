import { unwrap } from '@vstrecha/kernel';
import { type ActionItem, editActionItem } from './action-item.js';
import { sourceKey } from './item-source.js';
import { mergeActionItems, splitActionItem } from './merge-items.js';
import {
  aRoadmap,
  aSide,
  anOutcome,
  college,
  countingIds,
  electrician,
  later,
  plant,
  practice,
  promise,
  september,
} from './roadmap.builder.js';
import { drawProposals } from './roll-up.js';

const roadmap = aRoadmap();
const other = aSide('Мастерские', false);
const { proposals } = drawProposals(
  [
    anOutcome({ series: 's1', cooperation: [practice([[2024, 10]])] }),
    anOutcome({
      series: 's2',
      sides: [college, other],
      cooperation: [
        practice(
          [
            [2024, 5],
            [2025, 7],
          ],
          electrician,
        ),
      ],
    }),
  ],
  [],
  roadmap,
  countingIds('item'),
  september,
);
const [welders, electricians] = proposals as [ActionItem, ActionItem];

describe('mergeActionItems', () => {
  it('keeps the words of the first one and the figures, sources and executors of all', () => {
    const kept = { ...welders, state: 'accepted', text: 'Своими словами', edited: true } as const;
    const merged = unwrap(mergeActionItems([kept, electricians], roadmap, later));
    expect(merged).toMatchObject({
      id: welders.id,
      version: 2,
      text: 'Своими словами',
      state: 'accepted',
      due: '2025-12-31',
      indicator: {
        planned: 22,
        byYear: [
          { year: 2024, count: 15 },
          { year: 2025, count: 7 },
        ],
      },
    });
    expect(merged.coExecutors.map(({ name }) => name)).toEqual(['Завод', 'Мастерские']);
    expect(merged.sources.map(sourceKey)).toEqual([
      's1/cooperation/practice/welder',
      's2/cooperation/practice/electrician',
    ]);
  });

  it('makes a co-executor of an owner who does not stay one', () => {
    const foreign = { ...electricians, owner: { name: 'ЦОПП' } };
    const merged = unwrap(mergeActionItems([welders, foreign], roadmap, later));
    expect([merged.owner?.name, merged.coExecutors.map(({ name }) => name)]).toEqual([
      'Колледж',
      ['Завод', 'ЦОПП', 'Мастерские'],
    ]);
  });

  it('refuses one item alone, settled ones, other units, and a frozen roadmap', () => {
    const code = (...args: Parameters<typeof mergeActionItems>) => {
      const result = mergeActionItems(...args);
      return !result.ok && 'code' in result.error && result.error.code;
    };
    expect(code([welders], roadmap, later)).toBe('item.merge-alone');
    expect(code([welders, { ...electricians, state: 'done' }], roadmap, later)).toBe('item.merge-state');
    const counted = { ...electricians, indicator: { text: 'Договоры', unit: 'ед.', planned: 2 } };
    expect(code([welders, counted], roadmap, later)).toBe('item.units-differ');
    expect(code([welders, electricians], { ...roadmap, state: 'approved' }, later)).toBe('roadmap.not-editable');
  });
});

describe('items that are measured in per cent', () => {
  const share = (planned: number, byYear?: ActionItem['indicator']): ActionItem => ({
    ...welders,
    indicator: { text: 'Доля', unit: '%', planned, ...byYear },
  });

  it('are merged to what all of them promise: the lowest share, and of years the last one', () => {
    const merged = unwrap(mergeActionItems([share(80), { ...share(90), id: electricians.id }], roadmap, later));
    expect(merged.indicator).toMatchObject({ unit: '%', planned: 80 });
    const years = (...counts: number[]) => counts.map((count, index) => ({ year: 2024 + index, count }));
    const rising = (...counts: number[]) => ({ text: 'Доля', byYear: years(...counts) });
    const planned = [share(90, rising(60, 90)), { ...share(85, rising(70, 85)), id: electricians.id }];
    expect(unwrap(mergeActionItems(planned, roadmap, later)).indicator).toMatchObject({
      planned: 85,
      byYear: years(60, 85),
    });
  });

  it('keep the share on both sides when they are split', () => {
    const [first, second] = [welders.sources[0]!, electricians.sources[0]!];
    const both = {
      ...share(80),
      sources: [first, second],
      indicator: { text: 'Доля', unit: '%', planned: 80, actual: 5 },
    };
    const split = { sourceKeys: [sourceKey(second)], position: 9 };
    const { rest, taken } = unwrap(splitActionItem(both, split, roadmap, countingIds('split'), later));
    expect([rest.indicator?.planned, rest.indicator?.actual, taken.indicator]).toEqual([
      80,
      5,
      { text: 'Доля', unit: '%', planned: 80, actual: undefined },
    ]);
  });

  it('aim at the share of the last year', () => {
    const planned = (figure: number | null, unit = '%') =>
      editActionItem(
        welders,
        {
          indicator: {
            text: 'Доля',
            unit,
            planned: figure,
            byYear: [
              { year: 2025, count: 90 },
              { year: 2024, count: 70 },
            ],
          },
        },
        roadmap,
        later,
      );
    expect(unwrap(planned(null)).indicator?.planned).toBe(90);
    expect(planned(160)).toMatchObject({ ok: false, error: { issues: [{ code: 'item.years-not-aimed' }] } });
    expect(unwrap(planned(null, 'чел.')).indicator?.planned).toBe(160);
  });

  it('are drawn without the agreed headcounts, which are no shares', () => {
    const inShares = aRoadmap({ itemTemplates: [{ form: 'practice', unit: '%' }] });
    const drawn = drawProposals(
      [anOutcome({ series: 's1', cooperation: [practice([[2024, 10]])] })],
      [],
      inShares,
      countingIds('item'),
      september,
    );
    expect(drawn.proposals[0]!.indicator).toEqual({ text: welders.indicator!.text, unit: '%' });
  });
});

describe('splitActionItem', () => {
  const merged = unwrap(mergeActionItems([welders, electricians], roadmap, later));
  const split = (item: ActionItem, sourceKeys: readonly string[]) =>
    splitActionItem(item, { sourceKeys, position: 7 }, roadmap, countingIds('split'), later);

  it('takes sources with their figures and partners', () => {
    const { rest, taken } = unwrap(split(merged, ['s2/cooperation/practice/electrician']));
    expect([rest.indicator?.planned, rest.coExecutors.map(({ name }) => name), rest.version]).toEqual([
      10,
      ['Завод'],
      3,
    ]);
    expect([taken.id, taken.position, taken.indicator, taken.coExecutors.map(({ name }) => name)]).toEqual([
      'split-1',
      7,
      {
        text: 'Обучающиеся, прошедшие практику',
        unit: 'чел.',
        planned: 12,
        byYear: [
          { year: 2024, count: 5 },
          { year: 2025, count: 7 },
        ],
      },
      ['Мастерские'],
    ]);
  });

  it('never plans more in the parts than in the whole, even where somebody lowered the figure', () => {
    const lowered = { ...merged, indicator: { ...merged.indicator!, planned: 8, byYear: undefined } };
    const { rest, taken } = unwrap(split(lowered, ['s2/cooperation/practice/electrician']));
    expect([rest.indicator?.planned, taken.indicator?.planned]).toEqual([0, 8]);
  });

  it('makes an item of a promise in its own words', () => {
    const [item] = drawProposals(
      [
        anOutcome({
          series: 's1',
          cooperation: [practice([[2024, 10]])],
          commitments: [promise('c1', 'Закрепить рабочие места', '2023-10-21', 'practice')],
        }),
      ],
      [],
      roadmap,
      countingIds('item'),
      september,
    ).proposals as [ActionItem];
    const { rest, taken } = unwrap(split(item, ['s1/commitment/c1']));
    expect([taken.text, taken.owner?.name, taken.due, taken.coExecutors.map(({ name }) => name)]).toEqual([
      'Закрепить рабочие места',
      plant.name,
      '2023-10-21',
      [college.name],
    ]);
    expect([taken.indicator, rest.indicator?.planned]).toEqual([undefined, 10]);
  });

  it('refuses to take nothing, everything, or what is not there', () => {
    const code = (sourceKeys: readonly string[]) => {
      const result = split(merged, sourceKeys);
      return !result.ok && 'code' in result.error && result.error.code;
    };
    expect([code([]), code(merged.sources.map(sourceKey)), code(['s9/x'])]).toEqual([
      'item.split-nothing',
      'item.split-everything',
      'item.source-unknown',
    ]);
  });
});
