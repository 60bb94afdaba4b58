/** How many in which year. */
export interface YearlyFigure {
  readonly year: number;
  readonly count: number;
}

/** One figure a year, ascending. */
export function sumByYear(figures: readonly YearlyFigure[]): YearlyFigure[] {
  const sums = new Map<number, number>();
  for (const { year, count } of figures) sums.set(year, (sums.get(year) ?? 0) + count);
  return [...sums].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

export function totalOf(figures: readonly YearlyFigure[]): number {
  return figures.reduce((sum, { count }) => sum + count, 0);
}

/** What is left of the figures when some are taken away; a year that reaches nothing falls away, none goes below. */
export function lessByYear(figures: readonly YearlyFigure[], taken: readonly YearlyFigure[]): YearlyFigure[] {
  const less = new Map(taken.map(({ year, count }) => [year, count]));
  return figures
    .map(({ year, count }) => ({ year, count: Math.max(0, count - (less.get(year) ?? 0)) }))
    .filter(({ count }) => count > 0);
}

/** What both name: the smaller figure of each year. */
export function commonByYear(figures: readonly YearlyFigure[], others: readonly YearlyFigure[]): YearlyFigure[] {
  const other = new Map(others.map(({ year, count }) => [year, count]));
  return figures
    .map(({ year, count }) => ({ year, count: Math.min(count, other.get(year) ?? 0) }))
    .filter(({ count }) => count > 0);
}
