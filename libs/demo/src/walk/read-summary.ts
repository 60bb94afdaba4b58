import { graphql } from '../gql/gql.js';
import type { DemoPort } from './port.js';
import type { WalkedEvent } from './walk-event.js';

const summaryOfEvent = graphql(`
  query SummaryOfEvent($eventId: ID!, $planId: ID!) {
    event(id: $eventId) {
      title
      city
      firstDay
      lastDay
      delegations(first: 1) {
        totalCount
      }
      requests: meetingRequests(first: 1) {
        totalCount
      }
      accepted: meetingRequests(first: 1, filter: { statuses: [ACCEPTED] }) {
        totalCount
      }
      declined: meetingRequests(first: 1, filter: { statuses: [DECLINED] }) {
        totalCount
      }
      withdrawn: meetingRequests(first: 1, filter: { statuses: [WITHDRAWN] }) {
        totalCount
      }
      pending: meetingRequests(first: 1, filter: { statuses: [PENDING, EXPIRED] }) {
        totalCount
      }
      roadmap {
        progress {
          standing
        }
      }
    }
    plan(id: $planId) {
      number
      meetingCount
      breakCount
      summary {
        status
        asked
        gap
      }
      unplaced(first: 100) {
        edges {
          node {
            reasons {
              code
            }
          }
        }
        totalCount
      }
    }
    outcomes(eventId: $eventId, first: 1) {
      totalCount
    }
    outcomeSummary(eventId: $eventId) {
      recorded
      differing
      commitments
      byResult {
        result
        meetings
      }
    }
  }
`);

/** What came of a walk, in numbers. */
export interface DemoSummary {
  readonly event: {
    readonly title: string;
    readonly city: string | null;
    readonly firstDay: string;
    readonly lastDay: string;
  };
  readonly delegations: number;
  readonly requests: {
    readonly filed: number;
    readonly accepted: number;
    readonly declined: number;
    readonly withdrawn: number;
    readonly unanswered: number;
  };
  readonly plan: {
    readonly number: number;
    /** Pairs that are to meet: crossing requests are one pair. */
    readonly asked: number;
    readonly placed: number;
    readonly unplaced: number;
    /** Whether the plan is proved to be the best: `OPTIMAL`. */
    readonly status: string | null;
    /** Share of the weight by which a better plan could exceed this one at most. */
    readonly gap: number | null;
    /** By the code of the main reason, the most frequent first. */
    readonly reasons: readonly { readonly code: string; readonly count: number }[];
    readonly breaks: number;
  };
  readonly outcomes: {
    readonly records: number;
    readonly meetings: number;
    readonly differing: number;
    readonly commitments: number;
    readonly byResult: readonly { readonly result: string; readonly count: number }[];
  };
  readonly actionItems: number;
}

/** Asks the product what came of a walk. */
export async function readSummary(
  port: DemoPort,
  { eventId, planId }: WalkedEvent,
  organizer: string,
): Promise<DemoSummary> {
  const answer = await port.ask(summaryOfEvent, { eventId, planId }, organizer);
  const { event, plan, outcomes, outcomeSummary } = answer;
  if (!event?.roadmap || !plan?.number) throw new Error('The event, its plan or its roadmap is gone');
  const { title, city, firstDay, lastDay, roadmap } = event;
  const reasons = new Map<string, number>();
  for (const { node } of plan.unplaced.edges) {
    const code = node.reasons[0]?.code ?? 'unknown';
    reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  return {
    event: { title, city, firstDay, lastDay },
    delegations: event.delegations.totalCount,
    requests: {
      filed: event.requests?.totalCount ?? 0,
      accepted: event.accepted?.totalCount ?? 0,
      declined: event.declined?.totalCount ?? 0,
      withdrawn: event.withdrawn?.totalCount ?? 0,
      unanswered: event.pending?.totalCount ?? 0,
    },
    plan: {
      number: plan.number,
      asked: plan.meetingCount + plan.unplaced.totalCount,
      placed: plan.meetingCount,
      unplaced: plan.unplaced.totalCount,
      status: plan.summary?.status ?? null,
      gap: plan.summary?.gap ?? null,
      reasons: [...reasons].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
      breaks: plan.breakCount,
    },
    outcomes: {
      records: outcomes.totalCount,
      meetings: outcomeSummary.recorded,
      differing: outcomeSummary.differing,
      commitments: outcomeSummary.commitments,
      byResult: outcomeSummary.byResult.map(({ result, meetings }) => ({ result, count: meetings })),
    },
    actionItems: roadmap.progress.standing,
  };
}
