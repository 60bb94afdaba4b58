import { type FormOfCooperation, type Id, formsOfCooperation } from '@vstrecha/kernel';
import type { AgreedOutcome } from './agreed-outcome.js';
import { type OutcomeResult, outcomeResults } from './outcome-result.js';

export interface ResultCount {
  readonly result: OutcomeResult;
  readonly meetings: number;
}

export interface FormAnalysis {
  readonly form: FormOfCooperation;
  /** Meetings that named it, and those of them that came to an agreement. */
  readonly meetings: number;
  readonly agreements: number;
  readonly headcount: number;
}

/** People of each occupation and year on whom one meeting agreed, each counted once; without an occupation too. */
export function peopleAgreed({ result, cooperation }: Pick<AgreedOutcome, 'result' | 'cooperation'>): readonly {
  readonly occupationId?: Id<'Occupation'>;
  readonly year: number;
  readonly count: number;
}[] {
  if (!isPromising(result)) return [];
  const most = new Map<string, { occupationId?: Id<'Occupation'>; year: number; count: number }>();
  for (const { occupationId, headcounts } of cooperation) {
    for (const { year, count } of headcounts) {
      const key = `${occupationId ?? ''}/${year}`;
      most.set(key, { occupationId, year, count: Math.max(count, most.get(key)?.count ?? 0) });
    }
  }
  return [...most.values()];
}

export function isPromising(result: OutcomeResult): boolean {
  return result === 'agreement' || result === 'intent';
}

export function headcountOf(outcome: AgreedOutcome): number {
  return sumOf(peopleAgreed(outcome), ({ count }) => count);
}

export function sumOf<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

export function resultsOf(outcomes: readonly AgreedOutcome[]): readonly ResultCount[] {
  return outcomeResults.map((result) => ({
    result,
    meetings: outcomes.filter((outcome) => outcome.result === result).length,
  }));
}

/** How often each form of cooperation was agreed on or intended, and for how many people. */
export function formsIn(outcomes: readonly AgreedOutcome[]): readonly FormAnalysis[] {
  const promising = outcomes.filter(({ result }) => isPromising(result));
  return formsOfCooperation.flatMap((form) => {
    const naming = promising.filter(({ cooperation }) => cooperation.some((entry) => entry.form === form));
    if (naming.length === 0) return [];
    const entries = naming.flatMap(({ cooperation }) => cooperation.filter((entry) => entry.form === form));
    return [
      {
        form,
        meetings: naming.length,
        agreements: naming.filter(({ result }) => result === 'agreement').length,
        headcount: sumOf(entries, ({ headcounts }) => sumOf(headcounts, ({ count }) => count)),
      },
    ];
  });
}
