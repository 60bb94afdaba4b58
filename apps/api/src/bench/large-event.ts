import { OperatorCommands } from '@vstrecha/access-server';
import { LiveChanges } from '@vstrecha/platform';
import { claimsOf } from '@vstrecha/schedule-server';
import type { Product } from '../product.js';
import { type Ask, asker } from './asker.js';

/** An event of the size that the goals are about, already released. */
export interface LargeEvent {
  readonly eventId: string;
  readonly planId: string;
  readonly organizerToken: string;
  /** Tokens of some of its delegates. */
  readonly delegateTokens: readonly string[];
  readonly delegates: number;
  readonly meetings: number;
  /** How long the release of the plan took, and how much of all processors it used. */
  readonly releaseSeconds: number;
  readonly releaseCpuSeconds: number;
}

/** How large: every delegation meets in every slot, half as many tables as delegations. */
export interface EventShape {
  readonly delegations: number;
  readonly delegatesEach: number;
  readonly slots: number;
}

const usualShape: EventShape = { delegations: 500, delegatesEach: 2, slots: 40 };
const tokens = 20;

/**
 * Makes an event of 1,000 delegates and 10,000 meetings, unless told otherwise: 500 delegations of two people meet in 40 slots
 * at 250 tables, each slot by one round of a round robin. Everything but the meetings themselves is made through the API.
 */
export async function makeLargeEvent(
  product: Product,
  say: (line: string) => void,
  shape: EventShape = usualShape,
): Promise<LargeEvent> {
  const { delegations: delegationCount, delegatesEach, slots: slotCount } = shape;
  const tableCount = delegationCount / 2;
  const commands = product.app.get(OperatorCommands, { strict: false });
  const tokenOf = async (email: string, admin: boolean): Promise<string> => {
    const token = await commands.createToken(email, admin);
    if (!token.ok) throw new Error(JSON.stringify(token.error));
    return token.value;
  };
  const organizerToken = await tokenOf('organizer@bench.example', true);
  const ask = asker(product.url, organizerToken);
  const eventId = await createEvent(ask, shape);
  say(`importing ${delegationCount * delegatesEach} guests`);
  await importGuests(ask, eventId, shape);
  const { slots, tables, delegations } = await readEvent(ask, eventId);
  // One meeting by the API begins the plan in progress; the rest joins it in the store, as nobody enters 10,000 by hand.
  const pairs = roundRobin(delegations.length, slotCount);
  const first = pairs[0]![0]!;
  const input = {
    eventId,
    fromDelegationId: delegations[first[0]]!.id,
    toDelegationId: delegations[first[1]]!.id,
    slotId: slots[0]!.id,
    tableId: tables[0]!.id,
  };
  const added = await ask<{ addMeeting: { meeting: { id: string; plan: { id: string } } } }>(
    `mutation ($input: AddMeetingInput!) { addMeeting(input: $input) { ... on AddMeetingSuccess { meeting { id plan { id } } } } }`,
    { input },
  );
  const planId = added.addMeeting.meeting.plan.id;
  say(`writing ${slotCount * tableCount} meetings`);
  await copyMeeting(product, added.addMeeting.meeting.id, pairs, { slots, tables, delegations });
  const { plan } = await ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', {
    id: planId,
  });
  say('releasing the plan');
  const releasedFrom = performance.now();
  const usedBefore = process.cpuUsage();
  const released = await ask<{ releasePlan: { __typename: string } }>(
    'mutation ($input: ReleasePlanInput!) { releasePlan(input: $input) { __typename ... on UserError { code message } } }',
    { input: { planId, expectedVersion: plan.version } },
  );
  if (released.releasePlan.__typename !== 'ReleasePlanSuccess') throw new Error(JSON.stringify(released));
  const releaseSeconds = (performance.now() - releasedFrom) / 1000;
  const used = process.cpuUsage(usedBefore);
  const delegateTokens: string[] = [];
  for (let index = 0; index < tokens; index++) delegateTokens.push(await tokenOf(emailOf(index * 7, 0), false));
  return {
    eventId,
    planId,
    organizerToken,
    delegateTokens,
    delegates: delegationCount * delegatesEach,
    meetings: slotCount * tableCount,
    releaseSeconds,
    releaseCpuSeconds: (used.user + used.system) / 1e6,
  };
}

interface Sites {
  readonly slots: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  readonly tables: readonly { readonly id: string }[];
  readonly delegations: readonly { readonly id: string; readonly delegates: readonly { readonly id: string }[] }[];
}

function emailOf(delegation: number, delegate: number): string {
  return `d${delegation}.${delegate}@bench.example`;
}

async function createEvent(ask: Ask, { delegations, slots: slotCount }: EventShape): Promise<string> {
  const event = {
    kind: 'FORUM',
    title: 'Большой форум',
    timeZone: 'Europe/Moscow',
    firstDay: '2026-09-01',
    lastDay: '2026-09-02',
  };
  const { createEvent } = await ask<{ createEvent: { event: { id: string } } }>(
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { ... on CreateEventSuccess { event { id } } } }',
    { input: event },
  );
  const eventId = createEvent.event.id;
  for (const day of ['2026-09-01', '2026-09-02']) {
    const round = {
      eventId,
      start: `${day}T06:00:00Z`,
      slotMinutes: 15,
      changeoverMinutes: 5,
      slotCount: slotCount / 2,
    };
    await ask('mutation ($input: CreateRoundInput!) { createRound(input: $input) { __typename } }', { input: round });
    const talk = {
      eventId,
      kind: 'PLENARY',
      title: 'Пленарное заседание',
      room: 'Большой зал',
      start: `${day}T05:00:00Z`,
      end: `${day}T06:00:00Z`,
      attendance: { kind: 'EVERYBODY' },
    };
    await ask('mutation ($input: CreateAgendaItemInput!) { createAgendaItem(input: $input) { __typename } }', {
      input: talk,
    });
  }
  const half = { eventId, count: delegations / 4 };
  for (const zone of ['Зал А', 'Зал Б']) {
    await ask('mutation ($input: CreateTablesInput!) { createTables(input: $input) { __typename } }', {
      input: { ...half, zone },
    });
  }
  return eventId;
}

async function importGuests(
  ask: Ask,
  eventId: string,
  { delegations: delegationCount, delegatesEach }: EventShape,
): Promise<void> {
  const rows = Array.from({ length: delegationCount * delegatesEach }, (_, index) => {
    const delegation = Math.floor(index / delegatesEach);
    const delegate = index % delegatesEach;
    return {
      organization: {
        kind: delegation % 2 === 0 ? 'ENTERPRISE' : 'COLLEGE',
        name: `${delegation % 2 === 0 ? 'Завод' : 'Колледж'} № ${delegation}`,
        city: 'Тверь',
      },
      person: {
        familyName: `Фамилия${delegation}`,
        givenName: `Имя${delegate}`,
        position: 'директор',
        email: emailOf(delegation, delegate),
      },
    };
  });
  const { importGuestList } = await ask<{ importGuestList: { __typename: string } }>(
    'mutation ($input: ImportGuestListInput!) { importGuestList(input: $input) { __typename ... on UserError { code message } } }',
    { input: { eventId, rows } },
  );
  if (importGuestList.__typename !== 'ImportGuestListSuccess') throw new Error(JSON.stringify(importGuestList));
  for (const [state, expectedVersion] of [
    ['OPEN', 1],
    ['MATCHING', 2],
  ]) {
    await ask('mutation ($input: MoveEventInput!) { moveEvent(input: $input) { __typename } }', {
      input: { eventId, state, expectedVersion },
    });
  }
}

async function readEvent(ask: Ask, id: string): Promise<Sites> {
  type Part<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  const all = async <Node>(field: string, selection: string): Promise<Node[]> => {
    const nodes: Node[] = [];
    for (let after: string | undefined; ;) {
      const query = `query ($id: ID!, $after: String) { event(id: $id) { ${field}(first: 100, after: $after) { edges { node { ${selection} } } pageInfo { hasNextPage endCursor } } } }`;
      const { event } = await ask<{ event: Record<string, Part<Node>> }>(query, { id, after });
      const part = event[field]!;
      nodes.push(...part.edges.map(({ node }) => node));
      if (!part.pageInfo.hasNextPage) return nodes;
      after = part.pageInfo.endCursor;
    }
  };
  const { event } = await ask<{ event: { slots: Sites['slots'] } }>(
    'query ($id: ID!) { event(id: $id) { slots { id start end } } }',
    { id },
  );
  return {
    slots: event.slots,
    tables: await all<Sites['tables'][number]>('tables', 'id'),
    delegations: await all<Sites['delegations'][number]>('delegations', 'id delegates { id }'),
  };
}

/** The pairs of each round of a round robin of an even number of players (circle method). */
function roundRobin(players: number, rounds: number): readonly (readonly (readonly [number, number])[])[] {
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: players / 2 }, (_pair, index) => {
      const seat = (place: number) => (place === 0 ? 0 : ((place - 1 + round) % (players - 1)) + 1);
      return [seat(index), seat(players - 1 - index)] as const;
    }),
  );
}

/** Fills the plan with copies of the one meeting that it has. */
async function copyMeeting(
  product: Product,
  globalId: string,
  pairs: ReturnType<typeof roundRobin>,
  { slots, tables, delegations }: Sites,
): Promise<void> {
  const local = (id: string) => Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!;
  const collection = product.store.connection.collection('meetings');
  const model = await collection.findOne({ _id: local(globalId) as never });
  if (!model) throw new Error('The meeting is not in the store');
  const documents = pairs.flatMap((round, slot) =>
    round.map(([from, to], table) => {
      const sides = [delegations[from]!, delegations[to]!] as const;
      const fromId = local(sides[0].id);
      const toId = local(sides[1].id);
      const meeting = {
        ...model,
        _id: `bench${String(slot).padStart(2, '0')}${String(table).padStart(3, '0')}`,
        seriesId: `series${slot}-${table}`,
        pair: [fromId, toId].sort().join('+'),
        fromDelegationId: fromId,
        toDelegationId: toId,
        slotId: local(slots[slot]!.id),
        time: { start: new Date(slots[slot]!.start), end: new Date(slots[slot]!.end) },
        tableId: local(tables[table]!.id),
        delegateIds: sides.flatMap((side) => side.delegates.map((delegate) => local(delegate.id))),
      };
      return { ...meeting, claims: claimsOf({ ...meeting, id: meeting._id } as never) };
    }),
  );
  await collection.deleteOne({ _id: model._id });
  // The store goes on telling of so many new meetings after it has them: that is no part of the release.
  const told = changesTold(product, 'meetings', documents.length);
  await collection.insertMany(documents as never);
  await told;
}

/** Resolves when the process has heard of so many changes of the collection. */
function changesTold(product: Product, collection: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const stop = product.app.get(LiveChanges, { strict: false }).listen(collection, () => {
      left -= 1;
      if (left > 0) return;
      stop();
      resolve();
    });
  });
}
