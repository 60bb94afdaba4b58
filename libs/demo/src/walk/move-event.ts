import { graphql } from '../gql/gql.js';
import type { EventState } from '../gql/graphql.js';
import type { DemoEventState, Walk } from './demo-event-state.js';
import { succeed } from './succeed.js';

const moveEventDocument = graphql(`
  mutation MoveEvent($input: MoveEventInput!) {
    moveEvent(input: $input) {
      __typename
      ... on MoveEventSuccess {
        event {
          version
        }
      }
      ...Failure
    }
  }
`);

/** Moves the event along its lifecycle. */
export async function moveEvent({ port, organizer }: Walk, standing: DemoEventState, state: EventState): Promise<void> {
  const input = { eventId: standing.eventId, expectedVersion: standing.version, state };
  const answer = await port.ask(moveEventDocument, { input }, organizer);
  standing.version = succeed(answer.moveEvent, 'MoveEventSuccess', `moveEvent ${state}`).event.version;
}
