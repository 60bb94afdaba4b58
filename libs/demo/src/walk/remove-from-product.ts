import { graphql } from '../gql/gql.js';
import type { EventState, TypedDocumentString } from '../gql/graphql.js';
import type { DemoPort } from './port.js';
import { DemoRefused, succeed } from './succeed.js';

const eventToRemove = graphql(`
  query EventToRemove($id: ID!) {
    event(id: $id) {
      version
      state
    }
  }
`);

const stepBack = graphql(`
  mutation StepBack($input: MoveEventInput!) {
    moveEvent(input: $input) {
      __typename
      ... on MoveEventSuccess {
        event {
          version
          state
        }
      }
      ...Failure
    }
  }
`);

const deleteEvent = graphql(`
  mutation DeleteEvent($input: DeleteEventInput!) {
    deleteEvent(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const versionOfOffer = graphql(`
  query VersionOfOffer($id: ID!) {
    record: offer(id: $id) {
      version
    }
  }
`);
const deleteOffer = graphql(`
  mutation DeleteOffer($id: ID!, $version: Int!) {
    payload: deleteOffer(input: { offerId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

const versionOfStaffingNeed = graphql(`
  query VersionOfStaffingNeed($id: ID!) {
    record: staffingNeed(id: $id) {
      version
    }
  }
`);
const deleteStaffingNeed = graphql(`
  mutation DeleteStaffingNeed($id: ID!, $version: Int!) {
    payload: deleteStaffingNeed(input: { staffingNeedId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

const versionOfTrainingProgramme = graphql(`
  query VersionOfTrainingProgramme($id: ID!) {
    record: trainingProgramme(id: $id) {
      version
    }
  }
`);
const deleteTrainingProgramme = graphql(`
  mutation DeleteTrainingProgramme($id: ID!, $version: Int!) {
    payload: deleteTrainingProgramme(input: { trainingProgrammeId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

const versionOfPerson = graphql(`
  query VersionOfPerson($id: ID!) {
    record: person(id: $id) {
      id
      version
    }
  }
`);
const deletePerson = graphql(`
  mutation DeletePerson($id: ID!, $version: Int!) {
    payload: deletePerson(input: { personId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

const versionOfOrganization = graphql(`
  query VersionOfOrganization($id: ID!) {
    record: organization(id: $id) {
      id
      version
    }
  }
`);
const deleteOrganization = graphql(`
  mutation DeleteOrganization($id: ID!, $version: Int!) {
    payload: deleteOrganization(input: { organizationId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

const versionOfOccupation = graphql(`
  query VersionOfOccupation($id: ID!) {
    record: occupation(id: $id) {
      version
    }
  }
`);
const deleteOccupation = graphql(`
  mutation DeleteOccupation($id: ID!, $version: Int!) {
    payload: deleteOccupation(input: { occupationId: $id, expectedVersion: $version }) {
      __typename
      ...Failure
    }
  }
`);

interface Removal {
  readonly versionOf: TypedDocumentString<
    { readonly record: { readonly id?: string; readonly version: number } | null },
    { id: string }
  >;
  readonly remove: TypedDocumentString<
    { readonly payload: { readonly __typename: string; readonly message?: string } },
    { id: string; version: number }
  >;
}

/** By type, in an order in which what refers goes before what it refers to. */
const removals: Readonly<Record<string, Removal>> = {
  Offer: { versionOf: versionOfOffer, remove: deleteOffer },
  StaffingNeed: { versionOf: versionOfStaffingNeed, remove: deleteStaffingNeed },
  TrainingProgramme: { versionOf: versionOfTrainingProgramme, remove: deleteTrainingProgramme },
  Person: { versionOf: versionOfPerson, remove: deletePerson },
  Organization: { versionOf: versionOfOrganization, remove: deleteOrganization },
  Occupation: { versionOf: versionOfOccupation, remove: deleteOccupation },
};

/** Something that a walk created, by its global id. */
export interface CreatedRecord {
  readonly type: string;
  readonly id: string;
}

/** Whether records of the type are removed one by one; what belongs to the event goes with it. */
export function isRemovable(type: string): boolean {
  return type === 'Event' || type in removals;
}

/**
 * Removes what a walk created: the event with all that belongs to it, then the records outside of it, as far as nothing
 * else has come to refer to them. What is gone already is no fault. Gives what had to stay.
 */
export async function removeFromProduct(
  port: DemoPort,
  created: readonly CreatedRecord[],
  as: string,
): Promise<CreatedRecord[]> {
  for (const { id } of created.filter(({ type }) => type === 'Event')) await removeEvent(port, id, as);
  const stayed: CreatedRecord[] = [];
  for (const [type, removal] of Object.entries(removals)) {
    for (const record of created.filter((one) => one.type === type)) {
      if (!(await removeRecord(port, removal, record, as))) stayed.push(record);
    }
  }
  return stayed;
}

const stateBefore: Partial<Record<EventState, EventState>> = {
  ARCHIVED: 'CLOSED',
  CLOSED: 'RUNNING',
  RUNNING: 'SCHEDULED',
  SCHEDULED: 'MATCHING',
  MATCHING: 'OPEN',
  OPEN: 'DRAFT',
};

/** Only a draft can be deleted, so the event goes back to one, step by step. */
async function removeEvent(port: DemoPort, eventId: string, as: string): Promise<void> {
  let { event } = await port.ask(eventToRemove, { id: eventId }, as);
  while (event) {
    const state = stateBefore[event.state];
    if (!state) break;
    const answer = await port.ask(stepBack, { input: { eventId, expectedVersion: event.version, state } }, as);
    event = succeed(answer.moveEvent, 'MoveEventSuccess', `moveEvent ${state}`).event;
  }
  if (!event) return;
  const answer = await port.ask(deleteEvent, { input: { eventId, expectedVersion: event.version } }, as);
  succeed(answer.deleteEvent, 'DeleteEventSuccess', 'deleteEvent');
}

/** False where something refers to it, so that it stays. */
async function removeRecord(
  port: DemoPort,
  { versionOf, remove }: Removal,
  { type, id }: CreatedRecord,
  as: string,
): Promise<boolean> {
  const { record } = await port.ask(versionOf, { id }, as);
  // A merged record answers as the one that took its place, which is not ours to remove.
  if (!record || (record.id ?? id) !== id) return true;
  const { payload } = await port.ask(remove, { id, version: record.version }, as);
  if (payload.__typename === 'RuleViolation') return false;
  if (payload.__typename === `Delete${type}Success`) return true;
  throw new DemoRefused(`delete${type}: ${payload.message ?? payload.__typename}`);
}
