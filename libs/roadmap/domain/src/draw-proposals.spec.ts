import fc from 'fast-check';
import { type FormOfCooperation, asId, formsOfCooperation, unwrap } from '@vstrecha/kernel';
import { type ActionItem, editActionItem, moveActionItem } from './action-item.js';
import { type DrawableOutcome, drawProposals } from './draw-proposals.js';
import {
  aRoadmap,
  aSide,
  anOutcome,
  college,
  countingIds,
  later,
  plant,
  september,
  welder,
} from './roadmap.builder.js';
import { explainSources } from './source-explanation.js';

const roadmap = aRoadmap();
const draw = (outcomes: readonly DrawableOutcome[], items: readonly ActionItem[] = [], prefix = 'item') =>
  drawProposals(outcomes, items, roadmap, countingIds(prefix), september);
const practice = (...headcounts: [number, number][]) => ({
  form: 'practice' as const,
  occupation: welder,
  headcounts: headcounts.map(([year, count]) => ({ year, count })),
});
const promise = (id: string, what: string, due?: string, form?: FormOfCooperation) => ({
  id: asId<'Commitment'>(id),
  delegationId: plant.delegationId,
  what,
  due,
  form,
});

describe('drawProposals', () => {
  it('makes one item of a form, an occupation and an owner, with the figures of all its meetings', () => {
    const other = aSide('Мастерские', false);
    const { proposals } = draw([
      anOutcome({ series: 's1', cooperation: [practice([2024, 10], [2025, 12])] }),
      anOutcome({ series: 's2', sides: [college, other], result: 'intent', cooperation: [practice([2024, 5])] }),
    ]);
    expect(proposals).toEqual([
      {
        id: 'item-1',
        eventId: 'event-1',
        roadmapId: roadmap.id,
        version: 1,
        createdAt: september,
        updatedAt: september,
        sectionKey: 'practice',
        position: 1,
        text: 'Организовать производственную практику обучающихся по профессии (специальности) 15.01.05 Сварщик',
        owner: { name: 'Колледж', organizationId: 'organization-Колледж' },
        coExecutors: [
          { name: 'Завод', organizationId: 'organization-Завод' },
          { name: 'Мастерские', organizationId: 'organization-Мастерские' },
        ],
        start: undefined,
        due: '2025-12-31',
        expectedResult: 'Обучающиеся прошли практику',
        indicator: { text: '27 чел. (2024 — 15, 2025 — 12)', planned: 27 },
        confirmation: 'Договоры о практической подготовке',
        state: 'proposed',
        origin: 'drawn',
        edited: false,
        sources: [
          {
            kind: 'outcome',
            seriesId: 's1',
            unit: 's1/cooperation/practice/welder',
            said: '[[{"year":2024,"count":10},{"year":2025,"count":12}],null,null]',
          },
          {
            kind: 'outcome',
            seriesId: 's2',
            unit: 's2/cooperation/practice/welder',
            said: '[[{"year":2024,"count":5}],null,null]',
          },
        ],
      },
    ]);
    expect(explainSources(proposals[0]!, 'ru')).toBe('из 2 встреч');
    expect(explainSources(proposals[0]!, 'en')).toBe('from 2 meetings');
  });

  it('gives the lead to the side that has to act', () => {
    const { proposals } = draw([
      anOutcome({
        series: 's1',
        cooperation: [
          { form: 'equipment', headcounts: [] },
          { form: 'demoExam', headcounts: [] },
        ],
      }),
    ]);
    expect(
      proposals.map(({ sectionKey, owner, text, due, indicator }) => [sectionKey, owner?.name, text, due, indicator]),
    ).toEqual([
      ['equipment', 'Завод', 'Оснастить учебные мастерские оборудованием', undefined, undefined],
      ['demoExam', 'Колледж', 'Провести демонстрационный экзамен с участием предприятия', undefined, undefined],
    ]);
  });

  it('makes one item of a commitment to several partners in the same words by the same day', () => {
    const other = aSide('Училище', true);
    const { proposals } = draw([
      anOutcome({ series: 's1', commitments: [promise('c1', 'Назначить наставников', '2023-10-01', 'mentoring')] }),
      anOutcome({
        series: 's2',
        sides: [plant, other],
        commitments: [promise('c2', 'назначить наставников', '2023-10-01', 'mentoring')],
      }),
      anOutcome({
        series: 's3',
        result: 'toBeContinued',
        commitments: [promise('c3', 'Назначить наставников', '2023-11-01', 'mentoring')],
      }),
    ]);
    expect(
      proposals.map(({ sectionKey, due, coExecutors, sources }) => [
        sectionKey,
        due,
        coExecutors.length,
        sources.length,
      ]),
    ).toEqual([
      ['mentoring', '2023-10-01', 2, 2],
      ['mentoring', '2023-11-01', 1, 1],
    ]);
  });

  it('puts a commitment under the only form agreed on, else under organization', () => {
    const { proposals } = draw([
      anOutcome({ series: 's1', cooperation: [practice()], commitments: [promise('c1', 'Направить договор')] }),
      anOutcome({ series: 's2', commitments: [promise('c2', 'Позвонить')] }),
    ]);
    expect(proposals.map(({ text, sectionKey }) => [text.slice(0, 9), sectionKey])).toEqual([
      ['Направить', 'practice'],
      ['Позвонить', 'organization'],
      ['Организов', 'practice'],
    ]);
    expect(proposals.filter(({ sectionKey }) => sectionKey === 'practice').map(({ position }) => position)).toEqual([
      1, 2,
    ]);
  });

  it('draws no cooperation from a meeting that came to nothing yet', () => {
    expect(
      draw([anOutcome({ series: 's1', result: 'toBeContinued', cooperation: [practice([2024, 3])] })]).proposals,
    ).toEqual([]);
  });

  it('writes in the roadmap’s language', () => {
    const { proposals } = drawProposals(
      [anOutcome({ series: 's1', cooperation: [practice([2024, 3])] })],
      [],
      aRoadmap({}, 'en'),
      countingIds(),
      september,
    );
    expect([proposals[0]!.text, proposals[0]!.indicator!.text]).toEqual([
      'Organize practice of students at the enterprise: 15.01.05 Сварщик',
      '3 people (2024 — 3)',
    ]);
  });
});

describe('drawing again', () => {
  const first = anOutcome({ series: 's1', cooperation: [practice([2024, 10])] });
  const [drawn] = draw([first]).proposals as [ActionItem];

  it('proposes only what is new, beside edited and rejected items', () => {
    const edited = unwrap(editActionItem(drawn, { text: 'Своими словами', indicator: null }, roadmap, later));
    const rejected = unwrap(moveActionItem(drawn, { to: 'rejected', note: 'Не нужно' }, roadmap, later));
    const second = anOutcome({ series: 's2', cooperation: [practice([2024, 4])] });
    for (const existing of [edited, rejected]) {
      const again = draw([first, second], [existing], 'new');
      expect(
        again.proposals.map(({ indicator, sources, position }) => [indicator?.planned, sources.length, position]),
      ).toEqual([[4, 1, 2]]);
      expect(again.drifted).toEqual([]);
    }
    expect(edited.edited).toBe(true);
  });

  it('names items whose sources have changed or are gone, and leaves them alone', () => {
    const changed = anOutcome({ series: 's1', cooperation: [practice([2024, 11])] });
    expect(draw([changed], [drawn])).toEqual({
      proposals: [],
      drifted: [{ itemId: drawn.id, unit: 's1/cooperation/practice/welder', gone: false }],
    });
    expect(draw([], [drawn]).drifted).toEqual([
      { itemId: drawn.id, unit: 's1/cooperation/practice/welder', gone: true },
    ]);
  });
});

describe('any outcomes', () => {
  const side = fc.integer({ min: 0, max: 3 });
  const outcomes = fc
    .uniqueArray(
      fc.record({
        series: fc.integer({ min: 0, max: 40 }),
        a: side,
        b: side,
        result: fc.constantFrom('agreement', 'intent', 'toBeContinued', 'noInterest'),
        cooperation: fc.uniqueArray(
          fc.record({
            form: fc.constantFrom(...formsOfCooperation),
            occupation: fc.constantFrom(undefined, welder),
            headcounts: fc.uniqueArray(
              fc.record({ year: fc.integer({ min: 2024, max: 2027 }), count: fc.integer({ min: 1, max: 50 }) }),
              { selector: ({ year }) => year },
            ),
          }),
          { selector: ({ form, occupation }) => `${form}${occupation?.id ?? ''}`, maxLength: 4 },
        ),
        commitments: fc.array(fc.record({ by: fc.boolean(), what: fc.constantFrom('x', 'X', 'y') }), { maxLength: 3 }),
      }),
      { selector: ({ series }) => series, maxLength: 12 },
    )
    .map((list) =>
      list.map(({ series, a, b, commitments, ...rest }): DrawableOutcome => {
        const [plantSide, collegeSide] = [aSide(`завод ${a}`, false), aSide(`колледж ${b}`, true)];
        return {
          ...rest,
          seriesId: asId<'MeetingSeries'>(`s${series}`),
          sides: [plantSide, collegeSide],
          commitments: commitments.map(({ by, what }, index) => ({
            id: asId<'Commitment'>(`c${index}`),
            delegationId: (by ? plantSide : collegeSide).delegationId,
            what,
          })),
        };
      }),
    );
  const unitsOf = (items: readonly ActionItem[]) =>
    items.flatMap(({ sources }) => sources.map((source) => (source.kind === 'outcome' ? source.unit : '')));
  const drawnFrom = (outcome: DrawableOutcome) => ['agreement', 'intent'].includes(outcome.result);
  const people = (list: readonly DrawableOutcome[]) =>
    list
      .filter(drawnFrom)
      .flatMap(({ cooperation }) => cooperation.flatMap(({ headcounts }) => headcounts.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);

  it('lose no source, keep the sums, and give nothing the second time', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const { proposals } = draw(list);
        const units = unitsOf(proposals);
        const expected = list.reduce(
          (sum, outcome) => sum + outcome.commitments.length + (drawnFrom(outcome) ? outcome.cooperation.length : 0),
          0,
        );
        expect([units.length, new Set(units).size]).toEqual([expected, expected]);
        expect(proposals.reduce((sum, { indicator }) => sum + (indicator?.planned ?? 0), 0)).toBe(people(list));
        expect(draw(list, proposals)).toEqual({ proposals: [], drifted: [] });
      }),
    );
  });

  it('drawn in two goes give every unit once and leave the first go as it was', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(12), (list, cut) => {
        const first = draw(list.slice(0, cut)).proposals;
        const second = draw(list, first, 'second').proposals;
        expect([...unitsOf(first), ...unitsOf(second)].sort()).toEqual(unitsOf(draw(list).proposals).sort());
      }),
    );
  });

  it('give the same whatever order they come in, but for ids', () => {
    const essence = (items: readonly ActionItem[]) =>
      items.map(({ sectionKey, text, owner, indicator, sources }) =>
        JSON.stringify([
          sectionKey,
          text.toLowerCase(),
          owner,
          indicator?.planned,
          unitsOf([{ sources } as ActionItem]).sort(),
        ]),
      );
    fc.assert(
      fc.property(outcomes, (list) => {
        expect(essence(draw([...list].reverse()).proposals).sort()).toEqual(essence(draw(list).proposals).sort());
      }),
    );
  });
});
