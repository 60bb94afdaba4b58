import { type Issue, issue } from '@vstrecha/kernel';
import type { WorkforceCode } from './messages.js';

/** So many people in one calendar year. */
export interface YearlyCount {
  readonly year: number;
  readonly count: number;
}

/** How sure a demand is: people wanted now, or expected to be wanted. */
export const demandBases = ['present', 'forecast'] as const;
export type DemandBasis = (typeof demandBases)[number];

/** So many people wanted in one calendar year, now or by forecast. */
export interface YearlyDemand extends YearlyCount {
  readonly basis: DemandBasis;
}

const years = { from: 2000, to: 2100 } as const;
const mostPeople = 100_000;

/** Faults of yearly counts: a year far off, a count that is no whole number of people, the same year (and basis) twice. */
export function yearlyCountIssues(
  counts: readonly (YearlyCount & { readonly basis?: DemandBasis })[],
  field: string,
): Issue<WorkforceCode>[] {
  const seen = new Set<string>();
  return counts.flatMap(({ year, count, basis }, at) => {
    const issues: Issue<WorkforceCode>[] = [];
    const path = (place: string) => [field, String(at), place];
    if (!Number.isInteger(year) || year < years.from || year > years.to) {
      issues.push(issue('workforce.year-out-of-range', path('year'), { year, ...years }));
    }
    if (!isCountOfPeople(count))
      issues.push(issue('workforce.count-out-of-range', path('count'), { count, max: mostPeople }));
    if (basis !== undefined && !demandBases.includes(basis)) {
      issues.push(issue('workforce.basis-unknown', path('basis'), { basis: String(basis) }));
    }
    const key = `${year} ${basis ?? ''}`;
    if (seen.has(key)) issues.push(issue('workforce.year-twice', path('year'), { year }));
    seen.add(key);
    return issues;
  });
}

export function isCountOfPeople(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= mostPeople;
}

/** Ordered by year, present before forecast; years without people are left out. */
export function inOrderOfYears<Count extends YearlyCount & { readonly basis?: DemandBasis }>(
  counts: readonly Count[],
): Count[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.year - b.year || -(a.basis ?? '').localeCompare(b.basis ?? ''));
}

export function sumOfCounts(counts: readonly YearlyCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
