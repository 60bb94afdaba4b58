import { asId, unwrap } from '@vstrecha/kernel';
import { type ActionItem, editActionItem, moveActionItem } from './action-item.js';
import { stepsOf } from './item-source.js';
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
  turner,
} from './roadmap.builder.js';
import type { DrawableOutcome } from './drawable-outcome.js';
import { drawProposals } from './roll-up.js';
import { textWithSteps } from './roadmap-paper.js';
import { similarItems } from './similar-items.js';
import { explainSources } from './source-explanation.js';

const roadmap = aRoadmap();
const draw = (outcomes: readonly DrawableOutcome[], items: readonly ActionItem[] = [], prefix = 'item') =>
  drawProposals(outcomes, items, roadmap, countingIds(prefix), september);

describe('drawProposals', () => {
  it('makes one item of a form, a group of occupations and an owner, with the figures of all its meetings', () => {
    const other = aSide('Мастерские', false);
    const { proposals } = draw([
      anOutcome({
        series: 's1',
        cooperation: [
          practice([
            [2024, 10],
            [2025, 12],
          ]),
        ],
      }),
      anOutcome({
        series: 's2',
        sides: [college, other],
        result: 'intent',
        cooperation: [practice([[2024, 5]], turner)],
      }),
    ]);
    const partner = ({ name, organizationId, delegationId }: typeof college) => ({
      name,
      organizationId,
      delegationId,
    });
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
        text: 'Организовать производственную практику обучающихся по укрупнённой группе 15.00.00 Машиностроение (15.01.05 Сварщик, 15.01.29 Токарь)',
        form: 'practice',
        occupationGroup: '15',
        owner: partner(college),
        coExecutors: [partner(plant), partner(other)],
        start: undefined,
        due: '2025-12-31',
        expectedResult: 'Обучающиеся прошли практику',
        indicator: {
          text: 'Обучающиеся, прошедшие практику',
          unit: 'чел.',
          planned: 27,
          byYear: [
            { year: 2024, count: 15 },
            { year: 2025, count: 12 },
          ],
        },
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
            partner: partner(plant),
            headcounts: [
              { year: 2024, count: 10 },
              { year: 2025, count: 12 },
            ],
          },
          {
            kind: 'outcome',
            seriesId: 's2',
            unit: 's2/cooperation/practice/turner',
            said: '[[{"year":2024,"count":5}],null,null]',
            partner: partner(other),
            headcounts: [{ year: 2024, count: 5 }],
          },
        ],
      },
    ]);
    expect(explainSources(proposals[0]!, 'ru')).toBe('из 2 встреч: Завод (22 чел.), Мастерские (5 чел.)');
    expect(explainSources(proposals[0]!, 'en')).toBe('from 2 meetings: Завод (22 people), Мастерские (5 people)');
  });

  it('draws an item that can be edited, however many its owner met', () => {
    const outcomes = Array.from({ length: 60 }, (_, index) =>
      anOutcome({
        series: `s${index}`,
        sides: [college, aSide(`Завод ${index}`, false)],
        cooperation: [practice([[2024, 1]])],
      }),
    );
    const [item] = draw(outcomes).proposals;
    expect(item!.coExecutors).toHaveLength(60);
    expect(unwrap(editActionItem(item!, { text: 'Иначе' }, roadmap, later)).coExecutors).toEqual(item!.coExecutors);
  });

  it('keeps groups of occupations, forms and owners apart', () => {
    const other = aSide('Училище', true);
    const { proposals } = draw([
      anOutcome({ series: 's1', cooperation: [practice([[2024, 1]]), practice([[2024, 2]], electrician)] }),
      anOutcome({ series: 's2', sides: [plant, other], cooperation: [practice([[2024, 4]])] }),
      anOutcome({ series: 's3', cooperation: [{ form: 'dualTraining', headcounts: [] }] }),
    ]);
    expect(
      proposals.map(({ sectionKey, occupationGroup, owner, indicator }) => [
        sectionKey,
        occupationGroup,
        owner?.name,
        indicator?.planned,
      ]),
    ).toEqual([
      ['practice', '13', 'Колледж', 2],
      ['practice', '15', 'Колледж', 1],
      ['practice', '15', 'Училище', 4],
      ['training', undefined, 'Колледж', undefined],
    ]);
  });

  it('gives the lead to the side that has to act, as the roadmap’s own templates say', () => {
    const outcome = anOutcome({
      series: 's1',
      cooperation: [
        { form: 'equipment', headcounts: [] },
        { form: 'demoExam', headcounts: [] },
      ],
    });
    const essence = ({ proposals }: ReturnType<typeof draw>) =>
      proposals.map(({ sectionKey, owner, text }) => [sectionKey, owner?.name, text]);
    expect(essence(draw([outcome]))).toEqual([
      ['equipment', 'Завод', 'Оснастить учебные мастерские оборудованием'],
      ['demoExam', 'Колледж', 'Провести демонстрационный экзамен с участием предприятия'],
    ]);
    const own = aRoadmap({
      sections: [{ key: 'all', title: 'Всё', forms: ['equipment'] }],
      itemTemplates: [{ form: 'equipment', text: 'Передать станки{occupation} колледжу', lead: 'school' }],
    });
    expect(essence(drawProposals([outcome], [], own, countingIds(), september))).toEqual([
      ['all', 'Колледж', 'Провести демонстрационный экзамен с участием предприятия'],
      ['all', 'Колледж', 'Передать станки колледжу'],
    ]);
  });

  it('makes commitments steps of the item that their meeting led to', () => {
    const other = aSide('Мастерские', false);
    const { proposals } = draw([
      anOutcome({
        series: 's1',
        cooperation: [practice([[2024, 10]])],
        commitments: [
          promise('c1', 'Закрепить рабочие места', '2023-10-21', 'practice'),
          promise('c2', 'Направить договор', '2023-09-27', 'practice', college),
        ],
      }),
      anOutcome({
        series: 's2',
        sides: [college, other],
        cooperation: [practice([[2024, 5]])],
        commitments: [promise('c3', 'закрепить рабочие места', '2023-10-21', undefined, other)],
      }),
    ]);
    expect(proposals.map(({ owner, sources, due }) => [owner?.name, sources.length, due])).toEqual([
      ['Колледж', 5, '2024-12-31'],
    ]);
    expect(stepsOf(proposals[0]!.sources).map(({ what, due, by }) => [what, due, by.map(({ name }) => name)])).toEqual([
      ['Направить договор', '2023-09-27', ['Колледж']],
      ['Закрепить рабочие места', '2023-10-21', ['Завод', 'Мастерские']],
    ]);
    expect(textWithSteps(proposals[0]!, 'ru').replaceAll('\u00A0', ' ').split('\n').slice(1)).toEqual([
      '– Направить договор (до 27 сентября 2023 г.)',
      '– Закрепить рабочие места: Завод, Мастерские (до 21 октября 2023 г.)',
    ]);
  });

  it('makes one item of what an owner promised where it leads to no item', () => {
    const other = aSide('Училище', true);
    const { proposals } = draw([
      anOutcome({
        series: 's1',
        result: 'toBeContinued',
        commitments: [promise('c1', 'Согласовать дату', '2023-09-20')],
      }),
      anOutcome({
        series: 's2',
        sides: [plant, other],
        commitments: [promise('c2', 'согласовать дату', '2023-09-21')],
      }),
      anOutcome({ series: 's3', commitments: [promise('c3', 'Назначить наставников', '2023-10-01', 'mentoring')] }),
      anOutcome({
        series: 's4',
        sides: [plant, other],
        commitments: [promise('c4', 'Утвердить перечень', '2023-11-01', 'mentoring')],
      }),
    ]);
    expect(
      proposals.map(({ sectionKey, text, owner, due, coExecutors, sources }) => [
        sectionKey,
        text,
        owner?.name,
        due,
        coExecutors.length,
        sources.length,
      ]),
    ).toEqual([
      ['mentoring', 'Исполнить договорённости, достигнутые на индивидуальных встречах', 'Завод', '2023-11-01', 2, 2],
      ['organization', 'Согласовать дату', 'Завод', '2023-09-21', 2, 2],
    ]);
    const single = draw([anOutcome({ series: 's1', commitments: [promise('c1', 'Позвонить', '2023-09-20')] })]);
    expect(textWithSteps(single.proposals[0]!, 'ru')).toBe('Позвонить');
  });

  it('draws no cooperation from a meeting that came to nothing yet', () => {
    expect(
      draw([anOutcome({ series: 's1', result: 'toBeContinued', cooperation: [practice([[2024, 3]])] })]).proposals,
    ).toEqual([]);
  });

  it('writes in the roadmap’s language', () => {
    const outcome = anOutcome({ series: 's1', cooperation: [practice([[2024, 3]])] });
    const [item] = drawProposals([outcome], [], aRoadmap({}, 'en'), countingIds(), september).proposals;
    expect([item!.text, item!.indicator!.text, item!.indicator!.unit]).toEqual([
      'Organize practice of students at the enterprise: 15.01.05 Сварщик',
      'Students who completed their practice',
      'people',
    ]);
  });
});

describe('drawing again', () => {
  const first = anOutcome({ series: 's1', cooperation: [practice([[2024, 10]])] });
  const [drawn] = draw([first]).proposals as [ActionItem];

  it('proposes only what is new, beside edited and rejected items, and says what it is like', () => {
    const edited = unwrap(editActionItem(drawn, { text: 'Своими словами', indicator: null }, roadmap, later));
    const rejected = unwrap(moveActionItem(drawn, { to: 'rejected', note: 'Не нужно' }, roadmap, later));
    const second = anOutcome({ series: 's2', cooperation: [practice([[2024, 4]])] });
    for (const [existing, alike] of [
      [edited, [edited.id]],
      [rejected, []],
    ] as const) {
      const again = draw([first, second], [existing], 'new');
      expect(
        again.proposals.map(({ indicator, sources, position }) => [indicator?.planned, sources.length, position]),
      ).toEqual([[4, 1, 2]]);
      expect(again.drifted).toEqual([]);
      const items = [existing, ...again.proposals];
      expect(similarItems(again.proposals[0]!, items).map(({ id }) => id)).toEqual(alike);
    }
    expect(edited.edited).toBe(true);
  });

  it('names items whose sources have changed or are gone, and leaves them alone', () => {
    const changed = anOutcome({ series: 's1', cooperation: [practice([[2024, 11]])] });
    const unit = 's1/cooperation/practice/welder';
    expect(draw([changed], [drawn])).toEqual({ proposals: [], drifted: [{ itemId: drawn.id, unit, gone: false }] });
    expect(draw([], [drawn]).drifted).toEqual([{ itemId: drawn.id, unit, gone: true }]);
  });

  it('draws a commitment that came later on its own', () => {
    const { proposals } = draw(
      [{ ...first, commitments: [promise('c1', 'Направить договор', '2023-10-01', 'practice', college)] }],
      [drawn],
      'new',
    );
    expect(proposals.map(({ text, sectionKey, owner }) => [text, sectionKey, owner?.name])).toEqual([
      ['Направить договор', 'practice', 'Колледж'],
    ]);
  });
});

describe('explainSources', () => {
  const meeting = (index: number) => ({
    kind: 'outcome' as const,
    seriesId: asId<'MeetingSeries'>(`s${index}`),
    unit: `u${index}`,
    said: '',
    partner: { name: `Завод ${index}` },
  });
  it.each([
    [1, 'из 1 встречи: Завод 1'],
    [2, 'из 2 встреч: Завод 1, Завод 2'],
    [21, /^из 21 встречи: Завод 1, .* и ещё 11$/],
  ])('says %d in words', (count, expected) => {
    const sources = Array.from({ length: count }, (_, index) => meeting(index + 1));
    expect(explainSources({ sources }, 'ru')).toMatch(expected);
  });
  it('names talks and decisions beside meetings', () => {
    const sources = [
      meeting(1),
      { kind: 'agendaItem', agendaItemId: asId<'AgendaItem'>('a') } as const,
      { kind: 'decision', text: 'Протокол' } as const,
    ];
    expect(explainSources({ sources }, 'ru')).toBe('из 1 встречи: Завод 1; из 1 выступления; из 1 решения');
    expect(explainSources({ sources: [] }, 'en')).toBe('written by hand');
  });
});
