import { type FormOfCooperation, type Id, formsOfCooperation, groupBy } from '@vstrecha/kernel';
import type { AgreedOutcome } from './agreed-outcome.js';
import {
  type FormAnalysis,
  type ResultCount,
  formsIn,
  headcountOf,
  isPromising,
  peopleAgreed,
  resultsOf,
  sumOf,
} from './outcome-figures.js';

/** What is known of one event. */
export interface AnalysedEvent {
  readonly eventId: Id<'Event'>;
  readonly delegations: readonly { readonly id: Id<'Delegation'>; readonly organizationId: Id<'Organization'> }[];
  readonly requests: readonly {
    readonly fromDelegationId: Id<'Delegation'>;
    readonly toDelegationId: Id<'Delegation'>;
    readonly status: string;
  }[];
  /** Of the plan in force. */
  readonly meetings: readonly {
    readonly seriesId: Id<'MeetingSeries'>;
    readonly delegationIds: readonly Id<'Delegation'>[];
    readonly state: 'planned' | 'held' | 'noShow' | 'cancelled';
  }[];
  readonly outcomes: readonly AgreedOutcome[];
}

/** People of one occupation in one year, as an organization stated them. */
export interface StatedCount {
  readonly occupationId: Id<'Occupation'>;
  readonly year: number;
  readonly count: number;
}

/** How wishes became agreements; each counts pairs of delegations, so that two crossing requests are one. */
export interface Conversion {
  readonly wished: number;
  readonly accepted: number;
  readonly planned: number;
  readonly held: number;
  readonly recorded: number;
  /** An agreement or an intent. */
  readonly promising: number;
  readonly agreed: number;
}

export interface PairAnalysis {
  /** In ascending order. */
  readonly organizationIds: readonly [Id<'Organization'>, Id<'Organization'>];
  readonly results: readonly ResultCount[];
  readonly forms: readonly FormOfCooperation[];
  readonly headcount: number;
  readonly commitments: number;
}

/** Meetings that named an occupation, by what they came to. */
export interface OccupationAnalysis {
  readonly occupationId: Id<'Occupation'>;
  readonly results: readonly ResultCount[];
  readonly headcount: number;
}

export interface OrganizationAnalysis {
  readonly organizationId: Id<'Organization'>;
  readonly sent: number;
  readonly received: number;
  readonly planned: number;
  readonly held: number;
  readonly results: readonly ResultCount[];
  readonly headcount: number;
  /** Given by this organization. */
  readonly commitments: number;
}

/** Demand, supply and what was agreed of one occupation in one year: people. */
export interface AgreedBalance {
  readonly occupationId: Id<'Occupation'>;
  readonly year: number;
  readonly needed: number;
  readonly graduates: number;
  readonly agreed: number;
  /** Needed and not agreed on with anybody. */
  readonly uncovered: number;
  /** Graduating and not agreed on with anybody. */
  readonly surplus: number;
}

export interface OutcomeAnalysis {
  readonly conversion: Conversion;
  readonly results: readonly ResultCount[];
  readonly pairs: readonly PairAnalysis[];
  readonly forms: readonly FormAnalysis[];
  readonly occupations: readonly OccupationAnalysis[];
  readonly organizations: readonly OrganizationAnalysis[];
  readonly balance: readonly AgreedBalance[];
}

/**
 * What the meetings of one or several events came to. Headcounts count people once: where a meeting agreed on several forms
 * for the same occupation and year, these are the same people, and the largest of the figures counts. Only agreements and
 * intents count.
 */
export function analyseOutcomes(
  events: readonly AnalysedEvent[],
  stated: { readonly needs: readonly StatedCount[]; readonly graduates: readonly StatedCount[] },
): OutcomeAnalysis {
  const organizationOf = new Map(
    events.flatMap(({ delegations }) => delegations.map(({ id, organizationId }) => [id, organizationId] as const)),
  );
  const outcomes = events.flatMap((event) => event.outcomes);
  return {
    conversion: addUp(events.map(conversionOf)),
    results: resultsOf(outcomes),
    pairs: pairsOf(outcomes, organizationOf),
    forms: formsIn(outcomes),
    occupations: occupationsOf(outcomes),
    organizations: organizationsOf(events, organizationOf),
    balance: balanceOf(outcomes, stated),
  };
}

function conversionOf({ requests, meetings, outcomes }: AnalysedEvent): Conversion {
  const pairs = (list: readonly (readonly Id<'Delegation'>[])[]) => new Set(list.map(pairKey)).size;
  const asked = (statuses?: readonly string[]) =>
    pairs(
      requests
        .filter(({ status }) => !statuses || statuses.includes(status))
        .map(({ fromDelegationId, toDelegationId }) => [fromDelegationId, toDelegationId]),
    );
  const standing = meetings.filter(({ state }) => state !== 'cancelled');
  const sides = (list: readonly { readonly delegationIds: readonly Id<'Delegation'>[] }[]) =>
    pairs(list.map(({ delegationIds }) => delegationIds));
  return {
    wished: asked(),
    accepted: asked(['accepted']),
    planned: sides(standing),
    held: sides(heldAmong(standing, outcomes)),
    recorded: sides(outcomes),
    promising: sides(outcomes.filter(({ result }) => isPromising(result))),
    agreed: sides(outcomes.filter(({ result }) => result === 'agreement')),
  };
}

/** Whoever recorded a meeting as held was there, whatever the list of the day says. */
function heldAmong<Meeting extends AnalysedEvent['meetings'][number]>(
  standing: readonly Meeting[],
  outcomes: readonly AgreedOutcome[],
): readonly Meeting[] {
  const wasHeld = new Set(outcomes.filter(({ result }) => result !== 'notHeld').map(({ seriesId }) => seriesId));
  return standing.filter(({ state, seriesId }) => state === 'held' || wasHeld.has(seriesId));
}

function addUp(conversions: readonly Conversion[]): Conversion {
  const total = (field: keyof Conversion) => sumOf(conversions, (one) => one[field]);
  return {
    wished: total('wished'),
    accepted: total('accepted'),
    planned: total('planned'),
    held: total('held'),
    recorded: total('recorded'),
    promising: total('promising'),
    agreed: total('agreed'),
  };
}

function pairKey(sides: readonly string[]): string {
  return [...sides].sort().join(' ');
}

function pairsOf(
  outcomes: readonly AgreedOutcome[],
  organizationOf: ReadonlyMap<Id<'Delegation'>, Id<'Organization'>>,
): readonly PairAnalysis[] {
  const known = outcomes.flatMap((outcome) => {
    const [a, b] = outcome.delegationIds.map((id) => organizationOf.get(id)).sort();
    return a && b ? [{ outcome, organizationIds: [a, b] as const }] : [];
  });
  return [...groupBy(known, ({ organizationIds }) => pairKey(organizationIds)).values()]
    .map((of): PairAnalysis => {
      const own = of.map(({ outcome }) => outcome);
      const named = new Set(own.flatMap(({ cooperation }) => cooperation.map(({ form }) => form)));
      return {
        organizationIds: (of[0] as (typeof of)[number]).organizationIds,
        results: resultsOf(own).filter(({ meetings }) => meetings > 0),
        forms: formsOfCooperation.filter((form) => named.has(form)),
        headcount: sumOf(own, headcountOf),
        commitments: sumOf(own, ({ commitments }) => commitments.length),
      };
    })
    .sort((a, b) => b.headcount - a.headcount || (pairKey(a.organizationIds) < pairKey(b.organizationIds) ? -1 : 1));
}

function occupationsOf(outcomes: readonly AgreedOutcome[]): readonly OccupationAnalysis[] {
  const named = outcomes.flatMap((outcome) =>
    [...new Set(outcome.cooperation.flatMap(({ occupationId }) => occupationId ?? []))].map((occupationId) => ({
      occupationId,
      outcome,
    })),
  );
  return [...groupBy(named, ({ occupationId }) => occupationId)]
    .map(([occupationId, of]): OccupationAnalysis => {
      const own = of.map(({ outcome }) => outcome);
      const people = own.flatMap(peopleAgreed).filter((one) => one.occupationId === occupationId);
      return {
        occupationId,
        results: resultsOf(own).filter(({ meetings }) => meetings > 0),
        headcount: sumOf(people, ({ count }) => count),
      };
    })
    .sort((a, b) => b.headcount - a.headcount || (a.occupationId < b.occupationId ? -1 : 1));
}

function organizationsOf(
  events: readonly AnalysedEvent[],
  organizationOf: ReadonlyMap<Id<'Delegation'>, Id<'Organization'>>,
): readonly OrganizationAnalysis[] {
  const requests = events.flatMap((event) => event.requests);
  const meetings = events.flatMap((event) => event.meetings).filter(({ state }) => state !== 'cancelled');
  const outcomes = events.flatMap((event) => event.outcomes);
  const held = heldAmong(meetings, outcomes);
  const delegationsOf = groupBy(organizationOf, ([, organizationId]) => organizationId);
  return [...delegationsOf]
    .map(([organizationId, entries]): OrganizationAnalysis => {
      const own = new Set(entries.map(([id]) => id));
      const takesPart = ({ delegationIds }: { readonly delegationIds: readonly Id<'Delegation'>[] }) =>
        delegationIds.some((id) => own.has(id));
      const [planned, recorded] = [meetings.filter(takesPart), outcomes.filter(takesPart)];
      return {
        organizationId,
        sent: requests.filter(({ fromDelegationId }) => own.has(fromDelegationId)).length,
        received: requests.filter(({ toDelegationId }) => own.has(toDelegationId)).length,
        planned: planned.length,
        held: held.filter(takesPart).length,
        results: resultsOf(recorded).filter(({ meetings: count }) => count > 0),
        headcount: sumOf(recorded, headcountOf),
        commitments: sumOf(
          recorded,
          ({ commitments }) => commitments.filter((one) => own.has(one.delegationId)).length,
        ),
      };
    })
    .sort((a, b) => b.headcount - a.headcount || (a.organizationId < b.organizationId ? -1 : 1));
}

function balanceOf(
  outcomes: readonly AgreedOutcome[],
  { needs, graduates }: { readonly needs: readonly StatedCount[]; readonly graduates: readonly StatedCount[] },
): readonly AgreedBalance[] {
  const agreed = outcomes
    .flatMap(peopleAgreed)
    .flatMap(({ occupationId, ...rest }) => (occupationId ? [{ occupationId, ...rest }] : []));
  const keyOf = ({ occupationId, year }: StatedCount) => `${occupationId}/${year}`;
  const sums = (counts: readonly StatedCount[]) =>
    new Map([...groupBy(counts, keyOf)].map(([key, of]) => [key, sumOf(of, ({ count }) => count)]));
  const [neededOf, graduatesOf, agreedOf] = [sums(needs), sums(graduates), sums(agreed)];
  const cells = new Map([...needs, ...graduates, ...agreed].map((count) => [keyOf(count), count]));
  return [...cells]
    .map(([key, { occupationId, year }]): AgreedBalance => {
      const [needed, trained, promised] = [neededOf, graduatesOf, agreedOf].map((of) => of.get(key) ?? 0) as [
        number,
        number,
        number,
      ];
      return {
        occupationId,
        year,
        needed,
        graduates: trained,
        agreed: promised,
        uncovered: Math.max(0, needed - promised),
        surplus: Math.max(0, trained - promised),
      };
    })
    .sort((a, b) => (a.occupationId < b.occupationId ? -1 : a.occupationId > b.occupationId ? 1 : a.year - b.year));
}
