import { graphql } from '../gql/gql.js';
import { inOwnLanguage } from './create-event.js';
import { type DemoEventState, type Walk } from './demo-event-state.js';
import { succeed } from './succeed.js';

const createProtocol = graphql(`
  mutation CreateProtocol($input: CreateProtocolInput!) {
    createProtocol(input: $input) {
      __typename
      ... on CreateProtocolSuccess {
        protocol {
          id
          version
          questions {
            title
            agendaItem {
              id
            }
            speakers {
              name
              position
            }
          }
        }
      }
      ...Failure
    }
  }
`);

const updateProtocol = graphql(`
  mutation UpdateProtocol($input: UpdateProtocolInput!) {
    updateProtocol(input: $input) {
      __typename
      ...Failure
    }
  }
`);

/** The organizer opens the protocol, whose questions are the talks, and writes down what was said and decided. The host's first speaker led the event. */
export async function keepProtocol(walk: Walk, { eventId, agendaItems }: DemoEventState): Promise<void> {
  const { port, event, organizer } = walk;
  const speakers = event.agenda.flatMap(({ speakers: named }) => named);
  const chair = speakers.find(({ organizationKey }) => organizationKey === event.hostKey) ?? speakers[0];
  if (!chair) return;
  const input = {
    eventId,
    number: '1',
    chair: { position: inOwnLanguage(walk, chair.position), name: chair.name },
  };
  const created = await port.ask(createProtocol, { input }, organizer);
  const { protocol } = succeed(created.createProtocol, 'CreateProtocolSuccess', 'createProtocol');
  const minutesOf = new Map(event.minutes.map((minutes) => [agendaItems.get(minutes.agendaItemKey), minutes]));
  const questions = protocol.questions.map(({ title, agendaItem, speakers: named }) => ({
    title,
    agendaItemId: agendaItem?.id,
    speakers: named.map(({ name, position }) => ({ name, position })),
    discussion: minutesOf.get(agendaItem?.id)?.discussion,
    decisions: [...(minutesOf.get(agendaItem?.id)?.decisions ?? [])],
  }));
  const update = { protocolId: protocol.id, expectedVersion: protocol.version, questions };
  const updated = await port.ask(updateProtocol, { input: update }, organizer);
  succeed(updated.updateProtocol, 'UpdateProtocolSuccess', 'updateProtocol');
}
