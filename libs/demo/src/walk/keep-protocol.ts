import { graphql } from '../gql/gql.js';
import { inOwnLanguage } from './create-event.js';
import type { Walk } from './demo-event-state.js';
import { succeed } from './succeed.js';

const createProtocol = graphql(`
  mutation CreateProtocol($input: CreateProtocolInput!) {
    createProtocol(input: $input) {
      __typename
      ... on CreateProtocolSuccess {
        protocol {
          id
        }
      }
      ...Failure
    }
  }
`);

/** The organizer opens the protocol: its questions are the talks, and the host's first speaker led the event. */
export async function keepProtocol(walk: Walk, eventId: string): Promise<void> {
  const { port, event, organizer } = walk;
  const speakers = event.agenda.flatMap(({ speakers: named }) => named);
  const chair = speakers.find(({ organizationKey }) => organizationKey === event.hostKey) ?? speakers[0];
  if (!chair) return;
  const input = {
    eventId,
    number: '1',
    chair: { position: inOwnLanguage(walk, chair.position), name: chair.name },
  };
  const answer = await port.ask(createProtocol, { input }, organizer);
  succeed(answer.createProtocol, 'CreateProtocolSuccess', 'createProtocol');
}
