import { asId } from '@vstrecha/kernel';
import fc from 'fast-check';
import { balance } from './balance.js';
import { aStaffingNeed, aTrainingProgramme, anOccupation } from './workforce.builder.js';

const operator = anOccupation({ code: '15.01.32' });
const fitter = anOccupation({ code: '15.01.35', name: 'Мастер слесарных работ' });
const welder = anOccupation({ code: '08.01.07', name: 'Сварщик' });

describe('balance', () => {
  it('weighs demand against supply by occupation and year, and neighbours against each other in their group', () => {
    const needs = [
      aStaffingNeed({
        occupationId: operator.id,
        headcounts: [
          { year: 2023, basis: 'present', count: 5 },
          { year: 2024, basis: 'present', count: 2 },
          { year: 2024, basis: 'forecast', count: 30 },
        ],
      }),
      aStaffingNeed({
        organizationId: asId('kb'),
        occupationId: operator.id,
        headcounts: [{ year: 2024, basis: 'forecast', count: 3 }],
      }),
    ];
    const programmes = [
      aTrainingProgramme({ occupationId: operator.id, graduates: [{ year: 2024, count: 25 }], freePlaces: 4 }),
      aTrainingProgramme({ occupationId: operator.id, title: 'заочно', graduates: [], freePlaces: 1 }),
      aTrainingProgramme({ occupationId: fitter.id, graduates: [{ year: 2024, count: 6 }] }),
    ];
    const year2023 = { year: 2023, present: 5, forecast: 0, graduates: 0, uncovered: 5, surplus: 0 };
    expect(balance(needs, programmes, [fitter, welder, operator])).toEqual({
      occupations: [
        {
          occupationId: operator.id,
          years: [year2023, { year: 2024, present: 2, forecast: 33, graduates: 25, uncovered: 10, surplus: 0 }],
          total: { present: 7, forecast: 33, graduates: 25, uncovered: 15, surplus: 0 },
          freePlaces: 5,
          demandOrganizationIds: ['zavod', 'kb'],
          supplyOrganizationIds: ['college'],
        },
        {
          occupationId: fitter.id,
          years: [
            { year: 2023, present: 0, forecast: 0, graduates: 0, uncovered: 0, surplus: 0 },
            { year: 2024, present: 0, forecast: 0, graduates: 6, uncovered: 0, surplus: 6 },
          ],
          total: { present: 0, forecast: 0, graduates: 6, uncovered: 0, surplus: 6 },
          freePlaces: 0,
          demandOrganizationIds: [],
          supplyOrganizationIds: ['college'],
        },
      ],
      groups: [
        {
          group: '15',
          years: [year2023, { year: 2024, present: 2, forecast: 33, graduates: 31, uncovered: 4, surplus: 0 }],
          total: { present: 7, forecast: 33, graduates: 31, uncovered: 9, surplus: 0 },
          freePlaces: 5,
          occupationIds: [operator.id, fitter.id],
        },
      ],
      years: [year2023, { year: 2024, present: 2, forecast: 33, graduates: 31, uncovered: 10, surplus: 6 }],
      total: { present: 7, forecast: 33, graduates: 31, uncovered: 15, surplus: 6 },
      freePlaces: 5,
    });
  });

  it('looks at the years asked for only', () => {
    const headcounts = [2023, 2024, 2025, 2026].map((year) => ({ year, basis: 'forecast', count: 1 }) as const);
    const years = (from?: number, to?: number) =>
      balance([aStaffingNeed({ headcounts })], [], [operator], { from, to }).years.map(({ year }) => year);
    expect(years(2024, 2025)).toEqual([2024, 2025]);
    expect(years(2025)).toEqual([2025, 2026]);
    expect(years()).toEqual([2023, 2024, 2025, 2026]);
  });

  it('loses nobody: demand less supply is uncovered less surplus, in every line', () => {
    const occupations = [operator, fitter, welder];
    const occupationId = fc.constantFrom(...occupations.map(({ id }) => id));
    const year = fc.integer({ min: 2023, max: 2026 });
    const count = fc.integer({ min: 1, max: 50 });
    const need = fc
      .record({ occupationId, year, count, basis: fc.constantFrom('present' as const, 'forecast' as const) })
      .map(({ occupationId, ...headcount }) => aStaffingNeed({ occupationId, headcounts: [headcount] }));
    const programme = fc
      .record({ occupationId, year, count })
      .map(({ occupationId, ...graduates }) => aTrainingProgramme({ occupationId, graduates: [graduates] }));
    fc.assert(
      fc.property(fc.array(need), fc.array(programme), (needs, programmes) => {
        const found = balance(needs, programmes, occupations);
        const lines = [...found.occupations, ...found.groups].flatMap(({ years, total }) => [...years, total]);
        for (const line of [...lines, ...found.years, found.total]) {
          expect(line.present + line.forecast - line.graduates).toBe(line.uncovered - line.surplus);
        }
        const demand = needs.reduce((sum, { headcounts }) => sum + (headcounts[0]?.count ?? 0), 0);
        expect(found.total.present + found.total.forecast).toBe(demand);
      }),
    );
  });
});
