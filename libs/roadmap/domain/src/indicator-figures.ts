import type { Indicator } from './action-item.js';
import { type YearlyFigure, totalOf } from './yearly-figures.js';

/**
 * Whether a unit counts a share of something: per cent. Shares are never added up. Where items are merged, the lowest counts,
 * as nobody has promised more; where progress is summed up, the average is shown; year by year, the last one is the aim.
 */
export function isShare(unit: string | undefined): boolean {
  return /^(%|проц|percent|per cent)/i.test(unit?.trim() ?? '');
}

/** What figures of one unit come to as one promise: their sum, or the lowest share. Nothing where there are none. */
export function joinedFigure(figures: readonly (number | undefined)[], unit: string | undefined): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length === 0) return undefined;
  return isShare(unit) ? Math.min(...known) : known.reduce((sum, figure) => sum + figure, 0);
}

/** Figures by year, ascending: of one year the sum, or the lowest share. */
export function joinedByYear(figures: readonly YearlyFigure[], unit: string | undefined): readonly YearlyFigure[] {
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = figures.filter((figure) => figure.year === year).map(({ count }) => count);
    return { year, count: joinedFigure(ofYear, unit) ?? 0 };
  });
}

/** What the years plan in all: their sum, or the share of the last year. */
export function plannedOfYears(byYear: readonly YearlyFigure[], unit: string | undefined): number | undefined {
  return isShare(unit) ? byYear.at(-1)?.count : totalOf(byYear);
}

/** Planned and reached of several items in one unit. What nobody has reported on counts as nothing reached. */
export interface ProgressFigure {
  readonly unit: string;
  readonly planned: number;
  readonly actual: number;
  /** Whether these are averages over the items, rounded, and no sums: of shares. */
  readonly isAverage: boolean;
}

export function progressFigure(unit: string, indicators: readonly Indicator[]): ProgressFigure {
  const isAverage = isShare(unit);
  const sum = (field: 'planned' | 'actual') => indicators.reduce((total, one) => total + (one[field] ?? 0), 0);
  const shown = (total: number) => (isAverage ? Math.round(total / indicators.length) : total);
  return { unit, planned: shown(sum('planned')), actual: shown(sum('actual')), isAverage };
}
