import type { Id } from '@vstrecha/kernel';
import type { AgreedOutcome } from './agreed-outcome.js';
import { type FormAnalysis, type ResultCount, formsIn, peopleAgreed, resultsOf } from './outcome-figures.js';

/** What an event's meetings came to, in numbers, read from the agreed view of each. */
export interface OutcomeSummary {
  /** Meetings that have at least one record. */
  readonly recorded: number;
  readonly differing: number;
  readonly byResult: readonly ResultCount[];
  /** Of agreements and intents. */
  readonly byForm: readonly FormAnalysis[];
  /** People agreed on or intended, each once (`peopleAgreed`), by occupation and year; none without an occupation. */
  readonly byOccupation: readonly {
    readonly occupationId: Id<'Occupation'>;
    readonly year: number;
    readonly headcount: number;
  }[];
  readonly commitments: number;
}

export function summarizeOutcomes(outcomes: readonly AgreedOutcome[]): OutcomeSummary {
  const byOccupation = new Map<string, { occupationId: Id<'Occupation'>; year: number; headcount: number }>();
  for (const { occupationId, year, count } of outcomes.flatMap(peopleAgreed)) {
    if (occupationId === undefined) continue;
    const key = `${occupationId}:${year}`;
    const sum = byOccupation.get(key)?.headcount ?? 0;
    byOccupation.set(key, { occupationId, year, headcount: sum + count });
  }
  return {
    recorded: outcomes.length,
    differing: outcomes.filter(({ differences }) => differences.length > 0).length,
    byResult: resultsOf(outcomes),
    byForm: formsIn(outcomes),
    byOccupation: [...byOccupation.values()].sort((a, b) =>
      a.occupationId < b.occupationId ? -1 : a.occupationId > b.occupationId ? 1 : a.year - b.year,
    ),
    commitments: outcomes.reduce((sum, { commitments }) => sum + commitments.length, 0),
  };
}
