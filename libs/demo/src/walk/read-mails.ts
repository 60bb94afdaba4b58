import { setTimeout as pause } from 'node:timers/promises';
import { graphql } from '../gql/gql.js';
import type { DemoPort } from './port.js';

const mailsOfEvent = graphql(`
  query MailsOfEvent($eventId: ID!, $first: Int!) {
    event(id: $eventId) {
      sent: mailLog(first: $first, filter: { kinds: [INVITATION], states: [SENT] }) {
        edges {
          node {
            path
            subject
          }
        }
      }
      waiting: mailLog(first: 1, filter: { states: [QUEUED, SENDING] }) {
        totalCount
      }
    }
  }
`);

/** How often the organizer looks into the mail log. */
const LOOK_EVERY_MS = 200;

/** Where some of the invitations can be downloaded that the release has sent; waits until so many have gone out. */
export async function readMails(
  port: DemoPort,
  eventId: string,
  organizer: string,
  count: number,
): Promise<readonly string[]> {
  for (;;) {
    const { event } = await port.ask(mailsOfEvent, { eventId, first: count }, organizer);
    const paths = event?.sent?.edges.flatMap(({ node }) => node.path ?? []) ?? [];
    if (paths.length >= count || !event?.waiting?.totalCount) return paths;
    await pause(LOOK_EVERY_MS);
  }
}
