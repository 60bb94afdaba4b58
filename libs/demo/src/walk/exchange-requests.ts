import type { DemoRequest } from '../data/demo-event.js';
import { graphql } from '../gql/gql.js';
import { constantCase } from './constant-case.js';
import { type DemoEventState, type Walk, known } from './demo-event-state.js';
import { succeed } from './succeed.js';

const fileRequest = graphql(`
  mutation FileMeetingRequest($input: FileMeetingRequestInput!) {
    fileMeetingRequest(input: $input) {
      __typename
      ... on FileMeetingRequestSuccess {
        meetingRequest {
          id
        }
      }
      ...Failure
    }
  }
`);

const openRequests = graphql(`
  query OpenRequests($delegationId: ID!) {
    delegation(id: $delegationId) {
      incomingRequests(first: 100, filter: { statuses: [PENDING] }) {
        edges {
          node {
            id
            version
            fromDelegation {
              id
            }
          }
        }
      }
      outgoingRequests(first: 100, filter: { statuses: [PENDING] }) {
        edges {
          node {
            id
            version
            toDelegation {
              id
            }
          }
        }
      }
    }
  }
`);

const acceptRequest = graphql(`
  mutation AcceptMeetingRequest($input: AcceptMeetingRequestInput!) {
    acceptMeetingRequest(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const declineRequest = graphql(`
  mutation DeclineMeetingRequest($input: DeclineMeetingRequestInput!) {
    declineMeetingRequest(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const withdrawRequest = graphql(`
  mutation WithdrawMeetingRequest($input: WithdrawMeetingRequestInput!) {
    withdrawMeetingRequest(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const createPairRule = graphql(`
  mutation CreatePairRule($input: CreatePairRuleInput!) {
    createPairRule(input: $input) {
      __typename
      ...Failure
    }
  }
`);

/** Each delegation asks for its meetings. */
export async function fileRequests({ port, event, tell }: Walk, standing: DemoEventState): Promise<void> {
  for (const [index, { key, from, to, priority, topics, message }] of event.requests.entries()) {
    const sender = known(standing.delegations, from);
    const input = {
      fromDelegationId: sender.id,
      toDelegationId: known(standing.delegations, to).id,
      priority,
      topics: {
        formsOfCooperation: topics.formsOfCooperation.map((form) => constantCase(form)),
        occupationIds: topics.occupationCodes.map((code) => known(standing.occupations, code)),
        text: topics.text,
      },
      message,
    };
    const answer = await port.ask(fileRequest, { input }, sender.head);
    succeed(answer.fileMeetingRequest, 'FileMeetingRequestSuccess', `fileMeetingRequest ${key}`);
    await tell('requests', index + 1, event.requests.length);
  }
}

/**
 * Each delegation looks at what it was asked and has asked, and answers or withdraws as the data say. Crossing requests are
 * accepted already, and some are left without an answer.
 */
export async function answerRequests({ port, event, tell }: Walk, standing: DemoEventState): Promise<void> {
  const wanted = new Map(
    event.requests.map((request) => {
      const [from, to] = [known(standing.delegations, request.from).id, known(standing.delegations, request.to).id];
      return [`${from} ${to}`, request];
    }),
  );
  for (const [index, { key }] of event.delegations.entries()) {
    const { id, head } = known(standing.delegations, key);
    const { delegation } = await port.ask(openRequests, { delegationId: id }, head);
    for (const { node } of delegation?.outgoingRequests?.edges ?? []) {
      const request = known(wanted, `${id} ${node.toDelegation.id}`);
      if (request.answer === 'withdrawn') await withdraw({ port }, node, request, head);
    }
    for (const { node } of delegation?.incomingRequests?.edges ?? []) {
      await answer({ port }, node, known(wanted, `${node.fromDelegation.id} ${id}`), head);
    }
    await tell('answers', index + 1, event.delegations.length);
  }
}

interface Standing {
  readonly id: string;
  readonly version: number;
}

async function withdraw({ port }: Pick<Walk, 'port'>, { id, version }: Standing, request: DemoRequest, as: string) {
  const input = { meetingRequestId: id, expectedVersion: version, reason: request.reason?.text };
  const { withdrawMeetingRequest } = await port.ask(withdrawRequest, { input }, as);
  succeed(withdrawMeetingRequest, 'WithdrawMeetingRequestSuccess', `withdrawMeetingRequest ${request.key}`);
}

async function answer({ port }: Pick<Walk, 'port'>, { id, version }: Standing, request: DemoRequest, as: string) {
  const target = { meetingRequestId: id, expectedVersion: version };
  if (request.answer === 'accepted') {
    const { acceptMeetingRequest } = await port.ask(acceptRequest, { input: target }, as);
    succeed(acceptMeetingRequest, 'AcceptMeetingRequestSuccess', `acceptMeetingRequest ${request.key}`);
  }
  if (request.answer === 'declined') {
    const input = {
      ...target,
      reason: constantCase(request.reason?.code ?? 'noInterest'),
      reasonText: request.reason?.text,
    };
    const { declineMeetingRequest } = await port.ask(declineRequest, { input }, as);
    succeed(declineMeetingRequest, 'DeclineMeetingRequestSuccess', `declineMeetingRequest ${request.key}`);
  }
}

/** The organizer's word on some pairs, once the requests are known. */
export async function rulePairs({ port, event, organizer }: Walk, standing: DemoEventState): Promise<void> {
  for (const { kind, a, b, reason } of event.pairRules) {
    const delegationIds = [known(standing.delegations, a).id, known(standing.delegations, b).id];
    const input = { eventId: standing.eventId, kind: constantCase(kind), delegationIds, note: reason };
    const { createPairRule: created } = await port.ask(createPairRule, { input }, organizer);
    succeed(created, 'CreatePairRuleSuccess', `createPairRule ${a} ${b}`);
  }
}
