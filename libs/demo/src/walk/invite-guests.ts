import { instantOf } from '../data/demo-event.js';
import { graphql } from '../gql/gql.js';
import { constantCase } from './constant-case.js';
import { inOwnLanguage } from './create-event.js';
import { type StandingDelegation, type Walk, headOf, known } from './demo-event-state.js';
import { succeed } from './succeed.js';

const importGuestList = graphql(`
  mutation ImportGuestList($input: ImportGuestListInput!) {
    importGuestList(input: $input) {
      __typename
      ... on ImportGuestListSuccess {
        addedDelegates
      }
      ...Failure
    }
  }
`);

const delegationsOfEvent = graphql(`
  query DelegationsOfEvent($eventId: ID!, $after: String) {
    event(id: $eventId) {
      delegations(first: 100, after: $after) {
        edges {
          node {
            id
            version
            organization {
              id
              inn
            }
            delegates {
              person {
                email
              }
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

const introduceDelegation = graphql(`
  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {
    updateOwnDelegation(input: $input) {
      __typename
      ... on UpdateOwnDelegationSuccess {
        delegation {
          version
        }
      }
      ...Failure
    }
  }
`);

/** Organizations, people and delegations of the guest list: one row a person, as the organizer's table has it. */
export async function importGuests(walk: Walk, eventId: string): Promise<void> {
  const { port, event, organizer } = walk;
  const organizations = new Map(event.organizations.map((organization) => [organization.key, organization]));
  const trackTitles = new Map(event.tracks.map(({ key, title }) => [key, inOwnLanguage(walk, title)]));
  const rows = event.delegations.flatMap((delegation) => {
    const { kind, name, shortName, inn, city, industry } = known(organizations, delegation.key);
    const organization = { kind: constantCase(kind), name, shortName, inn, city, industry };
    return delegation.delegates.map(({ role, ...person }, index) => ({
      organization,
      person,
      role: constantCase(role),
      ...(index === 0 && {
        parallelMeetings: delegation.parallelMeetings,
        maxMeetings: delegation.maxMeetings,
        homeTableNumber: delegation.homeTable,
        tracks: delegation.trackKeys.map((key) => known(trackTitles, key)),
        publicProfile: delegation.profile,
        notes: delegation.privateNotes,
      }),
    }));
  });
  const answer = await port.ask(importGuestList, { input: { eventId, rows } }, organizer);
  succeed(answer.importGuestList, 'ImportGuestListSuccess', 'importGuestList');
}

/** The delegations as they stand, by the keys of the data, and the organizations behind them. */
export async function findDelegations(
  { port, event, organizer }: Walk,
  eventId: string,
): Promise<{ delegations: Map<string, StandingDelegation>; organizations: Map<string, string> }> {
  const keyOfAddress = new Map(
    event.delegations.flatMap(({ key, delegates }) => delegates.map(({ email }) => [email, key])),
  );
  const data = new Map(event.delegations.map((delegation) => [delegation.key, delegation]));
  const delegations = new Map<string, StandingDelegation>();
  const organizations = new Map<string, string>();
  let after: string | null = null;
  do {
    const answer: { event: EventDelegations } = await port.ask(delegationsOfEvent, { eventId, after }, organizer);
    if (!answer.event) throw new Error('The event that was just created is gone');
    for (const { node } of answer.event.delegations.edges) {
      const address = node.delegates
        .map(({ person }) => person.email)
        .find((email) => email && keyOfAddress.has(email));
      const key = known(keyOfAddress, address ?? '');
      delegations.set(key, { id: node.id, version: node.version, head: headOf(known(data, key)) });
      organizations.set(key, node.organization.id);
    }
    const { hasNextPage, endCursor } = answer.event.delegations.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return { delegations, organizations };
}

type EventDelegations = import('../gql/graphql.js').DelegationsOfEventQuery['event'];

/** Each head says, for the own delegation, whom to call and when nobody of it is there. */
export async function introduceDelegations(
  { port, event, tell }: Walk,
  delegations: Map<string, StandingDelegation>,
): Promise<void> {
  for (const [index, { key, delegates, unavailable }] of event.delegations.entries()) {
    const standing = known(delegations, key);
    const head = delegates.find(({ email }) => email === standing.head);
    const input = {
      delegationId: standing.id,
      expectedVersion: standing.version,
      contact: head && {
        name: `${head.familyName} ${head.givenName} ${head.patronymic}`,
        email: head.email,
        phone: head.phone,
      },
      unavailable: unavailable.map(({ start, end }) => ({
        start: instantOf(event, start),
        end: instantOf(event, end),
      })),
    };
    const answer = await port.ask(introduceDelegation, { input }, standing.head);
    const saved = succeed(answer.updateOwnDelegation, 'UpdateOwnDelegationSuccess', `updateOwnDelegation ${key}`);
    delegations.set(key, { ...standing, version: saved.delegation.version });
    await tell('guests', index + 1, event.delegations.length);
  }
}
