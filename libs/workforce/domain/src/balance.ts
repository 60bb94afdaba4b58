import { type Id, groupBy } from '@vstrecha/kernel';
import { type Occupation, occupationGroup } from './occupation.js';
import type { StaffingNeed } from './staffing-need.js';
import type { TrainingProgramme } from './training-programme.js';

/** Demand against supply of one year: people. */
export interface YearBalance {
  readonly year: number;
  readonly present: number;
  readonly forecast: number;
  readonly graduates: number;
  /** Demand that no graduate covers: demand less graduates, at least 0. */
  readonly uncovered: number;
  /** Graduates whom no demand takes: graduates less demand, at least 0. */
  readonly surplus: number;
}

/** The balance of one occupation over all years asked for. */
export interface OccupationBalance {
  readonly occupationId: Id<'Occupation'>;
  readonly years: readonly YearBalance[];
  readonly total: Omit<YearBalance, 'year'>;
  readonly freePlaces: number;
  /** Who wants people and who trains them, each once. */
  readonly demandOrganizationIds: readonly Id<'Organization'>[];
  readonly supplyOrganizationIds: readonly Id<'Organization'>[];
}

/** The balance of an enlarged group: shortages of one occupation are weighed against surpluses of its neighbours. */
export interface GroupBalance {
  readonly group: string;
  readonly years: readonly YearBalance[];
  readonly total: Omit<YearBalance, 'year'>;
  readonly freePlaces: number;
  readonly occupationIds: readonly Id<'Occupation'>[];
}

export interface Balance {
  /** By code. */
  readonly occupations: readonly OccupationBalance[];
  /** By group. */
  readonly groups: readonly GroupBalance[];
  readonly years: readonly YearBalance[];
  readonly total: Omit<YearBalance, 'year'>;
  readonly freePlaces: number;
}

/** Inclusive; an open end takes every year that occurs. */
export interface YearSpan {
  readonly from?: number;
  readonly to?: number;
}

/**
 * Demand against supply by occupation and year. Present and forecast demand of one year add up. The sums over several
 * occupations add up what is uncovered and what is in surplus by occupation, except in a group, where they are weighed
 * against each other. The sums over years never weigh one year against another: who graduates in 2026 is no help in 2024.
 */
export function balance(
  needs: readonly StaffingNeed[],
  programmes: readonly TrainingProgramme[],
  occupations: readonly Pick<Occupation, 'id' | 'code'>[],
  span: YearSpan = {},
): Balance {
  const inSpan = ({ year }: { readonly year: number }) => year >= (span.from ?? year) && year <= (span.to ?? year);
  const years = [
    ...new Set([
      ...needs.flatMap((need) => need.headcounts.filter(inSpan).map(({ year }) => year)),
      ...programmes.flatMap((programme) => programme.graduates.filter(inSpan).map(({ year }) => year)),
    ]),
  ].sort((a, b) => a - b);
  const needsOf = groupBy(needs, ({ occupationId }) => occupationId);
  const programmesOf = groupBy(programmes, ({ occupationId }) => occupationId);

  const balanceOf = (ids: readonly Id<'Occupation'>[]) => {
    const demand = ids.flatMap((id) => needsOf.get(id) ?? []);
    const supply = ids.flatMap((id) => programmesOf.get(id) ?? []);
    const byYear = years.map((year) => balanceOfYear(year, demand, supply));
    return {
      years: byYear,
      total: sumOf(byYear),
      freePlaces: supply.reduce((sum, { freePlaces }) => sum + freePlaces, 0),
      demandOrganizationIds: [...new Set(demand.map(({ organizationId }) => organizationId))],
      supplyOrganizationIds: [...new Set(supply.map(({ organizationId }) => organizationId))],
    };
  };

  const concerned = occupations
    .filter(({ id }) => needsOf.has(id) || programmesOf.has(id))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const byOccupation = concerned.map(({ id }) => ({ occupationId: id, ...balanceOf([id]) }));
  const byGroup = [...groupBy(concerned, ({ code }) => occupationGroup(code))].map(([group, members]) => {
    const occupationIds = members.map(({ id }) => id);
    const { years: groupYears, total, freePlaces } = balanceOf(occupationIds);
    return { group, years: groupYears, total, freePlaces, occupationIds };
  });
  const allYears = years.map((year, at) => ({ year, ...sumOf(byOccupation.map((one) => one.years[at] ?? nobody)) }));
  return {
    occupations: byOccupation,
    groups: byGroup,
    years: allYears,
    total: sumOf(allYears),
    freePlaces: byOccupation.reduce((sum, { freePlaces }) => sum + freePlaces, 0),
  };
}

const nobody = { present: 0, forecast: 0, graduates: 0, uncovered: 0, surplus: 0 };

function balanceOfYear(
  year: number,
  demand: readonly StaffingNeed[],
  supply: readonly TrainingProgramme[],
): YearBalance {
  const wanted = demand.flatMap(({ headcounts }) => headcounts.filter((one) => one.year === year));
  const people = (counts: readonly { readonly count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
  const present = people(wanted.filter(({ basis }) => basis === 'present'));
  const forecast = people(wanted.filter(({ basis }) => basis === 'forecast'));
  const graduates = people(supply.flatMap((one) => one.graduates.filter((count) => count.year === year)));
  const gap = present + forecast - graduates;
  return { year, present, forecast, graduates, uncovered: Math.max(0, gap), surplus: Math.max(0, -gap) };
}

function sumOf(balances: readonly Omit<YearBalance, 'year'>[]): Omit<YearBalance, 'year'> {
  return balances.reduce<Omit<YearBalance, 'year'>>(
    (sum, one) => ({
      present: sum.present + one.present,
      forecast: sum.forecast + one.forecast,
      graduates: sum.graduates + one.graduates,
      uncovered: sum.uncovered + one.uncovered,
      surplus: sum.surplus + one.surplus,
    }),
    nobody,
  );
}
