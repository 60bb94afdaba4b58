import { type FormOfCooperation, type Id, formsOfCooperation } from '@vstrecha/kernel';
import type { Cooperation, YearlyHeadcount } from './outcome.js';

/** What both sides brought to the table. */
export interface MeetingGround {
  /** What the requests for the meeting named. */
  readonly topics: {
    readonly formsOfCooperation: readonly FormOfCooperation[];
    readonly occupationIds: readonly Id<'Occupation'>[];
  };
  readonly needs: readonly GroundEntry[];
  readonly programmes: readonly GroundEntry[];
}

/** People whom one side wants, or trains, of one occupation, with the forms that it wishes or offers. */
export interface GroundEntry {
  readonly occupationId: Id<'Occupation'>;
  readonly forms: readonly FormOfCooperation[];
  readonly counts: readonly YearlyHeadcount[];
}

/** A form is filled with so many lines at most: more would have to be deleted again. */
const MOST_LINES = 10;

/**
 * What a meeting probably agreed on, to begin a record with. Occupations: those of the topics, else those that one side wants
 * and the other one trains. Forms: those of the topics, else those that the need wishes and the programme offers, else what the
 * need wishes. Headcounts: what can be agreed on in each year, the smaller one of wanted and trained.
 */
export function prefillCooperation({ topics, needs, programmes }: MeetingGround): readonly Cooperation[] {
  const trained = new Set(programmes.map(({ occupationId }) => occupationId));
  const common = [...new Set(needs.map(({ occupationId }) => occupationId))].filter((id) => trained.has(id));
  const occupations = topics.occupationIds.length > 0 ? topics.occupationIds : common;
  const lines = occupations.flatMap((occupationId) => {
    const wanted = needs.filter((need) => need.occupationId === occupationId);
    const offered = programmes.filter((programme) => programme.occupationId === occupationId);
    return formsFor(topics.formsOfCooperation, wanted, offered).map((form): Cooperation => ({
      form,
      occupationId,
      headcounts: within(countsOf(wanted), countsOf(offered)),
    }));
  });
  const withoutOccupation = topics.formsOfCooperation.map((form): Cooperation => ({ form, headcounts: [] }));
  return (lines.length > 0 ? lines : withoutOccupation).slice(0, MOST_LINES);
}

function formsFor(
  named: readonly FormOfCooperation[],
  wanted: readonly GroundEntry[],
  offered: readonly GroundEntry[],
): readonly FormOfCooperation[] {
  if (named.length > 0) return named;
  const wishes = new Set(wanted.flatMap(({ forms }) => forms));
  const offers = new Set(offered.flatMap(({ forms }) => forms));
  const both = formsOfCooperation.filter((form) => wishes.has(form) && offers.has(form));
  return both.length > 0 ? both : formsOfCooperation.filter((form) => wishes.has(form));
}

function countsOf(entries: readonly GroundEntry[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { year, count } of entries.flatMap((entry) => entry.counts))
    counts.set(year, (counts.get(year) ?? 0) + count);
  return counts;
}

function within(wanted: ReadonlyMap<number, number>, trained: ReadonlyMap<number, number>): YearlyHeadcount[] {
  return [...wanted]
    .map(([year, count]) => ({ year, count: Math.min(count, trained.get(year) ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.year - b.year);
}
