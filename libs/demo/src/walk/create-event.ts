import { type LocalizedText } from '@vstrecha/kernel';
import { instantOf } from '../data/demo-event.js';
import { graphql } from '../gql/gql.js';
import { constantCase } from './constant-case.js';
import { type Walk, known } from './demo-event-state.js';
import { succeed } from './succeed.js';

const findOrganizations = graphql(`
  query SimilarOrganizations($input: SimilarOrganizationsInput!) {
    similarOrganizations(input: $input) {
      reasons
      organization {
        id
      }
    }
  }
`);

const createOrganization = graphql(`
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      __typename
      ... on CreateOrganizationSuccess {
        organization {
          id
        }
      }
      ...Failure
    }
  }
`);

const createEvent = graphql(`
  mutation CreateEvent($input: CreateEventInput!) {
    createEvent(input: $input) {
      __typename
      ... on CreateEventSuccess {
        event {
          id
          version
        }
      }
      ...Failure
    }
  }
`);

const setTracks = graphql(`
  mutation SetEventTracks($input: SetEventTracksInput!) {
    setEventTracks(input: $input) {
      __typename
      ... on SetEventTracksSuccess {
        event {
          version
          tracks {
            id
            title
          }
        }
      }
      ...Failure
    }
  }
`);

const createTables = graphql(`
  mutation CreateTables($input: CreateTablesInput!) {
    createTables(input: $input) {
      __typename
      ... on CreateTablesSuccess {
        tables {
          id
          number
          version
        }
      }
      ...Failure
    }
  }
`);

const updateTable = graphql(`
  mutation UpdateTable($input: UpdateTableInput!) {
    updateTable(input: $input) {
      __typename
      ... on UpdateTableSuccess {
        table {
          id
        }
      }
      ...Failure
    }
  }
`);

const createRound = graphql(`
  mutation CreateRound($input: CreateRoundInput!) {
    createRound(input: $input) {
      __typename
      ... on CreateRoundSuccess {
        round {
          id
        }
      }
      ...Failure
    }
  }
`);

const createAgendaItem = graphql(`
  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {
    createAgendaItem(input: $input) {
      __typename
      ... on CreateAgendaItemSuccess {
        agendaItem {
          id
        }
      }
      ...Failure
    }
  }
`);

/** The organizations that bring no delegation (host, authorities); one that the directory knows already is taken as it is. */
export async function enterHosts({ port, event, organizer }: Walk): Promise<ReadonlyMap<string, string>> {
  const delegated = new Set(event.delegations.map(({ key }) => key));
  const ids = new Map<string, string>();
  for (const { key, kind, name, shortName, inn, city, industry } of event.organizations) {
    if (delegated.has(key)) continue;
    const { similarOrganizations } = await port.ask(findOrganizations, { input: { name, city, inn } }, organizer);
    const same = similarOrganizations.find(({ reasons }) =>
      reasons.some((reason) => reason !== 'SAME_NAME_CITY_UNKNOWN'),
    );
    if (same) {
      ids.set(key, same.organization.id);
      continue;
    }
    const input = { kind: constantCase(kind), name, shortName, inn, city, industry };
    const answer = await port.ask(createOrganization, { input }, organizer);
    const created = succeed(answer.createOrganization, 'CreateOrganizationSuccess', `createOrganization ${name}`);
    ids.set(key, created.organization.id);
  }
  return ids;
}

/** The event itself, its tracks, tables and rounds, as a draft of the organizer. */
export async function createDraft(
  walk: Walk,
  hosts: ReadonlyMap<string, string>,
): Promise<{ eventId: string; version: number; tracks: ReadonlyMap<string, string> }> {
  const { port, event, organizer } = walk;
  const answer = await port.ask(
    createEvent,
    {
      input: {
        kind: constantCase(event.kind),
        title: inOwnLanguage(walk, event.title),
        theme: inOwnLanguage(walk, event.theme),
        hostOrganizationId: known(hosts, event.hostKey),
        venue: event.venue,
        city: event.city,
        timeZone: event.timeZone,
        language: constantCase(event.language),
        firstDay: event.firstDay,
        lastDay: event.lastDay,
      },
    },
    organizer,
  );
  const created = succeed(answer.createEvent, 'CreateEventSuccess', 'createEvent').event;
  const tracked = await enterTracks(walk, created);
  await enterTables(walk, created.id);
  for (const { title, start, slots, slotMinutes, changeoverMinutes } of event.rounds) {
    const input = {
      eventId: created.id,
      title: inOwnLanguage(walk, title),
      start: instantOf(event, start),
      slotCount: slots,
      slotMinutes,
      changeoverMinutes,
    };
    const round = await port.ask(createRound, { input }, organizer);
    succeed(round.createRound, 'CreateRoundSuccess', `createRound ${input.title}`);
  }
  return { eventId: created.id, ...tracked };
}

async function enterTracks(
  walk: Walk,
  { id: eventId, version }: { readonly id: string; readonly version: number },
): Promise<{ version: number; tracks: ReadonlyMap<string, string> }> {
  const { port, event, organizer } = walk;
  if (event.tracks.length === 0) return { version, tracks: new Map() };
  const tracks = event.tracks.map(({ title }) => ({ title: inOwnLanguage(walk, title) }));
  const answer = await port.ask(setTracks, { input: { eventId, expectedVersion: version, tracks } }, organizer);
  const saved = succeed(answer.setEventTracks, 'SetEventTracksSuccess', 'setEventTracks').event;
  const idOf = new Map(saved.tracks.map(({ id, title }) => [title, id]));
  return {
    version: saved.version,
    tracks: new Map(event.tracks.map(({ key, title }) => [key, known(idOf, inOwnLanguage(walk, title))])),
  };
}

async function enterTables({ port, event, organizer }: Walk, eventId: string): Promise<void> {
  const input = { eventId, count: event.tables.length };
  const answer = await port.ask(createTables, { input }, organizer);
  const { tables } = succeed(answer.createTables, 'CreateTablesSuccess', 'createTables');
  const byNumber = new Map(tables.map((table) => [String(table.number), table]));
  for (const { number, label, zone, features, seats } of event.tables) {
    const { id: tableId, version: expectedVersion } = known(byNumber, String(number));
    const details = { tableId, expectedVersion, label, zone, features: [...features], capacity: seats };
    const updated = await port.ask(updateTable, { input: details }, organizer);
    succeed(updated.updateTable, 'UpdateTableSuccess', `updateTable ${number}`);
  }
}

/** The agenda, once the delegations that must attend stand. Speakers who are of the directory are named by it. */
export async function enterAgenda(
  walk: Walk,
  eventId: string,
  ids: {
    readonly tracks: ReadonlyMap<string, string>;
    readonly delegations: ReadonlyMap<string, { readonly id: string }>;
  },
): Promise<ReadonlyMap<string, string>> {
  const { port, event, organizer, tell } = walk;
  const items = new Map<string, string>();
  for (const [index, item] of event.agenda.entries()) {
    const { key, kind, title, start, end, room, trackKey, speakers, attendance } = item;
    const input = {
      eventId,
      kind: constantCase(kind),
      title: inOwnLanguage(walk, title),
      start: instantOf(event, start),
      end: instantOf(event, end),
      room,
      trackId: trackKey === undefined ? undefined : known(ids.tracks, trackKey),
      speakers: speakers.map(({ name, position }) => ({ name, position: inOwnLanguage(walk, position) })),
      attendance: {
        kind: constantCase(attendance.kind),
        ...(attendance.kind === 'tracks' && {
          trackIds: attendance.trackKeys.map((track) => known(ids.tracks, track)),
        }),
        ...(attendance.kind === 'delegations' && {
          delegationIds: attendance.delegationKeys.map((delegation) => known(ids.delegations, delegation).id),
        }),
      },
    };
    const answer = await port.ask(createAgendaItem, { input }, organizer);
    const created = succeed(answer.createAgendaItem, 'CreateAgendaItemSuccess', `createAgendaItem ${input.title}`);
    items.set(key, created.agendaItem.id);
    await tell('event', index + 1, event.agenda.length);
  }
  return items;
}

/** A text in the language in which the event speaks. */
export function inOwnLanguage({ event }: Pick<Walk, 'event'>, text: LocalizedText): string {
  return text[event.language];
}
