import { type FormOfCooperation, type Id, formsOfCooperation } from '@vstrecha/kernel';
import type { AgreedOutcome } from './agreed-outcome.js';
import { type OutcomeResult, outcomeResults } from './outcome-result.js';

/** What an event's meetings came to, in numbers, read from the agreed view of each. */
export interface OutcomeSummary {
  /** Meetings that have at least one record. */
  readonly recorded: number;
  readonly differing: number;
  readonly byResult: readonly { readonly result: OutcomeResult; readonly meetings: number }[];
  readonly byForm: readonly {
    readonly form: FormOfCooperation;
    readonly meetings: number;
    readonly headcount: number;
  }[];
  /** Headcounts agreed or intended, by occupation and year; nothing is counted without an occupation. */
  readonly byOccupation: readonly {
    readonly occupationId: Id<'Occupation'>;
    readonly year: number;
    readonly headcount: number;
  }[];
  readonly commitments: number;
}

export function summarizeOutcomes(outcomes: readonly AgreedOutcome[]): OutcomeSummary {
  const cooperation = outcomes.flatMap(({ seriesId, cooperation: entries }) =>
    entries.map((entry) => ({ ...entry, seriesId })),
  );
  const byOccupation = new Map<string, { occupationId: Id<'Occupation'>; year: number; headcount: number }>();
  for (const { occupationId, headcounts } of cooperation) {
    if (occupationId === undefined) continue;
    for (const { year, count } of headcounts) {
      const key = `${occupationId}:${year}`;
      const sum = byOccupation.get(key)?.headcount ?? 0;
      byOccupation.set(key, { occupationId, year, headcount: sum + count });
    }
  }
  return {
    recorded: outcomes.length,
    differing: outcomes.filter(({ differences }) => differences.length > 0).length,
    byResult: outcomeResults.map((result) => ({
      result,
      meetings: outcomes.filter((outcome) => outcome.result === result).length,
    })),
    byForm: formsOfCooperation.flatMap((form) => {
      const entries = cooperation.filter((entry) => entry.form === form);
      const people = entries.flatMap(({ headcounts }) => headcounts.map(({ count }) => count));
      if (entries.length === 0) return [];
      return [
        {
          form,
          meetings: new Set(entries.map(({ seriesId }) => seriesId)).size,
          headcount: people.reduce((sum, count) => sum + count, 0),
        },
      ];
    }),
    byOccupation: [...byOccupation.values()].sort((a, b) =>
      a.occupationId < b.occupationId ? -1 : a.occupationId > b.occupationId ? 1 : a.year - b.year,
    ),
    commitments: outcomes.reduce((sum, { commitments }) => sum + commitments.length, 0),
  };
}
