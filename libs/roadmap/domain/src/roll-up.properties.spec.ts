import fc from 'fast-check';
import { asId, formsOfCooperation, unwrap } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import { sourceKey } from './item-source.js';
import { mergeActionItems, splitActionItem } from './merge-items.js';
import { aRoadmap, aSide, countingIds, electrician, later, september, turner, welder } from './roadmap.builder.js';
import type { DrawableOutcome } from './drawable-outcome.js';
import { drawProposals } from './roll-up.js';
import { sumByYear } from './yearly-figures.js';

const roadmap = aRoadmap();
const draw = (outcomes: readonly DrawableOutcome[], items: readonly ActionItem[] = [], prefix = 'item') =>
  drawProposals(outcomes, items, roadmap, countingIds(prefix), september);

const side = fc.integer({ min: 0, max: 3 });
/** Mostly of a few forms, so that items have many sources. */
const form = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('practice' as const, 'mentoring' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...formsOfCooperation) },
);
const outcomes = fc
  .uniqueArray(
    fc.record({
      series: fc.integer({ min: 0, max: 40 }),
      a: side,
      b: side,
      result: fc.constantFrom('agreement', 'intent', 'toBeContinued', 'noInterest'),
      cooperation: fc.uniqueArray(
        fc.record({
          form,
          occupation: fc.constantFrom(undefined, welder, turner, electrician),
          headcounts: fc.uniqueArray(
            fc.record({ year: fc.integer({ min: 2024, max: 2027 }), count: fc.integer({ min: 1, max: 50 }) }),
            { selector: ({ year }) => year },
          ),
        }),
        { selector: ({ form, occupation }) => `${form}${occupation?.id ?? ''}`, maxLength: 4 },
      ),
      commitments: fc.array(
        fc.record({
          by: fc.boolean(),
          what: fc.constantFrom('x', 'X', 'y'),
          form: fc.option(form, { nil: undefined }),
          due: fc.constantFrom(undefined, '2023-10-01', '2023-11-01'),
        }),
        { maxLength: 3 },
      ),
    }),
    { selector: ({ series }) => series, maxLength: 25 },
  )
  .map((list) =>
    list.map(({ series, a, b, commitments, ...rest }): DrawableOutcome => {
      const [plantSide, collegeSide] = [aSide(`завод ${a}`, false), aSide(`колледж ${b}`, true)];
      return {
        ...rest,
        seriesId: asId<'MeetingSeries'>(`s${series}`),
        sides: [plantSide, collegeSide],
        commitments: commitments.map(({ by, ...commitment }, index) => ({
          ...commitment,
          id: asId<'Commitment'>(`c${index}`),
          delegationId: (by ? plantSide : collegeSide).delegationId,
        })),
      };
    }),
  );

const keysOf = (items: readonly ActionItem[]) => items.flatMap(({ sources }) => sources.map(sourceKey)).sort();
const isDrawn = ({ result }: DrawableOutcome) => result === 'agreement' || result === 'intent';
const plannedOf = (items: readonly ActionItem[]) => ({
  total: items.reduce((sum, { indicator }) => sum + (indicator?.planned ?? 0), 0),
  byYear: sumByYear(items.flatMap(({ indicator }) => indicator?.byYear ?? [])),
});
const agreedIn = (list: readonly DrawableOutcome[]) => {
  const figures = list
    .filter(isDrawn)
    .flatMap(({ cooperation }) => cooperation.flatMap(({ headcounts }) => headcounts));
  return { total: figures.reduce((sum, { count }) => sum + count, 0), byYear: sumByYear(figures) };
};

describe('any outcomes', () => {
  it('lose no source, keep the sums year by year, and give nothing the second time', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const { proposals } = draw(list);
        const expected = list.flatMap((outcome) => [
          ...outcome.commitments.map(({ id }) => `${outcome.seriesId}/commitment/${id}`),
          ...(isDrawn(outcome)
            ? outcome.cooperation.map(
                ({ form, occupation }) => `${outcome.seriesId}/cooperation/${form}/${occupation?.id ?? ''}`,
              )
            : []),
        ]);
        expect(keysOf(proposals)).toEqual(expected.sort());
        expect(plannedOf(proposals)).toEqual(agreedIn(list));
        expect(draw(list, proposals)).toEqual({ proposals: [], drifted: [] });
      }),
    );
  });

  it('rolled up in two goes give every unit once and leave the first go as it was', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(25), (list, cut) => {
        const first = draw(list.slice(0, cut)).proposals;
        const frozen = structuredClone(first);
        const second = draw(list, first, 'second').proposals;
        expect(first).toEqual(frozen);
        expect(keysOf([...first, ...second])).toEqual(keysOf(draw(list).proposals));
        expect(plannedOf([...first, ...second])).toEqual(agreedIn(list));
      }),
    );
  });

  it('give the same items whatever order they come in, but for ids and the spelling of equal promises', () => {
    const essence = (items: readonly ActionItem[]) =>
      items.map((item) => JSON.stringify({ ...item, id: '', text: item.text.toLowerCase() }));
    fc.assert(
      fc.property(outcomes, (list) => {
        expect(essence(draw([...list].reverse()).proposals)).toEqual(essence(draw(list).proposals));
      }),
    );
  });

  it('make each item of one section, form, group of occupations and owner', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const kinds = draw(list)
          .proposals.filter(({ sources }) => sources.some((one) => one.kind === 'outcome' && !one.promise))
          .map(({ sectionKey, form, occupationGroup, owner }) =>
            [sectionKey, form, occupationGroup, owner?.name].join(),
          );
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});

describe('merging and splitting any items', () => {
  const proposalsAndPick = fc
    .tuple(outcomes, fc.array(fc.boolean(), { minLength: 160, maxLength: 160 }))
    .map(([list, pick]) => ({ list, proposals: draw(list).proposals, pick }));

  it('loses no source and keeps the sums; nothing is drawn again', () => {
    fc.assert(
      fc.property(proposalsAndPick, ({ list, proposals, pick }) => {
        fc.pre(proposals.length >= 2);
        const merged = unwrap(mergeActionItems(proposals, roadmap, later));
        expect(keysOf([merged])).toEqual(keysOf(proposals));
        expect(plannedOf([merged])).toEqual(plannedOf(proposals));
        expect(draw(list, [merged]).proposals).toEqual([]);

        const sourceKeys = merged.sources.filter((_, index) => pick[index]).map(sourceKey);
        fc.pre(sourceKeys.length > 0 && sourceKeys.length < merged.sources.length);
        const { rest, taken } = unwrap(
          splitActionItem(merged, { sourceKeys, position: 9 }, roadmap, countingIds('split'), later),
        );
        expect(keysOf([rest, taken])).toEqual(keysOf(proposals));
        expect(keysOf([taken])).toEqual([...sourceKeys].sort());
        expect(plannedOf([rest, taken])).toEqual(plannedOf(proposals));
        expect(draw(list, [rest, taken]).proposals).toEqual([]);
      }),
    );
  });
});
