import { setTimeout as pause } from 'node:timers/promises';
import { graphql } from '../gql/gql.js';
import type { DemoEventState, Walk } from './demo-event-state.js';
import { DemoRefused, succeed } from './succeed.js';

const planSchedule = graphql(`
  mutation PlanSchedule($input: PlanScheduleInput!) {
    planSchedule(input: $input) {
      __typename
      ... on PlanScheduleSuccess {
        planningRun {
          id
        }
      }
      ...Failure
    }
  }
`);

const planningProgress = graphql(`
  query PlanningProgress($id: ID!) {
    planningRun(id: $id) {
      state
      progress {
        asked
        placed
      }
      failure {
        message
      }
      clash {
        text
      }
    }
  }
`);

const planInProgress = graphql(`
  query PlanInProgress($eventId: ID!) {
    event(id: $eventId) {
      planInProgress {
        id
        version
      }
    }
  }
`);

const releasePlan = graphql(`
  mutation ReleasePlan($input: ReleasePlanInput!) {
    releasePlan(input: $input) {
      __typename
      ... on ReleasePlanSuccess {
        plan {
          id
        }
      }
      ...Failure
    }
  }
`);

/** How often the organizer looks how far the solver is. */
const LOOK_EVERY_MS = 200;

/** The organizer lets the solver make the plan and looks on until it is there. */
export async function makePlan(walk: Walk, { eventId }: DemoEventState): Promise<void> {
  const { port, organizer, tell } = walk;
  const answer = await port.ask(planSchedule, { input: { eventId } }, organizer);
  const { id } = succeed(answer.planSchedule, 'PlanScheduleSuccess', 'planSchedule').planningRun;
  for (;;) {
    const { planningRun: run } = await port.ask(planningProgress, { id }, organizer);
    if (!run) throw new DemoRefused('planSchedule: the planning run is gone');
    if (run.progress) await tell('plan', run.progress.placed, run.progress.asked);
    if (run.state === 'DONE') return;
    if (run.state === 'FAILED' || run.state === 'CANCELLED') {
      const why = [run.failure?.message, ...run.clash.map(({ text }) => text)].filter(Boolean).join('; ');
      throw new DemoRefused(`planSchedule ${run.state}: ${why}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** The organizer releases the plan in progress; gives the id of the released one. */
export async function release({ port, organizer, tell }: Walk, { eventId }: DemoEventState): Promise<string> {
  const { event } = await port.ask(planInProgress, { eventId }, organizer);
  if (!event?.planInProgress) throw new DemoRefused('releasePlan: there is no plan in progress');
  const { id, version } = event.planInProgress;
  const answer = await port.ask(releasePlan, { input: { planId: id, expectedVersion: version } }, organizer);
  await tell('release', 1, 1);
  return succeed(answer.releasePlan, 'ReleasePlanSuccess', 'releasePlan').plan.id;
}
