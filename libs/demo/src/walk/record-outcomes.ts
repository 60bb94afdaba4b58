import { type DemoOutcome, outcomesOfMeeting } from '../data/derive-outcomes.js';
import { graphql } from '../gql/gql.js';
import type { MeetingsOfPlanQuery, RecordOutcomeInput } from '../gql/graphql.js';
import { aFewAtATime } from './a-few-at-a-time.js';
import { constantCase } from './constant-case.js';
import { type DemoEventState, type Walk, known } from './demo-event-state.js';
import { succeed } from './succeed.js';

const meetingsOfPlan = graphql(`
  query MeetingsOfPlan($planId: ID!, $after: String) {
    plan(id: $planId) {
      meetings(first: 100, after: $after) {
        edges {
          node {
            id
            version
            from {
              id
            }
            to {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const changeMeetingState = graphql(`
  mutation ChangeMeetingState($input: ChangeMeetingStateInput!) {
    changeMeetingState(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const recordOutcome = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      __typename
      ...Failure
    }
  }
`);

type PlanMeeting = NonNullable<MeetingsOfPlanQuery['plan']>['meetings']['edges'][number]['node'];

const WRITING_AT_ONCE = 6;

/** On the day the organizer notes which meetings were held; then both sides and the organizer say what they came to. */
export async function recordOutcomes(walk: Walk, standing: DemoEventState, planId: string): Promise<void> {
  const { event, tell } = walk;
  const keyOf = new Map(Array.from(standing.delegations, ([key, { id }]) => [id, key]));
  const meetings = await findMeetings(walk, planId);
  let done = 0;
  // Meetings have nothing to do with each other, and people write at the same time.
  await aFewAtATime(meetings, WRITING_AT_ONCE, async (meeting) => {
    const sides = [known(keyOf, meeting.from.id), known(keyOf, meeting.to.id)] as const;
    const outcomes = outcomesOfMeeting(event, ...sides);
    await noteState(walk, meeting, outcomes);
    for (const outcome of outcomes) await record(walk, standing, meeting, outcome);
    done += 1;
    await tell('outcomes', done, meetings.length);
  });
}

async function findMeetings({ port, organizer }: Walk, planId: string): Promise<PlanMeeting[]> {
  const meetings: PlanMeeting[] = [];
  let after: string | null = null;
  do {
    const { plan }: MeetingsOfPlanQuery = await port.ask(meetingsOfPlan, { planId, after }, organizer);
    if (!plan) throw new Error('The plan that was just released is gone');
    meetings.push(...plan.meetings.edges.map(({ node }) => node));
    after = plan.meetings.pageInfo.hasNextPage ? plan.meetings.pageInfo.endCursor : null;
  } while (after !== null);
  return meetings;
}

async function noteState({ port, organizer }: Walk, meeting: PlanMeeting, outcomes: readonly DemoOutcome[]) {
  const missed = outcomes.find(({ result }) => result === 'notHeld');
  const input = {
    meetingId: meeting.id,
    expectedVersion: meeting.version,
    ...(missed
      ? { state: 'NO_SHOW' as const, reason: missed.sharedNote, absentDelegationIds: [meeting.to.id] }
      : { state: 'HELD' as const }),
  };
  const answer = await port.ask(changeMeetingState, { input }, organizer);
  succeed(answer.changeMeetingState, 'ChangeMeetingStateSuccess', 'changeMeetingState');
}

async function record(walk: Walk, standing: DemoEventState, meeting: PlanMeeting, outcome: DemoOutcome) {
  const { port, organizer } = walk;
  const { by, result, notHeldReason, cooperation, commitments, rating, sharedNote, privateNote } = outcome;
  const side = by === 'organizer' ? undefined : known(standing.delegations, by);
  const input: RecordOutcomeInput = {
    meetingId: meeting.id,
    delegationId: side?.id,
    result: constantCase(result),
    notHeldReason: notHeldReason && constantCase(notHeldReason),
    cooperation: cooperation.map(({ form, occupationCode, headcounts, end }) => ({
      form: constantCase(form),
      occupationId: occupationCode === undefined ? undefined : known(standing.occupations, occupationCode),
      headcounts: headcounts.map(({ year, count }) => ({ year, count })),
      end,
    })),
    commitments: commitments.map(({ delegationKey, what, due, form }) => ({
      delegationId: known(standing.delegations, delegationKey).id,
      what,
      due,
      form: form && constantCase(form),
    })),
    rating,
    sharedNote: sharedNote || undefined,
    privateNote: privateNote || undefined,
  };
  const answer = await port.ask(recordOutcome, { input }, side?.head ?? organizer);
  succeed(answer.recordOutcome, 'RecordOutcomeSuccess', `recordOutcome ${by}`);
}
